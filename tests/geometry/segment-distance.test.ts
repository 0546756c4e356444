import { describe, expect, it } from 'vitest';
import { nearestOnSegments } from '../../src/geometry/index.ts';
import { place, seeded } from './shapes.ts';
import { minus, plus, size, toSegment } from './slow.ts';

describe('nearestOnSegments', () => {
  it('agrees with a grid of both, 60 cases, seed 7', () => {
    const random = seeded(7);
    for (let i = 0; i < 60; i += 1) {
      const [a, b, c, d] = [place(random, 10), place(random, 10), place(random, 10), place(random, 10)];
      let slow = Infinity;
      for (let k = 0; k <= 2000; k += 1) slow = Math.min(slow, toSegment(plus(a, minus(b, a), k / 2000), c, d));
      const fast = nearestOnSegments(a, b, c, d).distanceMm;
      expect(fast).toBeLessThanOrEqual(slow + 1e-9);
      expect(slow - fast).toBeLessThan(0.02);
    }
  });

  it('takes points and parallels', () => {
    expect(nearestOnSegments([0, 0, 0], [0, 0, 0], [3, 4, 0], [3, 4, 0]).distanceMm).toBe(5);
    expect(nearestOnSegments([0, 0, 0], [0, 0, 0], [-5, 2, 0], [5, 2, 0])).toEqual({ s: 0, t: 0.5, distanceMm: 2 });
    expect(nearestOnSegments([0, 0, 0], [10, 0, 0], [2, 3, 0], [8, 3, 0]).distanceMm).toBe(3);
  });

  it('names places as far apart as it says, the same from either side, 200 cases, seed 8', () => {
    const random = seeded(8);
    for (let i = 0; i < 200; i += 1) {
      const [a, b, c, d] = [place(random, 10), place(random, 10), place(random, 10), place(random, 10)];
      const { s, t, distanceMm } = nearestOnSegments(a, b, c, d);
      for (const share of [s, t]) expect(share >= 0 && share <= 1).toBe(true);
      expect(size(minus(plus(a, minus(b, a), s), plus(c, minus(d, c), t)))).toBeCloseTo(distanceMm, 9);
      expect(nearestOnSegments(c, d, a, b).distanceMm).toBeCloseTo(distanceMm, 9);
      expect(nearestOnSegments(b, a, c, d).distanceMm).toBeCloseTo(distanceMm, 9);
    }
  });
});
