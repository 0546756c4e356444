import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset, MAN, parseReviews, type Dataset, type Muscle, type MuscleId } from '../../src/anatomy/index.ts';
import { reviewClaimsOf, reviewProgress, reviewsOf, type ReviewClaim } from '../../src/reasoning/index.ts';

let dataset: Dataset;
let piriformis: Muscle;
let claims: readonly ReviewClaim[];
beforeAll(async () => {
  dataset = await loadDataset(MAN);
  piriformis = dataset.muscleById.get('piriformis' as MuscleId)!;
  claims = reviewClaimsOf(piriformis, dataset);
});

const claimOf = (id: string): ReviewClaim => claims.find((claim) => claim.id === id)!;
const verdict = (id: string, judged = 'right', comment: string | null = null) => ({
  claim: id,
  print: claimOf(id).print,
  verdict: judged,
  comment,
});
const review = (...verdicts: readonly object[]) => ({
  id: 'ab-hip-2026',
  reviewer: { initials: 'A.B.', role: 'physiotherapist' },
  date: '2026-05-03',
  version: '0.1.0',
  verdicts,
});
const reviewed = (...reviews: readonly object[]): Dataset => ({ ...dataset, ...parseReviews(reviews, dataset, []) });

describe('the claims that can be reviewed', () => {
  it('have ids made of record and field, and words', () => {
    expect(claims.map(({ id }) => id)).toEqual([
      ...['piriformis-trp1', 'piriformis-trp2'].flatMap((point) =>
        ['place', 'main', 'spillover', 'symptoms', 'approach', 'picture', 'ranges'].map((field) => `${point}/${field}`),
      ),
      ...[
        'names',
        'origin',
        'insertion',
        'action',
        'nerve',
        'depth',
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
      ].map((field) => `piriformis/${field}`),
    ]);
    expect(claimOf('piriformis-trp1/main')).toMatchObject({
      about: { kind: 'point', field: 'main' },
      text: 'buttock, outer hip.',
    });
    expect(claimOf('piriformis/nerve')).toMatchObject({
      about: { kind: 'muscle', field: 'nerve' },
      text: 'Nerve to piriformis (L5-S2)',
    });
    expect(claimOf('piriformis-trp2/picture').text).toBe('Closed: the layers straight in, no needle.');
  });
  it('have a print that is another for other words', () => {
    const changed = reviewClaimsOf({ ...piriformis, nerve: 'Sciatic nerve' }, dataset);
    expect(changed.filter(({ print }, at) => print !== claims[at]!.print).map(({ id }) => id)).toEqual([
      'piriformis/nerve',
    ]);
  });
});

describe('reviews', () => {
  it('are found by claim', () => {
    const { reviews, verdictsByClaim } = reviewed(review(verdict('piriformis/depth', 'wrong', 'deeper')));
    expect([...verdictsByClaim.keys()]).toEqual(['piriformis/depth']);
    expect(verdictsByClaim.get(claimOf('piriformis/depth').id)).toEqual([
      { review: reviews[0], verdict: reviews[0]?.verdicts[0] },
    ]);
  });
  it('are told by muscle, with what was not judged and what has changed since', () => {
    const stale = { ...verdict('piriformis/action'), print: '00000000' };
    const data = reviewed(review(verdict('piriformis/nerve'), verdict('piriformis/depth', 'wrong', 'deeper'), stale));
    const [told] = reviewsOf(piriformis, data);
    expect(told?.right.map(({ id }) => id)).toEqual(['piriformis/nerve']);
    expect(told?.wrong).toEqual([{ claim: claimOf('piriformis/depth'), comment: 'deeper' }]);
    expect(told?.changed.map(({ id }) => id)).toEqual(['piriformis/action']);
    expect(told?.open).toHaveLength(claims.length - 3);
    expect(
      reviewsOf(
        data.muscles.find(({ id }) => id === 'soleus')!,
        data,
      ),
    ).toEqual([]);
    expect(reviewProgress(data).judged).toBe(2);
  });
});
