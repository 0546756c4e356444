import { describe, expect, it } from 'vitest';
import {
  blankField,
  BRUSH_FAR_MM,
  coveredShare,
  paintSegment,
  prepareSkin,
  takeBack,
  type BrushTip,
  type BrushTrace,
  type PaintableSkin,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import { ballMesh, mergeTwo, seeded } from './shapes.ts';
import { minus, size, toSegment } from './slow.ts';

/** A flat sheet of skin that faces the front (−y), vertices 4 mm apart. */
function sheet(columns = 41, rows = 41, stepMm = 4): TriangleMesh {
  const positions: number[] = [],
    normals: number[] = [],
    indices: number[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      positions.push(column * stepMm, 0, row * stepMm);
      normals.push(0, -1, 0);
      if (row === 0 || column === 0) continue;
      const d = row * columns + column;
      indices.push(d - columns - 1, d - columns, d, d - columns - 1, d, d - 1);
    }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    uvs: null,
    indices: Uint32Array.from(indices),
  };
}

const tip = (at: Vec3, radiusMm: number, normal: Vec3 = [0, -1, 0]): BrushTip => ({ at, normal, radiusMm });
const placeOf = ({ positions }: Pick<PaintableSkin, 'positions'>, vertex: number): Vec3 => [
  positions[3 * vertex]!,
  positions[3 * vertex + 1]!,
  positions[3 * vertex + 2]!,
];
const clamped = (mm: number): number => Math.min(BRUSH_FAR_MM, Math.max(-BRUSH_FAR_MM, mm));

