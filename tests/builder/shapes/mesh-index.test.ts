import { describe, expect, it } from 'vitest';
import {
  firstOnRay,
  indexMesh,
  insideMesh,
  lineTarget,
  meshCrossings,
  nearestOnMesh,
} from '../../../builder/shapes/mesh-index.ts';
import { loftToMesh } from '../../../builder/shapes/loft-mesh.ts';
import { layersAlongRay, type TriangleMesh } from '../../../src/geometry/index.ts';
import { ballMesh, boxMesh, direction, place, ringMesh, seeded, trianglesOf } from '../../geometry/shapes.ts';
import { everyTriangle, minus, size, toTriangle, windingNumber } from '../../geometry/slow.ts';
import { cylinderLoft } from '../small-shapes.ts';

const bent = loftToMesh(
  {
    ...cylinderLoft('fan', [6, 16, 11, 7]),
    stations: cylinderLoft('fan', [6, 16, 11, 7]).stations.map((s, i) =>
      s.map((v, c) => (c === 0 ? v + 60 * i * i : c === 2 ? v - 500 : v)),
    ),
  },
  { alongSegments: 9, aroundSegments: 10 },
);
const shapes: readonly (readonly [string, TriangleMesh])[] = [
  ['ball', ballMesh([3, -2, 5], 20, 8)],
  ['box', boxMesh([-12, -7, -20], [9, 15, 11])],
  ['ring', ringMesh(20, 6)],
  ['bent muscle', bent],
];

describe('nearest point and what is inside', () => {
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
      expect(insideMesh(index, point)).toBe(windingNumber(point, mesh) > 0.5);
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
    expect(() => indexMesh({ positions: new Float32Array(0), indices: new Uint32Array(0) })).toThrow(
      'at least one triangle',
    );
  });
});

describe('a line through a mesh', () => {
  it('meshCrossings say which way they go; firstOnRay stops at the first', () => {
    const index = indexMesh(boxMesh([0, 0, 0], [10, 10, 10]));
    expect(meshCrossings(index, [3, 4, -5], [0, 0, 1])).toEqual([
      { distanceMm: 5, entering: true },
      { distanceMm: 15, entering: false },
    ]);
    expect(firstOnRay(index, [3, 4, -5], [0, 0, 1], 100)).toMatchObject({
      distanceMm: 5,
      point: [3, 4, 0],
      normal: [0, 0, -1],
    });
    expect(firstOnRay(index, [3, 4, -5], [0, 0, 1], 4)).toBeNull();
  });

  it('passes what asking every triangle finds, 200 lines through all shapes, seed 23', () => {
    const random = seeded(23);
    const fast = shapes.map(([id, mesh]) => lineTarget(id, indexMesh(mesh))),
      slow = shapes.map(([id, mesh]) => everyTriangle(id, mesh));
    let passed = 0;
    for (let i = 0; i < 200; i += 1) {
      // Every other line aims at the shapes.
      const origin = place(random, 50),
        towards = i % 2 ? direction(random) : minus(place(random, 15), origin);
      const [found, expected] = [layersAlongRay(fast, origin, towards, 70), layersAlongRay(slow, origin, towards, 70)];
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      found.forEach((layer, k) => {
        expect(layer.entryMm).toBeCloseTo(expected[k]!.entryMm, 3);
        expect(layer.exitMm).toBeCloseTo(expected[k]!.exitMm, 3);
      });
      passed += found.length;
    }
    expect(passed).toBeGreaterThan(80);
  });
});
