/** A recall (teach-back): what was explained is asked back. Nothing is kept of it, and nothing is counted. */
import { requestView } from '../requests.ts';
import { NONE, muscleOfTarget } from '../target.ts';
import type { Target } from '../target.ts';
import type { TouchedSkin } from './consultation.ts';
import { MOMENT_ENDS } from './mode.ts';
import type { Slice } from './slice.ts';

/** The questions of a recall, in order: which muscle, where may it be felt, when to get help. */
export const RECALL_QUESTIONS = ['muscle', 'pain', 'help'] as const;
export type RecallQuestion = (typeof RECALL_QUESTIONS)[number];

/** A recall that is under way. */
export interface Recall {
  /** What was explained; it is not lit while it is asked for. */
  readonly subject: Target;
  readonly question: RecallQuestion;
  /** What was pointed at for `muscle`. */
  readonly pointed: Target;
  /** Where the skin was touched for `pain`. */
  readonly touched: TouchedSkin | null;
  /** The answer chosen for `help`, as the panel names it. */
  readonly chosen: string | null;
}

/** What is asked back. */
export interface RecallFields {
  readonly recall: Recall | null;
}

/** Asking, answering, showing the answer. */
export interface RecallActions {
  /** Ask about the selected muscle or point; the body goes dark again. Needs one. */
  readonly startRecall: () => void;
  readonly askRecall: (question: RecallQuestion) => void;
  /** Point at something by its name instead of on the body. */
  readonly pointRecall: (target: Target) => void;
  /** Choose an answer of the last question. */
  readonly answerRecall: (chosen: string) => void;
  /** Light what was explained while the question stands: it was found, or is asked to be shown. */
  readonly showRecallAnswer: () => void;
  /** End it; what was explained is selected again. */
  readonly stopRecall: () => void;
}

/** A question nobody has answered yet. */
function asked(subject: Target, question: RecallQuestion): Recall {
  return { subject, question, pointed: NONE, touched: null, chosen: null };
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const recallSlice: Slice<RecallFields, RecallActions> = {
  initial: { recall: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    /** Answers count for the question that is asked. */
    function answer(question: RecallQuestion, part: Partial<Recall>): void {
      const { recall } = get();
      if (recall?.question === question) set({ recall: { ...recall, ...part } });
    }
    return {
      startRecall: () => {
        const { choices } = get();
        if (muscleOfTarget(choices.selected) === null) return;
        set({
          ...MOMENT_ENDS,
          recall: asked(choices.selected, 'muscle'),
          choices: { ...choices, selected: NONE, needle: false },
        });
      },
      askRecall: (question) => {
        const { recall, choices } = get();
        // What an answer lit goes dark again.
        if (recall)
          set({
            ...MOMENT_ENDS,
            recall: asked(recall.subject, question),
            choices: { ...choices, selected: NONE },
          });
      },
      pointRecall: (pointed) => answer('muscle', { pointed }),
      answerRecall: (chosen) => answer('help', { chosen }),
      showRecallAnswer: () => {
        const { recall, choices, requests } = get();
        if (!recall) return;
        const { subject } = recall;
        set({
          choices: { ...choices, selected: subject },
          requests: requestView(requests, { kind: 'target', target: subject }),
        });
      },
      stopRecall: () => {
        const { recall, choices } = get();
        if (recall) set({ ...MOMENT_ENDS, choices: { ...choices, selected: recall.subject } });
      },
    };
  },
};
