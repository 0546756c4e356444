/** Answers to a query: every word of it counts, and every row says why it is there. */
import type { BodySide, Dataset, RedFlagId } from '../../anatomy/index.ts';
import { allHelp, allPhrases, onlySideOf } from './entries.ts';
import type { DrawnStructures, Entry, Help, Phrase, Why } from './entries.ts';
import { fold, stem, stemsOf } from './fold.ts';
import { findHelp, makeHelpIndex } from './find-help.ts';
import { makeLexicon } from './lexicon.ts';
import type { Word } from './lexicon.ts';
import { readQuery } from './spelling.ts';
import type { AskedWord, Speller } from './spelling.ts';

/** Why an answer is one. */
export interface FoundWhy extends Why {
  /** Whether it was asked for pain at a place, which leads to it. */
  readonly painful: boolean;
}

/** An answer, and why it is one. */
export interface FoundEntry extends Entry {
  /** Why it is found, when the found words are not in the name itself. */
  readonly why: FoundWhy | null;
}

/** Questions to ask before anything else; in an emergency, help to get. */
export interface FoundHelp {
  readonly key: 'help';
  readonly meant: {
    readonly kind: 'help';
    /** The one nearest to the query first; never empty. */
    readonly flags: readonly RedFlagId[];
    readonly emergency: boolean;
  };
}

/** One line of the results. */
export type Finding = FoundEntry | FoundHelp;

/** What was found, the best first. */
export interface Answers {
  readonly findings: readonly Finding[];
  /** The side the query names. */
  readonly side: BodySide | 'both' | null;
}

/** How a query is asked. */
export interface SearchOptions {
  /** For a patient: a serious condition leads to help, never to a muscle it can be taken for. */
  readonly plain?: boolean;
  /** At most so many findings, 8 when left out. */
  readonly limit?: number;
}

/** Answers a query, whole or still being typed. */
export type Search = (query: string, options?: SearchOptions) => Answers;

/** A text with everything that is found by it. */
interface Indexed {
  readonly words: readonly (Word & { readonly weight: number })[];
  readonly total: number;
  readonly phrases: readonly Phrase[];
}

/** What a word of a phrase is worth beside one that counts: a symptom goes with every place. */
const SYMPTOM = 0.4;
/** A phrase matched in part is worth at least this much of itself. */
const LEAST_PART = 0.4;
/** Less than this part of a phrase does not say it: a car is no "car crash". Names are often given in part. */
const LEAST_OF: Readonly<Record<Phrase['kind'], number>> = { name: 0, area: 0.3, place: 0.6, other: 0.6, serious: 0.5 };
/** Each symptom that a phrase does not name makes it a little worse. */
const UNNAMED = 0.97;
/** Words spread over several phrases of one entry are a worse answer than one phrase with all of them. */
const SPREAD_OUT = 0.85;
/** A bone is no answer to a pain, and no area to a muscle. */
const BESIDE = 0.8;
/** Where it hurts, the muscle comes before the skin over it. */
const AREA_WITH_SYMPTOM = 0.955;
/** From here on a name is matched whole and without a slip. */
const WHOLE = 0.93;
/** Answers below this, and below this part of the best one, are none. */
const LEAST = 0.4;
const LEAST_OF_BEST = 0.68;
/** What to ask of a pain that mostly is harmless stands after so many answers. */
const HELP_AT = 3;
const MOST = 8;
/** The word all that hurts is read as. */
const PAIN = 'pain';
const SIDES: Readonly<Record<string, Answers['side']>> = { left: 'left', right: 'right', both: 'both' };

function weighed(words: readonly Word[]): Indexed['words'] {
  const bare = words.filter(({ role }) => role !== 'filler' && role !== 'side');
  const counting = bare.some(({ role }) => role === 'counts');
  return bare.map((word) => ({ ...word, weight: counting && word.role !== 'counts' ? SYMPTOM : 1 }));
}

/** A way to write names short: `lev scap`, `gmed`, `EPL`. */
function shortFormOf(typed: readonly string[], name: readonly string[]): boolean {
  const [only] = typed;
  if (only !== undefined && typed.length === 1) {
    const initials = only.length > 2 && name.length === only.length && name.every((word, at) => word[0] === only[at]);
    return (
      initials ||
      (only.length > 3 && name.length === 2 && name[0]?.[0] === only[0] && (name[1] ?? '').startsWith(only.slice(1)))
    );
  }
  return (
    typed.length === name.length && typed.join('').length > 3 && typed.every((word, at) => name[at]?.startsWith(word))
  );
}

/** Thousands of phrases share a word: each is added where the others are. */
function gather<T>(map: Map<string, T[]>, key: string, value: T): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

const isSymptom = (role: Word['role']) => role === 'symptom' || role === 'sign';

