// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { MAN, loadDataset, loadSkinCells } from '../../../src/anatomy/index.ts';
import type { Dataset } from '../../../src/anatomy/index.ts';
import { indexCells, newPatch } from '../../../src/reasoning/index.ts';
import type { DrawnStroke } from '../../../src/reasoning/index.ts';
import { drawingSheet } from '../../../src/ui/pain/drawing-sheet.ts';
import { areasInWords, patchName, placeName } from '../../../src/ui/pain/place-words.ts';
import { outlineOf, sheetShapes } from '../../../src/ui/pain/sheet-shapes.ts';
import { withAreas } from '../../../src/ui/pain/with-areas.ts';
import { patchOf } from './pain-stage.tsx';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
});

const behind = (x: number, z: number, erases = false): DrawnStroke => ({
  body: 'man',
  points: [[x, 40, z]],
  radiiMm: [10],
  normals: [[0, 1, 0]],
  erases,
});
const shapesOf = (view: 'front' | 'back' | 'right' | 'left', ...strokes: DrawnStroke[]) =>
  sheetShapes([{ ...newPatch(1), strokes }], dataset, 'man', view);

describe('a drawing on the sheet', () => {
  it('shows what is behind from behind, mirrored, and not from the front', () => {
    // The body's left is on the left of who looks at its back.
    expect(shapesOf('back', behind(150, 1343.7))).toEqual([{ path: 'M-15 30h0.01', widthCm: 2 }]);
    expect(shapesOf('front', behind(150, 1343.7))).toEqual([]);
  });
  it('leaves out what was taken away again, and nothing else', () => {
    expect(shapesOf('back', behind(150, 1343.7), behind(152, 1343.7, true))).toEqual([]);
    expect(shapesOf('back', behind(150, 1343.7), behind(-150, 1343.7, true))).toHaveLength(1);
    expect(shapesOf('back', behind(150, 1343.7, true), behind(150, 1343.7))).toHaveLength(1);
  });
  it('breaks a line where it goes out of sight', () => {
    const round: DrawnStroke = {
      body: 'man',
      points: [
        [0, 40, 1000],
        [10, 40, 1000],
        [20, 0, 1000],
        [10, 40, 1000],
      ],
      radiiMm: [5, 8, 5, 5],
      normals: [
        [0, 1, 0],
        [0, 1, 0],
        [0, -1, 0],
        [0, 1, 0],
      ],
      erases: false,
    };
    expect(shapesOf('back', round)).toEqual([
      { path: 'M0 64.4L-1 64.4', widthCm: 1.6 },
      { path: 'M-1 64.4h0.01', widthCm: 1 },
    ]);
  });
  it('shows an area on its own side alone, and only the near arm from a side', () => {
    const views = (side: 'right' | 'left') =>
      (['right', 'left'] as const).filter(
        (view) => sheetShapes([patchOf(1, side, 'lateral-elbow')], dataset, 'man', view).length > 0,
      );
    expect(views('right')).toEqual(['right']);
    expect(views('left')).toEqual(['left']);
  });
  it('leaves out what was taken away of an area', () => {
    const [stroke] = dataset.areaById.get('lateral-elbow' as never)!.strokes;
    const [end, ...rest] = stroke!.points;
    const wiped: DrawnStroke = { body: 'man', points: [end!], radiiMm: [8], normals: [[-1, 0, 0]], erases: true };
    const shapes = (...strokes: DrawnStroke[]) =>
      sheetShapes([{ ...patchOf(1, 'right', 'lateral-elbow'), strokes }], dataset, 'man', 'right');
    const [whole] = shapes();
    const [left] = shapes(wiped);
    expect([whole?.widthCm, left?.widthCm]).toEqual([3.8, 3.8]);
    expect(left?.path.split('L')[0]).not.toBe(whole?.path.split('L')[0]);
    expect(left?.path.split('L').at(-1)).toBe(whole?.path.split('L').at(-1));
    expect(shapes(wiped, ...rest.map((point) => ({ ...wiped, points: [point], radiiMm: [20] })))).toEqual([]);
  });
  it('turns the outline over where it is seen from the left', () => {
    expect(outlineOf('man', 'left')).toEqual({ ...outlineOf('man', 'right'), isTurned: true });
    expect(outlineOf('woman', 'front').path).not.toBe(outlineOf('man', 'front').path);
  });
});

