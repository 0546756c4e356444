/** The field's words, said plainly and said exactly. */
import * as v from 'valibot';
import { GlossaryIdSchema, type GlossaryId } from './vocabulary.ts';

/** Shape of a glossary entry. */
export const GlossaryEntrySchema = v.strictObject({
  id: GlossaryIdSchema,
  term: v.string(),
  /** For a patient. */
  plain: v.string(),
  /** For a clinician or student. */
  exact: v.string(),
});
/** One word of the field; the record kept in `glossary.json`. */
export type GlossaryEntry = v.InferOutput<typeof GlossaryEntrySchema>;

/** The word that is explained beside the fibres; a contract test holds that the glossary has it. */
export const TWITCH_WORD = 'twitch' as GlossaryId;
