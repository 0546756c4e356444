import { describe, expect, it } from 'vitest';
import { prepareSkin, skinRoutes, type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';

/** A flat sheet in the plane z = 0, n × n squares of 10 mm, facing +z; squares in `holes` are left out. */
function sheet(n: number, isHole: (x: number, y: number) => boolean = () => false): TriangleMesh {
  const positions: number[] = [];
  const indices: number[] = [];
  for (let y = 0; y <= n; y += 1) for (let x = 0; x <= n; x += 1) positions.push(10 * x, 10 * y, 0);
  for (let y = 0; y < n; y += 1) for (let x = 0; x < n; x += 1) {
    if (isHole(x, y)) continue;
    const a = y * (n + 1) + x;
    indices.push(a, a + 1, a + n + 2, a, a + n + 2, a + n + 1);
  }
  return {
    positions: Float32Array.from(positions), indices: Uint32Array.from(indices), uvs: null,
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
    expect(skinRoutes(skin, [20, 20, 0], [[20, 20, 0], [900, 900, 0]], 1)).toEqual([]);
  });
});
