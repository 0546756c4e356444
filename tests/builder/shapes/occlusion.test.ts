import { describe, expect, it } from 'vitest';
import { bakeOcclusion, indexOccluders } from '../../../builder/shapes/occlusion.ts';
import type { TriangleMesh } from '../../../src/geometry/index.ts';
import { ballMesh, boxMesh } from '../../geometry/shapes.ts';

/** One triangle at the origin that looks up. */
const floor: TriangleMesh = {
  positions: Float32Array.of(-1, -1, 0, 1, -1, 0, 0, 1, 0),
  normals: Float32Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1),
  uvs: null,
  indices: Uint32Array.of(0, 1, 2),
};

describe('bakeOcclusion', () => {
  it('leaves an open shape open', () => {
    const ball = ballMesh([0, 0, 0], 20, 10);
    expect([...bakeOcclusion(ball, indexOccluders([ball]))].every((value) => value === 1)).toBe(true);
  });

  it('takes (1 − (d / max)²)² for a lid over everything', () => {
    const lid = boxMesh([-5000, -5000, 0.5], [5000, 5000, 1]);
    const values = bakeOcclusion(floor, indexOccluders([lid]), { rays: 256, maxDistanceMm: 1e6, startMm: 0.25 });
    for (const value of values) expect(value).toBeCloseTo(0, 3);
  });

  it('takes half for a half sky, cosine weighted: a wall along one side', () => {
    const wall = boxMesh([0.001, -5000, -5000], [1, 5000, 5000]);
    const point: TriangleMesh = { ...floor, positions: Float32Array.of(0, 0, 0, -1e-4, 0, 0, 0, 1e-4, 0) };
    const values = bakeOcclusion(point, indexOccluders([wall]), {
      rays: 512,
      maxDistanceMm: 1e6,
      startMm: 0.1,
      smoothingPasses: 0,
    });
    expect(values[0]).toBeCloseTo(0.5, 1);
  });

  it('does not see beyond its reach, and sees near things more', () => {
    const lidAt = (height: number): number =>
      bakeOcclusion(floor, indexOccluders([boxMesh([-500, -500, height], [500, 500, height + 1])]), {
        maxDistanceMm: 50,
      })[0]!;
    expect(lidAt(51)).toBe(1);
    expect(lidAt(5)).toBeLessThan(lidAt(20));
    expect(lidAt(20)).toBeLessThan(lidAt(40));
  });

  it('is the same twice and shared by vertices of one place', () => {
    const doubled: TriangleMesh = {
      ...floor,
      positions: Float32Array.of(...floor.positions, ...floor.positions),
      normals: Float32Array.of(...floor.normals, ...floor.normals),
      indices: Uint32Array.of(0, 1, 2, 3, 5, 4),
    };
    const occluders = indexOccluders([boxMesh([-3, -3, 2], [1, 1, 3])]);
    const values = bakeOcclusion(doubled, occluders);
    expect([...values]).toEqual([...bakeOcclusion(doubled, occluders)]);
    expect([...values.slice(0, 3)]).toEqual([...values.slice(3)]);
    expect(values[0]).toBeLessThan(0.9);
  });
});
