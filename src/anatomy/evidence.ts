/** What is known about needling and trigger points in general: claims with figures, sources and doubt. */
import * as v from 'valibot';
import { CitationSchema, TierSchema, VerificationSchema } from './source.ts';
import { ClaimIdSchema } from './vocabulary.ts';

/** What a claim is about; the order in which a reader meets them. */
export const EVIDENCE_TOPICS = [
  'dispute',
  'palpation',
  'referral-maps',
  'muscle-findings',
  'mechanism',
  'technique',
  'effectiveness',
  'adverse-events',
  'do-not-needle',
  'take-care',
  'expected-effects',
  'aftercare',
  'course-of-care',
  'urgent-help',
  'safety',
  'body-build',
  'practice',
] as const;
/** One of {@link EVIDENCE_TOPICS}. */
const EvidenceTopicSchema = v.picklist(EVIDENCE_TOPICS);
export type EvidenceTopic = v.InferOutput<typeof EvidenceTopicSchema>;

const number = v.pipe(v.number(), v.finite());
const orNull = v.nullable(number);
const percent = v.pipe(number, v.minValue(0), v.maxValue(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const kappa = v.pipe(number, v.minValue(-1), v.maxValue(1));

/**
 * One published figure; the field name carries the unit. `low…` and `high…` are the ends of the 95 %
 * confidence interval or of the published range, as `what` says; null where none is given.
 */
const FigureSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('share'),
    what: v.string(),
    percent: v.nullable(percent),
    lowPercent: v.nullable(percent),
    highPercent: v.nullable(percent),
    count: v.nullable(count),
    ofCount: v.nullable(count),
  }),
  /** Agreement of two examiners beyond chance (Cohen's kappa): 0 is chance, 1 is full agreement. */
  v.strictObject({
    kind: v.literal('agreement'),
    what: v.string(),
    kappa: v.nullable(kappa),
    lowKappa: v.nullable(kappa),
    highKappa: v.nullable(kappa),
  }),
  /** Difference between groups on a pain scale from 0 to 10; below 0 is less pain after needling. */
  v.strictObject({
    kind: v.literal('pain-difference'),
    what: v.string(),
    painPoints: number,
    lowPainPoints: orNull,
    highPainPoints: orNull,
  }),
  /** Difference between groups in standard deviations (standardised mean difference); below 0 is less. */
  v.strictObject({
    kind: v.literal('standardised-difference'),
    what: v.string(),
    standardDeviations: number,
    lowStandardDeviations: orNull,
    highStandardDeviations: orNull,
  }),
  /** Pearson's correlation, no unit by nature. */
  v.strictObject({ kind: v.literal('correlation'), what: v.string(), lowCorrelation: number, highCorrelation: number }),
  v.strictObject({ kind: v.literal('count'), what: v.string(), count }),
  v.strictObject({ kind: v.literal('time'), what: v.string(), lowHours: orNull, highHours: orNull }),
  v.strictObject({ kind: v.literal('length'), what: v.string(), lowMm: number, highMm: number }),
]);
export type Figure = v.InferOutput<typeof FigureSchema>;

/** What trials of one complaint found, and how far the authors trust it. */
const EffectivenessSchema = v.strictObject({
  complaint: v.string(),
  finding: v.picklist([
    'less-pain-for-weeks',
    'less-pain-for-months',
    'mixed',
    'no-clear-difference',
    'not-enough-evidence',
  ]),
  /** Certainty as graded by the authors themselves; `not-graded` where the text read gives none. */
  certainty: v.picklist(['very-low', 'low', 'low-to-moderate', 'moderate', 'not-graded']),
});
export type Effectiveness = v.InferOutput<typeof EffectivenessSchema>;

/** One thing that is claimed, or one way in which sources disagree with it. */
const stated = {
  /** In plain words, for a patient. */
  statement: v.string(),
  /** What a clinician wants beside it: kind of study, people, limits. */
  detail: v.nullable(v.string()),
  figures: v.array(FigureSchema),
  sources: v.pipe(v.array(CitationSchema), v.minLength(1)),
  tier: TierSchema,
  /** How the words and figures were compared with the sources. */
  verified: VerificationSchema,
} as const;

/** Shape of a claim; figures carry their unit in the field name. */
export const ClaimSchema = v.strictObject({
  id: ClaimIdSchema,
  topic: EvidenceTopicSchema,
  /** Whether the statement speaks of needles or needling; who asked to see none is not told it. */
  mentionsNeedle: v.boolean(),
  ...stated,
  /** Only for the topic `effectiveness`. */
  effectiveness: v.nullable(EffectivenessSchema),
  /** Sources that say otherwise, each with its own figures. */
  dissent: v.array(v.strictObject(stated)),
});
/** A claim of the evidence; the record kept in `evidence.json`. */
export type Claim = v.InferOutput<typeof ClaimSchema>;

/** Claims on one topic, in the order of the data; empty where there is none. */
export function claimsAbout(topic: EvidenceTopic, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => claim.topic === topic);
}
