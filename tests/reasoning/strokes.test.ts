import { describe, expect, it } from 'vitest';
import type { AreaId, BodySide, MuscleId } from '../../src/anatomy/index.ts';
import { painStrokes, strokesOfArea, type Subject } from '../../src/reasoning/index.ts';
import { area, datasetOf, deep, point, skin, stroke } from '../scene/small-dataset.ts';

const BUTTOCK = stroke([-100, 150, 900], 40, [-0.6, 0.8, 0]);
const BUTTOCK_LEFT = stroke([100, 150, 900], 40, [0.6, 0.8, 0]);
const CALF = stroke([-120, 60, 300]);
const CALF_LEFT = stroke([120, 60, 300]);
const SACRUM = stroke([0, 160, 950]);
const DATA = datasetOf({
  areas: [
    area('buttock', 'paired', BUTTOCK),
    area('calf', 'paired', CALF),
    area('sacrum', 'midline', SACRUM),
    area('foot', 'paired', stroke([-100, 0, 0])),
  ],
  points: [
    point(1, { main: [skin('buttock'), skin('sacrum'), deep('foot')], spillover: [skin('calf')] }),
    point(2, {
      main: [skin('buttock'), skin('calf', true)],
      dissent: [{ areas: [skin('foot')], citation: { source: 's', fact: null } as never, note: '' }],
    }),
  ],
});
const MUSCLE = 'gluteus-minimus' as MuscleId;
/** The muscle, or its first or second point. */
const subject = (number: 1 | 2 | null = null, side: BodySide = 'right'): Subject => {
  const muscle = DATA.muscleById.get(MUSCLE)!;
  return { muscle, point: number === null ? null : muscle.triggerPoints[number - 1]!, side };
};

describe('the strokes of pain', () => {
  it('are for a point its own areas, neither deep sensations nor what others say', () => {
    const found = painStrokes(subject(1), DATA, false);
    expect(found.main).toEqual([BUTTOCK, SACRUM]);
    expect(found.spillover).toEqual([CALF]);
    expect(found.routes.map(({ point: { id: from }, side, areas }) => [from, side, areas])).toEqual([
      ['gluteus-minimus-trp1', 'right', [[BUTTOCK], [SACRUM]]],
    ]);
  });

  it('count what is rare with the spillover, and let no pain travel there', () => {
    const found = painStrokes(subject(2), DATA, false);
    expect([found.main, found.spillover]).toEqual([[BUTTOCK], [CALF]]);
    expect(found.routes[0]?.areas).toEqual([[BUTTOCK]]);
  });

  it('are for a muscle those of all its points, each area once, with a way from every point', () => {
    const found = painStrokes(subject(), DATA, false);
    expect(found.main).toEqual([BUTTOCK, SACRUM]);
    expect(found.spillover).toEqual([CALF]);
    expect(found.routes.map(({ areas }) => areas.length)).toEqual([2, 1]);
  });

  it('lie mirrored on the left, facing too; the midline stays', () => {
    const found = painStrokes(subject(null, 'left'), DATA, false);
    expect([found.main, found.spillover]).toEqual([[BUTTOCK_LEFT, SACRUM], [CALF_LEFT]]);
    expect(found.routes.every(({ side }) => side === 'left')).toBe(true);
  });

  it('lie on both sides when both are wanted, the midline painted once', () => {
    const found = painStrokes(subject(null, 'left'), DATA, true);
    expect(found.main).toEqual([BUTTOCK_LEFT, SACRUM, BUTTOCK]);
    expect(found.spillover).toEqual([CALF_LEFT, CALF]);
    expect(found.routes.map(({ side }) => side)).toEqual(['left', 'left', 'right', 'right']);
  });

  it('are for an area of skin the area itself', () => {
    expect(strokesOfArea('calf' as AreaId, 'left', DATA, false)).toEqual({
      main: [CALF_LEFT],
      spillover: [],
      routes: [],
    });
    expect(strokesOfArea('sacrum' as AreaId, 'left', DATA, true)?.main).toEqual([SACRUM]);
    expect(strokesOfArea('nowhere' as AreaId, 'left', DATA, true)?.main).toEqual([]);
  });
});
