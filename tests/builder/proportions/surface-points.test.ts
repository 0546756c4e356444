import { describe, expect, it } from 'vitest';
import { boxMiddle, furthest, surfacePoints } from '../../../builder/proportions/surface-points.ts';
import type { Vec3 } from '../../../src/geometry/index.ts';

const TRIANGLE = {
  positions: Float32Array.of(0, 0, 0, 4, 0, 0, 0, 4, 0),
  indices: Uint32Array.of(0, 1, 2),
};

describe('points on a surface', () => {
  it('hold the corners and lie no further apart than asked', () => {
    const points = surfacePoints(TRIANGLE, 2);
    for (const corner of [
      [0, 0, 0],
      [4, 0, 0],
      [0, 4, 0],
    ])
      expect(points).toContainEqual(corner);
    // The longest side is 5.66 mm: three steps, ten points.
    expect(points.length).toBe(10);
    expect(points.every(([x, y, z]) => x >= 0 && y >= 0 && x + y <= 4 + 1e-9 && z === 0)).toBe(true);
  });

  it('are those of the corners alone where the triangle is small', () => {
    expect(surfacePoints(TRIANGLE, 6).length).toBe(3);
  });

  it('have a furthest among those that are taken, and a middle', () => {
    const points: Vec3[] = [
      [1, 0, 0],
      [3, 0, 5],
      [2, 8, 0],
    ];
    expect(furthest(points, [1, 0, 0])).toEqual([3, 0, 5]);
    expect(furthest(points, [1, 0, 0], ([, , z]) => z < 1)).toEqual([2, 8, 0]);
    expect(() => furthest(points, [1, 0, 0], () => false)).toThrow('expected a point');
    expect(boxMiddle(points)).toEqual([2, 4, 2.5]);
  });
});
