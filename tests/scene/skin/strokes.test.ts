import { describe, expect, it } from 'vitest';
import type { AreaId, MuscleId, TriggerPointId } from '../../../src/anatomy/index.ts';
import { painStrokes, strokesOfArea } from '../../../src/reasoning/index.ts';
import type { Subject } from '../../../src/reasoning/index.ts';
import { NONE, strokesFor } from '../../../src/state/index.ts';
import type { Target } from '../../../src/state/index.ts';
import { strokePoints } from '../../../src/scene/skin/strokes.ts';
import { id } from '../cubes.ts';
import { area, datasetOf, deep, point, skin, stroke } from '../small-dataset.ts';

const BUTTOCK = stroke([-100, 150, 900], 40, [-0.6, 0.8, 0]);
const CALF = stroke([-120, 60, 300]);
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
const muscle = (): Target => ({ kind: 'muscle', id: MUSCLE, side: 'right' });
const subject = (point: number | null): Subject => {
  const record = DATA.muscleById.get(MUSCLE)!;
  return { muscle: record, point: point === null ? null : record.triggerPoints[point]!, side: 'right' };
};
const trp = (number: number): Target => ({
  kind: 'trigger-point',
  id: `gluteus-minimus-trp${number}` as TriggerPointId,
  muscle: MUSCLE,
  side: 'right',
});

describe('the strokes of pain', () => {
  it('are none for nothing and for a structure', () => {
    expect(strokesFor(NONE, DATA, false)).toBeNull();
    expect(strokesFor({ kind: 'structure', id: id('femur'), side: 'right' }, DATA, false)).toBeNull();
  });

  it('are those of a muscle, of a point, and of an area', () => {
    expect(strokesFor(muscle(), DATA, true)).toEqual(painStrokes(subject(null), DATA, true));
    expect(strokesFor(trp(2), DATA, false)).toEqual(painStrokes(subject(1), DATA, false));
    expect(strokesFor({ kind: 'area', id: 'calf' as AreaId, side: 'left' }, DATA, false)).toEqual(
      strokesOfArea('calf' as AreaId, 'left', DATA, false),
    );
  });

  it('are worked out once for one choice', () => {
    const chosen = muscle();
    expect(strokesFor(chosen, DATA, true)).toBe(strokesFor(chosen, DATA, true));
    expect(strokesFor(chosen, DATA, false)).not.toEqual(strokesFor(chosen, DATA, true));
  });

  it('are empty for a muscle without a record', () => {
    expect(strokesFor({ kind: 'muscle', id: 'unknown' as MuscleId, side: 'right' }, DATA, true)).toEqual({
      main: [],
      spillover: [],
      routes: [],
    });
  });

  it('are framed by their points, a radius to either side', () => {
    expect(strokePoints(CALF).map((place) => place.toArray().map((value) => Number(value.toFixed(6))))).toEqual([
      [-0.14, 0.28, -0.06],
      [-0.1, 0.32, -0.06],
    ]);
  });
});
