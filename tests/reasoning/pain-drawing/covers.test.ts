import { describe, expect, it } from 'vitest';
import { coverOf, coversOf } from '../../../src/reasoning/index.ts';
import { coverOfAreas } from '../../../src/reasoning/pain-drawing/cover.ts';
import { joinedCover } from '../../../src/reasoning/pain-drawing/cover.ts';
import { markOf, markedAreas, painfulCovers } from '../../../src/reasoning/pain-drawing/cover.ts';
import { newPatch, type PainPatch } from '../../../src/reasoning/index.ts';
import { drawingOf, INDEX, patchOf, placed } from './small-skin.ts';

const sorted = (cover: ReadonlyMap<number, number>) => [...cover].sort(([one], [other]) => one - other);

describe('the cells of a skin', () => {
  it('give an area its cells on either side, over the midline too', () => {
    expect(INDEX.cellsOf(placed('temple'))).toEqual([0, 1]);
    expect(INDEX.cellsOf(placed('temple left'))).toEqual([6, 7]);
    expect(INDEX.cellsOf(placed('loin'))).toEqual([3, 9]);
    expect(INDEX.cellsOf(placed('nowhere'))).toEqual([]);
  });
  it('take an area of the midline whole, whichever side is named', () => {
    expect(INDEX.cellsOf(placed('spine'))).toEqual([4, 10]);
    expect(INDEX.cellsOf(placed('spine left'))).toEqual([4, 10]);
    expect(INDEX.mm2Of(placed('spine left'))).toBe(1000);
  });
  it('name the smallest area of a cell first, mirrored on the left', () => {
    expect(INDEX.areasAt(1)).toEqual([placed('temple'), placed('brow')]);
    expect(INDEX.areasAt(7)).toEqual([placed('temple left'), placed('brow left')]);
    expect(INDEX.areasAt(10)).toEqual([placed('spine')]);
    expect(INDEX.areasAt(5)).toEqual([]);
    expect([INDEX.mirror(1), INDEX.mirror(7)]).toEqual([7, 1]);
    expect(() => INDEX.partOf(-1)).toThrow('expected a cell below 12, received -1');
  });
});

describe('what a patch covers', () => {
  it('is what the skin says is left where something of a whole area was erased', () => {
    const eraser = { body: 'man', points: [], normals: [], radiiMm: [], erases: true };
    const patch = { ...patchOf(1, ['temple']), strokes: [eraser] };
    expect(sorted(coverOf(patch, [{ patch: 1, cells: [[0, 300]] }], INDEX))).toEqual([[0, 300]]);
    // Nobody measured it: as chosen.
    expect(sorted(coverOf(patch, [], INDEX))).toEqual([
      [0, 1000],
      [1, 500],
    ]);
  });
  it('is whole areas, and what was measured of its strokes', () => {
    expect(sorted(coverOfAreas([placed('temple')], INDEX))).toEqual([
      [0, 1000],
      [1, 500],
    ]);
    const patch = patchOf(1, ['temple']);
    const measured = [
      {
        patch: 1,
        cells: [
          [0, 300],
          [2, 700],
          [5, 900],
          [99, 10],
        ] as const,
      },
      { patch: 2, cells: [[3, 1]] as const },
    ];
    expect(sorted(coverOf(patch, measured, INDEX))).toEqual([
      [0, 1000],
      [1, 500],
      [2, 700],
      [5, 500],
    ]);
  });
  it('is nothing of a blank patch, and not told of one that does not hurt', () => {
    const erased: PainPatch = {
      ...newPatch(2),
      strokes: [
        { points: [[0, 0, 0]], radiusMm: [5], normals: [[0, -1, 0]], erases: true },
      ] as unknown as PainPatch['strokes'],
    };
    const drawing = { patches: [patchOf(1, ['temple']), erased, patchOf(3, ['brow'], { intensity: 0 })], covers: [] };
    expect([...coversOf(drawing, INDEX).keys()]).toEqual([1, 3]);
    expect([...painfulCovers(drawing, INDEX).keys()]).toEqual([1]);
  });
  it('of several together is never more than a cell holds', () => {
    const covers = [
      new Map([
        [0, 700],
        [2, 100],
      ]),
      new Map([[0, 700]]),
    ];
    expect(sorted(joinedCover(covers, INDEX))).toEqual([
      [0, 1000],
      [2, 100],
    ]);
    expect(coversOf(drawingOf(['temple'], ['temple left']), INDEX).size).toBe(2);
  });
  it('marks an area by a fifth of it, or by a quarter of what was painted', () => {
    const mark = (cells: readonly (readonly [number, number])[], area: string) =>
      markOf(placed(area), new Map(cells), INDEX);
    expect(
      mark(
        [
          [0, 300],
          [3, 2000],
        ],
        'temple',
      ),
    ).toBe('marked');
    expect(
      mark(
        [
          [0, 200],
          [3, 2000],
        ],
        'temple',
      ),
    ).toBe('touched');
    expect(
      mark(
        [
          [0, 100],
          [3, 2000],
        ],
        'temple',
      ),
    ).toBe('left-out');
    expect(mark([[0, 100]], 'temple')).toBe('marked');
    expect(mark([[0, 100]], 'spine')).toBe('left-out');
  });
  it('names the areas that were marked, those of which most was first', () => {
    expect(markedAreas(coverOfAreas([placed('temple')], INDEX), INDEX)).toEqual([placed('temple'), placed('brow')]);
  });
});
