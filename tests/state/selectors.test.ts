import { beforeAll, describe, expect, it } from 'vitest';
import { MAN, loadDataset } from '../../src/anatomy/index.ts';
import type { AreaId, Dataset, TriggerPoint } from '../../src/anatomy/index.ts';
import { depthRangeFor, painStrokes, pathSection, strokesOfArea } from '../../src/reasoning/index.ts';
import type { NeedleSection } from '../../src/reasoning/index.ts';
import { depthAnswers, drawnSectionOf, NONE, sectionOfPoint, strokesFor } from '../../src/state/index.ts';
import type { Target } from '../../src/state/index.ts';
import { muscleTarget, structureTarget } from './body.ts';

let dataset: Dataset;
let point: TriggerPoint;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
  point = pointOf('gluteus-minimus-trp1');
});

function pointOf(id: string): TriggerPoint {
  const found = [...dataset.triggerPointById.values()].find((one) => one.point.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.point;
}
/** A record of the same content that is another object. */
const copied = <T extends object>(record: T): T => ({ ...record });

describe('the strokes of pain of a target', () => {
  it('are those of its muscle, of its point, or of its area', () => {
    const muscle = muscleTarget('gluteus-minimus');
    const record = dataset.triggerPointById.get(point.id)?.muscle;
    if (!record) throw new Error('no muscle');
    const chosen: Target = { kind: 'trigger-point', id: point.id, muscle: record.id, side: 'right' };
    const ofPoint = strokesFor(chosen, dataset, false);
    expect(ofPoint).toEqual(painStrokes({ muscle: record, point, side: 'right' }, dataset, false));
    const ofMuscle = strokesFor(muscle, dataset, false);
    expect(ofMuscle).toEqual(painStrokes({ muscle: record, point: null, side: 'right' }, dataset, false));
    expect(ofMuscle).not.toEqual(ofPoint);
    expect(strokesFor({ kind: 'area', id: 'calf' as AreaId, side: 'left' }, dataset, false)).toEqual(
      strokesOfArea('calf' as AreaId, 'left', dataset, false),
    );
  });
  it('are null for what sends no pain, and none for a muscle the dataset does not know', () => {
    expect(strokesFor(NONE, dataset, false)).toBeNull();
    expect(strokesFor(structureTarget('femur'), dataset, false)).toBeNull();
    expect(strokesFor(muscleTarget('no-muscle'), dataset, false)).toEqual({ main: [], spillover: [], routes: [] });
  });
  it('are one object until the target, the dataset or the sides change', () => {
    const target = muscleTarget('gluteus-minimus');
    const first = strokesFor(target, dataset, false);
    expect(strokesFor(target, dataset, false)).toBe(first);
    expect(strokesFor(target, copied(dataset), false)).not.toBe(first);
    expect(strokesFor(target, dataset, true)).not.toEqual(first);
    expect(strokesFor(muscleTarget('gluteus-minimus', 'left'), dataset, false)).not.toEqual(first);
  });
});

describe('the depths of a point', () => {
  it("are one for each build, by the figures of the body's sex", () => {
    const sex = dataset.body.reference.sex;
    expect(depthAnswers(point, dataset)).toEqual({
      lean: depthRangeFor(dataset, point.id, 'lean', sex),
      average: depthRangeFor(dataset, point.id, 'average', sex),
      heavier: depthRangeFor(dataset, point.id, 'heavier', sex),
    });
  });
  it('are one object until the point or the dataset changes', () => {
    const first = depthAnswers(point, dataset);
    expect(depthAnswers(point, dataset)).toBe(first);
    expect(depthAnswers(point, copied(dataset))).not.toBe(first);
    expect(depthAnswers(copied(point), dataset)).not.toBe(first);
  });
});

describe('the section of a point', () => {
  const measured = (side: 'right' | 'left', of = point): NeedleSection => ({
    point: of.id,
    side,
    layers: [],
    hazards: [],
    reachMm: 100,
  });

  it('is the measured one where that is of this point and side', () => {
    const section = measured('left');
    expect(sectionOfPoint(section, dataset, point, 'left')).toBe(section);
  });
  it('is else that of the recorded path, one object for each point and side', () => {
    const record = dataset.depths.needlePathByPoint.get(point.id);
    if (!record) throw new Error('no path');
    const right = sectionOfPoint(null, dataset, point, 'right');
    expect(right).toEqual(pathSection(record.path, point, 'right'));
    expect(sectionOfPoint(measured('left'), dataset, point, 'right')).toBe(right);
    expect(sectionOfPoint(measured('right', pointOf('soleus-trp1')), dataset, point, 'right')).toBe(right);
    expect(sectionOfPoint(null, dataset, point, 'left')).toMatchObject({ side: 'left' });
  });
  it('is null where nothing is recorded', () => {
    const bare = { ...dataset, depths: { ...dataset.depths, needlePathByPoint: new Map() } };
    expect(sectionOfPoint(null, bare, point, 'right')).toBeNull();
  });
  it('is drawn once for all who show it, anew for another build, and not for an unknown point', () => {
    const section = measured('right');
    const sex = dataset.body.reference.sex;
    const first = drawnSectionOf(section, dataset, 'average');
    expect(first?.answer).toEqual(depthRangeFor(dataset, point.id, 'average', sex));
    expect(drawnSectionOf(section, dataset, 'average')).toBe(first);
    expect(drawnSectionOf(section, dataset, 'heavier')?.answer).toEqual(
      depthRangeFor(dataset, point.id, 'heavier', sex),
    );
    expect(drawnSectionOf({ ...section, point: 'no-point' as never }, dataset, 'average')).toBeNull();
  });
});
