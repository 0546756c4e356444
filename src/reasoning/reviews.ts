/** How much of what clinicians have judged still stands, now that the words may be others. */
import type { Dataset, Muscle, Review } from '../anatomy/index.ts';
import { reviewClaimIdsOf, reviewClaimsOf, type ReviewClaim } from './review-claims.ts';

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
    const standing = pairs.flatMap(({ claim, verdict }) =>
      verdict?.print === claim.print ? [{ claim, verdict }] : [],
    );
    return [
      {
        review,
        right: standing.filter(({ verdict }) => verdict.verdict === 'right').map(({ claim }) => claim),
        wrong: standing
          .filter(({ verdict }) => verdict.verdict === 'wrong')
          .map(({ claim, verdict }) => ({ claim, comment: verdict.comment })),
        changed: pairs
          .filter(({ claim, verdict }) => verdict && verdict.print !== claim.print)
          .map(({ claim }) => claim),
        open: pairs.filter(({ verdict }) => verdict === undefined).map(({ claim }) => claim),
      },
    ];
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
  const standing = data.muscles
    .flatMap((muscle) => reviewClaimsOf(muscle, data))
    .filter(({ id, print }) => data.verdictsByClaim.get(id)?.some(({ verdict }) => verdict.print === print));
  return { judged: standing.length, claims };
}
