import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/anatomy/parse-records.ts';
import { parseReviews } from '../../src/anatomy/reviews.ts';
import { type Muscle, type MuscleId, type TriggerPointId } from '../../src/anatomy/index.ts';

const dataset = {
  muscles: [
    { id: 'piriformis' as MuscleId, triggerPoints: [{ id: 'piriformis-trp1' as TriggerPointId }] } as unknown as Muscle,
  ],
};
const verdict = (claim: string, judged = 'right') => ({ claim, print: '0123abcd', verdict: judged, comment: null });
const review = (...verdicts: readonly object[]) => ({
  id: 'ab-hip-2026',
  reviewer: { initials: 'A.B.', role: 'physiotherapist' },
  date: '2026-05-03',
  version: '0.1.0',
  verdicts,
});
const problemsOf = (...reviews: readonly object[]): readonly string[] => {
  const problems: string[] = [];
  parseReviews(reviews, dataset, problems);
  return problems;
};

describe('reviews', () => {
  it('judge fields of a muscle and of its points', () => {
    expect(problemsOf(review(verdict('piriformis/depth'), verdict('piriformis-trp1/approach')))).toEqual([]);
    expect(problemsOf(review(verdict('piriformis-trp1/depth')))).toHaveLength(1);
    expect(problemsOf(review(verdict('piriformis-trp2/approach')))).toHaveLength(1);
  });
  it('are refused when they judge what the dataset does not say, or twice', () => {
    const unknown = { ...verdict('piriformis/depth'), claim: 'piriformis/colour' };
    expect(problemsOf(review(unknown))).toEqual([
      'review "ab-hip-2026", field "verdicts.0.claim": expected a claim of the dataset, received "piriformis/colour"',
    ]);
    expect(problemsOf(review(verdict('piriformis/depth'), verdict('piriformis/depth')))).toEqual([
      'review "ab-hip-2026", field "verdicts.1.claim": expected a claim judged once, received "piriformis/depth" twice',
    ]);
    expect(problemsOf(review(verdict('piriformis/depth')), review(verdict('piriformis/nerve')))).toEqual([
      'review "ab-hip-2026", field "id": expected an id used once, received it twice',
    ]);
  });
  it('are refused with the name of record, field and what was expected', () => {
    const good = review(verdict('piriformis/depth'));
    expect(problemsOf({ ...good, date: '3 May' })).toEqual([
      'review "ab-hip-2026", field "date": expected a date such as 2026-05-03, received "3 May"',
    ]);
    expect(problemsOf(review(verdict('piriformis/depth', 'perhaps')))).toEqual([
      'review "ab-hip-2026", field "verdicts.0.verdict": expected ("right" | "wrong"), received "perhaps"',
    ]);
    expect(problemsOf({ ...good, verdicts: [] })).toEqual([
      'review "ab-hip-2026", field "verdicts": expected at least one verdict, received []',
    ]);
    expect(() => parseReviews({}, dataset, [])).toThrow(DataError);
  });
});
