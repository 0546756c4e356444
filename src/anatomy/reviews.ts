/**
 * What clinicians have judged right or wrong. Kept in `data/reviews/reviews.json`.
 * A claim's id is `<record id>/<field>`: `piriformis/depth`, `piriformis-trp1/approach`. The record is the muscle or its
 * trigger point, the field one of {@link MUSCLE_REVIEW_FIELDS} or {@link POINT_REVIEW_FIELDS}, so that the id stays.
 */
import * as v from 'valibot';
import type { Dataset } from './dataset.ts';
import type { Muscle } from './muscle.ts';
import { parseRecords } from './parse-records.ts';
import type { MuscleId, TriggerPointId } from './vocabulary.ts';

/** Id of a claim that can be reviewed; see the head of this file. */
export const ReviewClaimIdSchema = v.pipe(v.string(), v.brand('ReviewClaimId'));
export type ReviewClaimId = v.InferOutput<typeof ReviewClaimIdSchema>;

/** Fields of a muscle that are judged, in the order in which they are read. */
export const MUSCLE_REVIEW_FIELDS = [
  'names',
  'origin',
  'insertion',
  'action',
  'nerve',
  'point-count',
  'referral-note',
  'depth',
  'ceiling',
  'needle-length',
  'position',
  'technique',
  'hazards',
  'safety-rule',
  'notes',
  'look-alikes',
  'red-flags',
  'plain-explanation',
  'what-it-does',
  'triggers',
  'self-care',
] as const;
/** One of {@link MUSCLE_REVIEW_FIELDS}. */
export type MuscleReviewField = (typeof MUSCLE_REVIEW_FIELDS)[number];

/** Fields of a trigger point that are judged, in the order in which they are read. */
export const POINT_REVIEW_FIELDS = [
  'place',
  'main',
  'spillover',
  'rare',
  'symptoms',
  'dissent',
  'approach',
  'picture',
  'ranges',
] as const;
/** One of {@link POINT_REVIEW_FIELDS}. */
export type PointReviewField = (typeof POINT_REVIEW_FIELDS)[number];

/** The id of the claim that a field of a record makes. */
export function reviewClaimId(
  record: MuscleId | TriggerPointId,
  field: MuscleReviewField | PointReviewField,
): ReviewClaimId {
  return `${record}/${field}` as ReviewClaimId;
}

/** The id of every claim that a muscle and its points could make, were each field filled in. */
function possibleClaimsOf({ id, triggerPoints }: Muscle): readonly ReviewClaimId[] {
  return [
    ...MUSCLE_REVIEW_FIELDS.map((field) => reviewClaimId(id, field)),
    ...triggerPoints.flatMap((point) => POINT_REVIEW_FIELDS.map((field) => reviewClaimId(point.id, field))),
  ];
}

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'expected words'));

/** A claim called right or wrong. */
export const ReviewVerdictSchema = v.strictObject({
  claim: ReviewClaimIdSchema,
  /** The print of the words that were read (`ReviewClaim.print`): once the words are others, the verdict counts no more. */
  print: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, 'expected the eight digits printed beside the claim')),
  verdict: v.picklist(['right', 'wrong']),
  comment: v.nullable(words),
});
export type ReviewVerdict = v.InferOutput<typeof ReviewVerdictSchema>;

/** What one clinician judged on one day. Names are not kept. */
export const ReviewSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case id')),
  reviewer: v.strictObject({
    initials: v.pipe(words, v.maxLength(8, 'expected initials, no name')),
    /** In words that go on in a sentence: `physiotherapist`. */
    role: words,
  }),
  date: v.pipe(v.string(), v.isoDate('expected a date such as 2026-05-03')),
  /** The version of the dataset that was read. */
  version: words,
  verdicts: v.pipe(v.array(ReviewVerdictSchema), v.minLength(1, 'expected at least one verdict')),
});
export type Review = v.InferOutput<typeof ReviewSchema>;

/** A verdict together with the review it stands in. */
export interface JudgedClaim {
  readonly review: Review;
  readonly verdict: ReviewVerdict;
}

/**
 * Checks the reviews and that each verdict is on a field of a record of the dataset, once; what is wrong is added to `problems`.
 * @param raw the list as read from the data file
 * @param data the dataset that was reviewed
 */
export function parseReviews(
  raw: unknown,
  data: Pick<Dataset, 'muscles'>,
  problems: string[],
): Pick<Dataset, 'reviews' | 'verdictsByClaim'> {
  const reviews = parseRecords('review', ReviewSchema, raw, problems);
  // While there are none, no claim need be counted.
  const known = new Set(reviews.length === 0 ? [] : data.muscles.flatMap(possibleClaimsOf));
  const verdictsByClaim = new Map<ReviewClaimId, JudgedClaim[]>();
  const seen = new Set<string>();
  for (const review of reviews) {
    if (seen.has(review.id))
      problems.push(`review "${review.id}", field "id": expected an id used once, received it twice`);
    seen.add(review.id);
    review.verdicts.forEach((verdict, at) => {
      const field = `review "${review.id}", field "verdicts.${at}.claim"`;
      const judged = verdictsByClaim.get(verdict.claim) ?? [];
      if (!known.has(verdict.claim))
        problems.push(`${field}: expected a claim of the dataset, received "${verdict.claim}"`);
      if (judged.some((other) => other.review === review))
        problems.push(`${field}: expected a claim judged once, received "${verdict.claim}" twice`);
      verdictsByClaim.set(verdict.claim, [...judged, { review, verdict }]);
    });
  }
  return { reviews, verdictsByClaim };
}
