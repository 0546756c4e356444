import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ORGAN_BY_STRUCTURE, URGENT_SIGNS, loadDataset, painAreas } from '../../src/anatomy/index.ts';
import type { AreaId, Dataset, Muscle, MuscleId } from '../../src/anatomy/index.ts';
import {
  NONE, areaAnswers, createMyopointStore, helpAnswers, hidesPain, muscleAnswers, urgentSignOf, verdictOf,
} from '../../src/state/index.ts';
import type { MyopointStore, Target, TeachBack, Verdict } from '../../src/state/index.ts';
import { LOOKUPS, muscleTarget, structureTarget } from './body.ts';

let dataset: Dataset;
beforeAll(async () => { dataset = await loadDataset(); });

const muscleOf = (id: string): Muscle => {
  const muscle = dataset.muscleById.get(id as MuscleId);
  if (!muscle) throw new Error(`no ${id}`);
  return muscle;
};
const asking = (question: TeachBack['question'], answer: Partial<TeachBack>, subject = muscleTarget('gluteus-minimus', 'left')): TeachBack =>
  ({ subject, question, pointed: NONE, touched: null, chosen: null, ...answer });
const pointing = (pointed: Target, subject?: Target, bothSides = false): Verdict | null =>
  verdictOf(asking('muscle', { pointed }, subject), dataset, bothSides);
const touching = (side: 'right' | 'left', ...areas: string[]): Verdict | null =>
  verdictOf(asking('pain', { touched: { side, areas: areas as AreaId[] } }), dataset);

describe('pointing at the muscle', () => {
  it('says nothing before anything is pointed at', () => {
    expect(pointing(NONE)).toBeNull();
  });
  it('fits on either side, and says which', () => {
    expect(pointing(muscleTarget('gluteus-minimus', 'left'))).toMatchObject({ fit: 'right', otherSide: false });
    expect(pointing(muscleTarget('gluteus-minimus', 'right'))).toMatchObject({ fit: 'right', otherSide: true });
    expect(pointing(muscleTarget('gluteus-minimus', 'right'), undefined, true)).toMatchObject({ otherSide: false });
  });
  it('is near beside it, and deeper where what is meant lies under it', () => {
    expect(pointing(muscleTarget('gluteus-maximus', 'left'))).toMatchObject({ fit: 'near', deeper: true });
    expect(pointing(muscleTarget('gluteus-minimus', 'left'), muscleTarget('gluteus-maximus', 'left'))).toMatchObject({ fit: 'near', deeper: false });
    expect(pointing(structureTarget('femur', 'left'))).toMatchObject({ fit: 'far' });
    expect(pointing(structureTarget('hip-bone', 'left'))).toMatchObject({ fit: 'near', deeper: false });
  });
  it('is far on another part of the body', () => {
    expect(pointing(muscleTarget('upper-trapezius', 'left'))).toMatchObject({ fit: 'far', deeper: false, worksTogether: false });
  });
  it('does not call the belly near to the back', () => {
    expect(pointing(muscleTarget('transversus-abdominis'), muscleTarget('multifidus-lumbar'))).toMatchObject({ deeper: false });
  });
});

describe('touching where it may be felt', () => {
  it('fits where the pain is described, with how often', () => {
    const described = painAreas(muscleOf('gluteus-minimus').triggerPoints);
    for (const [area, rank] of described) expect(touching('left', 'no-such-area', area)).toMatchObject({ fit: 'right', area, rank, otherSide: false });
    expect([...described.values()]).toContain('often');
  });
  it('says when it was the other side, and takes the more usual of two areas', () => {
    const described = [...painAreas(muscleOf('gluteus-minimus').triggerPoints)];
    const often = described.find(([, rank]) => rank === 'often')?.[0] ?? '';
    const less = described.find(([, rank]) => rank !== 'often')?.[0] ?? often;
    expect(touching('right', less, often)).toMatchObject({ fit: 'right', area: often, rank: 'often', otherSide: true });
  });
  it('is far on the head, and has no name where there is none', () => {
    expect(touching('left', 'vertex')).toMatchObject({ fit: 'far', area: 'vertex', rank: null });
    expect(touching('left')).toMatchObject({ fit: 'far', area: null, otherSide: false });
  });
});

describe('when to get help', () => {
  it('has three answers, one of them a sign that needs help at once, for every muscle', () => {
    const places = new Set<number>();
    for (const muscle of dataset.muscles) {
      const answers = helpAnswers(muscle, dataset);
      expect(new Set(answers).size).toBe(3);
      for (const id of answers) expect(dataset.claimById.has(id)).toBe(true);
      expect(answers.filter((id) => dataset.claimById.get(id)?.topic === 'urgent-help')).toEqual([urgentSignOf(muscle)]);
      places.add(answers.indexOf(urgentSignOf(muscle)));
    }
    expect([...places].sort()).toEqual([0, 1, 2]);
  });
  it('asks about breath exactly where lung or pleura is at risk, for every muscle', () => {
    const atRisk = (muscle: Muscle) => muscle.needling.structuresAtRisk.flatMap(({ structures }) => structures)
      .some((structure) => ['lung', 'pleura'].includes(ORGAN_BY_STRUCTURE.get(structure) ?? ''));
    const asked = (wanted: string) => dataset.muscles.filter((muscle) => urgentSignOf(muscle) === wanted).map(({ id }) => id);
    expect(asked(URGENT_SIGNS.chest)).toEqual(dataset.muscles.filter(atRisk).map(({ id }) => id));
    expect(asked(URGENT_SIGNS.spine)).toEqual(dataset.muscles.filter((muscle) => !atRisk(muscle)).map(({ id }) => id));
    // In the neck the lung is near; in the shoulder and the belly it need not be.
    expect(asked(URGENT_SIGNS.chest)).toEqual(expect.arrayContaining(['upper-trapezius', 'levator-scapulae', 'scalenes', 'rhomboid-major']));
    expect(asked(URGENT_SIGNS.spine)).toEqual(expect.arrayContaining(['iliacus', 'coracobrachialis', 'soleus']));
  });
  it('fits for that sign, leads to another try for the others, and is nothing for nonsense', () => {
    const help = (chosen: string | null): Verdict | null => verdictOf(asking('help', { chosen }), dataset);
    expect(help(null)).toBeNull();
    expect(help('nonsense')).toBeNull();
    expect(help('help-spine')).toMatchObject({ fit: 'right', chosen: 'help-spine' });
    expect(help('soreness')).toMatchObject({ fit: 'far', chosen: 'soreness' });
  });
});

describe('answers by name', () => {
  it('hold the right one, each once, for every muscle', () => {
    for (const muscle of dataset.muscles) {
      const muscles = muscleAnswers(muscle, dataset);
      expect(muscles).toContain(muscle);
      expect(new Set(muscles).size).toBe(6);
      const described = painAreas(muscle.triggerPoints);
      const areas = areaAnswers(muscleTarget(muscle.id), dataset);
      expect(new Set(areas).size).toBe(6);
      if (described.size > 0) expect(areas.some((id) => described.has(id))).toBe(true);
      expect(areas.some((id) => !described.has(id))).toBe(true);
    }
  });
});

describe('the teach-back in the store', () => {
  let store: MyopointStore;
  const act = () => store.getState();
  const subject = muscleTarget('gastrocnemius', 'left');
  beforeEach(() => {
    store = createMyopointStore(LOOKUPS);
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
