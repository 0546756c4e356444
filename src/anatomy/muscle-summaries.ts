/** The small, always present part of the dataset: names for lists and search, and which muscle a part belongs to. */
import * as v from 'valibot';
import { MuscleSchema } from './muscle.ts';
import summaries from '../../data/knowledge/derived/muscle-summaries.json' with { type: 'json' };
import { parseRecords } from './parse-records.ts';
import { TriggerPointIdSchema, type MuscleId } from './vocabulary.ts';

/** The fields of a muscle that lists, search and picking need. */
const MuscleSummarySchema = v.object({
  ...v.pick(MuscleSchema, ['id', 'name', 'latin', 'synonyms', 'groups', 'complaints', 'region', 'structures']).entries,
  /** The first of its trigger points: where a needle view opened from the muscle begins. */
  firstPoint: TriggerPointIdSchema,
});
export type MuscleSummary = v.InferOutput<typeof MuscleSummarySchema>;

/** One per clinical muscle, in the order of the dataset; written from it by `npm run data:summaries`. */
export const MUSCLE_SUMMARIES: readonly MuscleSummary[] = parseRecords(
  'muscle summary',
  MuscleSummarySchema,
  summaries,
);

const SUMMARIES_BY_STRUCTURE = new Map<string, MuscleSummary[]>();
for (const summary of MUSCLE_SUMMARIES) {
  for (const structure of summary.structures) {
    SUMMARIES_BY_STRUCTURE.set(structure, [...(SUMMARIES_BY_STRUCTURE.get(structure) ?? []), summary]);
  }
}

/**
 * The clinical muscle a drawn structure belongs to. One structure may serve two records (the two
 * heads of sternocleidomastoid are drawn as one); then the hinted one wins, else the first in the data.
 * @param structure id of a drawn structure
 * @param hint id of a muscle, usually the one selected now
 * @returns undefined when the structure has no clinical record
 */
export function muscleOfStructure(structure: string, hint?: MuscleId): MuscleSummary | undefined {
  const candidates = SUMMARIES_BY_STRUCTURE.get(structure) ?? [];
  return candidates.find(({ id }) => id === hint) ?? candidates[0];
}
