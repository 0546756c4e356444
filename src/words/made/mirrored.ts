/** `ar-XB`: English words run from right to left, letter by letter, on a page that does. */
import { compile, type CompiledMessage } from '../compile.ts';
import { ENGLISH_GRAMMAR } from '../en/grammar.ts';
import type { Language } from '../spoken.ts';
import { mapWords } from './map-words.ts';

/** A right-to-left mark and override before a word; the end of the override and a mark behind it. */
const OPEN = '\u200F\u202E';
const CLOSE = '\u202C\u200F';

/** A message as `ar-XB` says it. */
export function mirroredMessage(english: CompiledMessage): CompiledMessage {
  return mapWords(english, (words) => words.replace(/\S*\p{L}\S*/gu, (word) => OPEN + word + CLOSE));
}

export const MIRRORED: Language = {
  locale: 'ar-XB',
  direction: 'rtl',
  formats: 'en',
  grammar: ENGLISH_GRAMMAR,
  messageOf: (_key, english) => mirroredMessage(compile(english)),
};
