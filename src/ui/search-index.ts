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
  /**
   * What was found, when the found words are not in the name itself: another name of the same muscle
   * (`TFL`), a group it is one of (`one of: rotator cuff`) or a complaint (`for: sciatica`).
   */
  readonly alias: string | null;
  /** Region of a muscle, system of another structure. */
  readonly note: string;
  readonly meant: { readonly kind: 'muscle'; readonly id: MuscleId } | { readonly kind: 'structure'; readonly id: StructureId };
}

interface Entry extends Omit<Finding, 'alias'> {
  readonly synonyms: readonly string[];
  readonly groups: readonly string[];
  readonly complaints: readonly string[];
}

/** Muscles with words of their own come before bones, nerves and vessels of like names. */
const MUSCLE_BOOST = 3;

const entries: readonly Entry[] = [
  ...MUSCLE_SUMMARIES.map((muscle): Entry => ({
    key: `muscle/${muscle.id}`, name: muscle.name, latin: muscle.latin, synonyms: muscle.synonyms,
    groups: muscle.groups, complaints: muscle.complaints,
    note: REGION_NAMES[muscle.region], meant: { kind: 'muscle', id: muscle.id },
  })),
  ...STRUCTURES.filter(({ id }) => bodyLookups.muscleOfStructure(id) === null).map((structure): Entry => ({
    key: `structure/${structure.id}`, name: capitalised(structure.name), latin: structure.latin, synonyms: [], groups: [], complaints: [],
    note: SYSTEM_NAMES[structure.system], meant: { kind: 'structure', id: structure.id },
  })),
];
const entryByKey = new Map(entries.map((entry) => [entry.key, entry]));

const index = new MiniSearch<{ key: string; name: string; latin: string; synonyms: string; groups: string; complaints: string }>({
  idField: 'key', fields: ['name', 'synonyms', 'groups', 'complaints', 'latin'],
  searchOptions: {
    boost: { name: 3, synonyms: 2, groups: 1.5 }, prefix: true, combineWith: 'AND',
    // Short words are mostly abbreviations; a letter less or more makes another muscle of them.
    fuzzy: (term) => (term.length > 4 ? 0.25 : false),
    boostDocument: (key) => (String(key).startsWith('muscle/') ? MUSCLE_BOOST : 1),
  },
});
index.addAll(entries.map(({ key, name, latin, synonyms, groups, complaints }) => ({
  key, name, latin: latin ?? '', synonyms: synonyms.join(' ; '), groups: groups.join(' ; '), complaints: complaints.join(' ; '),
})));

function aliasFor(entry: Entry, terms: readonly string[]): string | null {
  const held = (text: string) => terms.filter((term) => text.toLowerCase().includes(term)).length;
  if (held(entry.name) === terms.length) return null;
  const candidates = [
    ...entry.synonyms.map((text) => ({ text, shown: text })),
    ...entry.groups.map((text) => ({ text, shown: `one of: ${text}` })),
    ...entry.complaints.map((text) => ({ text, shown: `for: ${text}` })),
  ];
  const most = Math.max(0, ...candidates.map(({ text }) => held(text)));
  return most > held(entry.name) ? candidates.find(({ text }) => held(text) === most)?.shown ?? null : null;
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
