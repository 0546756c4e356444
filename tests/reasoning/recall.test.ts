import { beforeAll, describe, expect, it } from 'vitest';
import { ORGAN_BY_STRUCTURE, URGENT_SIGNS, loadDataset, MAN } from '../../src/anatomy/index.ts';
import type { AreaId, BodySide, Dataset, Muscle, MuscleId, StructureId } from '../../src/anatomy/index.ts';
import {
  areaAnswers,
  askedFrom,
  helpAnswers,
  helpVerdict,
  muscleAnswers,
  muscleVerdict,
  painAreas,
  painVerdict,
  urgentSignOf,
} from '../../src/reasoning/index.ts';
import type { MuscleVerdict, PainVerdict, Pointed, Subject } from '../../src/reasoning/index.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
});

const recordOf = (id: string): Muscle => {
  const record = dataset.muscleById.get(id as MuscleId);
  if (!record) throw new Error(`no ${id}`);
  return record;
};
const subject = (id: string, side: BodySide = 'left'): Subject => ({ muscle: recordOf(id), point: null, side });
const muscle = (id: string, side: BodySide): Pointed => ({ kind: 'muscle', id: id as MuscleId, side });
const structure = (id: string, side: BodySide): Pointed => ({ kind: 'structure', id: id as StructureId, side });
const pointing = (pointed: Pointed, about = 'gluteus-minimus', bothSides = false): MuscleVerdict =>
  muscleVerdict(subject(about), pointed, dataset, bothSides);
const touching = (side: BodySide, ...areas: string[]): PainVerdict =>
  painVerdict(subject('gluteus-minimus'), { side, areas: areas as AreaId[] }, dataset);

describe('pointing at the muscle', () => {
  it('fits on either side, and says which', () => {
    expect(pointing(muscle('gluteus-minimus', 'left'))).toMatchObject({ fit: 'right', otherSide: false });
    expect(pointing(muscle('gluteus-minimus', 'right'))).toMatchObject({ fit: 'right', otherSide: true });
    expect(pointing(muscle('gluteus-minimus', 'right'), undefined, true)).toMatchObject({ otherSide: false });
  });
  it('is near beside it, and deeper where what is meant lies under it', () => {
    expect(pointing(muscle('gluteus-maximus', 'left'))).toMatchObject({ fit: 'near', deeper: true });
    expect(pointing(muscle('gluteus-minimus', 'left'), 'gluteus-maximus')).toMatchObject({
      fit: 'near',
      deeper: false,
    });
    expect(pointing(structure('femur', 'left'))).toMatchObject({ fit: 'far' });
    expect(pointing(structure('hip-bone', 'left'))).toMatchObject({ fit: 'near', deeper: false });
  });
  it('is far on another part of the body', () => {
    expect(pointing(muscle('upper-trapezius', 'left'))).toMatchObject({
      fit: 'far',
      deeper: false,
      worksTogether: false,
    });
  });
  it('does not call the belly near to the back', () => {
    expect(pointing(muscle('transversus-abdominis', 'right'), 'multifidus-lumbar')).toMatchObject({ deeper: false });
  });
});

describe('touching where it may be felt', () => {
  it('fits where the pain is described, with how often', () => {
    const described = painAreas(recordOf('gluteus-minimus').triggerPoints);
    for (const [area, rank] of described)
      expect(touching('left', 'no-such-area', area)).toMatchObject({ fit: 'right', area, rank, otherSide: false });
    expect([...described.values()]).toContain('often');
  });
  it('says when it was the other side, and takes the more usual of two areas', () => {
    const described = [...painAreas(recordOf('gluteus-minimus').triggerPoints)];
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
      expect(answers.filter((id) => dataset.claimById.get(id)?.topic === 'urgent-help')).toEqual([
        urgentSignOf(muscle),
      ]);
      places.add(answers.indexOf(urgentSignOf(muscle)));
    }
    expect([...places].sort()).toEqual([0, 1, 2]);
  });
  it('asks about breath exactly where lung or pleura is at risk, for every muscle', () => {
    const atRisk = (muscle: Muscle) =>
      muscle.needling.structuresAtRisk
        .flatMap(({ structures }) => structures)
        .some((structure) => ['lung', 'pleura'].includes(ORGAN_BY_STRUCTURE.get(structure) ?? ''));
    const asked = (wanted: string) =>
      dataset.muscles.filter((muscle) => urgentSignOf(muscle) === wanted).map(({ id }) => id);
    expect(asked(URGENT_SIGNS.chest)).toEqual(dataset.muscles.filter(atRisk).map(({ id }) => id));
    expect(asked(URGENT_SIGNS.spine)).toEqual(dataset.muscles.filter((muscle) => !atRisk(muscle)).map(({ id }) => id));
    // In the neck the lung is near; in the shoulder and the belly it need not be.
    expect(asked(URGENT_SIGNS.chest)).toEqual(
      expect.arrayContaining(['upper-trapezius', 'levator-scapulae', 'scalenes', 'rhomboid-major']),
    );
    expect(asked(URGENT_SIGNS.spine)).toEqual(expect.arrayContaining(['iliacus', 'coracobrachialis', 'soleus']));
  });
  it('fits for that sign, leads to another try for the others, and is nothing for nonsense', () => {
    const help = (chosen: string | null) => helpVerdict(recordOf('gluteus-minimus'), chosen, dataset);
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
      const areas = areaAnswers({ muscle, point: null, side: 'right' }, dataset);
      expect(new Set(areas).size).toBe(6);
      if (described.size > 0) expect(areas.some((id) => described.has(id))).toBe(true);
      expect(areas.some((id) => !described.has(id))).toBe(true);
    }
  });
});

describe('where a question is asked from', () => {
  it('is the side the muscle is reached from, or its pain felt on', () => {
    const from = (id: string, question: 'muscle' | 'pain') => askedFrom(question, subject(id), dataset);
    expect([from('infraspinatus', 'muscle'), from('infraspinatus', 'pain')]).toEqual(['back', 'front']);
    expect([from('piriformis', 'muscle'), from('piriformis', 'pain')]).toEqual(['back', 'back']);
    expect(from('tibialis-anterior', 'muscle')).toBe('front');
  });
});
