/** The order of the questions, and the groups they stand in. */
import { LESSON_SUMMARIES } from '../../anatomy/index.ts';
import type { LessonId, LessonSummary } from '../../anatomy/index.ts';

type LessonGroup = 'spot' | 'needling' | 'risks' | 'for-me';

/** Each group with its first question; the order of the questions stays. */
const GROUP_STARTS: readonly (readonly [group: LessonGroup, first: string])[] = [
  ['spot', 'what-is-a-trigger-point'],
  ['needling', 'what-is-dry-needling'],
  ['risks', 'side-effects-and-risks'],
  ['for-me', 'what-it-is-used-for'],
];

/** The questions in groups, in their order. */
export const LESSON_GROUPS: readonly { readonly group: LessonGroup; readonly lessons: readonly LessonSummary[] }[] =
  GROUP_STARTS.map(([group, first], at) => {
    const from = LESSON_SUMMARIES.findIndex(({ id }) => id === first);
    const next = GROUP_STARTS[at + 1]?.[1];
    const to = next === undefined ? LESSON_SUMMARIES.length : LESSON_SUMMARIES.findIndex(({ id }) => id === next);
    return { group, lessons: LESSON_SUMMARIES.slice(from, to) };
  });

/** Where a question stands in the list, from 1; 0 when it is not there. */
export function numberOf(id: LessonId): number {
  return LESSON_SUMMARIES.findIndex((summary) => summary.id === id) + 1;
}

/** The question after this one; undefined after the last. */
export function nextOf(id: LessonId): LessonSummary | undefined {
  const number = numberOf(id);
  return number === 0 ? undefined : LESSON_SUMMARIES[number];
}
