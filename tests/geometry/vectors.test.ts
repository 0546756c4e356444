import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  addScaled,
  cross,
  distance,
  dot,
  length,
  normalize,
  perpendicular,
  scale,
  subtract,
  type Vec3,
} from '../../src/geometry/index.ts';

const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const vector: fc.Arbitrary<Vec3> = fc.tuple(number, number, number);

describe('vectors', () => {
  it('add, subtract, scale and multiply', () => {
    expect([
      add([1, 2, 3], [4, 5, 6]),
      subtract([1, 2, 3], [4, 6, 8]),
      scale([1, -2, 3], 2),
      addScaled([1, 2, 3], [1, 0, -1], 10),
    ]).toEqual([
      [5, 7, 9],
      [-3, -4, -5],
      [2, -4, 6],
      [11, 2, -7],
    ]);
    expect([dot([1, 2, 3], [4, 5, 6]), length([2, 3, 6]), distance([1, 1, 1], [3, 4, 7])]).toEqual([32, 7, 7]);
  });

  it('cross by the right hand', () => {
    expect([cross([1, 0, 0], [0, 1, 0]), cross([0, 1, 0], [0, 0, 1]), cross([0, 0, 1], [1, 0, 0])]).toEqual([
      [0, 0, 1],
      [1, 0, 0],
      [0, 1, 0],
    ]);
  });

  it('cross at right angles to both, as long as the area between', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const across = cross(a, b),
          size = Math.max(1, length(a) * length(b));
        expect(dot(across, a) / size / Math.max(1, length(a))).toBeCloseTo(0, 9);
        expect((length(across) ** 2 + dot(a, b) ** 2) / size ** 2).toBeCloseTo(
          (length(a) * length(b)) ** 2 / size ** 2,
          9,
        );
      }),
      { seed: 2 },
    );
  });

  it('become unit length, or the fallback where there is no direction', () => {
    expect([normalize([0, 3, 4]), normalize([0, 0, 0]), normalize([0, 0, 1e-13], [1, 0, 0])]).toEqual([
      [0, 0.6, 0.8],
      [0, 0, 1],
      [1, 0, 0],
    ]);
    fc.assert(
      fc.property(
        vector.filter((a) => length(a) > 1e-9),
        (a) => {
          expect(length(normalize(a))).toBeCloseTo(1, 12);
        },
      ),
      { seed: 3 },
    );
  });

  it('have a unit vector at right angles, whichever way they point', () => {
    fc.assert(
      fc.property(
        vector.filter((a) => length(a) > 1e-6),
        (a) => {
          const unit = normalize(a),
            aside = perpendicular(unit);
          expect(length(aside)).toBeCloseTo(1, 12);
          expect(dot(aside, unit)).toBeCloseTo(0, 12);
        },
      ),
      { seed: 4 },
    );
    for (const axis of [
      [1, 0, 0],
      [0, -1, 0],
      [0, 0, 1],
    ] as const)
      expect(Math.abs(dot(perpendicular(axis), axis))).toBe(0);
  });
});
