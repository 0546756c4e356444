/** A consultation: where it hurts → which muscle → what happens. */
import type { AreaId, BodySide } from '../../anatomy/index.ts';
import { choicesForConsultation, touchesSkin } from '../mode.ts';
import { requestView } from '../requests.ts';
import { NOT_SCREENED } from '../screening.ts';
import type { Screening } from '../screening.ts';
import { NONE, muscleOfTarget } from '../target.ts';
import { MOMENT_ENDS, entering } from './mode.ts';
import type { Slice } from './slice.ts';

/** The three steps of a consultation. */
export const CONSULTATION_STEPS = ['where', 'which', 'what'] as const;
export type ConsultationStep = (typeof CONSULTATION_STEPS)[number];

/** A place of the skin that was touched: the areas it lies in, the smallest first. Empty where no area is named. */
export interface TouchedSkin {
  readonly side: BodySide;
  readonly areas: readonly AreaId[];
  /** Both sides are meant: touched in the middle, or said. */
  readonly both?: boolean;
}

/** What was shown and answered in a consultation. */
export interface ConsultationFields {
  /** Where the skin was last touched in a consultation. */
  readonly touched: TouchedSkin | null;
  /** Held through the visit and nowhere else: never stored, never in a link. */
  readonly screening: Screening;
  /** Whether it was asked which body to show, and answered or passed over. */
  readonly personAsked: boolean;
  /** How far the panel of a consultation was scrolled when a lesson took its place, CSS px; 0 at each new step. */
  readonly scrolledPx: number;
}

/** The steps of a consultation and the answers in it. */
export interface ConsultationActions {
  /** Begin a consultation at its first step, with nothing chosen. */
  readonly startConsultation: () => void;
  /** Go to a step. `what` needs a muscle that is chosen: else nothing changes. */
  readonly goToConsultationStep: (step: ConsultationStep) => void;
  /** The skin was touched where `touchesSkin` says that skin is meant. */
  readonly touchSkin: (touched: TouchedSkin) => void;
  /** Note what was answered about serious causes. Only in a consultation, or where a pain drawing asks. */
  readonly answerScreening: (screening: Screening) => void;
  /** Which body to show; null passes over the question. It is asked once a visit. */
  readonly answerPerson: (body: string | null) => void;
  /** The panel of the consultation was left scrolled so far. Noted only where a lesson took its place. */
  readonly reportScrolled: (px: number) => void;
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const consultationSlice: Slice<ConsultationFields, ConsultationActions> = {
  initial: { touched: null, screening: NOT_SCREENED, personAsked: false, scrolledPx: 0 },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    function goTo(step: ConsultationStep): void {
      get().paintPatch(null);
      const { choices: before, touched, requests } = get();
      const choices = choicesForConsultation(before, step, touched);
      const target = choices.selected;
      set({
        ...MOMENT_ENDS,
        mode: { kind: 'consultation', step },
        choices,
        scrolledPx: 0,
        requests: requestView(
          requests,
          step === 'where' && target.kind === 'none' ? { kind: 'preset', preset: 'front' } : { kind: 'target', target },
        ),
      });
    }
    return {
      startConsultation: () => {
        set(entering(get(), { kind: 'consultation', step: 'where' }));
        set({ choices: { ...get().choices, selected: NONE }, screening: NOT_SCREENED });
        goTo('where');
      },
      goToConsultationStep: (step) => {
        const { mode, choices } = get();
        if (mode.kind !== 'consultation' || (step === 'what' && muscleOfTarget(choices.selected) === null)) return;
        goTo(step);
      },
      answerPerson: (body) => {
        if (body !== null) get().askForBody(body);
        set({ personAsked: true });
      },
      touchSkin: (touched) => {
        const state = get();
        if (!touchesSkin(state)) return;
        if (state.recall) {
          set({ recall: { ...state.recall, touched } });
          return;
        }
        const area = touched.areas[0];
        // A place without a name changes nothing: what was shown before is not lost by a finger that slipped.
        if (area)
          set({
            touched,
            choices: {
              ...state.choices,
              selected: { kind: 'area', id: area, side: touched.side },
              bothSides: touched.both ?? false,
            },
          });
      },
      answerScreening: (screening) => {
        const { kind } = get().mode;
        if (kind === 'consultation' || kind === 'pain') set({ screening });
      },
      reportScrolled: (px) => {
        if (get().interrupted) set({ scrolledPx: Math.max(0, px) });
      },
    };
  },
};
