/**
 * What people say of their pain before they point at it, and the areas of skin that it leads to. It claims no cause and cites
 * no source: it is a way in, and the side is asked after.
 */
import * as v from 'valibot';
import { PAIN_QUALITIES } from './pain-vocabulary.ts';
import { parseRecords } from './parse-records.ts';
import { AreaIdSchema } from './vocabulary.ts';

const Phrase = v.pipe(v.string(), v.minLength(1));

/** Shape of a symptom. */
const SymptomSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case id')),
  /** As a patient would say it. */
  phrase: Phrase,
  /** Other ways to say it. */
  synonyms: v.array(Phrase),
  /** Where people who say this hurt, what is meant first. */
  areas: v.pipe(v.array(AreaIdSchema), v.minLength(1)),
  /** What the words say of how it feels; left out where they say nothing. */
  qualities: v.optional(v.array(v.picklist(PAIN_QUALITIES)), []),
});
/** A symptom as people say it; the record kept in `symptoms.json`. */
export type Symptom = v.InferOutput<typeof SymptomSchema>;

/** Parses symptoms. @throws {DataError} naming the record, the field and what was expected */
export const parseSymptoms = (raw: unknown): readonly Symptom[] => parseRecords('symptom', SymptomSchema, raw);

let loading: Promise<readonly Symptom[]> | null = null;

/**
 * The symptoms in the order in which they are offered, from head to foot; fetched once and kept. A failed attempt is forgotten.
 * @throws {DataError} when a record is wrong; or the network's own error when the file does not come
 */
export function loadSymptoms(): Promise<readonly Symptom[]> {
  loading ??= import('../../data/knowledge/symptoms.json', { with: { type: 'json' } })
    .then(({ default: raw }) => parseSymptoms(raw))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
