/** The words people search with: which mean the same, and what a complaint, a condition or a place leads to. */
import * as v from 'valibot';
import type { Area } from './area.ts';
import type { Muscle } from './muscle.ts';
import type { RedFlag } from './red-flags.ts';
import {
  AreaIdSchema,
  MuscleIdSchema,
  RedFlagIdSchema,
  StructureIdSchema,
  type AreaId,
  type MuscleId,
  type RedFlagId,
} from './vocabulary.ts';

/**
 * What a word is in a query: it names a `side`; it is a `symptom` that goes with any part of the body, or a `sign`,
 * which does too but calls for questions; it says that a `muscle` is meant; or it is a `filler` that says nothing. Left out, it is a word that must count.
 */
const WORD_ROLES = ['side', 'symptom', 'sign', 'muscle', 'filler'] as const;
/** One of {@link WORD_ROLES}. */
export type WordRole = (typeof WORD_ROLES)[number];

const Words = v.array(v.pipe(v.string(), v.minLength(1)));

/** Shape of a word with all that is said for it, in any language, jargon and common slips included. */
export const SearchWordSchema = v.strictObject({
  /** The word the others are read as. A hyphen joins two words that mean a thing of their own only together: `low-back`. */
  word: v.pipe(v.string(), v.minLength(1)),
  role: v.optional(v.picklist(WORD_ROLES)),
  also: Words,
});
/** A word with all that is said for it; the record kept in `search-words.json`. */
export type SearchWord = v.InferOutput<typeof SearchWordSchema>;

/**
 * What a term is: a `place` of the body, a `complaint` or a `condition` as people name it, `anatomy` under a plain name,
 * or an `emergency`, which leads to help before anything else.
 */
const TERM_KINDS = ['place', 'complaint', 'condition', 'anatomy', 'emergency'] as const;

/** Shape of a term. Where it leads claims no cause: it is where people who say this look. */
export const SearchTermSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    kind: v.picklist(TERM_KINDS),
    /** As it is shown. */
    name: v.pipe(v.string(), v.minLength(1)),
    also: v.optional(Words),
    /** The first is the one most people would look for. */
    muscles: v.optional(v.array(MuscleIdSchema)),
    areas: v.optional(v.array(AreaIdSchema)),
    structures: v.optional(v.array(StructureIdSchema)),
    /** Questions to ask first, the one nearest to the term first. */
    redFlags: v.optional(v.array(RedFlagIdSchema)),
  }),
  v.check(
    ({ kind, redFlags = [] }) => kind !== 'emergency' || redFlags.length > 0,
    'expected an emergency to lead to a question',
  ),
  v.check(
    ({ muscles = [], areas = [], structures = [], redFlags = [] }) =>
      [muscles, areas, structures, redFlags].some((list) => list.length > 0),
    'expected a term to lead somewhere',
  ),
);
/** A term with where it leads; the record kept in `search-terms.json`. */
export type SearchTerm = v.InferOutput<typeof SearchTermSchema>;

interface Known {
  readonly muscles: ReadonlyMap<MuscleId, Muscle>;
  readonly areas: ReadonlyMap<AreaId, Area>;
  readonly redFlags: ReadonlyMap<RedFlagId, RedFlag>;
}

/** What is wrong between terms and the records they lead to; the first question of an emergency is one itself. */
export function searchTermProblems(
  terms: readonly SearchTerm[],
  { muscles, areas, redFlags }: Known,
): readonly string[] {
  const seen = new Set<string>();
  return terms.flatMap((term) => [
    ...(seen.has(term.id) || !seen.add(term.id)
      ? [`search term "${term.id}", field "id": expected an id used once, received it twice`]
      : []),
    ...(term.muscles ?? [])
      .filter((id) => !muscles.has(id))
      .map((id) => `search term "${term.id}", field "muscles": expected a known muscle, received "${id}"`),
    ...(term.areas ?? [])
      .filter((id) => !areas.has(id))
      .map((id) => `search term "${term.id}", field "areas": expected a known area, received "${id}"`),
    ...(term.redFlags ?? [])
      .filter((id) => !redFlags.has(id))
      .map((id) => `search term "${term.id}", field "redFlags": expected a known question, received "${id}"`),
    ...(term.kind === 'emergency' && term.redFlags?.[0] && redFlags.get(term.redFlags[0])?.urgency !== 'emergency'
      ? [
          `search term "${term.id}", field "redFlags": expected the first to be an emergency, received "${term.redFlags[0]}"`,
        ]
      : []),
  ]);
}
