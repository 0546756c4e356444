import { describe, expect, it } from 'vitest';
import {
  carryVertices,
  cross,
  normalize,
  warpPoint,
  type CarriedGirth,
  type Vec3,
  type WarpVolume,
} from '../../src/geometry/index.ts';
import type { CarriedRange } from '../../src/geometry/carry.ts';
import { seeded } from './shapes.ts';

const volume = (size: readonly [number, number, number], displace: (place: Vec3) => Vec3): WarpVolume => {
  const [nx, ny, nz] = size;
  const spacing = 10;
  const origin: Vec3 = [-spacing * (nx - 1), -20, -30];
  const displacements = Float32Array.from(
    Array.from({ length: nx * ny * nz }, (_, i) =>
      displace([
        origin[0] + spacing * (i % nx),
        origin[1] + spacing * (Math.floor(i / nx) % ny),
        origin[2] + spacing * Math.floor(i / nx / ny),
      ]),
    ).flat(),
  );
  return { size, spacing, origin, displacements };
};
const STILL = volume([4, 5, 6], () => [0, 0, 0]);
/** Down to 0.9, 0.8 and 0.5 of the place. */
const SQUEEZED = volume([4, 5, 6], ([x, y, z]) => [-0.1 * x, -0.2 * y, -0.5 * z]);
const FIGURES: CarriedRange = { from: 0, count: 1, mirrored: false, frame: 'figures' };
const PICTURE: CarriedRange = { ...FIGURES, frame: 'picture' };
/** Half as thick about the line x = −10, y = 2, from z = 0 to z = 8. */
const HALVED: CarriedGirth = { factor: 0.5, centres: Float32Array.of(-10, 2, 0, -10, 2, 4, -10, 2, 8) };

interface Carried {
  readonly place: number[];
  readonly normal: number[];
}
function carried(
  warp: WarpVolume,
  girth: CarriedGirth | undefined,
  place: Vec3,
  normal: Vec3,
  range = FIGURES,
): Carried {
  const arrays = {
    positions: Float32Array.from(place),
    normals: Float32Array.from(normal),
    uvs: Float32Array.of(0.5, 0),
  };
  carryVertices(warp, girth, arrays, range);
  return { place: [...arrays.positions], normal: [...arrays.normals] };
}
const near = (found: readonly number[], wanted: readonly number[], digits = 5): void => {
  expect(found).toHaveLength(wanted.length);
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(wanted[i]!, digits);
  });
};

