import { describe, expect, it } from 'vitest';
import {
  BRUSH_FAR_MM,
  prepareSkin,
  type SkinStroke,
  type TriangleMesh,
  type Vec3,
} from '../../../src/geometry/index.ts';
import { PainBrush, type DrawnSkin, type PatchChange } from '../../../src/scene/skin/pain-brush.ts';
import type { DrawnStroke } from '../../../src/reasoning/index.ts';

const SIZE = 31;
const STEP = 4;
/** A flat skin of 31 × 31 vertices 4 mm apart that faces the front. */
function sheet(): TriangleMesh {
  const positions: number[] = [],
    indices: number[] = [];
  for (let row = 0; row < SIZE; row += 1)
    for (let column = 0; column < SIZE; column += 1) {
      positions.push(column * STEP, 0, row * STEP);
      if (row === 0 || column === 0) continue;
      const d = row * SIZE + column;
      indices.push(d - SIZE - 1, d - SIZE, d, d - SIZE - 1, d, d - 1);
    }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(positions, (_, i) => (i % 3 === 1 ? -1 : 0)),
    uvs: null,
    indices: Uint32Array.from(indices),
  };
}
const skin = prepareSkin(sheet(), true);
const COUNT = SIZE * SIZE;
const vertex = (x: number, z: number): number => (z / STEP) * SIZE + x / STEP;
const on = (x: number, z: number): Vec3 => [x, 0, z];

const stroke = (points: readonly Vec3[], radiusMm = 8, erases = false): DrawnStroke => ({
  body: 'man',
  points,
  radiiMm: points.map(() => radiusMm),
  normals: points.map((): Vec3 => [0, -1, 0]),
  erases,
});
const change = (id: number, part: Partial<PatchChange> = {}): PatchChange => ({
  id,
  keep: 0,
  strokes: [],
  live: 'goes-on',
  areas: null,
  intensity: null,
  ...part,
});
const A = stroke([on(20, 40), on(60, 40)]);
const B = stroke([on(60, 80)], 12);
const ERASER = stroke([on(40, 40)], 6, true);

/** The picture as it stands after all that was told. */
class Picture {
  readonly field = new Float32Array(2 * COUNT).fill(BRUSH_FAR_MM);
  readonly slopes = new Int8Array(8 * COUNT);
  readonly told = new Uint8Array(4 * COUNT);
  take(drawn: DrawnSkin | null): DrawnSkin {
    expect(drawn).not.toBeNull();
    const { vertices, field, slopes, told } = drawn!;
    for (let i = 0; i < field.length / 2; i += 1) {
      const v = vertices ? vertices[i]! : i;
      this.field.set(field.subarray(2 * i, 2 * i + 2), 2 * v);
      this.slopes.set(slopes.subarray(8 * i, 8 * i + 8), 8 * v);
      this.told.set(told.subarray(4 * i, 4 * i + 4), 4 * v);
    }
    return drawn!;
  }
  at(x: number, z: number): number {
    return this.field[2 * vertex(x, z)]!;
  }
}
/** The picture of a drawing that is told at once. */
function whole(patches: readonly PatchChange[]): Picture {
  const picture = new Picture();
  picture.take(new PainBrush(skin).follow({ patches, beside: { kind: 'patch', id: patches[0]?.id ?? null } }));
  return picture;
}