/** Makes the search over what is there: without the dataset, names, groups and complaints of muscles and names of the structures of a body. */
export function makeSearch(dataset: Dataset | null, body: DrawnStructures): Search {
  const lexicon = makeLexicon(dataset?.searchWords ?? []);
  const help: readonly Help[] = dataset ? allHelp(dataset) : [];
  const phrases = allPhrases(dataset, body);
  const byText = new Map<string, Phrase[]>();
  for (const phrase of phrases) gather(byText, phrase.text, phrase);
  const order = new Map([...new Set(phrases.map(({ entry }) => entry.key))].map((key, at) => [key, at]));
  const byWord = new Map<string, Indexed[]>();
  const places: Word[] = [];
  for (const [text, own] of byText) {
    const words = weighed(lexicon.read(text));
    // "Pain everywhere" leads nowhere.
    if (words.every((word) => word.text === PAIN)) continue;
    const indexed = { words, total: words.reduce((sum, { weight }) => sum + weight, 0), phrases: own };
    for (const word of new Set(words.map((one) => one.text))) gather(byWord, word, indexed);
    if (own.some(({ kind }) => kind === 'area' || kind === 'place')) places.push(...words);
  }
  const named = phrases.filter(({ kind }) => kind === 'name').map((phrase) => ({ phrase, words: fold(phrase.text) }));
  const helpIndex = dataset ? makeHelpIndex(help, dataset, lexicon, places) : null;
  const counts = new Map<string, number>();
  for (const text of new Set([...byText.keys(), ...help.map((one) => one.text)]))
    for (const one of stemsOf(text)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const all = [...new Set([...counts.keys(), ...lexicon.stems])];
  const speller: Speller = {
    lexicon,
    counts,
    all,
    answers: (word) => byWord.has(word) || helpIndex?.words.has(word) === true,
    names: new Set(named.flatMap(({ words }) => words.map(stem))),
  };

  interface Scored {
    readonly entry: Entry;
    readonly score: number;
    readonly phrase: Phrase;
  }

  function score(must: readonly AskedWord[], soft: readonly AskedWord[], serious: boolean): readonly Scored[] {
    const hits = new Map<Indexed, Map<number, { like: number; text: string }>>();
    must.forEach(({ meanings }, at) => {
      for (const { text, like } of meanings) {
        for (const phrase of byWord.get(text) ?? []) {
          const own = hits.get(phrase) ?? new Map<number, { like: number; text: string }>();
          if ((own.get(at)?.like ?? 0) < like) own.set(at, { like, text });
          hits.set(phrase, own);
        }
      }
    });
    const symptoms = soft.filter(({ role }) => isSymptom(role));
    const wantsMuscle = soft.some(({ role }) => role === 'muscle');
    const best = new Map<string, Scored>();
    const spread = new Map<string, { phrase: Phrase; words: Map<number, number>; most: number }>();
    for (const [indexed, own] of hits) {
      const texts = new Set([...own.values()].map(({ text }) => text));
      const unnamed = symptoms.filter(({ text }) => !indexed.words.some((word) => word.text === text));
      const matched = indexed.words.filter(({ text }) => texts.has(text) || soft.some((word) => word.text === text));
      const part = matched.reduce((sum, { weight }) => sum + weight, 0) / indexed.total;
      const like = [...own.values()].reduce((sum, one) => sum + one.like, 0) / own.size;
      const whole = like * (LEAST_PART + (1 - LEAST_PART) * part) * UNNAMED ** Math.min(unnamed.length, 2);
      for (const phrase of indexed.phrases) {
        if ((phrase.kind === 'serious' && !serious) || part < LEAST_OF[phrase.kind]) continue;
        const {
          key,
          meant: { kind },
        } = phrase.entry;
        const beside =
          (wantsMuscle && kind !== 'muscle') || (symptoms.length > 0 && kind === 'structure')
            ? BESIDE
            : symptoms.length > 0 && phrase.kind === 'area'
              ? AREA_WITH_SYMPTOM
              : 1;
        const value = phrase.weight * whole * beside;
        if (own.size === must.length && value > (best.get(key)?.score ?? 0))
          best.set(key, { entry: phrase.entry, score: value, phrase });
        const over = spread.get(key) ?? { phrase, words: new Map<number, number>(), most: 0 };
        for (const at of own.keys()) over.words.set(at, Math.max(over.words.get(at) ?? 0, value));
        if (value > over.most) Object.assign(over, { phrase, most: value });
        spread.set(key, over);
      }
    }
    for (const [key, { phrase, words }] of spread) {
      if (words.size < must.length || best.has(key)) continue;
      const mean = [...words.values()].reduce((sum, value) => sum + value, 0) / words.size;
      best.set(key, { entry: phrase.entry, score: SPREAD_OUT * mean, phrase });
    }
    return [...best.values()];
  }

  function shortForms(query: string): readonly Scored[] {
    const typed = fold(query).filter((word) => lexicon.read(word).every(({ role }) => role !== 'side'));
    if (typed.length === 1 && counts.has(stemsOf(query)[0] ?? '')) return [];
    return named
      .filter(({ words }) => shortFormOf(typed, words))
      .map(({ phrase }) => ({ entry: phrase.entry, score: 0.93 * phrase.weight, phrase }));
  }

  function answersTo(asked: readonly AskedWord[], query: string, serious: boolean): readonly Scored[] {
    const counting = asked.filter(({ role }) => role === 'counts');
    const symptoms = asked.filter(({ role }) => isSymptom(role));
    const muscle = asked.filter(({ role }) => role === 'muscle');
    const known = counting.filter(({ meanings }) => meanings.some(({ text }) => byWord.has(text)));
    const short = shortForms(query);
    if (counting.length === 0) return symptoms.length > 0 ? [...score(symptoms, muscle, serious), ...short] : short;
    // A sentence about a pain may hold words that are no part of the body; anything else must be known whole.
    const sentence = symptoms.length > 0 && known.length > 0;
    if (known.length < counting.length && !sentence) {
      // A muscle by its whole name is meant whatever is said of it: "masseter botox".
      const whole =
        known.length > 0 && counting.length - known.length === 1
          ? score(known, [...symptoms, ...muscle], serious).filter(
              ({ score: value, phrase: { kind }, entry }) =>
                kind === 'name' && entry.meant.kind === 'muscle' && value >= WHOLE,
            )
          : [];
      return [...whole, ...short];
    }
    const all = score(known, [...symptoms, ...muscle], serious);
    if (all.length > 0 || !sentence || known.length < 2) return [...all, ...short];
    const fewer = known.map((_, left) =>
      score(
        known.filter((__, at) => at !== left),
        [...symptoms, ...muscle],
        serious,
      ),
    );
    return [...fewer.flat(), ...short];
  }

  function answer(query: string, plain: boolean, limit: number, unfinished: boolean): Answers {
    const asked = readQuery(query, speller, unfinished);
    const sides = asked.filter(({ role }) => role === 'side').map(({ text }) => text);
    const side = SIDES[sides.includes('left') && sides.includes('right') ? 'both' : (sides[0] ?? '')] ?? null;
    const said = asked.filter(({ role }) => role !== 'side' && role !== 'filler');
    if (said.length === 0) return { findings: [], side };
    const found = new Map<string, Scored>();
    for (const one of answersTo(said, query, !plain)) {
      const own = onlySideOf(one.entry.meant, body);
      if (own !== null && (side === 'left' || side === 'right') && own !== side) continue;
      if (one.score > (found.get(one.entry.key)?.score ?? 0)) found.set(one.entry.key, one);
    }
    const painful = said.some(({ text }) => text === PAIN);
    const ranked = [...found.values()].sort(
      (one, other) => other.score - one.score || (order.get(one.entry.key) ?? 0) - (order.get(other.entry.key) ?? 0),
    );
    const least = Math.max(LEAST, LEAST_OF_BEST * (ranked[0]?.score ?? 0));
    const rows = ranked
      .filter((one) => one.score >= least)
      .map(({ entry, phrase }): Finding => ({ ...entry, why: whyOf(entry, phrase, painful) }));
    const first =
      helpIndex &&
      findHelp(
        helpIndex,
        asked.filter(({ role }) => role !== 'filler'),
      );
    if (!first) return { findings: rows.slice(0, limit), side };
    const before = first.leads ? 0 : Math.min(HELP_AT, rows.length);
    const row: Finding = { key: 'help', meant: { kind: 'help', flags: first.flags, emergency: first.emergency } };
    return { findings: [...rows.slice(0, before), row, ...rows.slice(before)].slice(0, limit), side };
  }

  return (query, { plain = true, limit = MOST } = {}) => {
    const answers = answer(query, plain, limit, false);
    return answers.findings.length > 0 ? answers : answer(query, plain, limit, true);
  };
}

function whyOf(entry: Entry, { why, kind }: Phrase, painful: boolean): FoundWhy | null {
  if (why === null) return null;
  const name = new Set(fold(entry.name));
  if (kind === 'name' && why.kind === 'called' && fold(why.name).every((word) => name.has(word))) return null;
  return { ...why, painful: kind === 'place' && painful };
}

const searches = new WeakMap<Dataset | DrawnStructures, Search>();

/** The search over a dataset, made once; by the names of muscles and of the body's structures while it is not there. */
export function searchOver(dataset: Dataset | null, body: DrawnStructures): Search {
  const over = dataset ?? body;
  const search = searches.get(over) ?? makeSearch(dataset, dataset?.body ?? body);
  searches.set(over, search);
  return search;
}
