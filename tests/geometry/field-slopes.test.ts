import { describe, expect, it } from 'vitest';
import { fieldSlopes, prepareSkin, STEEPEST } from '../../src/geometry/index.ts';

const SIZE = 9;
/** A flat sheet of 9 × 9 vertices 4 mm apart that faces the front (−y). */
const positions: number[] = [],
  indices: number[] = [];
for (let row = 0; row < SIZE; row += 1)
  for (let column = 0; column < SIZE; column += 1) {
    positions.push(4 * column, 0, 4 * row);
    if (row === 0 || column === 0) continue;
    const d = row * SIZE + column;
    indices.push(d - SIZE - 1, d - SIZE, d, d - SIZE - 1, d, d - 1);
  }
const skin = prepareSkin(
  {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(positions, (_, i) => (i % 3 === 1 ? -1 : 0)),
    uvs: null,
    indices: Uint32Array.from(indices),
  },
  true,
);
const slopesOf = (rise: (x: number, z: number) => number): number[] => {
  const field = Array.from({ length: SIZE * SIZE }, (_, i) => rise(4 * (i % SIZE), 4 * Math.floor(i / SIZE)));
  const middle = (SIZE * SIZE - 1) / 2;
  return [...fieldSlopes(skin, field).subarray(3 * middle, 3 * middle + 3)].map(
    (value) => Number(value.toFixed(4)) + 0,
  );
};

describe('the slope of a field', () => {
  it('is that of a plane, along the surface', () => {
    expect(slopesOf((x, z) => 0.6 * x - 0.8 * z)).toEqual([0.6, 0, -0.8]);
  });
  it('is that of a curve in the middle of it', () => {
    expect(slopesOf((x) => (x - 8) ** 2 / 32)).toEqual([0.5, 0, 0]);
  });
  it('is nothing far from the edge, and never steeper than can be told', () => {
    expect(slopesOf((x) => x + 30)).toEqual([0, 0, 0]);
    expect(slopesOf((x) => 9 * (x - 16))).toEqual([STEEPEST, 0, 0]);
  });
});
