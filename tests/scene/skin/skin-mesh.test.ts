import { describe, expect, it } from 'vitest';
import { blendShapes, fromTheHeadDown, packNormals, placeSkin, skinMesh } from '../../../src/scene/skin/skin-mesh.ts';

/** The right half of a cube, open in the midline: x −1 or 0, y and z −1 or 1; vertices 0–3 at x = −1, 4–7 in the midline. */
const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;
const HALF = Float32Array.from([-1000, 0].flatMap((x) => CORNERS.flatMap(([y, z]) => [x, 1000 * y, 1000 * z])));
const TOPOLOGY = {
  // Seen from outside counter-clockwise: the right side, then the four around it.
  faces: Uint16Array.from([0, 3, 2, 1, 0, 1, 5, 4, 1, 2, 6, 5, 2, 3, 7, 6, 3, 0, 4, 7]),
  midline: Uint8Array.from([0, 0, 0, 0, 1, 1, 1, 1]),
  groups: Uint16Array.from([1, 0, 0, 0, 2, 0, 0, 0]),
};

describe('the whole skin', () => {
  const mesh = skinMesh(TOPOLOGY);

  it('is both sides, closed, and refined once; the base comes first', () => {
    // 12 vertices, 20 edges, 10 faces.
    expect([mesh.whole.vertexCount, mesh.subdivision.vertexCount]).toEqual([12, 42]);
    expect([mesh.baseTriangles.length / 3, mesh.triangles.length / 3]).toEqual([20, 80]);
    expect(Math.max(...mesh.baseTriangles)).toBe(11);
    expect([...mesh.groups]).toEqual([1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0]);
  });

  it('lies in metres with +Y up, mirrored, its normals outward', () => {
    const { positions, normals } = placeSkin(mesh, HALF);
    const at = (of: Float32Array, vertex: number): number[] =>
      [...of.slice(3 * vertex, 3 * vertex + 3)].map((value) => Number(value.toFixed(6)) + 0);
    // Vertex 0, LPS (−1, −1, −1) m: right, in front, below. Its twin is vertex 8.
    const [x, y, z] = at(positions, 0) as [number, number, number];
    expect([x < 0, y < 0, z > 0]).toEqual([true, true, true]);
    expect(at(positions, 8)).toEqual([-x, y, z]);
    const [nx, ny, nz] = at(normals, 0) as [number, number, number];
    expect([nx < 0, ny < 0, nz > 0]).toEqual([true, true, true]);
    expect(at(normals, 8)).toEqual([-nx, ny, nz]);
    // In the midline nothing points aside.
    expect([at(positions, 4)[0], at(normals, 4)[0]]).toEqual([0, 0]);
    expect(Math.hypot(nx, ny, nz)).toBeCloseTo(1, 5);
  });

  it('packs its normals in signed bytes, four a vertex', () => {
    expect([...packNormals([1, 0, 0, 0, -0.6, 0.8])]).toEqual([127, 0, 0, 0, 0, -76, 102, 0]);
  });
});

describe('a shape between builds', () => {
  const shapes = [0, 10, 30].map((value) => Float32Array.from([value, -value, 5])) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];

  it('lies straight between its two neighbours', () => {
    const blend = (build: number): number[] => [...blendShapes(shapes, build)];
    expect(blend(0)).toEqual([0, -0, 5]);
    expect(blend(0.25)).toEqual([2.5, -2.5, 5]);
    expect(blend(1)).toEqual([10, -10, 5]);
    expect(blend(1.75)).toEqual([25, -25, 5]);
    expect(blend(2)).toEqual([30, -30, 5]);
  });

  it('is the end beyond either end', () => {
    expect([...blendShapes(shapes, -1)]).toEqual([0, -0, 5]);
    expect([...blendShapes(shapes, 3)]).toEqual([30, -30, 5]);
  });
});

describe('triangles from the head down', () => {
  it('keep their corners, the higher first, in their order where they are as high', () => {
    // Rows of vertices at heights 0, 1 and 2.
    const positions = Float32Array.from([0, 1, 2].flatMap((y) => [0, y, 0, 1, y, 0, 1, y, 1]));
    const triangles = Uint32Array.from([0, 1, 2, 6, 7, 8, 3, 4, 5, 8, 7, 6]);
    expect([...fromTheHeadDown(triangles, positions)]).toEqual([6, 7, 8, 8, 7, 6, 3, 4, 5, 0, 1, 2]);
  });

  it('are left alone where all are as high', () => {
    expect([...fromTheHeadDown(Uint32Array.from([2, 1, 0]), new Float32Array(9))]).toEqual([2, 1, 0]);
  });
});