const smooth = (low: number, high: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

/** The slow truth of one movement: each vertex asks each other vertex, until no way over the skin becomes shorter. */
function slowCover(skin: PaintableSkin, from: BrushTip, to: BrushTip): number[] {
  const count = skin.positions.length / 3;
  const vertices = Array.from({ length: count }, (_, v) => v);
  const reach = Math.max(from.radiusMm, to.radiusMm) + BRUSH_FAR_MM;
  const straight = vertices.map((v) => toSegment(placeOf(skin, v), from.at, to.at));
  const along = (t: number): Vec3 =>
    [0, 1, 2].map((k) => from.at[k]! + (to.at[k]! - from.at[k]!) * t) as unknown as Vec3;
  const turned = (t: number): Vec3 =>
    [0, 1, 2].map((k) => from.normal[k]! + (to.normal[k]! - from.normal[k]!) * t) as unknown as Vec3;
  const length = size(minus(to.at, from.at));
  const steps = Math.max(1, Math.ceil(length / 5));
  const seeds = Array.from({ length: steps + 1 }, (_, step) => {
    const [at, normal] = [along(step / steps), turned(step / steps)];
    const facing = vertices.filter(
      (v) => [0, 1, 2].reduce((sum, k) => sum + skin.normals[3 * v + k]! * normal[k]!, 0) > 0.2,
    );
    return facing.reduce((best, v) =>
      size(minus(placeOf(skin, v), at)) < size(minus(placeOf(skin, best), at)) ? v : best,
    );
  });
  const way = vertices.map((v) => (seeds.includes(v) ? straight[v]! : Infinity));
  for (let changed = true; changed;) {
    changed = false;
    for (const v of vertices) {
      if (straight[v]! > reach) continue;
      for (let i = skin.start[v]!; i < skin.start[v + 1]!; i += 1) {
        const w = skin.list[i]!;
        const other = way[v]! + skin.lengths[i]!;
        if (other < way[w]! - 1e-9) {
          way[w] = other;
          changed = true;
        }
      }
    }
  }
  const broad = (v: number): Vec3 => [0, 1, 2].map((k) => skin.broadNormals[3 * v + k]!) as unknown as Vec3;
  return vertices.map((v) => {
    if (way[v] === Infinity) return BRUSH_FAR_MM;
    const t =
      length === 0
        ? 0
        : Math.min(
            1,
            Math.max(
              0,
              [0, 1, 2].reduce((sum, k) => sum + (placeOf(skin, v)[k]! - from.at[k]!) * (to.at[k]! - from.at[k]!), 0) /
                length ** 2,
            ),
          );
    const facing = [0, 1, 2].map((k) => broad(seeds[0]!)[k]! + (broad(seeds.at(-1)!)[k]! - broad(seeds[0]!)[k]!) * t);
    const agreement =
      [0, 1, 2].reduce((sum, k) => sum + broad(v)[k]! * facing[k]!, 0) /
      Math.hypot(...(facing as [number, number, number]));
    const detour = way[v]! - 1.4 * straight[v]! - 8;
    return clamped(
      straight[v]! -
        (from.radiusMm + (to.radiusMm - from.radiusMm) * t) +
        80 * smooth(-0.2, 0.3, -agreement) +
        80 * smooth(0, 16, detour),
    );
  });
}

const slowly = (before: ArrayLike<number>, cover: readonly number[], erases: boolean): number[] =>
  cover.map((mm, v) => (erases ? Math.max(before[v]!, -mm) : Math.min(before[v]!, mm)));

describe('the brush on a flat sheet', () => {
  const skin = prepareSkin(sheet(), true);

  it('paints the distance to where it went, less its radius', () => {
    const field = blankField(skin);
    const changed = paintSegment(skin, field, tip([40, 0, 60], 10), tip([100, 0, 60], 10), false);
    field.forEach((mm, v) => {
      expect(mm).toBeCloseTo(clamped(toSegment(placeOf(skin, v), [40, 0, 60], [100, 0, 60]) - 10), 4);
    });
    expect(changed.sort((a, b) => a - b)).toEqual([...field.keys()].filter((v) => field[v]! !== BRUSH_FAR_MM));
  });

  it('is as wide at each point as the pen pressed there', () => {
    const field = blankField(skin);
    paintSegment(skin, field, tip([40, 0, 80], 6), tip([120, 0, 80], 14), false);
    const at = (x: number, z: number): number => field[(z / 4) * 41 + x / 4]!;
    expect(at(40, 88)).toBeCloseTo(2, 4);
    expect(at(80, 88)).toBeCloseTo(-2, 4);
    expect(at(120, 88)).toBeCloseTo(-6, 4);
  });

  it('takes away what the eraser covers, and leaves an edge where it ends', () => {
    const field = blankField(skin);
    paintSegment(skin, field, tip([80, 0, 80], 24), tip([80, 0, 80], 24), false);
    paintSegment(skin, field, tip([80, 0, 80], 10), tip([80, 0, 80], 10), true);
    const at = (x: number): number => field[20 * 41 + x / 4]!;
    expect([80, 92, 100, 108].map((x) => Number(at(x).toFixed(3)))).toEqual([10, -2, -4, 4]);
  });

  it('changes nothing the second time, nor where no skin faces its way', () => {
    const field = blankField(skin);
    expect(paintSegment(skin, field, tip([80, 0, 80], 10), tip([80, 0, 80], 10), false).length).toBeGreaterThan(0);
    expect(paintSegment(skin, field, tip([80, 0, 80], 10), tip([80, 0, 80], 10), false)).toEqual([]);
    expect(paintSegment(skin, field, tip([20, 0, 20], 10, [0, 1, 0]), tip([20, 0, 20], 10, [0, 1, 0]), false)).toEqual(
      [],
    );
  });

  it('costs what it covers, not what there is', () => {
    const wide = prepareSkin(sheet(161, 161), true);
    const field = blankField(wide);
    const changed = paintSegment(wide, field, tip([320, 0, 320], 8), tip([320, 0, 320], 8), false);
    expect(changed.length).toBeLessThan((Math.PI * (8 + BRUSH_FAR_MM + 4) ** 2) / 16);
    expect(wide.way.every((way) => way === Infinity)).toBe(true);
  });

  it('takes a stroke of several movements back to what was there before', () => {
    const field = blankField(skin);
    paintSegment(skin, field, tip([60, 0, 60], 12), tip([90, 0, 70], 12), false);
    const before = field.slice();
    const trace: BrushTrace = new Map();
    paintSegment(skin, field, tip([70, 0, 60], 12), tip([80, 0, 90], 12), true, trace);
    paintSegment(skin, field, tip([80, 0, 90], 12), tip([60, 0, 50], 12), true, trace);
    expect(field).not.toEqual(before);
    const changed = takeBack(field, trace);
    expect(field).toEqual(before);
    expect(changed).toHaveLength(trace.size);
  });
});

describe('the brush against the slow truth', () => {
  /** Two thighs: balls a few millimetres apart. */
  const skin = prepareSkin(mergeTwo(ballMesh([0, 0, 0], 30, 14), ballMesh([64, 0, 0], 30, 14)));
  const outward = (at: Vec3): { at: Vec3; normal: Vec3 } => {
    const middle: Vec3 = at[0] < 32 ? [0, 0, 0] : [64, 0, 0];
    const away = minus(at, middle);
    const normal = away.map((value) => value / size(away)) as unknown as Vec3;
    return { normal, at: [0, 1, 2].map((k) => middle[k]! + 30 * normal[k]!) as unknown as Vec3 };
  };

  it('agrees on seeded strokes, painted and erased, that go over curved skin beside other skin', () => {
    const random = seeded(14);
    const field = blankField(skin);
    let truth: number[] = [...field];
    let painted = 0;
    for (let stroke = 0; stroke < 24; stroke += 1) {
      const start: Vec3 = [64 * random() - 5, 60 * random() - 30, 60 * random() - 30];
      const near = start.map((value) => value + 14 * (random() - 0.5)) as unknown as Vec3;
      const [a, b] = [outward(start), outward(near)];
      const erases = stroke % 4 === 3;
      const [from, to] = [
        { ...a, radiusMm: 4 + 20 * random() },
        { ...b, radiusMm: 4 + 20 * random() },
      ];
      if (start[0] < 32 !== near[0] < 32) continue;
      painted += 1;
      truth = slowly(truth, slowCover(skin, from, to), erases);
      paintSegment(skin, field, from, to, erases);
      field.forEach((mm, v) => {
        expect(mm).toBeCloseTo(truth[v]!, 3);
      });
    }
    expect(painted).toBeGreaterThan(15);
    expect(field.some((mm) => mm < 0)).toBe(true);
  });

  it('does not know in which order, or how often, the same was painted', () => {
    const random = seeded(41);
    const strokes = Array.from({ length: 12 }, () => {
      const { at, normal } = outward([64 * random(), 60 * random() - 30, 60 * random() - 30]);
      return tip(at, 6 + 14 * random(), normal);
    });
    const painted = (order: readonly BrushTip[]): Float32Array => {
      const field = blankField(skin);
      for (const one of order) paintSegment(skin, field, one, one, false);
      return field;
    };
    expect(painted([...strokes].reverse())).toEqual(painted(strokes));
    expect(painted([...strokes, ...strokes])).toEqual(painted(strokes));
  });

  it('never reaches the other ball, nor through to the far side', () => {
    const field = blankField(skin);
    const inner = tip([30, 0, 0], 40, [1, 0, 0]);
    paintSegment(skin, field, inner, inner, false);
    const where = [...field.keys()].filter((v) => field[v]! < 0).map((v) => placeOf(skin, v));
    expect(where.length).toBeGreaterThan(20);
    expect(where.filter(([x]) => x > 32 || x < -12)).toEqual([]);
  });
});

describe('what of a vertex is covered', () => {
  it('goes from none to all over the width of what belongs to it', () => {
    expect([3, 1.5, 0, -1.5, -3].map((mm) => coveredShare(mm, 9))).toEqual([0, 0, 0.5, 1, 1]);
    expect(coveredShare(0.75, 9)).toBe(0.25);
  });
});
