/** Which questions a query calls for, and whether help comes before anything else. */
import { compareUrgency } from '../../anatomy/index.ts';
import type { Dataset, RedFlag, RedFlagId } from '../../anatomy/index.ts';
import type { Help } from './entries.ts';
import type { Lexicon, Word } from './lexicon.ts';
import type { AskedWord } from './spelling.ts';

interface Said extends Help {
  readonly words: readonly Word[];
}

/** What calls for questions, read once. */
export interface HelpIndex {
  readonly said: readonly Said[];
  /** The words of every question. */
  readonly questions: readonly { readonly flag: RedFlag; readonly words: ReadonlySet<string> }[];
  /** Every word that is said for one of them. */
  readonly words: ReadonlySet<string>;
  /** Words for places: alone they never make a question of a query. */
  readonly places: ReadonlySet<string>;
}

/** Questions that are called for. */
export interface CalledFor {
  readonly flags: readonly RedFlagId[];
  readonly emergency: boolean;
  readonly leads: boolean;
}

/** More questions than this are not read. */
const MOST = 4;
/** From here on a word is taken for the one that is meant. */
const ALIKE = 0.79;
/** Two words that are no places make a question's own emergency certain enough to come first. */
const CERTAIN = 2;

const counts = ({ role }: Word) => role === 'counts' || role === 'sign';

/** Reads everything that calls for a question; `places` are the words that name a part of the body. */
export function makeHelpIndex(
  help: readonly Help[],
  { redFlags }: Dataset,
  lexicon: Lexicon,
  places: readonly Word[],
): HelpIndex {
  const meaning = (text: string) => lexicon.read(text).filter(({ role }) => role !== 'filler');
  const said = help.map((one) => ({ ...one, words: meaning(one.text) })).filter(({ words }) => words.some(counts));
  const keyOf = ({ words }: Said) =>
    words
      .map(({ text }) => text)
      .sort()
      .join(' ');
  const inTerms = new Set(said.filter(({ byTerm }) => byTerm).map(keyOf));
  return {
    said: said.filter((one) => one.flags.length > 0 && (one.byTerm || !inTerms.has(keyOf(one)))),
    words: new Set(said.flatMap(({ words }) => words.map(({ text }) => text))),
    questions: redFlags.map((flag) => ({ flag, words: new Set(meaning(flag.question).map(({ text }) => text)) })),
    places: new Set(places.map(({ text }) => text)),
  };
}

/**
 * The best of the questions; null where the query calls for none.
 * @param asked every word of the query but fillers: a question may be about one side, or both
 */
export function findHelp(
  { said, questions, places, words: all }: HelpIndex,
  asked: readonly AskedWord[],
): CalledFor | null {
  const meant = new Set(
    asked.flatMap(({ meanings }) => meanings.filter(({ like }) => like >= ALIKE).map(({ text }) => text)),
  );
  const counting = asked.filter(counts);
  const inside = said.filter(({ words }) => words.every(({ text }) => meant.has(text)));
  // An emergency is one whatever else is said with it; a question must be about all that is said and known.
  const grave = inside.filter(({ emergency }) => emergency);
  const known = counting.filter(({ meanings }) => meanings.some(({ text }) => all.has(text) || places.has(text)));
  const about = inside.filter(({ words }) =>
    known.every(({ meanings }) => meanings.some(({ text }) => words.some((word) => word.text === text))),
  );
  const asking = questions
    .filter(
      ({ words }) =>
        counting.length > 0 &&
        counting.every(({ meanings }) => meanings.some(({ text, like }) => like === 1 && words.has(text))) &&
        counting.some(({ text }) => !places.has(text)) &&
        asked.filter(({ role }) => role !== 'side').length > 1,
    )
    .sort((one, other) => compareUrgency(one.flag, other.flag));
  const certain = counting.filter(({ text }) => !places.has(text)).length >= CERTAIN;
  const found = [...(grave.length > 0 ? grave : about)]
    .sort((one, other) => other.words.length - one.words.length)
    .flatMap(({ flags }) => flags);
  const flags = [...new Set([...found, ...asking.map(({ flag }) => flag.id)])].slice(0, MOST);
  const bySigns = found.length === 0 && certain && asking[0]?.flag.urgency === 'emergency';
  const emergency = grave.length > 0 || bySigns;
  return flags.length > 0 ? { flags, emergency, leads: emergency || about.some(({ leads }) => leads) } : null;
}
