import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../src/geometry/index.ts';
import { acrossTriangle, measuredSurface } from '../../../src/scene/quiz/surface-distance.ts';

/** A sheet of squares, each cut in two, with corners where `at` puts them. */
function sheet(columns: number, rows: number, at: (u: number, v: number) => Vec3) {
  const positions: number[] = [];
  const indices: number[] = [];
  for (let v = 0; v <= rows; v += 1) for (let u = 0; u <= columns; u += 1) positions.push(...at(u / columns, v / rows));
  for (let v = 0; v < rows; v += 1)
    for (let u = 0; u < columns; u += 1) {
      const a = v * (columns + 1) + u;
      indices.push(a, a + 1, a + columns + 1, a + 1, a + columns + 2, a + columns + 1);
    }
  return measuredSurface(new Float32Array(positions), new Uint32Array(indices));
}
/** A pipe of this radius, its seam two rows of corners at the same places, 100 long. */
const pipe = (radius: number) =>
  sheet(64, 40, (u, v) => [radius * Math.cos(2 * Math.PI * u), radius * Math.sin(2 * Math.PI * u), 100 * v]);

describe('the way over a surface', () => {
  it('is straight where the surface is flat, whichever way its triangles are cut', () => {
    const flat = sheet(10, 10, (u, v) => [100 * u, 100 * v, 0]);
    for (const [from, to] of [
      [
        [5, 5, 0],
        [95, 95, 0],
      ],
      [
        [95, 5, 0],
        [5, 95, 0],
      ],
      [
        [3, 50, 0],
        [97, 61, 0],
      ],
      [
        [42, 42, 0],
        [43, 42, 0],
      ],
    ] as [Vec3, Vec3][])
      expect(flat.between(from, to)).toBeCloseTo(Math.hypot(to[0] - from[0], to[1] - from[1]), 0);
  });
  it('goes around what is round, and over the seam as over any other place', () => {
    const round = pipe(20);
    const on = (degrees: number, z: number): Vec3 => [
      20 * Math.cos((degrees * Math.PI) / 180),
      20 * Math.sin((degrees * Math.PI) / 180),
      z,
    ];
    const slow = (degrees: number, z: number): number => Math.hypot((degrees * Math.PI * 20) / 180, z);
    for (const [from, to, way] of [
      [on(0, 50), on(180, 50), slow(180, 0)],
      [on(-40, 20), on(40, 20), slow(80, 0)],
      [on(10, 10), on(100, 90), slow(90, 80)],
      [on(350, 30), on(20, 60), slow(30, 30)],
    ] as const)
      expect(Math.abs(round.between(from, to)! - way) / way).toBeLessThan(0.02);
  });
  it('is the same there and back, and never shorter than the straight way', () => {
    const bent = sheet(30, 30, (u, v) => [100 * u, 100 * v, 12 * Math.sin(9 * u) * Math.cos(7 * v)]);
    for (let i = 0; i < 12; i += 1) {
      const [from, to]: [Vec3, Vec3] = [
        [(17 * i) % 97, (29 * i) % 97, 0],
        [(41 * i + 30) % 97, (53 * i + 60) % 97, 0],
      ];
      const [there, back] = [bent.between(from, to)!, bent.between(to, from)!];
      expect(Math.abs(there - back)).toBeLessThan(0.02 * there + 0.5);
    }
  });
  it('is none between parts that do not touch, nor on nothing', () => {
    const apart = measuredSurface(
      new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0, 50, 0, 0, 51, 0, 0, 50, 1, 0]),
      new Uint32Array([0, 1, 2, 3, 4, 5]),
    );
    expect(apart.between([0.2, 0.2, 0], [50.2, 0.2, 0])).toBeNull();
    expect(apart.between([0.2, 0.2, 0], [0.4, 0.2, 0])).toBeCloseTo(0.2);
    expect(measuredSurface(new Float32Array(), new Uint32Array()).between([0, 0, 0], [1, 0, 0])).toBeNull();
  });
  it('passes through an edge as from its source, and around it where that lies aside', () => {
    // From (0, −3): both ends of the edge are 5 away.
    expect(acrossTriangle([-4, 0, 0], [4, 0, 0], [0, 3, 0], 5, 5)).toBeCloseTo(6);
    // From far to the left the straight way would miss the edge.
    expect(acrossTriangle([0, 0, 0], [1, 0, 0], [0, 10, 0], 5, 6)).toBeCloseTo(15);
  });
});
