/** Rounds of questions whose answers count for what comes when. */
import { QUIZ_KINDS } from '../../../reasoning/index.ts';
import type { QuizItem, QuizKind } from '../../../reasoning/index.ts';
import type { QuizRun } from '../run.ts';
import { learning } from './learning.ts';

const nothing = (): void => undefined;

/** A round whose answers are learned by. */
export function learningRun(
  part: Pick<QuizRun, 'kind' | 'title' | 'items'> & Partial<Pick<QuizRun, 'hints' | 'endsAt' | 'onEnded'>>,
): QuizRun {
  return {
    hints: true,
    endsAt: null,
    onEnded: nothing,
    ...part,
    onAnswered: (item, _, score) => learning.answer(item.id, score.verdict, Date.now()),
    onCorrected: (_, verdict) => learning.correct(verdict),
  };
}

/** What is asked on the body, what in words. */
export const KINDS_OF = ['all', 'places', 'words'] as const;
export type KindsOf = (typeof KINDS_OF)[number];

/** The kinds of a choice; none stand for all. */
export function kindsOf(choice: KindsOf, items: readonly QuizItem[]): readonly QuizKind[] {
  if (choice === 'all') return [];
  const shown = new Set(items.filter(({ scene }) => scene !== null).map(({ kind }) => kind));
  return QUIZ_KINDS.filter((kind) => shown.has(kind) === (choice === 'places'));
}

/** When and where it is. */
export const clockAt = (now: number) => ({ now, zoneMinutes: -new Date(now).getTimezoneOffset() });
