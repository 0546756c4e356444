import { describe, expect, it } from 'vitest';
import { parseProportions } from '../../src/anatomy/index.ts';
import { differsTooLittle, isFarFrom, publishedDifference } from '../../src/anatomy/proportions.ts';

type Figure = readonly [sex: 'female' | 'male', mean: number, sd: number | null, source: string];
const published = (figures: readonly Figure[]) =>
  figures.map(([sex, mean, sd, source]) => ({
    sex,
    mean,
    sd,
    people: 'ten people',
    source,
    verified: 'abstract',
    why: null,
  }));
const record = (figures: readonly Figure[]) =>
  parseProportions([
    {
      id: 'q-angle',
      what: 'Q-angle',
      how: 'from here to there',
      unit: '°',
      published: published(figures),
      difference: null,
    },
  ])[0]!;

describe('a published proportion', () => {
  it('is far from a body beyond two standard deviations, or 15 % of a bare mean', () => {
    expect([5, 15, 4.9, 15.1].map((drawn) => isFarFrom(drawn, { mean: 10, sd: 2.5 }))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect([85, 115, 84, 116].map((drawn) => isFarFrom(drawn, { mean: 100, sd: null }))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('tells the sexes apart where one study finds more than a standard deviation, by the least that one does', () => {
    const clear: Figure[] = [
      ['female', 16, 3, 'one'],
      ['male', 11, 3, 'one'],
    ];
    expect(publishedDifference(record(clear))).toBe(5);
    expect(publishedDifference(record([...clear, ['female', 15, 2, 'other'], ['male', 11, 2, 'other']]))).toBe(4);
    expect(publishedDifference(record([...clear, ['female', 9, 1, 'other'], ['male', 11, 1, 'other']]))).toBeNull();
  });

  it('does not where the spread is as large, where it has none, or where each sex has its own study', () => {
    expect(
      publishedDifference(
        record([
          ['female', 14, 3, 'one'],
          ['male', 11, 3, 'one'],
        ]),
      ),
    ).toBeNull();
    expect(
      publishedDifference(
        record([
          ['female', 19, null, 'one'],
          ['male', 11, 3, 'one'],
        ]),
      ),
    ).toBeNull();
    expect(
      publishedDifference(
        record([
          ['female', 19, 1, 'one'],
          ['male', 11, 1, 'other'],
        ]),
      ),
    ).toBeNull();
  });

  it('is not shown by bodies that differ by less than half of it or the other way', () => {
    expect([2, 1.9, -4].map((drawn) => differsTooLittle(drawn, 4))).toEqual([false, true, true]);
    expect([-2, -1.9, 4].map((drawn) => differsTooLittle(drawn, -4))).toEqual([false, true, true]);
  });

  it('is refused with its field where it is wrong', () => {
    expect(() => record([['female', -1, 3, 'one']])).toThrow('mean');
    expect(() => record([])).toThrow('published');
  });
});
