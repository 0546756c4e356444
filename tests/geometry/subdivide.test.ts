import { describe, expect, it } from 'vitest';
import { applyStencil, refineValues, subdivide, type Vec3 } from '../../src/geometry/index.ts';
import { seeded } from './shapes.ts';

/** Corners −1 and 1 of each axis: x is the lowest bit. */
const CUBE = Float32Array.from({ length: 24 }, (_, i) => ((Math.floor(i / 3) >> (i % 3)) & 1) * 2 - 1);
const CUBE_FACES = [0, 2, 3, 1, 4, 5, 7, 6, 0, 1, 5, 4, 2, 6, 7, 3, 0, 4, 6, 2, 1, 3, 7, 5];

const cornersOf = (faces: ArrayLike<number>, face: number): number[] => [
  ...new Set([0, 1, 2, 3].map((k) => faces[4 * face + k]!)),
];
const mean = (places: readonly Vec3[]): Vec3 =>
  [0, 1, 2].map((axis) => places.reduce((sum, place) => sum + place[axis]!, 0) / places.length) as unknown as Vec3;

/** The rule as it is written in the books, place by place: no stencil, no lists of edges. */
function slowly(
  positions: Float32Array,
  faces: ArrayLike<number>,
): (kind: 'vertex' | 'edge' | 'face', of: number[]) => Vec3 {
  const at = (vertex: number): Vec3 => [positions[3 * vertex]!, positions[3 * vertex + 1]!, positions[3 * vertex + 2]!];
  const all = Array.from({ length: faces.length / 4 }, (_, face) => cornersOf(faces, face));
  const middle = (corners: readonly number[]): Vec3 => mean(corners.map(at));
  return (kind, of) => {
    const around = all.filter((corners) => of.every((vertex) => corners.includes(vertex)));
    if (kind === 'face') return middle(of);
    if (kind === 'edge') return mean([...of.map(at), ...around.map(middle)]);
    const [vertex = 0] = of;
    const next = around.map((corners) => corners[(corners.indexOf(vertex) + 1) % corners.length]!);
    const n = around.length;
    const f = mean(around.map(middle)),
      r = mean(next.map((other) => mean([at(vertex), at(other)])));
    return [0, 1, 2].map((axis) => (f[axis]! + 2 * r[axis]! + (n - 3) * at(vertex)[axis]!) / n) as unknown as Vec3;
  };
}

/** A closed surface like a ball: rings of quads between two fans of triangles, some quads cut in two. */
function ball(random: () => number): { vertexCount: number; faces: number[]; positions: Float32Array } {
  const around = 3 + Math.floor(5 * random()),
    rings = 2 + Math.floor(4 * random());
  const vertexCount = rings * around + 2,
    bottom = vertexCount - 2,
    top = vertexCount - 1;
  const faces: number[] = [];
  for (let k = 0; k < around; k += 1) {
    const next = (k + 1) % around;
    faces.push(bottom, next, k, k);
    faces.push((rings - 1) * around + k, (rings - 1) * around + next, top, top);
    for (let ring = 0; ring + 1 < rings; ring += 1) {
      const [a, b, c, d] = [
        ring * around + k,
        ring * around + next,
        (ring + 1) * around + next,
        (ring + 1) * around + k,
      ];
      if (random() < 0.3) faces.push(a, b, c, c, a, c, d, d);
      else faces.push(a, b, c, d);
    }
  }
  return { vertexCount, faces, positions: Float32Array.from({ length: 3 * vertexCount }, () => 200 * random() - 100) };
}

