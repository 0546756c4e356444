/** A round of questions, as the page that begins it hands it to the pages that ask, and what came of it. */
import type { AnswerScore, QuizAnswer, QuizItem, QuizVerdict } from '../../reasoning/index.ts';

/** Why it is asked. */
type QuizRunKind = 'session' | 'exam' | 'deck' | 'try';

/** A round of questions. What it calls back stays the same while it is on. */
export interface QuizRun {
  readonly kind: QuizRunKind;
  /** What stands above the questions. */
  readonly title: string;
  readonly items: readonly QuizItem[];
  /** Whether verdict and explanation are told after each answer; an exam keeps them for its end. */
  readonly hints: boolean;
  /** When the time is over, ms since 1970: the round ends whatever is on the screen. Null where nobody counts. */
  readonly endsAt: number | null;
  /** An answer was given. */
  readonly onAnswered: (item: QuizItem, answer: QuizAnswer, score: AnswerScore) => void;
  /** The verdict of the last answer was changed by hand. */
  readonly onCorrected: (item: QuizItem, verdict: QuizVerdict) => void;
  readonly onEnded: (outcome: RunOutcome) => void;
}

/** One answer of a round. */
export interface RunAnswer {
  readonly item: QuizItem;
  readonly answer: QuizAnswer;
  readonly score: AnswerScore;
  /** From when it was asked until it was answered. */
  readonly millis: number;
}

/** What came of a round. */
export interface RunOutcome {
  readonly run: QuizRun;
  /** In the order in which they were given. */
  readonly answers: readonly RunAnswer[];
  /** All were answered, the time was over, or somebody left. */
  readonly endedBy: 'all' | 'time' | 'left';
}
