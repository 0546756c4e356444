/** What clinicians have judged right or wrong, and how much of it still stands. Kept in `data/reviews/reviews.json`. */
import * as v from 'valibot';
import type { Dataset } from './dataset.ts';
import type { Muscle } from './muscle.ts';
import { parseRecords } from './parse-records.ts';
import { ReviewClaimIdSchema, reviewClaimIdsOf, reviewClaimsOf, type ReviewClaim, type ReviewClaimId } from './review-claims.ts';

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
export interface Judged {
  readonly review: Review;
  readonly verdict: ReviewVerdict;
}

type Unreviewed = Omit<Dataset, 'reviews' | 'verdictsByClaim'>;

/**
 * Checks the reviews and that each verdict is on a claim of the dataset, once; what is wrong is added to `problems`.
 * @param raw the list as read from the data file
 * @param data the dataset that was reviewed
 */
export function parseReviews(raw: unknown, data: Unreviewed, problems: string[]): Pick<Dataset, 'reviews' | 'verdictsByClaim'> {
  const reviews = parseRecords('review', ReviewSchema, raw, problems);
  // While there are none, no claim need be counted.
  const known = new Set(reviews.length === 0 ? [] : data.muscles.flatMap((muscle) => reviewClaimIdsOf(muscle, data)));
  const verdictsByClaim = new Map<ReviewClaimId, Judged[]>();
  const seen = new Set<string>();
  for (const review of reviews) {
    if (seen.has(review.id)) problems.push(`review "${review.id}", field "id": expected an id used once, received it twice`);
    seen.add(review.id);
    review.verdicts.forEach((verdict, at) => {
      const field = `review "${review.id}", field "verdicts.${at}.claim"`;
      const judged = verdictsByClaim.get(verdict.claim) ?? [];
      if (!known.has(verdict.claim)) problems.push(`${field}: expected a claim of the dataset, received "${verdict.claim}"`);
      if (judged.some((other) => other.review === review)) problems.push(`${field}: expected a claim judged once, received "${verdict.claim}" twice`);
      verdictsByClaim.set(verdict.claim, [...judged, { review, verdict }]);
    });
  }
  return { reviews, verdictsByClaim };
}

/** What one review says of a muscle. `right`, `wrong`, `changed` and `open` together are all its claims. */
export interface MuscleReview {
  readonly review: Review;
  readonly right: readonly ReviewClaim[];
  readonly wrong: readonly { readonly claim: ReviewClaim; readonly comment: string | null }[];
  /** Judged, but the words are others now. */
  readonly changed: readonly ReviewClaim[];
  /** Not judged. */
  readonly open: readonly ReviewClaim[];
}

/** Every review that judged a claim of the muscle, in the order of the data; empty while no clinician has. */
export function reviewsOf(muscle: Muscle, data: Dataset): readonly MuscleReview[] {
  if (data.reviews.length === 0) return [];
  const claims = reviewClaimsOf(muscle, data);
  return data.reviews.flatMap((review) => {
    const verdicts = new Map(review.verdicts.map((verdict) => [verdict.claim, verdict]));
    const pairs = claims.map((claim) => ({ claim, verdict: verdicts.get(claim.id) }));
    if (pairs.every(({ verdict }) => verdict === undefined)) return [];
    const standing = pairs.flatMap(({ claim, verdict }) => (verdict?.print === claim.print ? [{ claim, verdict }] : []));
    return [{
      review,
      right: standing.filter(({ verdict }) => verdict.verdict === 'right').map(({ claim }) => claim),
      wrong: standing.filter(({ verdict }) => verdict.verdict === 'wrong').map(({ claim, verdict }) => ({ claim, comment: verdict.comment })),
      changed: pairs.filter(({ claim, verdict }) => verdict && verdict.print !== claim.print).map(({ claim }) => claim),
      open: pairs.filter(({ verdict }) => verdict === undefined).map(({ claim }) => claim),
    }];
  });
}

/** How many claims there are on muscles, and how many of them a clinician has judged as they now read. */
export interface ReviewProgress {
  readonly judged: number;
  readonly claims: number;
}

/** Counts over the whole dataset. */
export function reviewProgress(data: Dataset): ReviewProgress {
  const claims = data.muscles.reduce((sum, muscle) => sum + reviewClaimIdsOf(muscle, data).length, 0);
  if (data.reviews.length === 0) return { judged: 0, claims };
  const standing = data.muscles.flatMap((muscle) => reviewClaimsOf(muscle, data))
    .filter(({ id, print }) => data.verdictsByClaim.get(id)?.some(({ verdict }) => verdict.print === print));
  return { judged: standing.length, claims };
}
