/** A lesson sets the body step by step; it may be shown in a consultation, which then waits. */
import type { FibreStage, LessonId, Staging } from '../../anatomy/index.ts';
import { choicesForStaging } from '../mode.ts';
import { request, requestView } from '../requests.ts';
import type { MyopointState } from '../state.ts';
import { muscleOfTarget } from '../target.ts';
import { MOMENT_ENDS, entering } from './mode.ts';
import type { InterruptedConsultation } from './mode.ts';
import type { Slice } from './slice.ts';

/** What a lesson draws. */
export interface LessonFields {
  /** Fibres drawn in place of the body; null draws the body. */
  readonly fibres: FibreStage | null;
}

/** The steps of a lesson. */
export interface LessonActions {
  /** Begin a lesson at a step (0 when left out); it plays unless told otherwise. */
  readonly startLesson: (id: LessonId, step?: number, playing?: boolean) => void;
  /** Go to a step of the lesson, 0 or more. */
  readonly stepLesson: (step: number) => void;
  readonly pauseLesson: () => void;
  readonly resumeLesson: () => void;
  /** Set the body for a step of a lesson. Only in a lesson; no step of undo. */
  readonly stage: (staging: Staging) => void;
}

/** What a lesson begun now interrupts; another lesson begun from within it still goes back to the same consultation. */
function interruptedBy({
  mode,
  choices,
  touched,
  teachBack,
  interrupted,
  requests: { view },
  cameraPose,
}: MyopointState): InterruptedConsultation | null {
  if (mode.kind !== 'consultation') return mode.kind === 'lesson' ? interrupted : null;
  return {
    step: mode.step,
    choices: { ...choices, selected: teachBack?.subject ?? choices.selected },
    touched,
    view,
    cameraPose,
  };
}

/** A whole number of at least 0; what is none becomes 0. */
function wholeFrom(step: number): number {
  return Number.isFinite(step) ? Math.max(0, Math.trunc(step)) : 0;
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const lessonSlice: Slice<LessonFields, LessonActions> = {
  initial: { fibres: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    function change(part: { readonly step?: number; readonly playing?: boolean }): void {
      const { mode } = get();
      if (mode.kind === 'lesson') set({ mode: { ...mode, ...part } });
    }
    return {
      startLesson: (id, step = 0, playing = true) => {
        set(entering(get(), { kind: 'lesson', id, step: wholeFrom(step), playing }, interruptedBy(get())));
      },
      stepLesson: (step) => change({ step: wholeFrom(step) }),
      pauseLesson: () => change({ playing: false }),
      resumeLesson: () => change({ playing: true }),
      stage: (staging) => {
        const { mode, requests: before } = get();
        if (mode.kind !== 'lesson') return;
        const choices = choicesForStaging(staging, get().lookups);
        const twitches = staging.twitch && muscleOfTarget(choices.selected) !== null;
        const requests = twitches ? request(before, 'twitch', {}) : before;
        set({
          ...MOMENT_ENDS,
          choices,
          fibres: staging.fibres,
          // The opened body is framed along the needle's line by the scene.
          requests: choices.needle
            ? requests
            : requestView(
                requests,
                staging.view === 'target'
                  ? { kind: 'target', target: choices.selected }
                  : { kind: 'preset', preset: staging.view },
              ),
        });
      },
    };
  },
};
