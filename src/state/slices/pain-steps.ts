/** The steps of a pain drawing of its own: where it hurts → what must not be missed → which muscles may send it there. */
import { DEFAULT_LAYERS, INITIAL_CHOICES } from '../choices.ts';
import { requestView } from '../requests.ts';
import { NONE, muscleOfTarget } from '../target.ts';
import { MOMENT_ENDS, entering } from './mode.ts';
import type { Slice } from './slice.ts';

/** The three steps, in their order. */
export const PAIN_STEPS = ['paint', 'questions', 'candidates'] as const;
export type PainStep = (typeof PAIN_STEPS)[number];

/** Going through them. */
export interface PainStepActions {
  /** Show where it hurts, outside of a consultation: what was drawn before stays. Not while a consultation or a lesson is on. */
  readonly startPain: () => void;
  /** Go to a step. Nothing where no pain drawing of its own is on. */
  readonly goToPainStep: (step: PainStep) => void;
}

/** The slice of it; the drawing itself is that of `pain-drawing.ts`. */
export const painStepsSlice: Slice<object, PainStepActions> = {
  initial: {},
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    function goTo(step: PainStep): void {
      const { choices, requests } = get();
      const keepsMuscle = step === 'candidates' && muscleOfTarget(choices.selected) !== null;
      set({
        ...MOMENT_ENDS,
        mode: { kind: 'pain', step },
        paintedPatch: null,
        choices: {
          ...INITIAL_CHOICES,
          build: choices.build,
          selected: keepsMuscle ? choices.selected : NONE,
          skinSplit: null,
          layers: step === 'candidates' ? DEFAULT_LAYERS : { ...DEFAULT_LAYERS, skin: 1 },
        },
        requests: step === 'paint' ? requestView(requests, { kind: 'preset', preset: 'front' }) : requests,
      });
    }
    return {
      startPain: () => {
        if (get().mode.kind !== 'explore') return;
        set(entering(get(), { kind: 'pain', step: 'paint' }));
        goTo('paint');
      },
      goToPainStep: (step) => {
        if (get().mode.kind === 'pain') goTo(step);
      },
    };
  },
};
