/** Words of daily life for a muscle. */
import * as v from 'valibot';
import { MuscleIdSchema } from './vocabulary.ts';

/** What a muscle does in daily life, one line for a patient; the record kept in `words.json`. */
export const DailyWordsSchema = v.strictObject({ id: MuscleIdSchema, whatItDoes: v.string() });
export type DailyWords = v.InferOutput<typeof DailyWordsSchema>;
