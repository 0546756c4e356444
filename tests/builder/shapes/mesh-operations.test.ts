import { describe, expect, it } from 'vitest';
import { areaNormals } from '../../../src/geometry/index.ts';
import { dropUnusedVertices, mergeMeshes, mirrorMesh } from '../../../builder/shapes/mesh-operations.ts';
import { checkMesh, meshVolumeMl } from '../../../builder/shapes/mesh-check.ts';
import { clipAtMedianPlane } from '../../../builder/shapes/median-clip.ts';
import { ballMesh, boxMesh } from '../../geometry/shapes.ts';

const box = boxMesh([10, 0, 0], [20, 20, 50]);

describe('checkMesh', () => {
  it('knows a good box', () => {
    expect(checkMesh(box)).toEqual({
      closed: true,
      outward: true,
      degenerateTriangles: 0,
      nonFinite: 0,
      volumeMl: 10,
      triangles: 12,
    });
  });

  it('sees a hole, a turned skin, a flat triangle, a number that is none', () => {
    expect(checkMesh({ ...box, indices: box.indices.slice(3) }).closed).toBe(false);
    const inward = box.indices.slice().reverse();
    expect(checkMesh({ ...box, indices: inward })).toMatchObject({ closed: true, outward: false, volumeMl: -10 });
    expect(checkMesh({ ...box, indices: Uint32Array.of(...box.indices, 0, 0, 1) }).degenerateTriangles).toBe(1);
    const positions = box.positions.slice();
    positions[4] = NaN;
    expect(checkMesh({ ...box, positions }).nonFinite).toBe(1);
  });

  it('does not call a half-turned box closed', () => {
    const indices = box.indices.slice();
    [indices[1], indices[2]] = [indices[2]!, indices[1]!];
    expect(checkMesh({ ...box, indices }).closed).toBe(false);
  });

  it('calls nothing closed when there is nothing', () => {
    expect(checkMesh({ ...box, indices: new Uint32Array(0) })).toMatchObject({ closed: false, outward: false });
  });
});

describe('mirrorMesh', () => {
  it('turns sides and stays outward', () => {
    const mirrored = mirrorMesh(box);
    expect(mirrored.positions[0]).toBe(-10);
    expect(mirrored.normals[0]).toBe(-box.normals[0]!);
    expect(checkMesh(mirrored)).toMatchObject({ closed: true, outward: true, volumeMl: 10 });
  });

  it('undoes itself', () => {
    const twice = mirrorMesh(mirrorMesh(box));
    expect([...twice.positions]).toEqual([...box.positions]);
    expect([...twice.indices]).toEqual([...box.indices]);
  });
});

describe('mergeMeshes', () => {
  it('keeps every part', () => {
    const merged = mergeMeshes([box, mirrorMesh(box)]);
    expect(checkMesh(merged)).toMatchObject({ closed: true, volumeMl: 20, triangles: 24 });
    expect(merged.uvs).toBeNull();
  });
});

describe('smaller operations', () => {
  it('areaNormals point outward on a ball', () => {
    const ball = ballMesh([0, 0, 0], 5, 16);
    const normals = areaNormals(ball.positions, ball.indices);
    const equator = 3 * (8 * 32);
    expect(normals[equator]).toBeCloseTo(1, 2);
  });

  it('dropUnusedVertices keeps what triangles use, in their order', () => {
    const kept = dropUnusedVertices({
      positions: Float32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3),
      normals: new Float32Array(12),
      uvs: null,
      indices: Uint32Array.of(3, 1, 2),
    });
    expect([...kept.positions]).toEqual([3, 3, 3, 1, 1, 1, 2, 2, 2]);
    expect([...kept.indices]).toEqual([0, 1, 2]);
  });

  it('clipAtMedianPlane halves a box across the plane', () => {
    const across = boxMesh([-10, 0, 0], [10, 20, 50]);
    const half = clipAtMedianPlane(across, 0.1);
    expect(Math.max(...half.positions.filter((_, i) => i % 3 === 0))).toBe(0);
    const whole = mergeMeshes([half, mirrorMesh(half)]);
    expect(checkMesh(whole)).toMatchObject({ closed: true, outward: true, degenerateTriangles: 0 });
    expect(meshVolumeMl(whole)).toBeCloseTo(20, 5);
  });
});
