import { describe, expect, it } from 'vitest';
import { meshAdjacency } from '../../../src/geometry/index.ts';
import { clothNormals, clothSpan } from '../../../src/scene/skin/cloth.ts';

const SIZE = 21;
/** A sheet of 21 × 21 vertices 4 mm apart whose normals all face the front but for one in the middle and one at the side. */
const count = SIZE * SIZE;
const positions: number[] = [],
  triangles: number[] = [];
for (let row = 0; row < SIZE; row += 1)
  for (let column = 0; column < SIZE; column += 1) {
    positions.push(4 * column, 0, 4 * row);
    if (row === 0 || column === 0) continue;
    const d = row * SIZE + column;
    triangles.push(d - SIZE - 1, d - SIZE, d, d - SIZE - 1, d, d - 1);
  }
const middle = (count - 1) / 2,
  aside = middle + 9;
const normals = Array.from({ length: count }, (_, i) => (i === middle || i === aside ? [1, 0, 0] : [0, -1, 0])).flat();
/** Worn all over but for the last three columns. */
const garment = Array.from({ length: count }, (_, i) => [i % SIZE < SIZE - 3 ? -20 : 20, -50]).flat();

describe('cloth', () => {
  const span = clothSpan(positions, meshAdjacency(count, Uint32Array.from(triangles)), garment);
  const cloth = clothNormals(span, normals);
  const at = (vertex: number): number[] => [...cloth.subarray(3 * vertex, 3 * vertex + 3)];

  it('shows nothing of what stands out under it', () => {
    const [x, y, z] = at(middle) as [number, number, number];
    expect(x).toBeLessThan(0.05);
    expect(y).toBeLessThan(-0.99);
    expect(Math.hypot(x, y, z)).toBeCloseTo(1, 5);
  });
  it('leaves bare skin as it is', () => {
    expect(at(aside)).toEqual([1, 0, 0]);
  });
});
