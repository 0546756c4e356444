/** Where a claim comes from and how far it can be trusted. */
import * as v from 'valibot';
import { SourceIdSchema } from './vocabulary.ts';

/** A peer-reviewed study, B textbook or professional reference, C teaching page. */
export const TierSchema = v.picklist(['A', 'B', 'C']);
export type Tier = v.InferOutput<typeof TierSchema>;

/** A work of the bibliography. */
export const SourceSchema = v.object({
  id: SourceIdSchema,
  /** How the work is cited. */
  cite: v.string(),
  /** DOI or publisher address, null where none is known. */
  url: v.nullable(v.pipe(v.string(), v.url('expected an https address'))),
  tier: TierSchema,
  /** Whether the figure was read in the work, not recalled. */
  verified: v.boolean(),
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** A claim's pointer to its source, with what that source says in one line. */
export const CitationSchema = v.object({ source: SourceIdSchema, fact: v.nullable(v.string()) });
export type Citation = v.InferOutput<typeof CitationSchema>;