describe('carryVertices', () => {
  it('leaves everything where nothing changes', () => {
    expect(carried(STILL, undefined, [-3, 4, 5], [0, 0.6, -0.8])).toEqual({
      place: [-3, 4, 5],
      normal: [0, Math.fround(0.6), Math.fround(-0.8)],
    });
  });

  it('scales a loft about the middle of its section and not along its course', () => {
    const { place, normal } = carried(STILL, HALVED, [-16, 2, 4], [-0.8, 0, 0.6]);
    near(place, [-13, 2, 4]);
    near(normal, normalize([-0.8, 0, 0.3]));
  });

  it('finds the middle of the section between two rows by the place along', () => {
    const arrays = {
      positions: Float32Array.of(-16, 2, 6),
      normals: new Float32Array(0),
      uvs: Uint16Array.of(0.75 * 65535, 0),
    };
    carryVertices(STILL, HALVED, arrays, FIGURES);
    near([...arrays.positions], [-13, 2, 6], 3);
  });

  it('makes of a cone the normals of the slimmer cone', () => {
    // Radius 6 − 0.5 · z, so the normal leans by 0.5 to the tip; of the slimmer one by 0.25.
    near(carried(STILL, HALVED, [-14, 2, 4], normalize([-1, 0, 0.5])).normal, normalize([-1, 0, 0.25]));
  });

  it('keeps the normal at right angles to the surface where space is squeezed', () => {
    const { place, normal } = carried(SQUEEZED, undefined, [-10, 5, 10], normalize([-1, 1, 1]));
    near(place, [-9, 4, 5]);
    near(normal, normalize([-1 / 0.9, 1 / 0.8, 1 / 0.5]));
  });

  it('carries the left as the mirror image of the right, recorded or made', () => {
    const right = carried(SQUEEZED, HALVED, [-16, 5, 4], normalize([-1, 1, 1]));
    const mirrored = carried(SQUEEZED, HALVED, [16, 5, 4], normalize([1, 1, 1]), { ...FIGURES, mirrored: true });
    near([-mirrored.place[0]!, ...mirrored.place.slice(1)], right.place);
    near([-mirrored.normal[0]!, ...mirrored.normal.slice(1)], right.normal);
    near(carried(SQUEEZED, undefined, [10, 5, 10], normalize([1, 1, 1])).place, [9, 4, 5]);
    near(carried(SQUEEZED, undefined, [10, 5, 10], normalize([1, 1, 1])).normal, normalize([1 / 0.9, 1 / 0.8, 2]));
  });

  it('does the same to metres of the picture and to packed numbers', () => {
    const wanted = carried(SQUEEZED, HALVED, [-16, 5, 4], normalize([-1, 1, 1]));
    const arrays = {
      positions: Float32Array.of(9, 9, 9, -0.016, 0.004, -0.005),
      normals: Int8Array.of(1, 2, 3, 4, -73, 73, -73, 5),
      uvs: Uint16Array.of(0, 0, 32768, 0),
    };
    const to = { positions: new Float32Array(6), normals: new Int8Array(8) };
    carryVertices(SQUEEZED, HALVED, arrays, { ...PICTURE, from: 1 }, to);
    const [x, y, z] = wanted.place.map((mm) => mm / 1000) as [number, number, number];
    near([...to.positions], [0, 0, 0, x, z, -y]);
    const [nx, ny, nz] = wanted.normal.map((value) => Math.round(127 * value)) as [number, number, number];
    expect([...to.normals]).toEqual([0, 0, 0, 0, nx, nz, -ny, 0]);
    expect([...arrays.positions.subarray(0, 3)]).toEqual([9, 9, 9]);
  });

  it('keeps what lies in the median plane there, with normals that lie in it', () => {
    const sheared = volume([4, 5, 6], ([x, y]) => [x === 0 ? 0 : 3, 0.4 * x, 0.1 * y]);
    const { place, normal } = carried(sheared, HALVED, [0, 5, 4], [0, 0.6, 0.8]);
    expect(place[0]).toBe(0);
    expect(normal[0]).toBe(0);
    expect(carried(sheared, undefined, [-1, 5, 4], [0, 0.6, 0.8]).normal[0]).not.toBe(0);
  });

  it('is what it is defined to be, on any warp: the place warped, two tangents warped and their cross product', () => {
    const random = seeded(12);
    for (let round = 0; round < 300; round += 1) {
      const warp = volume([3, 4, 5], () => [3 * random() - 1.5, 3 * random() - 1.5, 3 * random() - 1.5]);
      const place = warp.size.map(
        (n, axis) => warp.origin[axis]! + 10 * (Math.floor((n - 1) * random()) + 0.05 + 0.9 * random()),
      ) as unknown as Vec3;
      const sided: Vec3 = round % 2 === 0 ? place : [-place[0], place[1], place[2]];
      const first = normalize([random() - 0.5, random() - 0.5, random() - 0.5]);
      const normal = normalize(cross(first, [random(), random() - 0.5, random()]));
      const second = cross(normal, first);
      const h = 0.02;
      const moved = (way: Vec3): Vec3 => {
        const [low, high] = [-h, h].map((d) =>
          warpPoint(warp, sided.map((value, axis) => value + d * way[axis]!) as unknown as Vec3),
        ) as [Vec3, Vec3];
        return high.map((value, axis) => (value - low[axis]!) / (2 * h)) as unknown as Vec3;
      };
      const found = carried(warp, undefined, sided, normal);
      near(found.place, warpPoint(warp, sided), 4);
      near(found.normal, normalize(cross(moved(first), moved(second))), 2);
    }
  });

  it('changes nothing along an axis beyond the grid', () => {
    const { place, normal } = carried(SQUEEZED, undefined, [-10, 5, 99], normalize([-1, 1, 1]));
    near(place, [-9, 4, 99 - 0.5 * 20]);
    near(normal, normalize([-1 / 0.9, 1 / 0.8, 1]));
  });
});
