/** From what was typed to words that are known: run together, torn apart, begun, or with slips of the hand. */
import { slips, stemsOf } from './fold.ts';
import type { Lexicon, ReadWord } from './lexicon.ts';

/** A stem that may be meant, and how like it is, up to 1. */
export interface SpellingCandidate {
  readonly stem: string;
  readonly like: number;
}

/** What words can be put right with. */
export interface Speller {
  readonly lexicon: Lexicon;
  /** Whether anything is found by a word that was read. */
  readonly answers: (word: string) => boolean;
  /** Every stem of every phrase, and in how many phrases. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those and every stem that is said for something. */
  readonly all: readonly string[];
  /** Stems of names of muscles and structures: what a short form is looked for in. */
  readonly names: ReadonlySet<string>;
}

/** A word of the query with all it may mean. */
export interface AskedWord extends ReadWord {
  readonly meanings: readonly { readonly text: string; readonly like: number }[];
}

/** How many words there are besides, and whether one of them says that something hurts. */
interface Beside {
  readonly alone: boolean;
  readonly painful: boolean;
}

/** So many candidates of one word are weighed. */
const MOST = 40;
const SHORTEST_START = 3;

/** In a word of three or four letters a slip makes another word: then only what stands beside it can tell. */
function slipsAllowed(length: number, { alone, painful }: Beside): number {
  if (length < (painful ? 3 : alone ? 5 : 4)) return 0;
  return length < 6 ? 1 : length < 12 ? 2 : 3;
}

const isKnown = ({ lexicon, counts }: Speller, stem: string) => lexicon.stems.has(stem) || counts.has(stem);

function startsOf(
  stem: string,
  last: boolean,
  alone: boolean,
  { lexicon, counts, names }: Speller,
): readonly SpellingCandidate[] {
  if (stem.length < SHORTEST_START && (!last || alone)) return [];
  const pool = last ? [...counts.keys(), ...(stem.length > SHORTEST_START ? lexicon.stems : [])] : [...names];
  return [...new Set(pool.filter((word) => word.startsWith(stem)))]
    .map((word) => ({ stem: word, like: 0.75 + 0.2 * (stem.length / word.length) }))
    .sort((one, other) => other.like - one.like)
    .slice(0, MOST);
}

function slipsOf(stem: string, beside: Beside, { all }: Speller): readonly SpellingCandidate[] {
  const most = slipsAllowed(stem.length, beside);
  let found: SpellingCandidate[] = [];
  let least = most;
  if (most === 0) return found;
  for (const word of all) {
    if (word.length < 3 || Math.abs(word.length - stem.length) > least) continue;
    const count = slips(stem, word, least);
    // Nobody slips twice and at the first letter too; a short word with two slips is another word.
    if (
      count > least ||
      (!beside.painful && stem.length < 7 && word[0] !== stem[0]) ||
      (count > 1 &&
        (word.length < 6 || word.slice(0, stem.length < 7 ? 2 : 1) !== stem.slice(0, stem.length < 7 ? 2 : 1)))
    )
      continue;
    if (count < least) found = [];
    least = count;
    found.push({ stem: word, like: 1 - 0.1 * count });
  }
  return found.slice(0, MOST);
}

/** Letters that German words are joined with. */
const joints = (part: string): readonly string[] => [part, `${part}e`, part.replace(/(?:en|n|s)$/, '')];

/** `kneepain` as `knee pain`, `Hüftschmerzen` as `hüfte schmerzen`. */
function halves(typed: string, speller: Speller): readonly string[] | null {
  for (let at = typed.length - 3; at >= 3; at -= 1) {
    const [end] = stemsOf(typed.slice(at));
    const start = joints(typed.slice(0, at))
      .flatMap((part) => stemsOf(part))
      .find((part) => isKnown(speller, part));
    if (start === undefined || end === undefined || start.length < 3 || end.length < 3 || !isKnown(speller, end))
      continue;
    if (speller.lexicon.readStems([start, end]).every(({ role }) => role !== 'filler')) return [start, end];
  }
  return null;
}

