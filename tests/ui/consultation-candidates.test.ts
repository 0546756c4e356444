import { beforeAll, describe, expect, it } from 'vitest';
import { URGENCIES, loadDataset, type AreaId, type Dataset, type RedFlagArea } from '../../src/anatomy/index.ts';
import { candidatesAt, otherCausesOf } from '../../src/ui/consultation/candidates.ts';
import { gravest, questionsAt } from '../../src/ui/consultation/first-questions.ts';

let dataset: Dataset;
beforeAll(async () => { dataset = await loadDataset(); });
const areas = (...ids: string[]) => ids as AreaId[];
const told = (...ids: string[]) => candidatesAt(areas(...ids), dataset).map(({ muscle, frequency }) => `${muscle.id}: ${frequency}`);

describe('parts of the body', () => {
  it('are no longer than fits without scrolling', () => {
    expect(dataset.bodyParts.filter((part) => part.areas.length > 14).map(({ name }) => name)).toEqual([]);
  });
  it('fill the rows of three they are offered in', () => {
    expect(dataset.bodyParts).toHaveLength(21);
  });
});

describe('candidates', () => {
  it('are the muscles whose main zone it is before those that spill over', () => {
    expect(told('interscapular-to-spine')).toEqual(['iliocostalis-thoracis: often']);
    const frequencies = candidatesAt(areas('lateral-elbow'), dataset).map(({ frequency }) => frequency);
    expect(frequencies.filter((each) => each === 'often')).toHaveLength(6);
    expect(frequencies.slice(6)).toEqual(['sometimes', 'sometimes', 'sometimes']);
  });
  it('put the place that is meant before those around it', () => {
    const [first] = candidatesAt(areas('temple', 'cheek'), dataset);
    expect(first?.muscle.triggerPoints.some(({ main }) => main.some((target) => target.kind === 'skin' && target.area === 'temple'))).toBe(true);
  });
  it('say rarely where a source does, and tell what is felt deep inside', () => {
    const all = dataset.areas.flatMap(({ id }) => candidatesAt([id], dataset));
    const rare = dataset.muscles.flatMap(({ triggerPoints }) => triggerPoints.flatMap(({ main, spillover }) => [...main, ...spillover])).filter((target) => target.rare);
    expect(all.some(({ frequency }) => frequency === 'rarely')).toBe(rare.length > 0);
    expect(all.some(({ deep }) => deep)).toBe(true);
    expect(candidatesAt(areas('around-eye'), dataset).filter(({ deep }) => deep).length).toBeGreaterThan(0);
  });
  it('are none where nothing is known', () => {
    expect(candidatesAt(areas('nowhere'), dataset)).toEqual([]);
    expect(otherCausesOf([])).toEqual([]);
  });
  it('bring causes that are no emergency, those of most muscles first', () => {
    const causes = otherCausesOf(candidatesAt(areas('lateral-elbow'), dataset));
    expect(causes[0]).toBe('tennis elbow');
    const flags = new Set(dataset.muscles.flatMap(({ confusedWith }) => confusedWith.filter(({ redFlag }) => redFlag).map(({ condition }) => condition)));
    const harmless = new Set(dataset.muscles.flatMap(({ confusedWith }) => confusedWith.filter(({ redFlag }) => !redFlag).map(({ condition }) => condition)));
    expect(causes.filter((cause) => flags.has(cause) && !harmless.has(cause))).toEqual([]);
  });
});

describe('questions asked first', () => {
  const asked = (area: string) => {
    const part = dataset.bodyPartByArea.get(area as AreaId);
    return part ? questionsAt(part, candidatesAt(areas(area), dataset), dataset) : [];
  };
  it('put the urgent first, wherever they come from', () => {
    for (const { areas: [area] } of dataset.bodyParts) {
      const urgencies = asked(area!).map(({ urgency }) => URGENCIES.indexOf(urgency));
      expect(urgencies, area).toEqual([...urgencies].sort((one, other) => one - other));
    }
  });
  it('put among those as urgent the part itself before its neighbours, and both before the whole body', () => {
    const cheek = asked('cheek').filter(({ urgency }) => urgency === 'emergency');
    const from = cheek.map((flag) => ['jaw-face', 'head', 'whole-body'].findIndex((area) => flag.areas.includes(area as RedFlagArea)));
    expect(from).toEqual([...from].sort((one, other) => one - other));
    expect([...new Set(from)]).toEqual([0, 1, 2]);
  });
  it('begin with what belongs to the part', () => {
    const first = (area: string) => asked(area).slice(0, 3).map(({ id }) => id);
    expect(first('low-back')).toEqual(['rf-23', 'rf-24', 'rf-25']);
    expect(first('front-of-chest')).toEqual(['rf-17', 'rf-18', 'rf-20']);
    expect(first('calf')).toEqual(['rf-57', 'rf-58', 'rf-113']);
  });
  it('say the gravest of several', () => {
    const all = asked('low-back');
    expect(gravest([...all].reverse())?.urgency).toBe('emergency');
    expect(gravest([])).toBeUndefined();
  });
});
