import { describe, expect, it } from 'vitest';
import { MAN, type TriggerPointId } from '../../../src/anatomy/index.ts';
import { fromDrawnSkin, measureLine } from '../../../src/scene/section/measure-line.ts';
import { hazardMargins, lineOf, sectionOf } from '../../../src/scene/section/needle-line.ts';
import { bodyOf, type Boxes, type Triple } from '../cubes.ts';
import { datasetOf, point } from '../small-dataset.ts';

const TRP1 = 'gluteus-minimus-trp1' as TriggerPointId;
/** From the skin of the right buttock straight forward. */
const PATH = { pointMm: [-100, 150, 900], direction: [0, -1, 0], muscleMm: [38, 58], boneMm: 63 } as const;
const DATA = datasetOf({ path: PATH, atRisk: ['superior-gluteal-artery'] });

/** A box from one depth to another below the recorded entry, mm, moved aside by `x`, `y` mm. */
const slab = (from: number, to: number, halfMm: number, x = 0, y = 0): readonly [Triple, Triple] => [
  [-0.1 + x / 1000, 0.9 + y / 1000, -0.15 + (from + to) / 2000],
  [halfMm / 1000, halfMm / 1000, (to - from) / 2000],
];
/** The drawn skin lies 2 mm below the recorded entry. */
const SKIN: Boxes = { 'skin/midline': slab(2, 300, 100, 7, 3) };
const section = (boxes: Boxes, data = DATA, side: 'right' | 'left' = 'right') => {
  const body = bodyOf({ ...SKIN, ...boxes });
  const line = lineOf(data, TRP1, side)!;
  return sectionOf(line, [measureLine(body, fromDrawnSkin(body, line), hazardMargins(line, data))], MAN);
};
const tenths = (mm: number): number => Math.round(mm * 100) / 100 + 0;
const layersOf = (boxes: Boxes): unknown[] =>
  section(boxes).layers.map(({ structure, side, fromMm, toMm }) => [
    `${structure}/${side}`,
    tenths(fromMm),
    tenths(toMm),
  ]);
const hazardsOf = (boxes: Boxes, data = DATA): unknown[] =>
  section(boxes, data).hazards.map(({ structure, side, distanceMm, atMm }) => [
    `${structure}/${side}`,
    tenths(distanceMm),
    tenths(atMm),
  ]);

describe("the needle's line", () => {
  it('starts at the entry and leads inward, mirrored on the left', () => {
    const right = lineOf(DATA, TRP1, 'right');
    expect([right?.entry.toArray(), right?.down.toArray().map((value) => value + 0)]).toEqual([
      [-0.1, 0.9, -0.15],
      [0, 0, 1],
    ]);
    const slanting = datasetOf({ path: { ...PATH, direction: [0.6, 0, -0.8] } });
    expect(
      lineOf(slanting, TRP1, 'right')
        ?.down.toArray()
        .map((value) => tenths(value)),
    ).toEqual([0.6, -0.8, 0]);
    const left = lineOf(slanting, TRP1, 'left');
    expect([left?.entry.x, left?.down.toArray().map((value) => tenths(value))]).toEqual([0.1, [-0.6, -0.8, 0]]);
  });

  it("is a needle's line only where one may be drawn; else the way straight in", () => {
    expect(lineOf(DATA, TRP1, 'right')?.isNeedle).toBe(true);
    for (const picture of ['layers', 'closed'] as const)
      expect(lineOf(datasetOf({ path: PATH, picture }), TRP1, 'right')?.isNeedle).toBe(false);
  });

  it('goes a little below the deepest thing of interest, within bounds', () => {
    const reach = (
      muscleMm: readonly [number, number],
      boneMm: number | null,
      depthMm: readonly [number, number] | null = null,
    ): number | undefined =>
      lineOf(datasetOf({ path: { ...PATH, muscleMm, boneMm }, depthMm }), TRP1, 'right')?.reachMm;
    expect([
      reach([38, 58], 63),
      reach([38, 58], null),
      reach([38, 58], null, [20, 80]),
      reach([5, 10], null),
      reach([38, 58], 140),
    ]).toEqual([75, 70, 92, 34, 105]);
  });

  it('is not known without a path or a point', () => {
    expect(lineOf(datasetOf({}), TRP1, 'right')).toBeNull();
    expect(lineOf(DATA, 'nothing-trp1' as TriggerPointId, 'right')).toBeNull();
    expect(lineOf(datasetOf({ points: [point(2)], path: PATH }), TRP1, 'right')).toBeNull();
  });
});

