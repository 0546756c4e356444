/** Says a sentence of the quiz, whose key and values come as data. */
import { QUIZ_MESSAGES } from './en/quiz.ts';
import { capitalised, inSentence, listed } from './grammar.ts';
import { speakerOf } from './say.ts';

/** A key of the quiz's sentences with its values, or words of a record as they stand. */
type QuizWords =
  string | { readonly key: string; readonly values: Readonly<Record<string, string | number | readonly string[]>> };

const speaker = speakerOf(QUIZ_MESSAGES) as unknown as (
  key: string,
  values: Readonly<Record<string, string | number>>,
) => string;

/** Values that are names and stand within a sentence. */
const NAMES: ReadonlySet<string> = new Set(['name', 'names']);

/**
 * The sentence, beginning with a capital.
 * @throws {RangeError} where the catalogue has no such key
 */
export function sayQuiz(words: QuizWords): string {
  if (typeof words === 'string') return capitalised(words);
  const { key, values } = words;
  if (!Object.hasOwn(QUIZ_MESSAGES, key)) throw new RangeError(`expected a sentence of the quiz, received "${key}"`);
  const said = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value];
    if (typeof value !== 'string') return [name, listed(value.map(inSentence))];
    return [name, NAMES.has(name) ? inSentence(value) : value];
  });
  return capitalised(speaker(key, Object.fromEntries(said)));
}