describe('subdivide', () => {
  it('rounds a cube exactly', () => {
    const cube = subdivide(8, CUBE_FACES);
    expect([cube.baseVertexCount, cube.vertexCount, cube.faces.length / 4]).toEqual([8, 26, 24]);
    const refined = applyStencil(cube.stencil, CUBE);
    const size = (from: number, to: number): number[] => [
      ...new Set(
        Array.from({ length: to - from }, (_, i) => refined.slice(3 * (from + i), 3 * (from + i) + 3)).map((p) =>
          Number(Math.hypot(...p).toFixed(6)),
        ),
      ),
    ];
    // A corner goes to 5/9 of itself, the middle of an edge to 3/4, the middle of a side stays.
    expect(size(0, 8)).toEqual([Number(((5 / 9) * Math.sqrt(3)).toFixed(6))]);
    expect(size(8, 20)).toEqual([Number((0.75 * Math.SQRT2).toFixed(6))]);
    expect(size(20, 26)).toEqual([1]);
    expect([...refined.slice(0, 3)].map((x) => Number(x.toFixed(6)))).toEqual([-0.555556, -0.555556, -0.555556]);
  });

  it('makes one quad a corner, from the corner over the edge after it to the middle and the edge before it', () => {
    const { faces } = subdivide(8, CUBE_FACES);
    // Edges of the first side in the order of its corners: 8 to 11; its middle is 20.
    expect([...faces.slice(0, 16)]).toEqual([0, 8, 20, 11, 2, 9, 20, 8, 3, 10, 20, 9, 1, 11, 20, 10]);
  });

  it('is the rule of the books on any closed surface of quads and triangles', () => {
    const random = seeded(12);
    for (let round = 0; round < 40; round += 1) {
      const { vertexCount, faces, positions } = ball(random);
      const fine = subdivide(vertexCount, faces);
      const refined = applyStencil(fine.stencil, positions);
      const rule = slowly(positions, faces);
      const expected: Vec3[] = Array.from({ length: vertexCount }, (_, vertex) => rule('vertex', [vertex]));
      const seen = new Set<string>();
      for (let face = 0; face < faces.length / 4; face += 1) {
        const corners = cornersOf(faces, face);
        corners.forEach((a, k) => {
          const b = corners[(k + 1) % corners.length]!;
          const key = [a, b].sort((p, q) => p - q).join();
          if (!seen.has(key)) expected.push(rule('edge', [a, b]));
          seen.add(key);
        });
      }
      for (let face = 0; face < faces.length / 4; face += 1) expected.push(rule('face', cornersOf(faces, face)));
      expect(refined.length).toBe(3 * expected.length);
      const off = expected.flat().map((value, i) => Math.abs(value - refined[i]!));
      expect(Math.max(...off)).toBeLessThan(1e-4);
    }
  });

  it('stays closed, and its weights sum to 1', () => {
    const { vertexCount, faces } = ball(seeded(5));
    const fine = subdivide(vertexCount, faces);
    expect(() => subdivide(fine.vertexCount, fine.faces)).not.toThrow();
    const { rows, weights } = fine.stencil;
    for (let row = 0; row + 1 < rows.length; row += 1)
      expect(weights.slice(rows[row], rows[row + 1]).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6);
  });

  it('leaves a vertex without faces where it is', () => {
    const { stencil } = subdivide(9, CUBE_FACES);
    expect([...applyStencil(stencil, Float32Array.from([...CUBE, 7, 8, 9])).slice(24, 27)]).toEqual([7, 8, 9]);
  });

  it('names an edge that is open, doubled or run through twice the same way', () => {
    expect(() => subdivide(8, CUBE_FACES.slice(4))).toThrow('the edge from 0 to 1 lies on 1 face');
    expect(() => subdivide(8, [...CUBE_FACES.slice(0, -4), 5, 7, 3, 1])).toThrow('two run from 5 to 7');
  });

  it('refines other numbers of a vertex as it refines places', () => {
    const { stencil } = subdivide(8, CUBE_FACES);
    expect(refineValues(stencil, CUBE, 3)).toEqual(applyStencil(stencil, CUBE));
    // A share of 1 at one corner of the cube, and twice as much beside it.
    const shares = refineValues(
      stencil,
      Float32Array.from({ length: 16 }, (_, i) => (i < 2 ? i + 1 : 0)),
      2,
    );
    expect([...shares.slice(0, 2)].map((share) => Number(share.toFixed(4)))).toEqual([0.4167, 0.8333]);
  });
});
