/** Questions whose "yes" means that a person should see someone before thinking of muscles. */
import * as v from 'valibot';
import { PAIN_QUALITIES } from './pain-vocabulary.ts';
import { CitationSchema } from './source.ts';
import { RedFlagIdSchema } from './vocabulary.ts';

/** Where the pain is, for choosing the questions; `whole-body` ones go with every part of the body. */
export const RED_FLAG_AREAS = [
  'head',
  'jaw-face',
  'neck',
  'shoulder',
  'arm',
  'elbow-forearm',
  'wrist-hand',
  'upper-back',
  'chest',
  'abdomen',
  'mid-back',
  'low-back',
  'buttock',
  'hip-groin',
  'thigh',
  'knee',
  'lower-leg',
  'foot',
  'whole-body',
] as const;
/** One of {@link RED_FLAG_AREAS}. */
export const RedFlagAreaSchema = v.picklist(RED_FLAG_AREAS);
export type RedFlagArea = v.InferOutput<typeof RedFlagAreaSchema>;

/** How soon help is needed, the gravest first: call now, be seen today, be seen within days to weeks. */
export const URGENCIES = ['emergency', 'same-day', 'soon'] as const;
/** One of {@link URGENCIES}. */
const UrgencySchema = v.picklist(URGENCIES);
export type Urgency = v.InferOutput<typeof UrgencySchema>;

/** Orders what has an urgency, the gravest first; for `sort`. What is as urgent keeps its order. */
export function compareUrgency(one: { readonly urgency: Urgency }, other: { readonly urgency: Urgency }): number {
  return URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency);
}

/** Shape of a red-flag question. Exactly an emergency has words for the telephone. */
export const RedFlagSchema = v.pipe(
  v.strictObject({
    id: RedFlagIdSchema,
    /** Wherever it is asked: the pain of one cause is felt in several places. */
    areas: v.pipe(v.array(RedFlagAreaSchema), v.minLength(1)),
    question: v.string(),
    why: v.string(),
    urgency: UrgencySchema,
    /** What to tell whoever takes the emergency call, in the words of the person who calls; null where nobody calls. */
    sayOnPhone: v.nullable(v.string()),
    /** Look-alikes of muscles (`confusedWith.condition`) that this question asks about. */
    conditions: v.array(v.string()),
    /** What a pain may feel like that makes this question come before others as grave; left out where nothing does. */
    qualities: v.optional(v.array(v.picklist(PAIN_QUALITIES))),
    citation: CitationSchema,
    /** Whether the sign was read in the source. */
    verified: v.boolean(),
  }),
  v.check(
    ({ urgency, sayOnPhone }) => (urgency === 'emergency') === (sayOnPhone !== null),
    'expected words for the telephone for an emergency and no other',
  ),
  v.check(({ areas }) => new Set(areas).size === areas.length, 'expected each area once'),
);
/** A red-flag question; the record kept in `red-flags.json`. */
export type RedFlag = v.InferOutput<typeof RedFlagSchema>;
