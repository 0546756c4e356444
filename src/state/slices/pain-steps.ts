/** The steps of a pain drawing of its own: where it hurts → what must not be missed → which muscles may send it there. */
import { choicesForPain } from '../mode.ts';
import { requestView } from '../requests.ts';
import { muscleOfTarget } from '../target.ts';
import { MOMENT_ENDS, entering } from './mode.ts';
import type { Slice } from './slice.ts';

/** The three steps, in their order. */
export const PAIN_STEPS = ['paint', 'questions', 'candidates'] as const;
export type PainStep = (typeof PAIN_STEPS)[number];

/** What came from another device. */
export interface PainStepFields {
  /** A code by which a drawing was handed over, until the panels have read it. */
  readonly handedOver: string | null;
}

/** Going through them. */
export interface PainStepActions {
  /** Show where it hurts, outside of a consultation: what was drawn before stays, and where one is on, it begins at its first step again. Not while a consultation or a lesson is on. */
  readonly startPain: () => void;
  /** Go to a step. Nothing where no pain drawing of its own is on. */
  readonly goToPainStep: (step: PainStep) => void;
  /** A code came from another device: it waits for the panels, in the consultation that is on or in a drawing of its own. Null once it is read. */
  readonly handOverPain: (code: string | null) => void;
}

/** The slice of it; the drawing itself is that of `pain-drawing.ts`. */
export const painStepsSlice: Slice<PainStepFields, PainStepActions> = {
  initial: { handedOver: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    function goTo(step: PainStep): void {
      get().paintPatch(null);
      const { choices: before, requests } = get();
      const choices = choicesForPain(before, step);
      const target = choices.selected;
      const isMuscle = muscleOfTarget(target) !== null;
      set({
        ...MOMENT_ENDS,
        mode: { kind: 'pain', step },
        choices,
        requests:
          step === 'paint'
            ? requestView(requests, { kind: 'preset', preset: 'front' })
            : isMuscle
              ? requestView(requests, { kind: 'target', target })
              : requests,
      });
    }
    return {
      startPain: () => {
        const { kind } = get().mode;
        if (kind !== 'explore' && kind !== 'pain') return;
        if (kind === 'explore') set(entering(get(), { kind: 'pain', step: 'paint' }));
        goTo('paint');
      },
      handOverPain: (handedOver) => {
        set({ handedOver });
        if (handedOver === null) return;
        const { mode, goToConsultationStep, endMode } = get();
        if (mode.kind === 'consultation') goToConsultationStep('where');
        else {
          if (mode.kind === 'lesson') endMode();
          get().startPain();
          get().goToPainStep('paint');
        }
      },
      goToPainStep: (step) => {
        if (get().mode.kind === 'pain') goTo(step);
      },
    };
  },
};
