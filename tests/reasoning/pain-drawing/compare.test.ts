import { describe, expect, it } from 'vitest';
import { compareDrawings, jaccardOf, placeOf, placesOf } from '../../../src/reasoning/index.ts';
import { coverOfAreas } from '../../../src/reasoning/pain-drawing/cover.ts';
import { directionOf } from '../../../src/reasoning/pain-drawing/place.ts';
import { extentOf } from '../../../src/reasoning/pain-drawing/extent.ts';
import { REDRAWING_NOISE } from '../../../src/reasoning/pain-drawing/redrawing-noise.ts';
import { extentChange, placeChange } from '../../../src/reasoning/pain-drawing/compare.ts';
import { drawingOf, INDEX, patchOf, placed } from './small-skin.ts';

describe('extent', () => {
  it('is told in square centimetres and as a share of the skin, by side and by the way it faces', () => {
    expect(extentOf(coverOfAreas([placed('brow'), placed('spine')], INDEX), INDEX)).toEqual({
      mm2: 3000,
      cm2: 30,
      percent: 25,
      bySide: { right: 2500, left: 500 },
      byFacing: { front: 1500, back: 1000, other: 500 },
    });
    expect(extentOf(new Map([[0, 123.4]]), INDEX)).toMatchObject({ cm2: 1.2, percent: 1 });
  });
});

describe('where a place is', () => {
  it('is the part, the smallest area, the side and the way the skin faces', () => {
    expect(placeOf(7, null, INDEX)).toEqual({ side: 'left', part: 'head', area: 'temple', facing: 'outer' });
    expect(placeOf(5, { point: [-90, 20, 0], normal: [-0.2, 0.9, 0.1] }, INDEX)).toEqual({
      side: 'right',
      part: 'leg',
      area: null,
      facing: 'back',
    });
    expect(placeOf(4, null, INDEX).side).toBe('middle');
    expect(placeOf(0, { point: [-4, 0, 0], normal: [0, -1, 0] }, INDEX)).toMatchObject({
      side: 'middle',
      facing: 'front',
    });
  });
  it('faces outward on either side', () => {
    expect([directionOf([-1, 0, 0], 'right'), directionOf([-1, 0, 0], 'left')]).toEqual(['outer', 'inner']);
    expect([
      directionOf([0, -0.7, 0.7], 'left'),
      directionOf([0, 0.3, 0.9], 'left'),
      directionOf([0.1, 0, -0.9], 'left'),
    ]).toEqual(['front', 'up', 'down']);
  });
  it('of a patch names its largest places first', () => {
    const cover = new Map([
      [0, 100],
      [1, 300],
      [8, 900],
      [5, 90],
    ]);
    expect(placesOf(cover, INDEX)).toEqual([
      { side: 'left', part: 'head', area: 'brow', facing: 'front' },
      { side: 'right', part: 'head', area: 'temple', facing: 'outer' },
    ]);
    expect(placesOf(new Map(), INDEX)).toEqual([]);
  });
});

describe('two drawings', () => {
  it('share so much of their place', () => {
    const [temple, brow] = ['temple', 'brow'].map((area) => coverOfAreas([placed(area)], INDEX));
    expect(jaccardOf(temple!, brow!)).toBeCloseTo(500 / 3000, 9);
    expect(jaccardOf(temple!, temple!)).toBe(1);
    expect(jaccardOf(new Map(), new Map())).toBe(1);
    expect(
      jaccardOf(
        new Map([[0, 200]]),
        new Map([
          [0, 500],
          [1, 100],
        ]),
      ),
    ).toBeCloseTo(200 / 600, 9);
  });
  it('are told apart only beyond what redrawing brings', () => {
    const most = 1 + REDRAWING_NOISE.extentShare;
    expect([extentChange(1000, 1000 * most), extentChange(1000 * most, 1000)]).toEqual([
      'within-noise',
      'within-noise',
    ]);
    expect([extentChange(1000, 1010 * most), extentChange(1000, 0), extentChange(0, 0)]).toEqual([
      'beyond-noise',
      'beyond-noise',
      'within-noise',
    ]);
    expect([placeChange(REDRAWING_NOISE.jaccard), placeChange(REDRAWING_NOISE.jaccard - 0.01)]).toEqual([
      'within-noise',
      'beyond-noise',
    ]);
  });
  it('pair their patches by place and tell the intensity of each', () => {
    const before = {
      patches: [patchOf(1, ['temple'], { intensity: 6 }), patchOf(2, ['loin'], { intensity: 3 })],
      covers: [],
    };
    const after = {
      patches: [patchOf(5, ['temple left'], { intensity: 1 }), patchOf(7, ['brow', 'temple'], { intensity: 4 })],
      covers: [],
    };
    const { patches, patchCount, extent, jaccard, placeChange: place } = compareDrawings(before, after, INDEX);
    expect(patches).toEqual([
      { before: 1, after: 7, intensity: { before: 6, after: 4 }, jaccard: 0.5 },
      { before: 2, after: null, intensity: { before: 3, after: null }, jaccard: 0 },
      { before: null, after: 5, intensity: { before: null, after: 1 }, jaccard: 0 },
    ]);
    expect(patchCount).toEqual({ before: 2, after: 2 });
    expect([extent.before.mm2, extent.after.mm2]).toEqual([5500, 4500]);
    expect(jaccard).toBeCloseTo(1500 / 8500, 9);
    expect(place).toBe('within-noise');
  });
  it('are the same where nothing changed', () => {
    expect(compareDrawings(drawingOf(['temple']), drawingOf(['temple']), INDEX)).toMatchObject({
      extent: { change: 'within-noise' },
      placeChange: 'within-noise',
      jaccard: 1,
    });
  });
});
