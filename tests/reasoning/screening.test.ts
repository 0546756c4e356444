import { beforeAll, describe, expect, it } from 'vitest';
import { URGENCIES, loadDataset, MAN } from '../../src/anatomy/index.ts';
import type { AreaId, Dataset, RedFlag, RedFlagArea } from '../../src/anatomy/index.ts';
import { candidatesAt, gravest, groupedByUrgency, questionsAt } from '../../src/reasoning/index.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
});
const areas = (...ids: string[]) => ids as AreaId[];

describe('parts of the body', () => {
  it('are no longer than fits without scrolling', () => {
    expect(dataset.bodyParts.filter((part) => part.areas.length > 14).map(({ name }) => name)).toEqual([]);
  });
  it('fill the rows of three they are offered in', () => {
    expect(dataset.bodyParts).toHaveLength(21);
  });
});

describe('questions asked first', () => {
  const asked = (area: string) => {
    const part = dataset.bodyPartByArea.get(area as AreaId);
    return part ? questionsAt(part, candidatesAt(areas(area), dataset), dataset) : [];
  };
  it('put the urgent first, wherever they come from', () => {
    for (const {
      areas: [area],
    } of dataset.bodyParts) {
      const urgencies = asked(area!).map(({ urgency }) => URGENCIES.indexOf(urgency));
      expect(urgencies, area).toEqual([...urgencies].sort((one, other) => one - other));
    }
  });
  it('put among those as urgent the part itself before its neighbours, and both before the whole body', () => {
    const cheek = asked('cheek').filter(({ urgency }) => urgency === 'emergency');
    const from = cheek.map((flag) =>
      ['jaw-face', 'head', 'whole-body'].findIndex((area) => flag.areas.includes(area as RedFlagArea)),
    );
    expect(from).toEqual([...from].sort((one, other) => one - other));
    expect([...new Set(from)]).toEqual([0, 1, 2]);
  });
  it('begin with what belongs to the part', () => {
    const first = (area: string) =>
      asked(area)
        .slice(0, 3)
        .map(({ id }) => id);
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

describe('the order of urgency', () => {
  const flags = (['soon', 'emergency', 'soon', 'same-day'] as const).map(
    (urgency, at) => ({ id: `rf-${at}`, urgency }) as unknown as RedFlag,
  );
  it('is one: emergency, the same day, soon', () => {
    expect(groupedByUrgency(flags).map(({ urgency, flags: group }) => [urgency, group.map(({ id }) => id)])).toEqual([
      ['emergency', ['rf-1']],
      ['same-day', ['rf-3']],
      ['soon', ['rf-0', 'rf-2']],
    ]);
    expect(groupedByUrgency([])).toEqual([]);
    expect(gravest(flags)?.id).toBe('rf-1');
  });
});
