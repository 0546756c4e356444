/** What is always present of the lessons: their ids and questions, so that a link can be checked and a list drawn without fetching them. */
import recorded from '../../data/knowledge/derived/lesson-list.json' with { type: 'json' };
import type { LessonId } from './vocabulary.ts';

/** One line of the list of lessons. */
export interface LessonSummary {
  readonly id: LessonId;
  readonly question: string;
}

/** One per lesson, in order; written from the lessons by `npm run data:summaries`. */
export const LESSON_SUMMARIES: readonly LessonSummary[] = recorded.map(({ id, question }) => ({
  id: id as LessonId,
  question,
}));
