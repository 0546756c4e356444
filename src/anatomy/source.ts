/** Where a claim comes from and how far it can be trusted. */
import * as v from 'valibot';
import { SourceIdSchema } from './vocabulary.ts';

/** A peer-reviewed study, B textbook or professional reference, C teaching page. */
export const TierSchema = v.picklist(['A', 'B', 'C']);
export type Tier = v.InferOutput<typeof TierSchema>;

/**
 * How a claim or a figure was compared with its source: in the full text, in the abstract, on the teaching page that it
 * cites, or not at all (`recalled`: written from memory, never compared).
 */
export const VerificationSchema = v.picklist(['full text', 'abstract', 'teaching page', 'recalled']);
export type Verification = v.InferOutput<typeof VerificationSchema>;

/** Whether a claim was compared with its source at all. */
export function isCompared(verified: Verification): boolean {
  return verified !== 'recalled';
}

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