describe('words of places', () => {
  it('say a side that all share once', () => {
    const { areas } = patchOf(1, 'right', 'lateral-elbow', 'posterior-forearm');
    expect(areasInWords(areas, dataset)).toBe('outer elbow and back of the forearm, right');
    expect(areasInWords(areas, dataset, 'right')).toBe('outer elbow and back of the forearm');
    expect(areasInWords(areas, dataset, 'left')).toBe('outer elbow and back of the forearm, right');
    expect(areasInWords([...areas, ...patchOf(1, 'left', 'temple').areas], dataset)).toBe(
      'outer elbow, right; back of the forearm, right; temple, left',
    );
  });
  it('name a patch by its areas, and count those beyond two', () => {
    expect(patchName(patchOf(1, 'left', 'temple'), null, dataset)).toBe('Temple, left');
    expect(patchName(patchOf(1, 'left', 'temple', 'forehead', 'cheek'), null, dataset)).toBe(
      'Temple, forehead, one side and 1 more, left',
    );
    const both = {
      ...patchOf(1, 'left', 'low-back'),
      areas: [...patchOf(1, 'left', 'low-back', 'buttock').areas, ...patchOf(1, 'right', 'low-back').areas],
    };
    expect(patchName(both, null, dataset)).toBe('Low back, both sides; Buttock, left');
    expect(patchName(patchOf(3, 'left'), null, dataset)).toBe('Place 3');
  });
  it('say side and way of a place', () => {
    expect(placeName({ part: 'shoulder' as never, side: 'left', facing: 'back', area: null }, dataset)).toBe(
      'Left shoulder, behind',
    );
    expect(placeName({ part: 'head' as never, side: 'middle', facing: 'front', area: null }, dataset)).toBe(
      'Head, in the middle, in front',
    );
  });
});

describe('what is handed over', () => {
  it('holds painted places as the areas they cover', async () => {
    const index = indexCells(await loadSkinCells(MAN), dataset);
    const [placed] = patchOf(1, 'left', 'temple').areas;
    const cells = index.cellsOf(placed!).map((cell) => [cell, index.mm2(cell)] as const);
    const painted = { ...newPatch(1), strokes: [behind(70, 1580)] };
    const [patch] = withAreas({ patches: [painted], covers: [{ patch: 1, cells }], index });
    expect(patch?.areas).toContainEqual(placed);
    expect(patch?.areas.every(({ side }) => side === 'left')).toBe(true);
  });
  it('holds no area that was wiped away again', async () => {
    const index = indexCells(await loadSkinCells(MAN), dataset);
    const [kept, wiped] = patchOf(1, 'left', 'temple', 'lateral-elbow').areas;
    const cells = index.cellsOf(kept!).map((cell) => [cell, index.mm2(cell)] as const);
    const patch = { ...newPatch(1), areas: [kept!, wiped!], strokes: [behind(70, 1580, true)] };
    const [over] = withAreas({ patches: [patch], covers: [{ patch: 1, cells }], index });
    expect(over?.areas).toContainEqual(kept);
    expect(over?.areas).not.toContainEqual(wiped);
  });
  it('stands on the sheet in four views, with a row for each place', async () => {
    const index = indexCells(await loadSkinCells(MAN), dataset);
    const patches = [{ ...patchOf(1, 'left', 'temple'), intensity: 6, qualities: ['aching' as const] }];
    const sheet = drawingSheet({ patches, covers: [], index }, dataset, 'man');
    expect(sheet.figures.map(({ name }) => name)).toEqual(['Front', 'Back', 'Right side', 'Left side']);
    expect(sheet.rows).toEqual([{ place: 'Temple, left', strength: '6: moderate', words: 'Aching' }]);
  });
});