/** Two words that are one (`sub occipital`), where one of them is not known by itself. */
function joined(stems: readonly string[], speller: Speller): readonly string[] {
  return stems.reduce<string[]>((done, stem) => {
    const before = done.at(-1);
    const both = `${before ?? ''}${stem}`;
    if (before !== undefined && isKnown(speller, both) && !(isKnown(speller, before) && isKnown(speller, stem)))
      return [...done.slice(0, -1), both];
    return [...done, stem];
  }, []);
}

/** What is still being typed of something said in several words: `tennis el`, `low ba`. */
function completed(stems: readonly string[], unfinished: boolean, { lexicon, answers }: Speller): readonly string[] {
  const last = stems.at(-1) ?? '';
  for (let from = Math.max(0, stems.length - 4); from < stems.length; from += 1) {
    const tail = stems.slice(from);
    if (tail.join('').length < 4 || (tail.length > 1 && last.length < 2)) continue;
    const read = lexicon.readStems(tail);
    if (read.every(({ role }) => role !== 'counts')) continue;
    if (!unfinished && read.every(({ text, role }) => role === 'filler' || role === 'side' || answers(text))) continue;
    const begun = lexicon.sayings.filter(
      (said) =>
        said.length > 1 &&
        said.length >= tail.length &&
        said.join(' ') !== tail.join(' ') &&
        tail.every((stem, at) => (at === tail.length - 1 ? said[at]?.startsWith(stem) : said[at] === stem)),
    );
    const [shortest] = [...begun].sort((one, other) => one.join('').length - other.join('').length);
    if (shortest) return [...stems.slice(0, from), ...shortest];
  }
  return stems;
}

/**
 * Reads a query. Words nothing is known of are left as they are. `unfinished`: its last words are taken for the beginning of a
 * saying though they are known by themselves.
 */
export function readQuery(query: string, speller: Speller, unfinished = false): readonly AskedWord[] {
  const { lexicon } = speller;
  // The side is taken out first: it may stand in the midst of what belongs together, "behind the right knee".
  const typed = stemsOf(query);
  const sides = lexicon.readStems(typed).filter(({ role }) => role === 'side');
  const rest = typed.filter((_, at) => !sides.some(({ from, to }) => at >= from && at < to));
  return [
    ...sides.map((word): AskedWord => ({ ...word, meanings: [{ text: word.text, like: 1 }] })),
    ...readRest(rest, speller, unfinished),
  ];
}

function readRest(typed: readonly string[], speller: Speller, unfinished: boolean): readonly AskedWord[] {
  const { lexicon } = speller;
  const whole = joined(typed, speller).flatMap((stem) =>
    isKnown(speller, stem) || stem.length < 6 ? [stem] : (halves(stem, speller) ?? [stem]),
  );
  const stems = completed(whole, unfinished, speller);
  const alone = stems.length === 1;
  const painful = lexicon.readStems(stems).some(({ role }) => role === 'symptom');
  const chosen = [...stems];
  const candidates = stems.map((stem, at): readonly SpellingCandidate[] => {
    if (isKnown(speller, stem)) return [{ stem, like: 1 }];
    const last = at === stems.length - 1;
    const begun = startsOf(stem, last, alone, speller);
    const found = begun.length > 0 ? begun : slipsOf(stem, { alone, painful }, speller);
    // Of those as like, the one that makes a saying with its neighbours, then the one most is known by.
    const length = (one: SpellingCandidate) =>
      lexicon.readStems(stems.map((other, place) => (place === at ? one.stem : other))).length;
    const ranked = [...found].sort(
      (one, other) =>
        length(one) - length(other) ||
        other.like - one.like ||
        (speller.counts.get(other.stem) ?? 0) - (speller.counts.get(one.stem) ?? 0),
    );
    chosen[at] = ranked[0]?.stem ?? stem;
    return ranked;
  });
  return lexicon.readStems(chosen).map((word): AskedWord => {
    const own = candidates[word.from] ?? [];
    if (word.to - word.from > 1 || own.length < 2) {
      const like = Math.min(...candidates.slice(word.from, word.to).map((list) => list[0]?.like ?? 1));
      return { ...word, meanings: [{ text: word.text, like }] };
    }
    const meanings = own.flatMap(({ stem, like }) =>
      lexicon
        .readStems([stem])
        .filter(({ role }, _, all) => role === 'counts' || all.every((one) => one.role !== 'counts'))
        .map(({ text }) => ({ text, like })),
    );
    return { ...word, meanings };
  });
}
