/** What somebody has done of a package, and how it is written for a learning platform that gives it back later. */
import type { PackedContent, PackedQuestion } from './content.ts';

/** Answers by question: places of the options, null where none was given. */
export interface Attempt {
  /** Page or question that is shown, counted from 0; the number of both is the result. */
  readonly step: number;
  readonly answers: readonly (readonly number[] | null)[];
}

export const newAttempt = ({ questions }: PackedContent): Attempt => ({ step: 0, answers: questions.map(() => null) });
export const stepsOf = ({ pages, questions }: PackedContent): number => pages.length + questions.length;

export const isRight = ({ answer }: PackedQuestion, given: readonly number[] | null): boolean =>
  given !== null && given.length === answer.length && given.every((place, at) => place === answer[at]);

/** How many are right. */
export const rightIn = ({ questions }: PackedContent, { answers }: Attempt): number =>
  questions.filter((question, at) => isRight(question, answers[at] ?? null)).length;

/** Percent; null where nothing is asked. */
export const scoreOf = (content: PackedContent, attempt: Attempt): number | null =>
  content.questions.length === 0 ? null : Math.round((100 * rightIn(content, attempt)) / content.questions.length);

/** Whether all was read and answered. */
export const isDone = (content: PackedContent, { step, answers }: Attempt): boolean =>
  step >= stepsOf(content) && answers.every((given) => given !== null);

/** SCORM 1.2 keeps so many letters. */
export const MOST_LETTERS = 4096;
const VERSION = '1';
const letter = (place: number): string => place.toString(36);

/** As few letters as it goes: one for each place, a comma between the questions. */
export function writeAttempt({ code }: PackedContent, { step, answers }: Attempt): string {
  return [VERSION, code, letter(step), answers.map((given) => (given ?? []).map(letter).join('')).join(',')].join('.');
}

/** The answer of one question back; null where it is none. */
function readAnswer(text: string, { options, kind }: PackedQuestion): readonly number[] | null {
  const places = [...text].map((one) => parseInt(one, 36));
  const isWhole = kind === 'choice' ? places.length === 1 : new Set(places).size === options.length;
  return isWhole && places.length <= options.length && places.every((place) => place < options.length) ? places : null;
}

/** The attempt back; null where it is of another package, or none at all. */
export function readAttempt(content: PackedContent, text: string): Attempt | null {
  const [version, code, step = '', answers = ''] = text.split('.');
  if (version !== VERSION || code !== content.code) return null;
  const at = parseInt(step, 36);
  const given = answers.split(',');
  const isSound = at >= 0 && at <= stepsOf(content) && given.length === Math.max(1, content.questions.length);
  if (!isSound) return null;
  return { step: at, answers: content.questions.map((question, place) => readAnswer(given[place] ?? '', question)) };
}
