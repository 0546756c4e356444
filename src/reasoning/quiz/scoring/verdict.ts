/** What an answer was worth: the four grades of the repetition, and a share for a result page. */

/** From worst to best. */
export type QuizVerdict = 'again' | 'hard' | 'good' | 'easy';

/** Of an answer. */
export interface QuizScore {
  readonly verdict: QuizVerdict;
  /** Share of what could be had, 0 … 1. */
  readonly share: number;
}

/** Whether an answer counts as right: what was placed or painted within what people themselves repeat does. */
export function isRight({ verdict }: Pick<QuizScore, 'verdict'>): boolean {
  return verdict === 'good' || verdict === 'easy';
}
