import { describe, expect, it } from 'vitest';
import { areaNormals } from '../../src/geometry/index.ts';

describe('area-weighted normals', () => {
  it('count each triangle by its area, and are unit', () => {
    // Two triangles at a right angle share the edge from vertex 0 to 1: one faces +z with area 3, the other −y with area 4.
    const positions = [0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4];
    const normals = areaNormals(positions, [0, 1, 2, 0, 1, 3]);
    const at = (vertex: number): number[] =>
      [...normals.slice(3 * vertex, 3 * vertex + 3)].map((n) => Number(n.toFixed(6)) + 0);
    expect(at(2)).toEqual([0, 0, 1]);
    expect(at(3)).toEqual([0, -1, 0]);
    expect(at(0)).toEqual([0, -0.8, 0.6]);
    expect(at(1)).toEqual([0, -0.8, 0.6]);
  });

  it('point up where no triangle is, and write where they are told to', () => {
    const out = new Float32Array(12).fill(7);
    expect(areaNormals([0, 0, 0, 1, 0, 0, 0, 1, 0, 9, 9, 9], [0, 1, 2], out)).toBe(out);
    expect([...out]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
  });
});
