/** The words that are known, and how a text is read with them: what is said in many ways becomes one word. */
import type { SearchWord, WordRole } from '../../anatomy/index.ts';
import { stem, stemsOf } from './fold.ts';

/** One word of a text, read. */
export interface Word {
  readonly text: string;
  readonly role: WordRole | 'counts';
}

/** A word with the stems it was read from: `from` … `to` − 1. */
export interface ReadWord extends Word {
  readonly from: number;
  readonly to: number;
}

/** How texts are read. */
export interface Lexicon {
  /** A text that was written with care: no slips are looked for. */
  readonly read: (text: string) => readonly ReadWord[];
  /** The same from stems, so that one of them may be replaced before it is read. */
  readonly readStems: (stems: readonly string[]) => readonly ReadWord[];
  /** Every stem that is said for something. */
  readonly stems: ReadonlySet<string>;
  /** Everything that is said for something, as stems. */
  readonly sayings: readonly (readonly string[])[];
}

interface Saying {
  readonly stems: readonly string[];
  readonly words: readonly Word[];
}

/** A verb after it must count: who cannot walk is not who walks. */
const CANNOT = 'cant';

/** Indexes the words, the longest sayings first. */
export function makeLexicon(records: readonly SearchWord[]): Lexicon {
  const roles = new Map(records.flatMap(({ word, role }) => (role ? [[stem(word), role] as const] : [])));
  const wordsOf = (text: string): readonly Word[] =>
    text.split(' ').map((part) => {
      const word = part.includes('-') ? part : stem(part);
      return { text: word, role: roles.get(word) ?? 'counts' };
    });
  const sayings = records.flatMap(({ word, also }): Saying[] => {
    const words = wordsOf(word);
    return [word, ...also].map((said) => ({ stems: stemsOf(said), words }));
  });
  // The longest is meant: "lower back" before "lower".
  const byFirst = new Map<string, Saying[]>();
  for (const saying of sayings.sort((one, other) => other.stems.length - one.stems.length)) {
    const first = saying.stems[0] ?? '';
    const held = byFirst.get(first);
    if (held) held.push(saying);
    else byFirst.set(first, [saying]);
  }

  function readStems(stems: readonly string[]): readonly ReadWord[] {
    const read: ReadWord[] = [];
    for (let from = 0; from < stems.length;) {
      const own: Word = { text: stems[from] ?? '', role: 'counts' };
      const saying = byFirst
        .get(own.text)
        ?.find((one) => one.stems.every((word, offset) => stems[from + offset] === word));
      const to = from + (saying?.stems.length ?? 1);
      const negated = read.at(-1)?.text === CANNOT;
      for (const word of saying?.words ?? [own])
        read.push({ ...(negated && word.role === 'filler' ? own : word), from, to });
      from = to;
    }
    return read;
  }
  return {
    readStems,
    read: (text) => readStems(stemsOf(text)),
    stems: new Set(sayings.flatMap((saying) => saying.stems)),
    sayings: sayings.map(({ stems }) => stems),
  };
}
