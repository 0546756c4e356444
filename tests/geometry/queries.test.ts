import { describe, expect, it } from 'vitest';
import {
  crossings, firstOnRay, indexMesh, insideMesh, layersAlongRay, loftToMesh, nearestOnMesh, nearestOnSegments, nearestSegmentMesh, nearestSegmentTriangle,
  signedDistanceToMesh, type LayerInterval, type TriangleMesh, type Vec3,
} from '../../src/geometry/index.ts';
import { ballMesh, boxMesh, cylinderLoft, seeded, trianglesOf } from './shapes.ts';
import { inner, minus, outer, plus, size, toSegment, toTriangle } from './slow.ts';

/** Slow solid angle: 1 inside a closed mesh, 0 outside (Van Oosterom & Strackee 1983). */
function windingNumber(p: Vec3, mesh: TriangleMesh): number {
  return trianglesOf(mesh).reduce((sum, [A, B, C]) => {
    const a = minus(A, p), b = minus(B, p), c = minus(C, p);
    const [la, lb, lc] = [size(a), size(b), size(c)];
    return sum + 2 * Math.atan2(inner(a, outer(b, c)), la * lb * lc + inner(a, b) * lc + inner(b, c) * la + inner(c, a) * lb);
  }, 0) / (4 * Math.PI);
}

/** Every place where a line meets a triangle, by Cramer's rule. */
function meetings(origin: Vec3, direction: Vec3, mesh: TriangleMesh): number[] {
  return trianglesOf(mesh).flatMap(([a, b, c]) => {
    const e = minus(b, a), f = minus(c, a), h = outer(direction, f), det = inner(e, h);
    if (Math.abs(det) < 1e-12) return [];
    const s = minus(origin, a), u = inner(s, h) / det, q = outer(s, e), v = inner(direction, q) / det, t = inner(f, q) / det;
    return u >= 0 && v >= 0 && u + v <= 1 && t >= 0 ? [t] : [];
  }).sort((x, y) => x - y);
}

const direction = (random: () => number): Vec3 => {
  const z = 2 * random() - 1, turn = 2 * Math.PI * random(), r = Math.sqrt(1 - z * z);
  return [r * Math.cos(turn), r * Math.sin(turn), z];
};
const place = (random: () => number, reach: number): Vec3 => [reach * (2 * random() - 1), reach * (2 * random() - 1), reach * (2 * random() - 1)];

const bent = loftToMesh({ ...cylinderLoft('fan', [6, 16, 11, 7]), stations: cylinderLoft('fan', [6, 16, 11, 7]).stations.map((s, i) => s.map((v, c) => (c === 0 ? v + 60 * i * i : c === 2 ? v - 500 : v))) }, { alongSegments: 9, aroundSegments: 10 });
const shapes: readonly (readonly [string, TriangleMesh])[] = [['ball', ballMesh([3, -2, 5], 20, 8)], ['box', boxMesh([-12, -7, -20], [9, 15, 11])], ['bent muscle', bent]];

describe('nearest point and signed distance', () => {
  it.each(shapes)('agree with the slow versions on a %s, 120 points, seed 11', (_, mesh) => {
    const random = seeded(11);
    const index = indexMesh(mesh);
    const triangles = trianglesOf(mesh);
    for (let i = 0; i < 120; i += 1) {
      const point = place(random, 45);
      const slow = Math.min(...triangles.map((triangle) => toTriangle(point, triangle)));
      const found = nearestOnMesh(index, point)!;
      expect(found.distanceMm).toBeCloseTo(slow, 4);
      expect(size(minus(found.point, point))).toBeCloseTo(slow, 4);
      const inside = windingNumber(point, mesh) > 0.5;
      expect(insideMesh(index, point)).toBe(inside);
      expect(signedDistanceToMesh(index, point)).toBeCloseTo(inside ? slow : -slow, 4);
    }
  });

  it('tells nothing beyond the reach asked for', () => {
    const index = indexMesh(boxMesh([0, 0, 0], [1, 1, 1]));
    expect(nearestOnMesh(index, [11, 0.5, 0.5], 9)).toBeNull();
    expect(nearestOnMesh(index, [11, 0.5, 0.5], 11)).toMatchObject({ distanceMm: 10, normal: [1, 0, 0] });
  });

  it('leaves the mesh it was built from untouched', () => {
    const mesh = ballMesh([0, 0, 0], 5, 8);
    const before = [...mesh.indices];
    indexMesh(mesh);
    expect([...mesh.indices]).toEqual(before);
  });

  it('refuses an empty mesh', () => {
    expect(() => indexMesh({ positions: new Float32Array(0), indices: new Uint32Array(0) })).toThrow('at least one triangle');
  });
});

