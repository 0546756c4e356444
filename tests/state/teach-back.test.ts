import { beforeEach, describe, expect, it } from 'vitest';
import { loadDataset, MAN } from '../../src/anatomy/index.ts';
import type { AreaId, MuscleId, TriggerPointId } from '../../src/anatomy/index.ts';
import { createMyopointStore, hidesPain, NONE, subjectOf, verdictOf } from '../../src/state/index.ts';
import type { MyopointStore, Target, TeachBack } from '../../src/state/index.ts';
import { ANATOMY, muscleTarget, structureTarget } from './body.ts';

const dataset = await loadDataset(MAN);
const point = (number: number, side: 'right' | 'left'): Target => ({
  kind: 'trigger-point',
  id: `gluteus-minimus-trp${number}` as TriggerPointId,
  muscle: 'gluteus-minimus' as MuscleId,
  side,
});

describe('the subject of a target', () => {
  it('is a muscle with its record, or one of its points', () => {
    const muscle = dataset.muscleById.get('gluteus-minimus' as MuscleId)!;
    expect(subjectOf(muscleTarget('gluteus-minimus', 'left'), dataset)).toEqual({ muscle, point: null, side: 'left' });
    expect(subjectOf(point(2, 'right'), dataset)).toEqual({ muscle, point: muscle.triggerPoints[1], side: 'right' });
  });
  it('is none for anything else', () => {
    expect(
      [
        NONE,
        structureTarget('femur', 'left'),
        { kind: 'area', id: 'calf' as AreaId, side: 'left' } as const,
        muscleTarget('nobody'),
      ].map((target) => subjectOf(target, dataset)),
    ).toEqual([null, null, null, null]);
  });
});

describe('the verdict on what was answered', () => {
  const asking = (question: TeachBack['question'], answer: Partial<TeachBack> = {}) =>
    verdictOf(
      {
        subject: muscleTarget('gluteus-minimus', 'left'),
        question,
        pointed: NONE,
        touched: null,
        chosen: null,
        ...answer,
      },
      dataset,
    );
  it('is none before anything is answered', () => {
    expect([asking('muscle'), asking('pain'), asking('help')]).toEqual([null, null, null]);
  });
  it('is on the muscle of what was pointed at, or on a structure without one', () => {
    const verdict = { question: 'muscle', otherSide: false, deeper: false };
    expect(asking('muscle', { pointed: point(1, 'left') })).toMatchObject({ ...verdict, fit: 'right' });
    expect(asking('muscle', { pointed: structureTarget('hip-bone', 'left') })).toMatchObject({
      ...verdict,
      fit: 'near',
    });
    expect(asking('muscle', { pointed: structureTarget('femur', 'left') })).toMatchObject({ ...verdict, fit: 'far' });
  });
  it('is on the skin that was touched and on the sign that was chosen', () => {
    expect(asking('pain', { touched: { side: 'left', areas: ['vertex' as AreaId] } })).toMatchObject({
      question: 'pain',
      fit: 'far',
      area: 'vertex',
    });
    expect(asking('help', { chosen: 'help-spine' })).toEqual({ question: 'help', fit: 'right', chosen: 'help-spine' });
  });
});

describe('the teach-back in the store', () => {
  let store: MyopointStore;
  const act = () => store.getState();
  const subject = muscleTarget('gastrocnemius', 'left');
  beforeEach(() => {
    store = createMyopointStore(ANATOMY);
    act().select(subject);
    act().startTeachBack();
  });
  it('is pointed at by name as by touch, for the muscle only', () => {
    act().pointTeachBack(muscleTarget('gluteus-maximus'));
    expect(act().teachBack?.pointed).toEqual(muscleTarget('gluteus-maximus'));
    act().askTeachBack('pain');
    act().pointTeachBack(muscleTarget('gluteus-maximus'));
    expect(act().teachBack?.pointed).toEqual(NONE);
  });
  it('lights what was explained, without its pain while the muscle is asked for, and goes dark for the next question', () => {
    expect(hidesPain(act())).toBe(true);
    act().showTeachBackAnswer();
    expect(act().choices.selected).toEqual(subject);
    expect(act().requests.view).toMatchObject({ kind: 'target', target: subject });
    expect(act().teachBack).not.toBeNull();
    act().askTeachBack('pain');
    expect(act().choices.selected).toEqual(NONE);
    expect(hidesPain(act())).toBe(false);
  });
  it('leaves no step to undo, and does nothing without a question', () => {
    const { past } = act();
    act().showTeachBackAnswer();
    act().stopTeachBack();
    expect(act().past).toBe(past);
    const before = act();
    act().showTeachBackAnswer();
    act().pointTeachBack(subject);
    act().askTeachBack('help');
    expect(act()).toBe(before);
  });
});
