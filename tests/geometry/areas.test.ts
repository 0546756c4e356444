import { describe, expect, it } from 'vitest';
import {
  areaDistances,
  FURTHEST_MM,
  mirrorStrokes,
  prepareSkin,
  strokeAbove,
  strokeDistance,
  type SkinStroke,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import { NearestFirst } from '../../src/geometry/nearest-first.ts';
import { VertexGrid } from '../../src/geometry/vertex-grid.ts';
import { seeded } from './shapes.ts';

/** A limb: an upright cylinder of skin around (x, 0), open at its ends, edges about 3 mm. */
function limb(x: number, radius: number, tall: number): { positions: number[]; normals: number[]; indices: number[] } {
  const columns = Math.round((2 * Math.PI * radius) / 3),
    rows = Math.round(tall / 3);
  const positions: number[] = [],
    normals: number[] = [],
    indices: number[] = [];
  for (let i = 0; i <= rows; i += 1)
    for (let j = 0; j < columns; j += 1) {
      const turn = (2 * Math.PI * j) / columns;
      positions.push(x + radius * Math.cos(turn), radius * Math.sin(turn), (tall * i) / rows);
      normals.push(Math.cos(turn), Math.sin(turn), 0);
    }
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1) {
      const a = i * columns + j,
        b = i * columns + ((j + 1) % columns);
      indices.push(a, b, b + columns, a, b + columns, a + columns);
    }
  return { positions, normals, indices };
}

function limbs(...parts: ReturnType<typeof limb>[]): TriangleMesh {
  const positions: number[] = [],
    normals: number[] = [],
    indices: number[] = [];
  for (const part of parts) {
    const shift = positions.length / 3;
    positions.push(...part.positions);
    normals.push(...part.normals);
    indices.push(...part.indices.map((i) => i + shift));
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    uvs: null,
    indices: Uint32Array.from(indices),
  };
}

const nearest = (mesh: TriangleMesh, point: Vec3): number => {
  let best = 0,
    square = Infinity;
  for (let v = 0; v < mesh.positions.length / 3; v += 1) {
    const d = [0, 1, 2].reduce((sum, c) => sum + (mesh.positions[3 * v + c]! - point[c]!) ** 2, 0);
    if (d < square) {
      best = v;
      square = d;
    }
  }
  return best;
};

describe('areaDistances', () => {
  const mesh = limbs(limb(0, 40, 200), limb(85, 40, 200));
  const skin = prepareSkin(mesh);
  const disc: SkinStroke = { points: [[40, 0, 100]], radiusMm: 20, facing: [1, 0, 0] };

  it('is the distance to the stroke less its radius near it', () => {
    const field = areaDistances(skin, [disc]);
    for (const point of [
      [40, 0, 100],
      [40, 0, 109],
      [40, 0, 130],
      [38, 12.4, 100],
    ] as const) {
      const v = nearest(mesh, point);
      const straight = Math.hypot(
        mesh.positions[3 * v]! - 40,
        mesh.positions[3 * v + 1]!,
        mesh.positions[3 * v + 2]! - 100,
      );
      expect(field[v]).toBeCloseTo(straight - 20, 4);
    }
  });

  it('leaves out the other limb, however near it stands', () => {
    const field = areaDistances(skin, [disc]);
    expect(field[nearest(mesh, [45, 0, 100])]).toBe(FURTHEST_MM);
  });

  it('leaves out the far side of a limb a wide stroke would reach through', () => {
    const finger = limbs(limb(0, 8, 80));
    const wide: SkinStroke = { points: [[8, 0, 40]], radiusMm: 18, facing: [1, 0, 0] };
    const field = areaDistances(prepareSkin(finger), [wide]);
    expect(field[nearest(finger, [8, 0, 40])]).toBeLessThan(-15);
    expect(field[nearest(finger, [-8, 0, 40])]).toBe(FURTHEST_MM);
    const round = areaDistances(prepareSkin(finger), [{ ...wide, facing: null }]);
    expect(round[nearest(finger, [-8, 0, 40])]).toBeLessThan(0);
  });

  it('follows a chain and joins strokes', () => {
    const chain: SkinStroke = {
      points: [
        [40, 0, 40],
        [40, 0, 160],
      ],
      radiusMm: 10,
      facing: null,
    };
    const field = areaDistances(skin, [chain, { ...disc, points: [[40, 0, 60]] }]);
    expect(field[nearest(mesh, [40, 0, 120])]).toBeCloseTo(-10, 1);
    expect(field[nearest(mesh, [40, 0, 60])]).toBeCloseTo(-20, 0);
  });

  it('changes no faster than the skin it lies on', () => {
    const field = areaDistances(skin, [
      {
        points: [
          [40, 0, 60],
          [30, 26, 140],
        ],
        radiusMm: 25,
        facing: [0.9, 0.4, 0],
      },
    ]);
    for (let i = 0; i < mesh.indices.length; i += 3) {
      const [a, b] = [mesh.indices[i]!, mesh.indices[i + 1]!];
      const edge = Math.hypot(...[0, 1, 2].map((c) => mesh.positions[3 * a + c]! - mesh.positions[3 * b + c]!));
      // The slope of the distance is 1; turning away from the stroke's face adds to it.
      expect(Math.abs(field[a]! - field[b]!)).toBeLessThan(5.2 * edge);
    }
  });

  it('gives the same answer twice and nothing for nothing', () => {
    expect([...areaDistances(skin, [disc])]).toEqual([...areaDistances(skin, [disc])]);
    expect(areaDistances(skin, []).every((value) => value === FURTHEST_MM)).toBe(true);
  });

  it('gives vertices of equal position equal values', () => {
    const seamed: TriangleMesh = {
      positions: Float32Array.of(-5, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 5, 0, 0, 0, 5, 0),
      normals: Float32Array.from({ length: 18 }, (_, i) => (i % 3 === 2 ? 1 : 0)),
      uvs: null,
      indices: Uint32Array.of(0, 1, 2, 3, 4, 5),
    };
    const field = areaDistances(prepareSkin(seamed), [{ points: [[-5, 0, 0]], radiusMm: 3, facing: [0, 0, 1] }]);
    expect(field[0]).toBe(-3);
    expect(field[1]).toBe(2);
    expect(field[3]).toBe(2);
    expect(field[4]).toBeCloseTo(7, 5);
  });
});

