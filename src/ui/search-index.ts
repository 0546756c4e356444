/** Search over muscles and the other structures: whole words, beginnings, and slips of the hand. */
import MiniSearch from 'minisearch';
import { MUSCLE_SUMMARIES, STRUCTURES } from '../anatomy/index.ts';
import type { MuscleId, StructureId } from '../anatomy/index.ts';
import { bodyLookups } from '../state/index.ts';
import { REGION_NAMES, SYSTEM_NAMES, capitalised } from './words.ts';

/** One line of the results. */
export interface Finding {
  readonly key: string;
  readonly name: string;
  readonly latin: string | null;
  /** The other name that was found, when the found words are not in the name itself. */
  readonly alias: string | null;
  /** Region of a muscle, system of another structure. */
  readonly note: string;
  readonly meant: { readonly kind: 'muscle'; readonly id: MuscleId } | { readonly kind: 'structure'; readonly id: StructureId };
}

interface Entry extends Omit<Finding, 'alias'> {
  readonly synonyms: readonly string[];
}

/** Muscles with words of their own come before bones, nerves and vessels of like names. */
const MUSCLE_BOOST = 3;

const entries: readonly Entry[] = [
  ...MUSCLE_SUMMARIES.map((muscle): Entry => ({
    key: `muscle/${muscle.id}`, name: muscle.name, latin: muscle.latin, synonyms: muscle.synonyms,
    note: REGION_NAMES[muscle.region], meant: { kind: 'muscle', id: muscle.id },
  })),
  ...STRUCTURES.filter(({ id }) => bodyLookups.muscleOfStructure(id) === null).map((structure): Entry => ({
    key: `structure/${structure.id}`, name: capitalised(structure.name), latin: structure.latin, synonyms: [],
    note: SYSTEM_NAMES[structure.system], meant: { kind: 'structure', id: structure.id },
  })),
];
const entryByKey = new Map(entries.map((entry) => [entry.key, entry]));

const index = new MiniSearch<{ key: string; name: string; latin: string; synonyms: string }>({
  idField: 'key', fields: ['name', 'synonyms', 'latin'],
  searchOptions: {
    boost: { name: 3, synonyms: 2 }, prefix: true, combineWith: 'AND',
    // Short words are mostly abbreviations; a letter less or more makes another muscle of them.
    fuzzy: (term) => (term.length > 4 ? 0.25 : false),
    boostDocument: (key) => (String(key).startsWith('muscle/') ? MUSCLE_BOOST : 1),
  },
});
index.addAll(entries.map(({ key, name, latin, synonyms }) => ({ key, name, latin: latin ?? '', synonyms: synonyms.join(' ; ') })));

function aliasFor(entry: Entry, terms: readonly string[]): string | null {
  const holds = (text: string) => terms.some((term) => text.toLowerCase().includes(term));
  return holds(entry.name) ? null : entry.synonyms.find(holds) ?? null;
}

/** The best `limit` findings for what was typed; none for an empty query. */
export function findStructures(query: string, limit = 8): readonly Finding[] {
  if (query.trim() === '') return [];
  const exact = index.search(query);
  const results = exact.length > 0 ? exact : index.search(query, { combineWith: 'OR' });
  return results.slice(0, limit).flatMap(({ id, terms }) => {
    const entry = entryByKey.get(String(id));
    return entry ? [{ key: entry.key, name: entry.name, latin: entry.latin, note: entry.note, meant: entry.meant, alias: aliasFor(entry, terms) }] : [];
  });
}
