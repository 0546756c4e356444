import { describe, expect, it } from 'vitest';
import { indexMesh } from '../../../builder/shapes/mesh-index.ts';
import { nearestSegmentMesh, nearestSegmentTriangle } from '../../../builder/shapes/segment-mesh.ts';
import type { Vec3 } from '../../../src/geometry/index.ts';
import { ballMesh, place, seeded, trianglesOf } from '../../geometry/shapes.ts';
import { minus, plus, toTriangle } from '../../geometry/slow.ts';

describe('a segment and a surface', () => {
  const triangle: readonly [Vec3, Vec3, Vec3] = [
    [0, 0, 0],
    [10, 0, 0],
    [0, 10, 0],
  ];

  it('nearestSegmentTriangle is exact across, above, beside and for a triangle without area', () => {
    expect(nearestSegmentTriangle([2, 2, -5], [2, 2, 15], ...triangle)).toEqual({ distanceMm: 0, share: 0.25 });
    expect(nearestSegmentTriangle([2, 2, 12], [2, 2, 4], ...triangle)).toEqual({ distanceMm: 4, share: 1 });
    expect(nearestSegmentTriangle([-3, 5, 8], [-3, 5, -8], ...triangle)).toEqual({ distanceMm: 3, share: 0.5 });
    expect(nearestSegmentTriangle([0, 3, 0], [10, 3, 0], [0, 0, 0], [5, 0, 0], [10, 0, 0]).distanceMm).toBe(3);
  });

  it('nearestSegmentTriangle agrees with a fine walk along the segment, 80 cases, seed 5', () => {
    const random = seeded(5);
    for (let i = 0; i < 80; i += 1) {
      const [a, b, c, d, e] = [
        place(random, 10),
        place(random, 10),
        place(random, 10),
        place(random, 10),
        place(random, 10),
      ];
      let slow = Infinity;
      for (let k = 0; k <= 2000; k += 1) slow = Math.min(slow, toTriangle(plus(a, minus(b, a), k / 2000), [c, d, e]));
      const { distanceMm, share } = nearestSegmentTriangle(a, b, c, d, e);
      expect(distanceMm).toBeLessThanOrEqual(slow + 1e-9);
      expect(slow - distanceMm).toBeLessThan(0.02);
      expect(toTriangle(plus(a, minus(b, a), share), [c, d, e])).toBeCloseTo(distanceMm, 6);
    }
  });

  it('nearestSegmentMesh agrees with asking every triangle, 60 cases, seed 11, and says nothing further than asked', () => {
    const random = seeded(11);
    const mesh = ballMesh([5, -3, 8], 20);
    const index = indexMesh(mesh);
    for (let i = 0; i < 60; i += 1) {
      const a = place(random, 80),
        b = place(random, 80);
      const slow = Math.min(...trianglesOf(mesh).map((corners) => nearestSegmentTriangle(a, b, ...corners).distanceMm));
      expect(nearestSegmentMesh(index, a, b)?.distanceMm).toBeCloseTo(slow, 9);
      if (slow > 1) expect(nearestSegmentMesh(index, a, b, slow * 0.99)).toBeNull();
    }
  });
});
