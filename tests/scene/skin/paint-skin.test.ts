import { describe, expect, it } from 'vitest';
import {
  createSkinPainter,
  paintableSkin,
  type PaintedSkin,
  type PaintRequest,
} from '../../../src/scene/skin/paint-skin.ts';
import type { PlacedSkin } from '../../../src/scene/skin/skin-mesh.ts';
import type { SkinStroke, Vec3 } from '../../../src/geometry/index.ts';

const SIZE = 21;
/** A flat skin of 21 × 21 vertices 10 mm apart at z = 100 mm in front, facing the front; x −100…100 mm, height 0…200 mm. */
function sheet(): PlacedSkin & { indices: Uint32Array } {
  const positions: number[] = [],
    normals: number[] = [],
    indices: number[] = [];
  for (let row = 0; row < SIZE; row += 1)
    for (let column = 0; column < SIZE; column += 1) {
      positions.push((column - 10) / 100, row / 100, 0.1);
      normals.push(0, 0, 1);
      if (row === 0 || column === 0) continue;
      const d = row * SIZE + column,
        c = d - 1,
        b = d - SIZE,
        a = b - 1;
      indices.push(a, b, d, a, d, c);
    }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    indices: Uint32Array.from(indices),
  };
}
const { indices, ...average } = sheet();
const painter = createSkinPainter(average, paintableSkin(average, indices));
const paint = (request: PaintRequest): PaintedSkin => painter.paint(request, average);
/** A place on the sheet in the figures' frame, mm, LPS: the front is −y. */
const on = (x: number, up: number): Vec3 => [x, -100, up];
const dab = (x: number, up: number, radiusMm: number, facing: Vec3 | null = null): SkinStroke => ({
  points: [on(x, up)],
  radiusMm,
  facing,
});
const vertex = (x: number, up: number): number => (up / 10) * SIZE + (x / 10 + 10);

describe('painting the skin', () => {
  it('tells the distance to the main zone and to the spillover at every vertex', () => {
    const { field, slopes, routes } = paint({ main: [dab(-50, 50, 30)], spillover: [dab(50, 150, 20)], routes: [] });
    expect(field).toHaveLength(2 * SIZE * SIZE);
    const at = (x: number, up: number): number[] =>
      [field[2 * vertex(x, up)]!, field[2 * vertex(x, up) + 1]!].map((mm) => Number(mm.toFixed(3)));
    expect(at(-50, 50)).toEqual([-30, 40]);
    expect(at(-20, 50)).toEqual([0, 40]);
    expect(at(-50, 90)).toEqual([10, 40]);
    expect(at(50, 150)).toEqual([40, -20]);
    // Away from the middle of a zone its distance rises by nearly a millimetre a millimetre (64 of the 127 that stand for two);
    // the neighbours are fitted, and these lie on a mesh whose diagonals all run one way.
    const slope = (x: number, up: number): number[] => [...slopes.subarray(8 * vertex(x, up), 8 * vertex(x, up) + 8)];
    expect(slope(-30, 50)).toEqual([62, -2, 0, 0, 0, 0, 0, 0]);
    expect(slope(50, 130)).toEqual([0, 0, 0, 0, 2, -62, 0, 0]);
    expect(at(50, 180)).toEqual([40, 10]);
    expect(routes).toEqual([]);
  });

  it("paints only skin that faces the stroke's way", () => {
    const main = (facing: Vec3): number =>
      paint({ main: [dab(0, 100, 30, facing)], spillover: [], routes: [] }).field[2 * vertex(0, 100)]!;
    expect(main([0, -1, 0])).toBe(-30);
    expect(main([0, 1, 0])).toBe(40);
  });

  it('leads from the trigger point over the skin to the near edge of each area, a little above the skin', () => {
    const near = dab(60, 100, 10),
      far = dab(90, 100, 10);
    const { routes } = paint({
      main: [],
      spillover: [],
      routes: [{ from: on(-60, 100), areas: [[far, near], [dab(-60, 180, 10)]] }],
    });
    expect(routes).toHaveLength(2);
    const ends = routes.map(({ points }) =>
      [...points.slice(0, 3), ...points.slice(-3)].map((value) => Number(value.toFixed(4))),
    );
    expect(ends[0]).toEqual([-0.06, 0.1, 0.1022, 0.06, 0.1, 0.1022]);
    expect(ends[1]).toEqual([-0.06, 0.1, 0.1022, -0.06, 0.18, 0.1022]);
    for (const { normals: outward } of routes) {
      for (let i = 0; i < outward.length; i += 3)
        expect([...outward.slice(i, i + 3)].map((value) => Math.round(value * 1000))).toEqual([0, 0, 1000]);
    }
  });

  it('leads nowhere when the point lies in the area itself, or there is no area', () => {
    const routes = [{ from: on(0, 100), areas: [[dab(90, 100, 10), dab(0, 110, 15)], []] }];
    expect(paint({ main: [], spillover: [], routes }).routes).toEqual([]);
  });

  it('lays the routes on the skin as it is drawn: the same field, the line moved and turned with the skin under it', () => {
    const request = { main: [], spillover: [], routes: [{ from: on(-60, 100), areas: [[dab(60, 100, 10)]] }] };
    // 20 mm thicker on the left half of the sheet, growing over the middle; leaning there.
    const heavier = {
      positions: average.positions.map((value, i) =>
        i % 3 === 2 ? value + Math.min(0.02, Math.max(0, 0.2 * average.positions[i - 2]!)) : value,
      ),
      normals: average.normals.map((value, i) =>
        average.positions[i - (i % 3)]! > 0.001 && average.positions[i - (i % 3)]! < 0.099
          ? [-0.6, 0, 0.8][i % 3]!
          : value,
      ),
    };
    const onAverage = painter.paint(request, average);
    const onHeavier = painter.paint(request, heavier);
    expect(onHeavier.field).toEqual(onAverage.field);
    const [route] = onHeavier.routes;
    const points = route!.points;
    expect([points[2]!, points.at(-1)!].map((value) => Number(value.toFixed(4)))).toEqual([0.1022, 0.1142]);
    expect([...route!.normals.slice(-3)].map((value) => Number(value.toFixed(3)))).toEqual([-0.6, 0, 0.8]);
    expect(onHeavier.routes).toEqual(painter.routesOn(heavier));
    expect(painter.routesOn(average)).toEqual(onAverage.routes);
  });
});