describe('layersAlongRay', () => {
  const skin = boxMesh([-50, -50, -50], [50, 50, 50]);
  const structures = [['skin', skin], ['muscle', boxMesh([-40, -40, 0], [40, 40, 20])], ['bone', boxMesh([-30, -30, -30], [30, 30, -10])]] as const;
  const indexed = structures.map(([id, mesh]) => ({ id, index: indexMesh(mesh) }));

  it('gives entry and exit of each, in order', () => {
    expect(layersAlongRay(indexed, [1, 2, 60], [0, 0, -3]).map(({ id, entryMm, exitMm }) => [id, Math.round(entryMm * 1e4) / 1e4, Math.round(exitMm * 1e4) / 1e4]))
      .toEqual([['skin', 10, 110], ['muscle', 40, 60], ['bone', 70, 90]]);
  });

  it('starts at 0 when the line starts inside, and is cut at the reach', () => {
    expect(layersAlongRay(indexed, [1, 2, 10], [0, 0, -1], 25).map(({ id, entryMm, exitMm }) => [id, Math.round(entryMm), Math.round(exitMm)]))
      .toEqual([['muscle', 0, 10], ['skin', 0, 25], ['bone', 20, 25]]);
  });

  it('counts a shared edge once: straight through the diagonal of a face', () => {
    expect(layersAlongRay([indexed[0]!], [0, 0, 60], [0, 0, -1])).toHaveLength(1);
    expect(layersAlongRay([{ id: 'ball', index: indexMesh(ballMesh([0, 0, 0], 10, 12)) }], [0, 0, 30], [0, 0, -1])
      .map(({ entryMm, exitMm }) => [Math.round(entryMm * 100) / 100, Math.round(exitMm * 100) / 100])).toEqual([[20, 40]]);
  });

  it('gives a structure met twice two stretches', () => {
    const twice = { id: 'two', index: indexMesh({ ...mergeTwo(boxMesh([0, 0, 0], [10, 10, 10]), boxMesh([0, 0, 20], [10, 10, 30])) }) };
    expect(layersAlongRay([twice], [3, 4, -5], [0, 0, 1]).map(({ entryMm, exitMm }) => [entryMm, exitMm].map(Math.round))).toEqual([[5, 15], [25, 35]]);
  });

  it('refuses a direction of no length', () => {
    expect(() => layersAlongRay(indexed, [0, 0, 0], [0, 0, 0])).toThrow('expected a direction of some length');
  });

  it('agrees with meeting every triangle, 150 lines, seed 23', () => {
    const random = seeded(23);
    const all = shapes.map(([id, mesh]) => ({ id, mesh, index: indexMesh(mesh) }));
    for (let i = 0; i < 150; i += 1) {
      const origin = place(random, 50), towards = direction(random);
      const slow: LayerInterval[] = all.flatMap(({ id, mesh }) => {
        const places = meetings(origin, towards, mesh);
        if (windingNumber(origin, mesh) > 0.5) places.unshift(0);
        return Array.from({ length: places.length / 2 }, (_, k) => ({ id, entryMm: places[2 * k]!, exitMm: places[2 * k + 1]! }));
      }).sort((a, b) => a.entryMm - b.entryMm || a.exitMm - b.exitMm);
      const fast = layersAlongRay(all, origin, towards);
      expect(fast.map(({ id }) => id)).toEqual(slow.map(({ id }) => id));
      fast.forEach((layer, k) => {
        expect(layer.entryMm).toBeCloseTo(slow[k]!.entryMm, 3);
        expect(layer.exitMm).toBeCloseTo(slow[k]!.exitMm, 3);
      });
    }
  });

  it('crossings say which way they go; firstOnRay stops at the first', () => {
    const index = indexMesh(boxMesh([0, 0, 0], [10, 10, 10]));
    expect(crossings(index, [3, 4, -5], [0, 0, 1])).toEqual([{ distanceMm: 5, entering: true }, { distanceMm: 15, entering: false }]);
    expect(firstOnRay(index, [3, 4, -5], [0, 0, 1], 100)).toMatchObject({ distanceMm: 5, point: [3, 4, 0], normal: [0, 0, -1] });
    expect(firstOnRay(index, [3, 4, -5], [0, 0, 1], 4)).toBeNull();
  });
});

