import { describe, expect, it } from 'vitest';
import type { AreaId } from '../../../src/anatomy/index.ts';
import { newPatch, type DrawnStroke, type PainPatch } from '../../../src/reasoning/index.ts';
import { besideOf, patchChanges } from '../../../src/scene/pain-drawing/drawing-plan.ts';
import { storeWith } from '../mount.tsx';
import { area, datasetOf, stroke as areaStroke } from '../small-dataset.ts';

const stroke = (): DrawnStroke => ({
  body: 'man',
  points: [[0, 0, 0]],
  normals: [[0, -1, 0]],
  radiiMm: [9],
  erases: false,
});
const [A, B, C] = [stroke(), stroke(), stroke()];
const patch = (strokes: readonly DrawnStroke[], more: Partial<PainPatch> = {}): PainPatch => ({
  ...newPatch(1),
  strokes,
  ...more,
});
const known = (one: PainPatch) => new Map([[one.id, one]]);
const dataset = datasetOf({ areas: [area('zone', 'paired', areaStroke([-100, 0, 500]))] });

describe('what the worker is told of a drawing', () => {
  it('is all of a patch it does not know, and of another only what came after what stays', () => {
    expect(patchChanges(new Map(), [patch([A, B])], null, null)).toEqual([
      { id: 1, keep: 0, strokes: [A, B], live: 'goes-on', areas: null, intensity: null },
    ]);
    expect(patchChanges(known(patch([A, B])), [patch([A, C])], null, null)[0]).toMatchObject({ keep: 1, strokes: [C] });
    expect(patchChanges(known(patch([A, B])), [patch([A])], null, null)[0]).toMatchObject({ keep: 1, strokes: [] });
  });

  it('says that strokes were painted already only where they are just those that were added', () => {
    const told = (became: readonly DrawnStroke[] | null, strokes: readonly DrawnStroke[]): string =>
      patchChanges(known(patch([A])), [patch(strokes)], { patch: 1, became }, null)[0]!.live;
    expect(told([B, C], [A, B, C])).toBe('done');
    expect(told([B, C], [A, B])).toBe('dropped');
    expect(told([B], [A, stroke()])).toBe('dropped');
    expect(told(null, [A])).toBe('dropped');
    expect(patchChanges(known(patch([A])), [patch([A])], { patch: 2, became: null }, null)[0]!.live).toBe('goes-on');
  });

  it('gives areas by where they lie on the body, on their side, once they are known and when they change', () => {
    const named = patch([], { areas: [{ area: 'zone' as AreaId, side: 'left' }] });
    const areasOf = (before: PainPatch | null, now: PainPatch) =>
      patchChanges(before ? known(before) : new Map(), [now], null, dataset)[0]!.areas;
    expect(areasOf(null, named)!.map(({ points }) => points)).toEqual([[[100, 0, 500]]]);
    expect(areasOf(named, named)).toBeNull();
    expect(areasOf(named, patch([]))).toEqual([]);
    expect(patchChanges(new Map(), [named], null, null)[0]!.areas).toBeNull();
  });

  it('outlines the patch that is painted', () => {
    const store = storeWith();
    store.getState().startPain();
    store.getState().paintPatch('new');
    expect(besideOf(store.getState(), dataset)).toEqual({ kind: 'patch', id: 1 });
    expect(besideOf(store.getState(), null)).toEqual({ kind: 'patch', id: 1 });
  });
});