describe('a stroke at one place', () => {
  const chain: SkinStroke = {
    points: [
      [0, 0, 0],
      [0, 0, 100],
    ],
    radiusMm: 15,
    facing: [1, 0, 0],
  };

  it('strokeDistance is the distance to its chain less its radius, further where the skin faces away', () => {
    expect(strokeDistance(chain, [20, 0, 50], [1, 0, 0])).toBe(5);
    expect(strokeDistance(chain, [0, 30, 140], [1, 0, 0])).toBe(35);
    expect(strokeDistance(chain, [-20, 0, 50], [-1, 0, 0])).toBe(5 + 2 * FURTHEST_MM);
    expect(strokeDistance({ ...chain, facing: null }, [-20, 0, 50], [-1, 0, 0])).toBe(5);
  });

  it('strokeDistance is what areaDistances paints on open skin, 80 strokes, seed 15', () => {
    const random = seeded(15);
    const mesh = limbs(limb(0, 60, 300)),
      skin = prepareSkin(mesh);
    for (let i = 0; i < 80; i += 1) {
      const turn = 2 * Math.PI * random(),
        high = 100 + 100 * random();
      const facing: Vec3 = [Math.cos(turn), Math.sin(turn), 0];
      const stroke: SkinStroke = {
        points: [[60 * facing[0], 60 * facing[1], high]],
        radiusMm: 10 + 15 * random(),
        facing,
      };
      const v = nearest(mesh, [
        60 * Math.cos(turn + 0.5 * random()),
        60 * Math.sin(turn + 0.5 * random()),
        high + 40 * random() - 20,
      ]);
      const row = (rows: Float32Array): Vec3 => [rows[3 * v]!, rows[3 * v + 1]!, rows[3 * v + 2]!];
      const slow = Math.min(FURTHEST_MM, strokeDistance(stroke, row(mesh.positions), row(mesh.normals)));
      // The field is smoothed within 4 mm of where it ends.
      if (slow < FURTHEST_MM - 4) expect(areaDistances(skin, [stroke])[v]).toBeCloseTo(slow, 3);
    }
  });

  it('strokeAbove is its height over the plane that touches the skin, never below it', () => {
    expect(strokeAbove(chain, [-4, 0, 30], [1, 0, 0])).toBe(4);
    expect(strokeAbove(chain, [-3, 0, 104], [0, 0, 1])).toBe(0);
    expect(strokeAbove(chain, [0, 0, -7], [0, 0, 1])).toBe(7);
    expect(strokeAbove({ ...chain, points: [[5, 5, 5]] }, [5, 5, 1], [0, 0.6, 0.8])).toBeCloseTo(3.2, 12);
  });
});

describe('mirrorStrokes', () => {
  it('turns points and facing', () => {
    expect(
      mirrorStrokes([
        {
          points: [
            [-10, 2, 3],
            [0, 1, 1],
          ],
          radiusMm: 9,
          facing: [-1, 0, 0],
        },
        { points: [[1, 1, 1]], radiusMm: 4, facing: null },
      ]),
    ).toEqual([
      {
        points: [
          [10, 2, 3],
          [0, 1, 1],
        ],
        radiusMm: 9,
        facing: [1, 0, 0],
      },
      { points: [[-1, 1, 1]], radiusMm: 4, facing: null },
    ]);
  });
});

describe('what areas stand on', () => {
  it('VertexGrid finds what looking at every vertex finds, 200 points, seed 3', () => {
    const random = seeded(3);
    const positions = Float32Array.from({ length: 900 }, () => 200 * random() - 100);
    const grid = new VertexGrid(positions, 15);
    for (let i = 0; i < 200; i += 1) {
      const point: Vec3 = [220 * random() - 110, 220 * random() - 110, 220 * random() - 110];
      let slow = -1,
        square = 60 * 60;
      for (let v = 0; v < 300; v += 2) {
        const d = [0, 1, 2].reduce((sum, c) => sum + (positions[3 * v + c]! - point[c]!) ** 2, 0);
        if (d < square) {
          slow = v;
          square = d;
        }
      }
      expect(grid.nearest(point, 60, (v) => v % 2 === 0)).toBe(slow);
    }
  });

  it('NearestFirst gives everything back in order, seed 4', () => {
    const random = seeded(4);
    const queue = new NearestFirst();
    const values = Array.from({ length: 300 }, () => Math.floor(random() * 100));
    values.forEach((value, i) => {
      queue.push(i, value);
    });
    const out: number[] = [];
    while (queue.size > 0) out.push(values[queue.pop()]!);
    expect(out).toEqual([...values].sort((a, b) => a - b));
    expect(queue.pop()).toBe(-1);
    expect(queue.nearestDistance).toBe(Infinity);
  });
});
