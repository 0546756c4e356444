/** The words of the lesson player and its drawings, kept together so that they can be read and translated as one. */
import { LESSON_SUMMARIES } from '../../anatomy/index.ts';
import type { Effectiveness, LessonId, LessonSummary, Urgency } from '../../anatomy/index.ts';

/** Titles of the list, each with its first question; the order of the questions stays. */
const GROUP_STARTS: readonly (readonly [title: string, first: string])[] = [
  ['The sore spot', 'what-is-a-trigger-point'], ['Dry needling', 'what-is-dry-needling'],
  ['Risks and afterwards', 'side-effects-and-risks'], ['Is it for me?', 'what-it-is-used-for'],
];

/** The questions in groups, in their order. */
export const LESSON_GROUPS: readonly { readonly title: string; readonly lessons: readonly LessonSummary[] }[] = GROUP_STARTS.map(([title, first], at) => {
  const from = LESSON_SUMMARIES.findIndex(({ id }) => id === first);
  const next = GROUP_STARTS[at + 1]?.[1];
  const to = next === undefined ? LESSON_SUMMARIES.length : LESSON_SUMMARIES.findIndex(({ id }) => id === next);
  return { title, lessons: LESSON_SUMMARIES.slice(from, to) };
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

/** How long a lesson plays; a second more or less means nothing to a reader. */
export function lengthWords(seconds: number): string {
  if (seconds < 40) return 'about ½ min';
  return seconds < 75 ? 'about 1 min' : 'about 1½ min';
}

export const FINDING_WORDS: Readonly<Record<Effectiveness['finding'], string>> = {
  'less-pain-for-months': 'Less pain for months', 'less-pain-for-weeks': 'Less pain for some weeks', mixed: 'Mixed results',
  'no-clear-difference': 'No clear difference', 'not-enough-evidence': 'Not enough studies',
};

export const CERTAINTY_WORDS: Readonly<Record<Effectiveness['certainty'], string>> = {
  'very-low': 'Very low', low: 'Low', 'low-to-moderate': 'Low to fair', moderate: 'Fair', 'not-graded': 'Not rated',
};

/** What to do when the answer to a question is yes. */
export const URGENCY_TITLES: Readonly<Record<Urgency, string>> = {
  emergency: 'Call for emergency help now', 'same-day': 'Be seen today', soon: 'Be seen within days',
};

export const NEEDLE_HIDDEN = 'A needle picture is hidden.';
export const LESSON_MISSING = 'This question has no answer here yet.';
/** Said where the lesson ends and in its text. */
export const DOUBT_TITLE = 'What is not sure';
