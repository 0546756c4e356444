import { describe, expect, it } from 'vitest';
import type { AreaId, MuscleId, TriggerPointId } from '../../../src/anatomy/index.ts';
import { NONE, type Target } from '../../../src/state/index.ts';
import { pointsOf, strokesFor } from '../../../src/scene/skin/strokes.ts';
import { id } from '../cubes.ts';
import { area, datasetOf, deep, point, skin, stroke } from '../small-dataset.ts';

const BUTTOCK = stroke([-100, 150, 900], 40, [-0.6, 0.8, 0]);
const BUTTOCK_LEFT = stroke([100, 150, 900], 40, [0.6, 0.8, 0]);
const CALF = stroke([-120, 60, 300]);
const CALF_LEFT = stroke([120, 60, 300]);
const SACRUM = stroke([0, 160, 950]);
const DATA = datasetOf({
  areas: [area('buttock', 'paired', BUTTOCK), area('calf', 'paired', CALF), area('sacrum', 'midline', SACRUM), area('foot', 'paired', stroke([-100, 0, 0]))],
  points: [
    point(1, { main: [skin('buttock'), skin('sacrum'), deep('foot')], spillover: [skin('calf')] }),
    point(2, {
      main: [skin('buttock'), skin('calf', true)], dissent: [{ areas: [skin('foot')], citation: { source: 's', fact: null } as never, note: '' }],
    }),
  ],
});
const MUSCLE = 'gluteus-minimus' as MuscleId;
const muscle = (side: 'right' | 'left' = 'right'): Target => ({ kind: 'muscle', id: MUSCLE, side });
const trp = (number: number): Target => ({ kind: 'trigger-point', id: `gluteus-minimus-trp${number}` as TriggerPointId, muscle: MUSCLE, side: 'right' });

describe('the strokes of pain', () => {
  it('are none for nothing and for a structure', () => {
    expect(strokesFor(NONE, DATA, false)).toBeNull();
    expect(strokesFor({ kind: 'structure', id: id('femur'), side: 'right' }, DATA, false)).toBeNull();
  });

  it('are for a point its own areas, neither deep sensations nor what others say', () => {
    const found = strokesFor(trp(1), DATA, false);
    expect(found?.main).toEqual([BUTTOCK, SACRUM]);
    expect(found?.spillover).toEqual([CALF]);
    expect(found?.routes.map(({ point: { id: from }, side, areas }) => [from, side, areas])).toEqual([['gluteus-minimus-trp1', 'right', [[BUTTOCK], [SACRUM]]]]);
  });

  it('count what is rare with the spillover, and let no pain travel there', () => {
    const found = strokesFor(trp(2), DATA, false);
    expect([found?.main, found?.spillover]).toEqual([[BUTTOCK], [CALF]]);
    expect(found?.routes[0]?.areas).toEqual([[BUTTOCK]]);
  });

  it('are for a muscle those of all its points, each area once, with a way from every point', () => {
    const found = strokesFor(muscle(), DATA, false);
    expect(found?.main).toEqual([BUTTOCK, SACRUM]);
    expect(found?.spillover).toEqual([CALF]);
    expect(found?.routes.map(({ areas }) => areas.length)).toEqual([2, 1]);
  });

  it('lie mirrored on the left, facing too; the midline stays', () => {
    const found = strokesFor(muscle('left'), DATA, false);
    expect([found?.main, found?.spillover]).toEqual([[BUTTOCK_LEFT, SACRUM], [CALF_LEFT]]);
    expect(found?.routes.every(({ side }) => side === 'left')).toBe(true);
  });

  it('lie on both sides when both are wanted, the midline painted once', () => {
    const found = strokesFor(muscle('left'), DATA, true);
    expect(found?.main).toEqual([BUTTOCK_LEFT, SACRUM, BUTTOCK]);
    expect(found?.spillover).toEqual([CALF_LEFT, CALF]);
    expect(found?.routes.map(({ side }) => side)).toEqual(['left', 'left', 'right', 'right']);
  });

  it('are for an area of skin the area itself', () => {
    const region = (name: string): Target => ({ kind: 'area', id: name as AreaId, side: 'left' });
    expect(strokesFor(region('calf'), DATA, false)).toEqual({ main: [CALF_LEFT], spillover: [], routes: [] });
    expect(strokesFor(region('sacrum'), DATA, true)?.main).toEqual([SACRUM]);
    expect(strokesFor(region('nowhere'), DATA, true)?.main).toEqual([]);
  });

  it('are empty for a muscle without a record', () => {
    expect(strokesFor({ kind: 'muscle', id: 'unknown' as MuscleId, side: 'right' }, DATA, true)).toEqual({ main: [], spillover: [], routes: [] });
  });

  it('are framed by their points, a radius to either side', () => {
    expect(pointsOf(CALF).map((place) => place.toArray().map((value) => Number(value.toFixed(6))))).toEqual([[-0.14, 0.28, -0.06], [-0.1, 0.32, -0.06]]);
  });
});
