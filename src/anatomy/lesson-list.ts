/** What is always present of the lessons: their ids, questions and number of steps, so that a link can be checked and a list drawn without fetching them. */
import type { LessonId } from './vocabulary.ts';

/** One line of the list of lessons. */
export interface LessonSummary {
  readonly id: LessonId;
  readonly question: string;
}

const entry = (id: string, question: string): LessonSummary => ({ id: id as LessonId, question });

/** One per lesson, in order; kept equal to the lessons by a contract test. */
export const LESSON_SUMMARIES: readonly LessonSummary[] = [
  entry('what-is-a-trigger-point', 'What is a trigger point?'),
  entry('how-pain-travels', 'Why do I feel pain somewhere else?'),
  entry('what-is-dry-needling', 'What is dry needling?'),
  entry('how-it-may-work', 'How may it work?'),
  entry('what-happens-at-a-visit', 'What happens at a visit?'),
  entry('with-electrical-stimulation', 'Why would a current be used?'),
  entry('how-deep', 'How deep does it go?'),
  entry('does-it-hurt', 'Does it hurt?'),
  entry('side-effects-and-risks', 'What can go wrong?'),
  entry('aftercare', 'What do I do afterwards?'),
  entry('how-many-sessions', 'How many visits does it take?'),
  entry('what-it-is-used-for', 'What is it used for?'),
  entry('who-may-do-it', 'Who may do it?'),
  entry('when-not', 'When is it not for me?'),
  entry('what-research-measured', 'What has been measured in such muscles?'),
  entry('talking-with-your-doctor', 'Why may my doctor not know it?'),
];
