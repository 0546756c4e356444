/** From what was typed to words that are known: run together, torn apart, begun, or with slips of the hand. */
import { slips, stemsOf } from './fold.ts';
import type { Lexicon, ReadWord } from './lexicon.ts';

/** A stem that may be meant, and how like it is, up to 1. */
export interface Candidate {
  readonly stem: string;
  readonly like: number;
}

export interface Speller {
  readonly lexicon: Lexicon;
  /** Every stem of every phrase, and in how many phrases. */
  readonly counts: ReadonlyMap<string, number>;
  /** Stems of names of muscles and structures: what a short form is looked for in. */
  readonly names: ReadonlySet<string>;
}

/** A word of the query with all it may mean. */
export interface Asked extends ReadWord {
  readonly meanings: readonly { readonly text: string; readonly like: number }[];
}

/** So many candidates of one word are weighed. */
const MOST = 40;
const SHORTEST_START = 3;

function slipsAllowed(length: number, alone: boolean): number {
  if (length < 3 || (length < 5 && alone)) return 0;
  return length < 6 ? 1 : length < 12 ? 2 : 3;
}

const isKnown = ({ lexicon, counts }: Speller, stem: string) => lexicon.stems.has(stem) || counts.has(stem);

function startsOf(stem: string, last: boolean, alone: boolean, { lexicon, counts, names }: Speller): readonly Candidate[] {
  if (stem.length < SHORTEST_START && (!last || alone)) return [];
  const pool = last ? [...counts.keys(), ...(stem.length > SHORTEST_START ? lexicon.stems : [])] : [...names];
  return [...new Set(pool.filter((word) => word.startsWith(stem)))]
    .map((word) => ({ stem: word, like: 0.75 + 0.2 * (stem.length / word.length) }))
    .sort((one, other) => other.like - one.like).slice(0, MOST);
}

function slipsOf(stem: string, alone: boolean, { lexicon, counts }: Speller): readonly Candidate[] {
  const most = slipsAllowed(stem.length, alone);
  let found: Candidate[] = [];
  let least = most;
  if (most === 0) return found;
  for (const word of new Set([...counts.keys(), ...lexicon.stems])) {
    if (word.length < 3) continue;
    const count = slips(stem, word, least);
    // Nobody slips twice and at the first letter too; a short word with two slips is another word.
    if (count > least || (count > 1 && (word.length < 6 || word.slice(0, stem.length < 7 ? 2 : 1) !== stem.slice(0, stem.length < 7 ? 2 : 1)))) continue;
    if (count < least) found = [];
    least = count;
    found.push({ stem: word, like: 1 - 0.1 * count });
  }
  return found.slice(0, MOST);
}

/** `kneepain` as `knee pain`, `Wadenmuskel` as `waden muskel`. */
function halves(stem: string, speller: Speller): readonly string[] | null {
  for (let at = stem.length - 3; at >= 3; at -= 1) {
    const parts = [stem.slice(0, at), stem.slice(at)].map((part) => stemsOf(part)[0] ?? '');
    const read = speller.lexicon.readStems(parts);
    if (parts.every((part) => part.length >= 3 && isKnown(speller, part)) && read.every(({ role }) => role !== 'filler')
      && read.some(({ role }) => role === 'symptom' || role === 'muscle' || role === 'counts')) return parts;
  }
  return null;
}

/** Two words that are one (`sub occipital`), where one of them is not known by itself. */
function joined(stems: readonly string[], speller: Speller): readonly string[] {
  return stems.reduce<string[]>((done, stem) => {
    const before = done.at(-1);
    const both = `${before ?? ''}${stem}`;
    if (before !== undefined && isKnown(speller, both) && !(isKnown(speller, before) && isKnown(speller, stem))) return [...done.slice(0, -1), both];
    return [...done, stem];
  }, []);
}

/** Reads a query. Words nothing is known of are left as they are. */
export function readQuery(query: string, speller: Speller): readonly Asked[] {
  const { lexicon } = speller;
  const stems = joined(stemsOf(query), speller).flatMap((stem) => (isKnown(speller, stem) || stem.length < 6 ? [stem] : halves(stem, speller) ?? [stem]));
  const alone = stems.length === 1;
  const chosen = [...stems];
  const candidates = stems.map((stem, at): readonly Candidate[] => {
    if (isKnown(speller, stem)) return [{ stem, like: 1 }];
    const last = at === stems.length - 1;
    const begun = startsOf(stem, last, alone, speller);
    const found = begun.length > 0 ? begun : slipsOf(stem, alone, speller);
    // Of those as like, the one that makes a saying with its neighbours, then the one most is known by.
    const length = (one: Candidate) => lexicon.readStems(stems.map((other, place) => (place === at ? one.stem : other))).length;
    const ranked = [...found].sort((one, other) => length(one) - length(other) || other.like - one.like
      || (speller.counts.get(other.stem) ?? 0) - (speller.counts.get(one.stem) ?? 0));
    chosen[at] = ranked[0]?.stem ?? stem;
    return ranked;
  });
  return lexicon.readStems(chosen).map((word): Asked => {
    const own = candidates[word.from] ?? [];
    if (word.to - word.from > 1 || own.length < 2) {
      const like = Math.min(...candidates.slice(word.from, word.to).map((list) => list[0]?.like ?? 1));
      return { ...word, meanings: [{ text: word.text, like }] };
    }
    const meanings = own.flatMap(({ stem, like }) => lexicon.readStems([stem])
      .filter(({ role }, _, all) => role === 'counts' || all.every((one) => one.role !== 'counts')).map(({ text }) => ({ text, like })));
    return { ...word, meanings };
  });
}
