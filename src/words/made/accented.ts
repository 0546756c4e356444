/** `en-XA`: English with accents, about 40 % longer, in brackets. What stands without brackets does not come from the catalogue; where one is missing, words are cut off. */
import { compile, type CompiledMessage } from '../compile.ts';
import { ENGLISH_GRAMMAR } from '../en/grammar.ts';
import type { Language } from '../spoken.ts';
import { letterCountOf, mapWords } from './map-words.ts';

const PLAIN = 'aceinouysACEINOUYS';
const WITH_ACCENT = 'áçéîñôûýšÁÇÉÎÑÔÛÝŠ';
const LONGER = 0.4;
/** Short words, so that what is added can go to a next line as other words do. */
const FILLING = 'öñé ţŵö ţĥŕéé ƒöûŕ ƒîvé šîẋ šévéñ éîĝĥţ ñîñé ';

const accented = (words: string): string =>
  words.replace(/[a-z]/gi, (letter) => WITH_ACCENT[PLAIN.indexOf(letter)] ?? letter);

/** A message as `en-XA` says it. */
export function accentedMessage(english: CompiledMessage): CompiledMessage {
  const more = Math.ceil(LONGER * letterCountOf(english));
  return [
    '[',
    ...mapWords(english, accented),
    more > 0
      ? ` ${FILLING.repeat(Math.ceil(more / FILLING.length))
          .slice(0, more)
          .trim()}]`
      : ']',
  ];
}

export const ACCENTED: Language = {
  locale: 'en-XA',
  direction: 'ltr',
  formats: 'en',
  grammar: ENGLISH_GRAMMAR,
  messageOf: (_key, english) => accentedMessage(compile(english)),
};