function mergeTwo(a: TriangleMesh, b: TriangleMesh): TriangleMesh {
  const shift = a.positions.length / 3;
  return {
    positions: Float32Array.of(...a.positions, ...b.positions), normals: Float32Array.of(...a.normals, ...b.normals), uvs: null,
    indices: Uint32Array.of(...a.indices, ...b.indices.map((i) => i + shift)),
  };
}

describe('a segment and a surface', () => {
  const triangle: readonly [Vec3, Vec3, Vec3] = [[0, 0, 0], [10, 0, 0], [0, 10, 0]];

  it('nearestSegmentTriangle is exact across, above, beside and for a triangle without area', () => {
    expect(nearestSegmentTriangle([2, 2, -5], [2, 2, 15], ...triangle)).toEqual({ distanceMm: 0, share: 0.25 });
    expect(nearestSegmentTriangle([2, 2, 12], [2, 2, 4], ...triangle)).toEqual({ distanceMm: 4, share: 1 });
    expect(nearestSegmentTriangle([-3, 5, 8], [-3, 5, -8], ...triangle)).toEqual({ distanceMm: 3, share: 0.5 });
    expect(nearestSegmentTriangle([0, 3, 0], [10, 3, 0], [0, 0, 0], [5, 0, 0], [10, 0, 0]).distanceMm).toBe(3);
  });

  it('nearestSegmentTriangle agrees with a fine walk along the segment, 80 cases, seed 5', () => {
    const random = seeded(5);
    for (let i = 0; i < 80; i += 1) {
      const [a, b, c, d, e] = [place(random, 10), place(random, 10), place(random, 10), place(random, 10), place(random, 10)];
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
      const a = place(random, 80), b = place(random, 80);
      const slow = Math.min(...trianglesOf(mesh).map((corners) => nearestSegmentTriangle(a, b, ...corners).distanceMm));
      expect(nearestSegmentMesh(index, a, b)?.distanceMm).toBeCloseTo(slow, 9);
      if (slow > 1) expect(nearestSegmentMesh(index, a, b, slow * 0.99)).toBeNull();
    }
  });

  it('nearestOnSegments agrees with a grid of both, 60 cases, seed 7', () => {
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

  it('nearestOnSegments takes points and parallels', () => {
    expect(nearestOnSegments([0, 0, 0], [0, 0, 0], [3, 4, 0], [3, 4, 0]).distanceMm).toBe(5);
    expect(nearestOnSegments([0, 0, 0], [0, 0, 0], [-5, 2, 0], [5, 2, 0])).toEqual({ s: 0, t: 0.5, distanceMm: 2 });
    expect(nearestOnSegments([0, 0, 0], [10, 0, 0], [2, 3, 0], [8, 3, 0]).distanceMm).toBe(3);
  });
});
