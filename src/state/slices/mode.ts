/** What the program is used for just now, and what comes back when that ends. */
import type { LessonId } from '../../anatomy/index.ts';
import type { PainPatch } from '../../reasoning/index.ts';
import type { Choices } from '../choices.ts';
import { choicesAfter } from '../mode.ts';
import { requestView } from '../requests.ts';
import { NOT_SCREENED } from '../screening.ts';
import type { StateFields } from '../state.ts';
import { NONE } from '../target.ts';
import type { CameraPose, ViewRequest } from '../view.ts';
import type { ConsultationStep, TouchedSkin } from './consultation.ts';
import type { PainStep } from './pain-steps.ts';
import type { QuizMode } from './quiz.ts';
import type { Slice } from './slice.ts';

/** What the program is used for just now; the body is the same in all. */
export type Mode =
  | { readonly kind: 'explore' }
  | { readonly kind: 'consultation'; readonly step: ConsultationStep }
  /** A person shows where it hurts, alone or before a visit. */
  | { readonly kind: 'pain'; readonly step: PainStep }
  | QuizMode
  /** `step` counts from 0. */
  | { readonly kind: 'lesson'; readonly id: LessonId; readonly step: number; readonly playing: boolean };

/** A consultation that waits for a lesson to end. */
export interface InterruptedConsultation {
  readonly step: ConsultationStep;
  readonly choices: Choices;
  readonly touched: TouchedSkin | null;
  /** What the camera was last asked for, and where it had been taken by hand. */
  readonly view: ViewRequest | null;
  readonly cameraPose: CameraPose | null;
}

/** What is going on, and what waits for its end. */
export interface ModeFields {
  readonly mode: Mode;
  /** How the body stood before a consultation or a lesson set it; it comes back when they end. Null in `explore`. */
  readonly setAside: Choices | null;
  /** The consultation a lesson was shown in; it goes on where it stood when the lesson ends. Null outside such a lesson. */
  readonly interrupted: InterruptedConsultation | null;
}

/** Going back to exploring. */
export interface ModeActions {
  /**
   * End the consultation, pain drawing or lesson; what was painted stays until a wipe. The muscle that was chosen stays chosen; layers and view of the body come back.
   * A lesson that was shown in a consultation gives way to it, as it was: step, answers, body, view and place in the panel.
   */
  readonly endMode: () => void;
}

/** What belongs to the picture of one moment and ends with it. */
export const MOMENT_ENDS = {
  story: null,
  section: null,
  markedHazard: null,
  coveredBy: [],
  hovered: NONE,
  fibres: null,
  recall: null,
  paintedPatch: null,
  brushAt: null,
} as const satisfies Partial<StateFields>;

/** The patches once the brush is laid down: the one that was painted is gone where nothing is marked by it. The same list where none goes. */
export function withoutBlank(patches: readonly PainPatch[], paintedPatch: number | null): readonly PainPatch[] {
  const isBlank = ({ id, strokes, areas }: PainPatch): boolean =>
    id === paintedPatch && strokes.length + areas.length === 0;
  return patches.some(isBlank) ? patches.filter((patch) => !isBlank(patch)) : patches;
}

/** A consultation, a pain drawing or a lesson begins: the explorer's choices are put aside. */
export function entering(
  { choices, setAside, patches, paintedPatch }: StateFields,
  mode: Mode,
  interrupted: InterruptedConsultation | null = null,
): Partial<StateFields> {
  return {
    ...MOMENT_ENDS,
    mode,
    setAside: setAside ?? choices,
    interrupted,
    touched: null,
    pointing: null,
    patches: withoutBlank(patches, paintedPatch),
  };
}

/** The consultation or lesson ends; nothing changes where none is on. */
export function leaving(state: StateFields): Partial<StateFields> {
  if (state.mode.kind === 'explore') return {};
  if (state.interrupted) {
    const { step, choices, touched, view, cameraPose } = state.interrupted;
    const before: ViewRequest = view?.kind === 'preset' ? view : { kind: 'target', target: choices.selected };
    return {
      ...MOMENT_ENDS,
      interrupted: null,
      touched,
      mode: { kind: 'consultation', step },
      choices,
      cameraPose,
      requests: requestView(state.requests, cameraPose ? { kind: 'pose', pose: cameraPose } : before),
    };
  }
  // While a recall asks, what was explained is not selected; it is still what the visit was about.
  const now = state.recall ? { ...state.choices, selected: state.recall.subject } : state.choices;
  const choices = choicesAfter(state.mode, now, state.setAside);
  const { cameraPose = null, ...drawing } = state.quizAside ?? {};
  return {
    ...MOMENT_ENDS,
    mode: { kind: 'explore' },
    setAside: null,
    touched: null,
    screening: NOT_SCREENED,
    scrolledPx: 0,
    pointing: null,
    flipped: false,
    paintedPatch: null,
    // What was drawn in a visit ends with it; what a person drew alone stays until it is wiped.
    ...(state.mode.kind === 'consultation' ? { patches: [], earlierPatches: [], covers: null } : {}),
    ...drawing,
    quizAside: null,
    choices,
    ...(cameraPose ? { cameraPose } : {}),
    requests: requestView(
      state.requests,
      cameraPose ? { kind: 'pose', pose: cameraPose } : { kind: 'target', target: choices.selected },
    ),
  };
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const modeSlice: Slice<ModeFields, ModeActions> = {
  initial: { mode: { kind: 'explore' }, setAside: null, interrupted: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => ({
    endMode: () => {
      get().paintPatch(null);
      if (get().mode.kind !== 'explore') set(leaving(get()));
    },
  }),
};
