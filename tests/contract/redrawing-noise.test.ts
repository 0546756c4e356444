/** What the app takes for noise is what drawing the same pain again brings. */
import { beforeAll, describe, expect, it } from 'vitest';
import { redrawerOn, type RedrawnPair } from '../../scripts/pain/measure-redrawing.ts';
import { normalNumber, quantile, seededNumbers } from '../../scripts/pain/redraw.ts';
import { MAN } from '../../src/anatomy/index.ts';
import { REDRAWING_NOISE } from '../../src/reasoning/pain-drawing/redrawing-noise.ts';

const HOW = { pains: 12, drawings: 3, seed: 3 };
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('drawing the same pain again', () => {
  let pairs: readonly RedrawnPair[];
  let still: readonly RedrawnPair[];
  beforeAll(async () => {
    const redraw = await redrawerOn(MAN);
    pairs = redraw({ placeMm: 12, pointShare: 0.5, width: 0.08 }, HOW);
    still = redraw({ placeMm: 0, pointShare: 0, width: 0 }, { ...HOW, pains: 2 });
  });

  it('brings what is taken for noise, in nearly all', () => {
    const isNoise = ({ extentShare, jaccard }: RedrawnPair): boolean =>
      extentShare <= REDRAWING_NOISE.extentShare && jaccard >= REDRAWING_NOISE.jaccard;
    expect(pairs.length).toBeGreaterThanOrEqual(30);
    expect(pairs.filter(isNoise).length / pairs.length).toBeGreaterThanOrEqual(0.85);
    // No more is taken for noise than there is: with half as much, many would be told as a change.
    expect(pairs.filter(({ extentShare }) => extentShare > REDRAWING_NOISE.extentShare / 3).length).toBeGreaterThan(3);
  });

  it('lies as far apart as people were measured to draw: a Jaccard of 42 of 100', () => {
    expect(mean(pairs.map(({ exactJaccard }) => exactJaccard))).toBeGreaterThan(0.34);
    expect(mean(pairs.map(({ exactJaccard }) => exactJaccard))).toBeLessThan(0.5);
    expect(pairs.filter(({ jaccard, exactJaccard }) => jaccard < exactJaccard - 1e-6)).toEqual([]);
  });

  it('is the same for a hand that does not shake', () => {
    for (const { exactJaccard, jaccard, extentShare } of still)
      expect([exactJaccard, jaccard, extentShare].map((value) => Number(value.toFixed(6)))).toEqual([1, 1, 0]);
  });
});

describe('seeded numbers', () => {
  it('are the same for the same seed, even from 0 to 1, and normal where wanted', () => {
    const [one, other] = [seededNumbers(7), seededNumbers(7)];
    const numbers = Array.from({ length: 2000 }, one);
    expect(numbers).toEqual(Array.from({ length: 2000 }, other));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(mean(numbers)).toBeCloseTo(0.5, 1);
    const random = seededNumbers(7);
    const normal = Array.from({ length: 4000 }, () => normalNumber(random));
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((value) => value * value))).toBeCloseTo(1, 1);
  });

  it('are cut at a share', () => {
    expect(quantile([3, 1, 2, 4], 0.5)).toBe(3);
    expect(quantile([3, 1, 2, 4], 0.95)).toBe(4);
    expect(() => quantile([], 0.5)).toThrow('expected a value');
  });
});
