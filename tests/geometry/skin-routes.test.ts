import { describe, expect, it } from 'vitest';
import { prepareSkin, skinRoutes, type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';
import { ballMesh, seeded } from './shapes.ts';

/** A flat sheet in the plane z = 0, n × n squares of 10 mm, facing +z; squares in `holes` are left out. */
function sheet(n: number, isHole: (x: number, y: number) => boolean = () => false): TriangleMesh {
  const positions: number[] = [];
  const indices: number[] = [];
  for (let y = 0; y <= n; y += 1) for (let x = 0; x <= n; x += 1) positions.push(10 * x, 10 * y, 0);
  for (let y = 0; y < n; y += 1)
    for (let x = 0; x < n; x += 1) {
      if (isHole(x, y)) continue;
      const a = y * (n + 1) + x;
      indices.push(a, a + 1, a + n + 2, a, a + n + 2, a + n + 1);
    }
  return {
    positions: Float32Array.from(positions),
    indices: Uint32Array.from(indices),
    uvs: null,
    normals: Float32Array.from(positions, (_, i) => (i % 3 === 2 ? 1 : 0)),
  };
}

const pointsOf = (route: Float32Array): Vec3[] =>
  Array.from({ length: route.length / 3 }, (_, i) => [route[3 * i]!, route[3 * i + 1]!, route[3 * i + 2]!]);

describe('skin routes', () => {
  it('runs straight along a row of edges, lifted off the skin', () => {
    const [route] = skinRoutes(prepareSkin(sheet(6)), [10, 30, -5], [[50, 30, 0]], 1.5);
    const points = pointsOf(route!.points);
    expect(points[0]).toEqual([10, 30, 1.5]);
    expect(points.at(-1)).toEqual([50, 30, 1.5]);
    for (const [, y, z] of points) {
      expect(y).toBeCloseTo(30, 5);
      expect(z).toBeCloseTo(1.5, 5);
    }
  });

  it('goes round a hole, never across it', () => {
    const skin = prepareSkin(sheet(8, (x, y) => x >= 3 && x <= 4 && y >= 1));
    const [route] = skinRoutes(skin, [10, 60, 0], [[70, 60, 0]], 0);
    expect(Math.min(...pointsOf(route!.points).map(([, y]) => y))).toBeLessThan(16);
  });

  it('gives no route to where it stands nor to what is out of reach', () => {
    const skin = prepareSkin(sheet(4));
    expect(
      skinRoutes(
        skin,
        [20, 20, 0],
        [
          [20, 20, 0],
          [900, 900, 0],
        ],
        1,
      ),
    ).toEqual([]);
  });

  it('comes in the order asked for, leaves out what cannot be reached and starts at the skin nearest to where it stands', () => {
    const skin = prepareSkin(sheet(8, (x) => x === 4));
    const routes = skinRoutes(
      skin,
      [12, 38, -20],
      [
        [30, 10, 0],
        [70, 40, 0],
        [10, 70, 0],
      ],
      0,
    );
    expect(routes.map(({ points }) => pointsOf(points).at(-1)!.map(Math.round))).toEqual([
      [30, 10, 0],
      [10, 70, 0],
    ]);
    for (const { points } of routes) expect(pointsOf(points)[0]).toEqual([10, 40, 0]);
  });

  it('steps about 5 mm and tells the unit normal of the skin at each', () => {
    const [route] = skinRoutes(prepareSkin(sheet(6)), [0, 30, 0], [[60, 30, 0]], 2);
    const points = pointsOf(route!.points);
    expect(points).toHaveLength(13);
    points.slice(1).forEach((point, i) => {
      expect(Math.hypot(...point.map((value, k) => value - points[i]![k]!))).toBeLessThan(6);
    });
    expect(pointsOf(route!.normals)).toEqual(points.map(() => [0, 0, 1]));
  });

  it('lies above a round skin by its lift, though it is smoothed', () => {
    const ball = ballMesh([0, 0, 0], 40, 32);
    const [route] = skinRoutes(prepareSkin(ball), [40, 0, 0], [[0, 40, 0]], 3);
    const heights = pointsOf(route!.points).map((point) => Math.hypot(...point));
    expect(Math.min(...heights)).toBeGreaterThan(42.9);
    expect(Math.max(...heights)).toBeLessThan(43.2);
  });

  it('is no longer than the shortest way over edges that trying every way finds, 30 sheets with holes, seed 9', () => {
    const random = seeded(9);
    for (let i = 0; i < 30; i += 1) {
      const holes = Array.from({ length: 6 }, () => [Math.floor(6 * random()), Math.floor(6 * random())]);
      const mesh = sheet(6, (x, y) => holes.some(([hx, hy]) => hx === x && hy === y));
      const skin = prepareSkin(mesh);
      const count = skin.positions.length / 3;
      // Bellman and Ford: every edge over and over.
      const way = new Float64Array(count).fill(Infinity);
      way[skin.grid.nearest([0, 0, 0], 1)] = 0;
      for (let pass = 0; pass < count; pass += 1)
        for (let v = 0; v < count; v += 1)
          for (let e = skin.start[v]!; e < skin.start[v + 1]!; e += 1) {
            way[skin.list[e]!] = Math.min(way[skin.list[e]!]!, way[v]! + skin.lengths[e]!);
          }
      const [route] = skinRoutes(skin, [0, 0, 0], [[60, 60, 0]], 0);
      const shortest = way[skin.grid.nearest([60, 60, 0], 1)]!;
      if (!route) {
        expect(shortest).toBe(Infinity);
        continue;
      }
      const points = pointsOf(route.points);
      const length = points
        .slice(1)
        .reduce((sum, point, k) => sum + Math.hypot(...point.map((value, c) => value - points[k]![c]!)), 0);
      expect(length).toBeLessThanOrEqual(shortest + 1e-3);
      // Smoothing cuts corners, no more.
      expect(length).toBeGreaterThan(0.85 * shortest);
    }
  });
});
