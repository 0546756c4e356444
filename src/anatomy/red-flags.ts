/** Questions whose "yes" means that a person should see someone before thinking of muscles. */
import * as v from 'valibot';
import { CitationSchema } from './source.ts';
import { RedFlagIdSchema } from './vocabulary.ts';

/** Where the pain is, for choosing the questions; `whole-body` ones go with every place. */
export const RED_FLAG_AREAS = [
  'head', 'jaw-face', 'neck', 'chest-upper-back', 'shoulder-arm', 'elbow-hand', 'abdomen',
  'low-back-pelvis', 'hip-groin', 'knee', 'calf-leg', 'foot', 'whole-body',
] as const;
/** One of {@link RED_FLAG_AREAS}. */
export const RedFlagAreaSchema = v.picklist(RED_FLAG_AREAS);
export type RedFlagArea = v.InferOutput<typeof RedFlagAreaSchema>;

/** How soon help is needed: call now, be seen today, be seen within days to weeks. */
export const UrgencySchema = v.picklist(['emergency', 'same-day', 'soon']);
export type Urgency = v.InferOutput<typeof UrgencySchema>;

/** Shape of a red-flag question. */
export const RedFlagSchema = v.strictObject({
  id: RedFlagIdSchema,
  area: RedFlagAreaSchema,
  question: v.string(),
  why: v.string(),
  urgency: UrgencySchema,
  /** Look-alikes of muscles (`confusedWith.condition`) that this question asks about. */
  conditions: v.array(v.string()),
  citation: CitationSchema,
  /** Whether the sign was read in the source. */
  verified: v.boolean(),
});
/** A red-flag question; the record kept in `red-flags.json`. */
export type RedFlag = v.InferOutput<typeof RedFlagSchema>;
