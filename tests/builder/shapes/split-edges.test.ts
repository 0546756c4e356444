import { describe, expect, it } from 'vitest';
import { splitEdges } from '../../../builder/shapes/split-edges.ts';
import { distance, type TriangleMesh } from '../../../src/geometry/index.ts';

/** A square of 8 mm in the plane z = 0 as two triangles; uvs run 0–1. */
const square: TriangleMesh = {
  positions: Float32Array.of(0, 0, 0, 8, 0, 0, 8, 8, 0, 0, 8, 0),
  normals: Float32Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1),
  uvs: Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1),
  indices: Uint32Array.of(0, 1, 2, 0, 2, 3),
};
/** Areas of the triangles, mm², signed as seen from above. */
const areas = ({ positions, indices }: TriangleMesh): number[] =>
  Array.from({ length: indices.length / 3 }, (_, t) => {
    const [a, b, c] = [0, 1, 2].map((k) => 3 * indices[3 * t + k]!) as [number, number, number];
    return (
      ((positions[b]! - positions[a]!) * (positions[c + 1]! - positions[a + 1]!) -
        (positions[c]! - positions[a]!) * (positions[b + 1]! - positions[a + 1]!)) /
      2
    );
  });
const edges = ({ indices }: TriangleMesh): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let i = 0; i < indices.length; i += 3)
    for (const [p, q] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const key = [indices[i + p]!, indices[i + q]!].sort((a, b) => a - b).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
};

describe('splitEdges', () => {
  it('halves every edge that is too long: the square falls into eight triangles of 8 mm²', () => {
    const fine = splitEdges(square, (from, to) => distance(from, to) > 6);
    expect(areas(fine)).toEqual(Array.from({ length: 8 }, () => 8));
    expect(fine.positions.length / 3).toBe(9);
    expect(Array.from(fine.uvs!.subarray(8, 10))).toEqual([0.5, 0]);
  });

  it('splits only where it is wanted, and leaves no gap beside it', () => {
    const fine = splitEdges(
      square,
      (from, to) => distance(from, to) > 5 && from[0] + to[0] > 10 && from[1] + to[1] > 6,
    );
    expect(areas(fine).every((area) => area > 0)).toBe(true);
    expect(areas(fine).reduce((sum, area) => sum + area, 0)).toBe(64);
    // The border is 4 edges, of which the one on the right falls in two.
    expect([...edges(fine).values()].filter((count) => count === 1)).toHaveLength(5);
  });

  it('leaves a mesh with short edges as it is', () => {
    expect(splitEdges(square, (from, to) => distance(from, to) > 12)).toBe(square);
  });
});
