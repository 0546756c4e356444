import { describe, expect, it } from 'vitest';
import { jacobianDeterminant, warpPoint, type Vec3, type WarpVolume } from '../../src/geometry/index.ts';
import { warpPositions } from '../../src/geometry/warp.ts';
import { seeded } from './shapes.ts';

/** Samples at x −10 and 0, y 0 and 10, z 0 and 10. */
const volume = (displace: (x: number, y: number, z: number) => Vec3): WarpVolume => ({
  size: [2, 2, 2],
  spacing: 10,
  origin: [-10, 0, 0],
  displacements: Float32Array.from(
    Array.from({ length: 8 }, (_, i) => displace((i & 1) * 10 - 10, ((i >> 1) & 1) * 10, (i >> 2) * 10)).flat(),
  ),
});
/** Sample 0 is moved alone. */
const ONE = volume((x, y, z) => (x === -10 && y === 0 && z === 0 ? [8, 16, 24] : [0, 0, 0]));

function randomVolume(random: () => number): WarpVolume {
  const size = [2, 3, 4].map((least) => least + Math.floor(3 * random())) as [number, number, number];
  const spacing = 4 + 12 * random();
  const displacements = Float32Array.from({ length: 3 * size[0] * size[1] * size[2] }, () => 6 * random() - 3);
  return { size, spacing, origin: [-spacing * (size[0] - 1), -20, -30], displacements };
}

/** Eight samples, each with its weight: as it is defined. */
function slowly({ size, spacing, origin, displacements }: WarpVolume, [x, y, z]: Vec3): Vec3 {
  const side = x > 0 ? -1 : 1;
  const grid = [side * x, y, z].map((value, axis) =>
    Math.min(size[axis]! - 1, Math.max(0, (value - origin[axis]!) / spacing)),
  );
  const sum = [0, 0, 0];
  for (let k = 0; k < size[2]; k += 1)
    for (let j = 0; j < size[1]; j += 1)
      for (let i = 0; i < size[0]; i += 1) {
        const weight = [i, j, k].reduce((w, at, axis) => w * Math.max(0, 1 - Math.abs(at - grid[axis]!)), 1);
        for (let a = 0; a < 3; a += 1)
          sum[a] = sum[a]! + weight * displacements[3 * ((k * size[1] + j) * size[0] + i) + a]!;
      }
  return [x + side * sum[0]!, y + sum[1]!, z + sum[2]!];
}

describe('warpPositions', () => {
  it('is exact between two samples on each axis', () => {
    expect(warpPoint(ONE, [-10, 0, 0])).toEqual([-2, 16, 24]);
    expect(warpPoint(ONE, [-5, 0, 0])).toEqual([-1, 8, 12]);
    expect(warpPoint(ONE, [-5, 5, 5])).toEqual([-4, 7, 8]);
    expect(warpPoint(ONE, [0, 3, 4])).toEqual([0, 3, 4]);
    expect(warpPoint(ONE, [-10, 10, 10])).toEqual([-10, 10, 10]);
  });

  it('mirrors the left', () => {
    expect(warpPoint(ONE, [10, 0, 0])).toEqual([2, 16, 24]);
    expect(warpPoint(ONE, [5, 5, 5])).toEqual([4, 7, 8]);
  });

  it('keeps to the border beyond the grid', () => {
    expect(warpPoint(ONE, [-30, -7, -9])).toEqual([-22, 9, 15]);
    expect(warpPoint(ONE, [30, -7, -9])).toEqual([22, 9, 15]);
    expect(warpPoint(ONE, [-10, 99, 0])).toEqual([-10, 99, 0]);
  });

  it('may write over what it reads', () => {
    const places = Float32Array.from([-10, 0, 0, 5, 5, 5]);
    expect(warpPositions(ONE, places, places)).toBe(places);
    expect([...places]).toEqual([-2, 16, 24, 4, 7, 8]);
  });

  it('is the sum over all samples, anywhere', () => {
    const random = seeded(3);
    for (let round = 0; round < 20; round += 1) {
      const warp = randomVolume(random);
      for (let i = 0; i < 50; i += 1) {
        const place: Vec3 = [160 * random() - 80, 120 * random() - 60, 160 * random() - 80];
        const [fast, slow] = [warpPoint(warp, place), slowly(warp, place)];
        fast.forEach((value, axis) => {
          expect(value).toBeCloseTo(slow[axis]!, 4);
        });
      }
    }
  });
});

describe('jacobianDeterminant', () => {
  it('is the product of the stretches of a stretch along the axes', () => {
    const stretched = volume((x, y, z) => [0.5 * x, -0.25 * y, z]);
    expect(jacobianDeterminant(stretched, [-3, 4, 5])).toBeCloseTo(1.5 * 0.75 * 2, 6);
    expect(jacobianDeterminant(stretched, [3, 4, 5])).toBeCloseTo(1.5 * 0.75 * 2, 6);
    expect(jacobianDeterminant(stretched, [-3, 14, 5])).toBeCloseTo(1.5 * 2, 6);
  });

  it('does not change with a shear', () => {
    expect(
      jacobianDeterminant(
        volume((x, y) => [0, 0, 0.7 * y]),
        [-2, 3, 4],
      ),
    ).toBeCloseTo(1, 6);
  });

  it('is by how much a small box grows, anywhere within', () => {
    const random = seeded(8);
    const at = (warp: WarpVolume, place: Vec3): Vec3 => slowly(warp, place);
    for (let round = 0; round < 200; round += 1) {
      const warp = randomVolume(random);
      const place = warp.size.map(
        (n, axis) => warp.origin[axis]! + warp.spacing * (Math.floor((n - 1) * random()) + 0.1 + 0.8 * random()),
      ) as unknown as Vec3;
      const sided: Vec3 = round % 2 === 0 ? place : [-place[0], place[1], place[2]];
      const h = 1e-4;
      const columns = [0, 1, 2].map((axis) => {
        const [low, high] = [-h, h].map((d) =>
          at(warp, sided.map((value, i) => value + (i === axis ? d : 0)) as unknown as Vec3),
        ) as [Vec3, Vec3];
        return high.map((value, i) => (value - low[i]!) / (2 * h));
      });
      const [[a, b, c], [d, e, f], [g, i, j]] = columns as [number[], number[], number[]] as [
        [number, number, number],
        [number, number, number],
        [number, number, number],
      ];
      const grown = a * (e * j - f * i) - b * (d * j - f * g) + c * (d * i - e * g);
      expect(jacobianDeterminant(warp, sided)).toBeCloseTo(grown, 5);
    }
  });
});
