/** A movement of the body, the muscles that make it and the one that undoes it. */
import * as v from 'valibot';
import { CitationSchema, TierSchema } from './source.ts';
import { MovementIdSchema, MuscleIdSchema } from './vocabulary.ts';

/** A movement and the muscles that make it; the record kept in `movements.json`. */
export const MovementSchema = v.strictObject({
  id: MovementIdSchema,
  /** Plain words, as in "bends the elbow" → `bending the elbow`. */
  name: v.string(),
  /** The anatomist's term. */
  term: v.string(),
  muscles: v.pipe(v.array(MuscleIdSchema), v.minLength(1)),
  /** The movement it is undone by; null where no muscle of the dataset makes one. */
  opposite: v.nullable(MovementIdSchema),
  citation: CitationSchema,
  tier: TierSchema,
  verified: v.boolean(),
});
export type Movement = v.InferOutput<typeof MovementSchema>;