describe('the layers on the line', () => {
  it('are told in order from the drawn skin, whatever layer of the body they belong to', () => {
    expect(
      layersOf({
        'femur/right': slab(65, 85, 20, 7, 3),
        'gluteus-minimus/right': slab(40, 60, 20, 7, 3),
        'gluteus-maximus/right': slab(12, 32, 20, 7, 3),
        'iliotibial-tract/right': slab(10, 12, 20, 7, 3),
      }),
    ).toEqual([
      ['iliotibial-tract/right', 8, 10],
      ['gluteus-maximus/right', 10, 30],
      ['gluteus-minimus/right', 38, 58],
      ['femur/right', 63, 83],
    ]);
  });

  it('are those of the side of the line', () => {
    const boxes: Boxes = {
      'gluteus-maximus/right': slab(12, 32, 20, 7, 3),
      'gluteus-maximus/left': slab(12, 32, 20, 7, 3),
    };
    expect(layersOf(boxes)).toEqual([['gluteus-maximus/right', 10, 30]]);
    const mirrored: Boxes = {
      ...boxes,
      'skin/midline': [
        [0, 0.903, 0.001],
        [0.3, 0.1, 0.149],
      ],
    };
    expect(section(mirrored, DATA, 'left').layers.map(({ side }) => side)).toEqual(['left']);
  });

  it('begin at the skin where the line starts within a structure', () => {
    expect(layersOf({ 'gluteus-maximus/right': slab(-5, 32, 20, 7, 3) })).toEqual([['gluteus-maximus/right', 0, 30]]);
  });

  it('begin where they are entered, not at the skin, when they are not left within reach', () => {
    expect(layersOf({ 'pleural-cavity/right': slab(60, 290, 20, 7, 3) })).toEqual([['pleural-cavity/right', 58, 135]]);
  });

  it('leave out what is beside the line, below its reach or thinner than a needle', () => {
    expect(
      layersOf({
        'gluteus-medius/right': slab(12, 32, 5, 7, 3),
        'femur/right': slab(78, 90, 20, 7, 3),
        'iliotibial-tract/right': slab(10, 10.2, 20, 7, 3),
      }),
    ).toEqual([]);
  });

  it('count a surface once where the line meets it on the edge of two triangles', () => {
    expect(layersOf({ 'gluteus-maximus/right': slab(12, 32, 20) })).toEqual([['gluteus-maximus/right', 10, 30]]);
  });
});

describe('the hazards near the line', () => {
  it('are told with their distance and how deep they are nearest, the nearest first', () => {
    expect(
      hazardsOf({ 'sciatic-nerve/right': slab(40, 44, 2, 17), 'superior-gluteal-artery/right': slab(30, 34, 2, 12) }),
    ).toEqual([
      ['superior-gluteal-artery/right', 10, 30],
      ['sciatic-nerve/right', 15, 40],
    ]);
  });

  it('that the line meets have no distance, and lie where it meets them first', () => {
    expect(hazardsOf({ 'sciatic-nerve/right': slab(40, 60, 20, 7, 3) })).toEqual([['sciatic-nerve/right', 0, 38]]);
    expect(
      hazardsOf({ 'lung/right': slab(40, 60, 60, 7, 3), 'superior-gluteal-artery/right': slab(20, 24, 5, 1, 2) }),
    ).toEqual([
      ['superior-gluteal-artery/right', 0, 18],
      ['lung/right', 0, 38],
    ]);
  });

  it('are told further away when a source names them', () => {
    const at = (mm: number): Boxes => ({
      'superior-gluteal-artery/right': slab(40, 44, 2, mm + 2),
      'sciatic-nerve/right': slab(40, 44, 2, mm + 2),
    });
    const found = (mm: number): string[] =>
      section(at(mm))
        .hazards.map(({ structure }) => structure)
        .sort();
    expect([found(19.9), found(20.1), found(59.9), found(60.1)]).toEqual([
      ['sciatic-nerve', 'superior-gluteal-artery'],
      ['superior-gluteal-artery'],
      ['superior-gluteal-artery'],
      [],
    ]);
  });

  it('are vessels, nerves and organs of this side and the midline, never muscle or bone', () => {
    // The left nerve's mirrored copy lies 10 mm from the line, as the bladder does.
    expect(
      hazardsOf({
        'sciatic-nerve/left': slab(40, 44, 2, 188),
        'urinary-bladder/midline': slab(40, 44, 2, 12),
        'femur/right': slab(40, 60, 20, 7, 3),
        'gluteus-maximus/right': slab(12, 32, 20, 7, 3),
      }),
    ).toEqual([['urinary-bladder/midline', 10, 40]]);
  });

  it('count only as far as the line is drawn', () => {
    // The line reaches 75 mm below the drawn skin; the nerve lies 15 mm below its end.
    expect(hazardsOf({ 'sciatic-nerve/right': slab(92, 96, 6) })).toEqual([['sciatic-nerve/right', 15, 75]]);
  });
});