describe('a pain drawing on the skin', () => {
  it('tells of each vertex how far it lies from what hurts, and how strong that is', () => {
    const picture = whole([change(1, { strokes: [A], intensity: 8 }), change(2, { strokes: [B] })]);
    expect([picture.at(20, 40), picture.at(40, 44), picture.at(40, 52), picture.at(0, 120)]).toEqual([
      -8,
      -4,
      4,
      BRUSH_FAR_MM,
    ]);
    const strength = (x: number, z: number): number => picture.told[4 * vertex(x, z)]!;
    // Eight of ten, and where nothing was said half.
    expect([strength(20, 40), strength(40, 52), strength(60, 80)]).toEqual([204, 204, 128]);
    // The first is outlined.
    expect([picture.field[2 * vertex(20, 40) + 1], picture.field[2 * vertex(60, 80) + 1]]).toEqual([-8, BRUSH_FAR_MM]);
  });

  it('hands back only what changed, and with it the same picture as painted at once', () => {
    const brush = new PainBrush(skin);
    const picture = new Picture();
    picture.take(brush.follow({ patches: [change(1, { strokes: [A] })], beside: { kind: 'patch', id: 1 } }));
    const { vertices } = picture.take(brush.follow({ patches: [change(1, { keep: 1, strokes: [B] })], beside: null }));
    expect(vertices!.length).toBeGreaterThan(20);
    expect(vertices!.length).toBeLessThan(COUNT / 2);
    expect(picture).toEqual(whole([change(1, { strokes: [A, B] })]));
  });

  it('erases of whole areas too, brings them back with undo, and paints them again', () => {
    const areas: readonly SkinStroke[] = [{ points: [on(60, 40)], radiusMm: 24, facing: null }];
    const brush = new PainBrush(skin);
    const picture = new Picture();
    picture.take(brush.follow({ patches: [change(1, { areas })], beside: { kind: 'patch', id: 1 } }));
    const before = [picture.at(60, 40), picture.at(76, 40)];
    expect(before.every((mm) => mm < 0)).toBe(true);
    const eraser = stroke([on(60, 40)], 8, true);
    picture.take(brush.follow({ patches: [change(1, { strokes: [eraser] })], beside: null }));
    // The middle is away, the rim stays as it was.
    expect([picture.at(60, 40), picture.at(76, 40)]).toEqual([8, before[1]]);
    picture.take(brush.follow({ patches: [change(1, { keep: 1, strokes: [stroke([on(60, 40)], 4)] })], beside: null }));
    expect(picture.at(60, 40)).toBe(-4);
    expect(picture.at(68, 40)).toBeCloseTo(0);
    picture.take(brush.follow({ patches: [change(1, { keep: 0 })], beside: null }));
    expect([picture.at(60, 40), picture.at(76, 40)]).toEqual(before);
    const tip = { at: on(60, 40), normal: [0, -1, 0] as Vec3, radiusMm: 8 };
    picture.take(brush.paint(1, [{ stroke: 0, from: tip, to: tip }], true));
    expect(picture.at(60, 40)).toBe(8);
    picture.take(brush.follow({ patches: [change(1, { live: 'dropped' })], beside: null }));
    expect(picture.at(60, 40)).toBe(before[0]);
  });

  it('paints step by step what is a stroke when the hand is lifted, and takes it back when it was none', () => {
    const brush = new PainBrush(skin);
    const picture = new Picture();
    picture.take(brush.follow({ patches: [change(1, { strokes: [A] })], beside: { kind: 'patch', id: 1 } }));
    const tip = (x: number, z: number) => ({ at: on(x, z), normal: [0, -1, 0] as Vec3, radiusMm: 12 });
    const steps = [
      { stroke: 0, from: tip(60, 80), to: tip(60, 80) },
      { stroke: 1, from: tip(20, 100), to: tip(24, 100) },
      { stroke: 0, from: tip(60, 80), to: tip(70, 60) },
    ];
    for (const step of steps) picture.take(brush.paint(1, [step], false));
    const drawn = [stroke([on(60, 80), on(70, 60)], 12), stroke([on(20, 100), on(24, 100)], 12)];
    expect(picture).toEqual(whole([change(1, { strokes: [A, ...drawn] })]));
    const { vertices } = picture.take(
      brush.follow({ patches: [change(1, { keep: 1, strokes: drawn, live: 'done' })], beside: null }),
    );
    expect(vertices).toHaveLength(0);
    picture.take(brush.paint(1, steps, true));
    picture.take(brush.follow({ patches: [change(1, { keep: 3, live: 'dropped' })], beside: null }));
    expect(picture).toEqual(whole([change(1, { strokes: [A, ...drawn] })]));
    // What was painted at once is undone at once, and one alone of it too.
    picture.take(brush.follow({ patches: [change(1, { keep: 2 })], beside: null }));
    expect(picture).toEqual(whole([change(1, { strokes: [A, drawn[0]!] })]));
    picture.take(brush.follow({ patches: [change(1, { keep: 1 })], beside: null }));
    expect(picture).toEqual(whole([change(1, { strokes: [A] })]));
    expect(brush.paint(7, steps, false)).toBeNull();
  });

  it('undoes strokes and what the eraser took, also further back than it remembers', () => {
    const brush = new PainBrush(skin);
    const picture = new Picture();
    const many = Array.from({ length: 400 }, (_, i) => stroke([on(4 * (i % 30), 4 * (i % 23))], 6, i % 7 === 6));
    picture.take(brush.follow({ patches: [change(1, { strokes: [A, ERASER, B, ...many] })], beside: null }));
    picture.take(brush.follow({ patches: [change(1, { keep: 300 })], beside: null }));
    expect(picture.field).toEqual(
      whole([change(1, { strokes: [A, ERASER, B, ...many.slice(0, 297)] })]).field.map(firstOnly),
    );
    picture.take(brush.follow({ patches: [change(1, { keep: 2 })], beside: { kind: 'patch', id: 1 } }));
    expect(picture).toEqual(whole([change(1, { strokes: [A, ERASER] })]));
    expect(picture.at(40, 40)).toBe(6);
    picture.take(brush.follow({ patches: [change(1, { keep: 1 })], beside: null }));
    expect(picture).toEqual(whole([change(1, { strokes: [A] })]));
  });

  it('asks to be told all where strokes are to stay that it never saw', () => {
    const brush = new PainBrush(skin);
    expect(brush.follow({ patches: [change(1, { keep: 1 })], beside: null })).toBeNull();
    expect(brush.follow({ patches: [change(1, { strokes: [A] })], beside: null })).not.toBeNull();
    expect(brush.follow({ patches: [change(1, { keep: 1 })], beside: null })).not.toBeNull();
    expect(brush.follow({ patches: [], beside: null })!.field.every((mm) => mm === BRUSH_FAR_MM)).toBe(true);
  });

  it('adds whole areas less what was erased, and leaves them out again', () => {
    const area: SkinStroke = { points: [on(40, 40)], radiusMm: 20, facing: null };
    const brush = new PainBrush(skin);
    const picture = new Picture();
    picture.take(brush.follow({ patches: [change(1, { areas: [area], strokes: [ERASER] })], beside: null }));
    expect(picture.at(40, 40)).toBe(6);
    expect(picture.at(56, 40)).toBe(-4);
    picture.take(brush.follow({ patches: [change(1, { areas: [], keep: 1 })], beside: null }));
    expect(picture.field.every((mm) => mm === BRUSH_FAR_MM)).toBe(true);
  });

  it('tells beside it the zones of a muscle: all of them, and which is the main one', () => {
    const zone = (x: number): SkinStroke => ({ points: [on(x, 40)], radiusMm: 10, facing: null });
    const brush = new PainBrush(skin);
    const picture = new Picture();
    picture.take(
      brush.follow({
        patches: [change(1, { strokes: [A] })],
        beside: { kind: 'zones', main: [zone(20)], spillover: [zone(80)] },
      }),
    );
    const second = (x: number): number => picture.field[2 * vertex(x, 40) + 1]!;
    const main = (x: number): number => picture.told[4 * vertex(x, 40) + 1]!;
    expect([second(20), second(80), second(52)]).toEqual([-10, -10, BRUSH_FAR_MM]);
    expect([main(20), main(80)]).toEqual([Math.round((255 * 6) / 32), 255]);
    picture.take(brush.follow({ patches: [change(1, { keep: 1 })], beside: { kind: 'patch', id: null } }));
    expect([second(20), main(20)]).toEqual([BRUSH_FAR_MM, 255]);
  });

  it('measures what each patch covers by cells, whichever patches overlap', () => {
    const brush = new PainBrush(skin);
    brush.follow({ patches: [change(3, { strokes: [B] }), change(5, { strokes: [B, A] })], beside: null });
    const mm2 = new Float32Array(COUNT).fill(STEP * STEP);
    const cells = {
      halfCount: 2,
      ofVertex: Uint16Array.from({ length: COUNT }, (_, v) => (v < vertex(0, 60) ? 0 : 1)),
    };
    // Nothing here has a mirror image: a vertex that is its own counts half to either side.
    const twins = Uint32Array.from({ length: COUNT }, (_, v) => v);
    const covers = brush.covers(mm2, cells, twins);
    expect(covers.map(({ patch }) => patch)).toEqual([3, 5]);
    const [one, two] = covers.map((cover) => new Map(cover.cells));
    expect([...one!.keys()]).toEqual([1, 3]);
    expect(2 * one!.get(1)!).toBeCloseTo(Math.PI * 144, -1.5);
    expect(two!.get(1)).toBe(one!.get(1));
    expect(2 * two!.get(0)!).toBeCloseTo(40 * 16 + Math.PI * 64, -1.7);
  });
});

/** The outline's channel of a picture whose drawing was told without one. */
function firstOnly(mm: number, i: number): number {
  return i % 2 === 0 ? mm : BRUSH_FAR_MM;
}
