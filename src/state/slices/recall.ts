/** A teach-back: what was explained is asked back. Nothing is kept of it, and nothing is counted. */
import { requestView } from '../requests.ts';
import { NONE, muscleOfTarget } from '../target.ts';
import type { Target } from '../target.ts';
import type { TouchedSkin } from './consultation.ts';
import { MOMENT_ENDS } from './mode.ts';
import type { Slice } from './slice.ts';

/** The questions of a teach-back, in order: which muscle, where may it be felt, when to get help. */
export const TEACH_BACK_QUESTIONS = ['muscle', 'pain', 'help'] as const;
export type TeachBackQuestion = (typeof TEACH_BACK_QUESTIONS)[number];

/** A teach-back that is under way. */
export interface TeachBack {
  /** What was explained; it is not lit while it is asked for. */
  readonly subject: Target;
  readonly question: TeachBackQuestion;
  /** What was pointed at for `muscle`. */
  readonly pointed: Target;
  /** Where the skin was touched for `pain`. */
  readonly touched: TouchedSkin | null;
  /** The answer chosen for `help`, as the panel names it. */
  readonly chosen: string | null;
}

/** What is asked back. */
export interface RecallFields {
  readonly teachBack: TeachBack | null;
}

/** Asking, answering, showing the answer. */
export interface RecallActions {
  /** Ask about the selected muscle or point; the body goes dark again. Needs one. */
  readonly startTeachBack: () => void;
  readonly askTeachBack: (question: TeachBackQuestion) => void;
  /** Point at something by its name instead of on the body. */
  readonly pointTeachBack: (target: Target) => void;
  /** Choose an answer of the last question. */
  readonly answerTeachBack: (chosen: string) => void;
  /** Light what was explained while the question stands: it was found, or is asked to be shown. */
  readonly showTeachBackAnswer: () => void;
  /** End it; what was explained is selected again. */
  readonly stopTeachBack: () => void;
}

/** A question nobody has answered yet. */
function asked(subject: Target, question: TeachBackQuestion): TeachBack {
  return { subject, question, pointed: NONE, touched: null, chosen: null };
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const recallSlice: Slice<RecallFields, RecallActions> = {
  initial: { teachBack: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    /** Answers count for the question that is asked. */
    function answer(question: TeachBackQuestion, part: Partial<TeachBack>): void {
      const { teachBack } = get();
      if (teachBack?.question === question) set({ teachBack: { ...teachBack, ...part } });
    }
    return {
      startTeachBack: () => {
        const { choices } = get();
        if (muscleOfTarget(choices.selected) === null) return;
        set({
          ...MOMENT_ENDS,
          teachBack: asked(choices.selected, 'muscle'),
          choices: { ...choices, selected: NONE, needle: false },
        });
      },
      askTeachBack: (question) => {
        const { teachBack, choices } = get();
        // What an answer lit goes dark again.
        if (teachBack)
          set({
            ...MOMENT_ENDS,
            teachBack: asked(teachBack.subject, question),
            choices: { ...choices, selected: NONE },
          });
      },
      pointTeachBack: (pointed) => answer('muscle', { pointed }),
      answerTeachBack: (chosen) => answer('help', { chosen }),
      showTeachBackAnswer: () => {
        const { teachBack, choices, requests } = get();
        if (!teachBack) return;
        const { subject } = teachBack;
        set({
          choices: { ...choices, selected: subject },
          requests: requestView(requests, { kind: 'target', target: subject }),
        });
      },
      stopTeachBack: () => {
        const { teachBack, choices } = get();
        if (teachBack) set({ ...MOMENT_ENDS, choices: { ...choices, selected: teachBack.subject } });
      },
    };
  },
};
