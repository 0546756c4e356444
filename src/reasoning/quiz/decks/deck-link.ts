/** A deck as a short piece of a link: its name and seven letters for each entry. */
import type { DeckEntry, Muscle, QuizDeck } from '../../../anatomy/index.ts';
import type { QuizItem } from '../item.ts';
import { codeOf, codesIn, fieldsOf, linkOf, readWords, refused, written, type ReadLink } from './link-code.ts';

const VERSION = 1;

const codeOfEntry = ({ kind, id }: DeckEntry): string => codeOf(`${kind}\n${id}`);

/** Writes a deck; entries that stand twice are written once. */
export function deckLink({ name, entries }: Pick<QuizDeck, 'name' | 'entries'>): string {
  const codes = (kind: DeckEntry['kind']): string =>
    [...new Set(entries.filter((entry) => entry.kind === kind).map(codeOfEntry))].join('');
  return linkOf(VERSION, [written(name), codes('muscle'), codes('item')]);
}

/** What a link of a deck says. */
export interface LinkedDeck {
  readonly name: string;
  readonly entries: readonly DeckEntry[];
  /** Entries that are not known here: the dataset has changed since. */
  readonly missing: number;
}

/** Reads a deck. It never throws: what cannot be read is refused with a reason. */
export function readDeckLink(
  link: string,
  { items, muscles }: { readonly items: readonly QuizItem[]; readonly muscles: readonly Pick<Muscle, 'id'>[] },
): ReadLink<LinkedDeck> {
  const read = fieldsOf(link, VERSION, 3);
  if (!read.ok) return read;
  const [words = '', ofMuscles = '', ofItems = ''] = read.fields;
  const name = readWords(words);
  if (name === null || ofMuscles.length % 7 !== 0 || ofItems.length % 7 !== 0) return refused('damaged');
  const known = new Map<string, DeckEntry>([
    ...muscles.map(({ id }): [string, DeckEntry] => [codeOfEntry({ kind: 'muscle', id }), { kind: 'muscle', id }]),
    ...items.map(({ id }): [string, DeckEntry] => [codeOfEntry({ kind: 'item', id }), { kind: 'item', id }]),
  ]);
  const codes = [...codesIn(ofMuscles), ...codesIn(ofItems)];
  const entries = codes.flatMap((code) => known.get(code) ?? []);
  return { ok: true, name, entries, missing: codes.length - entries.length };
}
