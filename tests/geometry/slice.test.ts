import { describe, expect, it } from 'vitest';
import {
  cross,
  dot,
  perpendicular,
  sliceTriangles,
  type CutPlane,
  type Outline,
  type TriangleMesh,
} from '../../src/geometry/index.ts';
import { ballMesh, boxMesh, direction, mergeTwo, place, ringMesh, seeded } from './shapes.ts';

const LEVEL: CutPlane = { origin: [0, 0, 0], u: [1, 0, 0], v: [0, 1, 0], normal: [0, 0, 1] };

/** The corners of a cube from −1 to 1, triangles counter-clockwise from outside. */
const CUBE = {
  positions: [-1, -1, -1, 1, -1, -1, 1, 1, -1, -1, 1, -1, -1, -1, 1, 1, -1, 1, 1, 1, 1, -1, 1, 1],
  indices: [0, 2, 1, 0, 3, 2, 4, 5, 6, 4, 6, 7, 0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4, 7],
};

const area = (outline: Outline): number =>
  outline.reduce((sum, [x, y], i) => {
    const [nx, ny] = outline[(i + 1) % outline.length]!;
    return sum + (x * ny - nx * y) / 2;
  }, 0);

describe('slicing a closed mesh', () => {
  it('cuts a cube in a square of its own size', () => {
    const outlines = sliceTriangles(CUBE.positions, CUBE.indices, 0, 36, LEVEL);
    expect(outlines).toHaveLength(1);
    expect(Math.abs(area(outlines[0]!))).toBeCloseTo(4, 6);
  });

  it('finds nothing beside the mesh and only cuts the run asked for', () => {
    expect(sliceTriangles(CUBE.positions, CUBE.indices, 0, 36, { ...LEVEL, origin: [0, 0, 2] })).toEqual([]);
    expect(sliceTriangles(CUBE.positions, CUBE.indices, 0, 0, LEVEL)).toEqual([]);
  });

  it('holds where the plane runs through vertices', () => {
    const outlines = sliceTriangles(CUBE.positions, CUBE.indices, 0, 36, { ...LEVEL, origin: [0, 0, 1] });
    expect(outlines).toHaveLength(1);
    expect(Math.abs(area(outlines[0]!))).toBeCloseTo(4, 6);
  });

  it('cuts a ring across in two discs and level in two circles, one round the other', () => {
    const ring = ringMesh(40, 10, 96, 48);
    const cut = (plane: CutPlane): number[] =>
      sliceTriangles(ring.positions, ring.indices, 0, ring.indices.length, plane).map((outline) =>
        Math.abs(area(outline)),
      );
    const across = cut({ origin: [0, 0.01, 0], u: [1, 0, 0], v: [0, 0, 1], normal: [0, 1, 0] });
    expect(across.map((one) => Math.round(one))).toEqual([313, 313]);
    const [wide, narrow] = cut({ ...LEVEL, origin: [0, 0, 0.01] }).sort((a, b) => b - a);
    expect(wide! / (Math.PI * 2500)).toBeCloseTo(1, 2);
    expect(narrow! / (Math.PI * 900)).toBeCloseTo(1, 2);
  });

  it('measures outlines from the origin along its own axes', () => {
    const outlines = sliceTriangles(CUBE.positions, CUBE.indices, 0, 36, {
      origin: [5, 0, 0.5],
      u: [0, 1, 0],
      v: [-1, 0, 0],
      normal: [0, 0, 1],
    });
    const [us, vs] = [outlines[0]!.map(([u]) => u), outlines[0]!.map(([, v]) => v)];
    expect([Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)]).toEqual([-1, 1, 4, 6]);
  });

  it('drops what a hole leaves open', () => {
    expect(sliceTriangles(CUBE.positions, CUBE.indices.slice(0, 33), 0, 33, LEVEL)).toEqual([]);
  });

  it('joins vertices repeated along a seam', () => {
    const corners = CUBE.indices.map((i) => CUBE.positions.slice(3 * i, 3 * i + 3)).flat();
    const outlines = sliceTriangles(
      corners,
      CUBE.indices.map((_, i) => i),
      0,
      36,
      LEVEL,
    );
    expect(outlines.map((outline) => Math.abs(area(outline)))).toEqual([4]);
  });

  const shapes: readonly (readonly [string, TriangleMesh])[] = [
    ['ball', ballMesh([3, -2, 5], 20, 8)],
    ['ring', ringMesh(20, 6)],
    ['two boxes', mergeTwo(boxMesh([-20, -9, -9], [-2, 9, 9]), boxMesh([2, -9, -9], [20, 9, 9]))],
  ];
  it.each(shapes)('lies on the mesh and holds what the mesh holds: %s in slabs, 8 directions, seed 12', (_, mesh) => {
    const random = seeded(12);
    const volume = (): number => {
      let sum = 0;
      const at = (i: number, k: number): number => mesh.positions[3 * mesh.indices[i]! + k]!;
      for (let i = 0; i < mesh.indices.length; i += 3) {
        sum +=
          (at(i, 0) * (at(i + 1, 1) * at(i + 2, 2) - at(i + 1, 2) * at(i + 2, 1)) +
            at(i, 1) * (at(i + 1, 2) * at(i + 2, 0) - at(i + 1, 0) * at(i + 2, 2)) +
            at(i, 2) * (at(i + 1, 0) * at(i + 2, 1) - at(i + 1, 1) * at(i + 2, 0))) /
          6;
      }
      return sum;
    };
    for (let i = 0; i < 8; i += 1) {
      const normal = direction(random),
        u = perpendicular(normal),
        v = cross(normal, u),
        centre = place(random, 3);
      let held = 0;
      for (let step = -200; step <= 200; step += 1) {
        const origin = [0, 1, 2].map((k) => centre[k]! + normal[k]! * step * 0.2) as [number, number, number];
        const outlines = sliceTriangles(mesh.positions, mesh.indices, 0, mesh.indices.length, { origin, u, v, normal });
        // The surface goes round what it holds one way and round a hole the other.
        held += 0.2 * outlines.reduce((sum, outline) => sum + area(outline), 0);
      }
      expect(dot(u, v)).toBeCloseTo(0, 9);
      expect(Math.abs(held) / volume()).toBeCloseTo(1, 2);
    }
  });
});
