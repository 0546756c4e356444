/** A quiz is on: what the picture needs of the question that is asked. The questions themselves are the panels'. */
import type { InstanceKey, StructureId } from '../../anatomy/index.ts';
import { INITIAL_CHOICES } from '../choices.ts';
import type { Choices } from '../choices.ts';
import type { Target } from '../target.ts';
import type { CameraPose } from '../view.ts';
import type { PainDrawingFields } from './pain-drawing.ts';
import { entering } from './mode.ts';
import type { Slice } from './slice.ts';

/** What a person put somewhere on the body. */
interface QuizMark {
  /** The drawn copy it lies on. */
  readonly key: InstanceKey;
  /** Metres, +Y up. */
  readonly at: readonly [number, number, number];
  /** From the trigger point that is asked for, over the surface, mm; null where none is asked for. */
  readonly mm: number | null;
}

/** A question as the picture has it. */
export interface AskedPicture {
  /** Turn around the body and height of the eye, degrees. */
  readonly azimuth: number;
  readonly elevation: number;
  /** How far it has been turned aside since, degrees. */
  readonly turn: number;
  /** How far it may be turned, degrees. */
  readonly turnSteps: readonly number[];
  /** Copies that fill the picture. */
  readonly about: readonly InstanceKey[];
  /** The trigger point whose zones are painted, or of which the place is asked. */
  readonly zonesOf: Target | null;
  /** Copies in which a pin stands. */
  readonly pinned: readonly InstanceKey[];
  /** The structure in which the tip of the drawn line is; `whole` for a line without one, null where no line is drawn. */
  readonly tip: StructureId | 'whole' | null;
  /** What a press on the body does. */
  readonly press: 'point' | 'place' | 'paint' | null;
  readonly mark: QuizMark | null;
  /** Answered: the truth is shown, and the body may be turned freely. */
  readonly told: boolean;
}

/** The mode of a quiz. */
export interface QuizMode {
  readonly kind: 'quiz';
  /** What a link says of a deck or an exam; empty where it says nothing. */
  readonly code: string;
  /** Ids of muscles or of questions that are tried at once; none where the quiz begins with its first page. */
  readonly about: readonly string[];
  /** Null while nothing is asked. */
  readonly asked: AskedPicture | null;
}

/** What waits for the end of a quiz. */
export interface QuizFields {
  readonly quizAside:
    | (Pick<PainDrawingFields, 'patches' | 'earlierPatches' | 'covers'> & { readonly cameraPose: CameraPose | null })
    | null;
}

/** Asking on the body. */
export interface QuizActions {
  /** Begin a quiz where nothing but the body is looked at; `about` tries muscles or questions by their ids. */
  readonly startQuiz: (about?: readonly string[]) => void;
  /** Ask: the picture is set anew, whatever was painted before is gone; null asks nothing. Only in a quiz, no step of undo. */
  readonly ask: (asked: AskedPicture | null, look?: Partial<Choices>) => void;
  /** What is asked changes in a part: turned, marked, told. Nothing while nothing is asked. */
  readonly changeAsked: (part: Partial<AskedPicture>, look?: Partial<Choices>) => void;
}

/** A quiz begins: the body's choices, the drawing and the view are put aside. */
export function enteringQuiz(
  state: Parameters<typeof entering>[0],
  code: string,
  about: readonly string[] = [],
): Partial<Parameters<typeof entering>[0]> {
  const { earlierPatches, covers, cameraPose, choices } = state;
  const entered = entering(state, { kind: 'quiz', code, about, asked: null });
  return {
    ...entered,
    choices: { ...INITIAL_CHOICES, build: choices.build },
    quizAside: { patches: entered.patches ?? [], earlierPatches, covers, cameraPose },
    patches: [],
    earlierPatches: [],
    covers: null,
  };
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const quizSlice: Slice<QuizFields, QuizActions> = {
  initial: { quizAside: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    const lookOf = (look: Partial<Choices>): Choices => ({
      ...INITIAL_CHOICES,
      build: get().choices.build,
      skinSplit: null,
      ...look,
    });
    return {
      startQuiz: (about = []) => {
        if (get().mode.kind === 'explore') set(enteringQuiz(get(), '', about));
      },
      ask: (asked, look = {}) => {
        const { mode } = get();
        if (mode.kind === 'quiz')
          set({
            mode: { ...mode, asked },
            choices: lookOf(look),
            ...{ section: null, markedHazard: null, coveredBy: [] },
            ...{ patches: [], earlierPatches: [], covers: null, paintedPatch: null },
          });
      },
      changeAsked: (part, look) => {
        const { mode, choices } = get();
        if (mode.kind === 'quiz' && mode.asked)
          set({ mode: { ...mode, asked: { ...mode.asked, ...part } }, choices: look ? lookOf(look) : choices });
      },
    };
  },
};
