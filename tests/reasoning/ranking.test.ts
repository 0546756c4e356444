import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset, MAN } from '../../src/anatomy/index.ts';
import type { AreaId, Dataset, Muscle, ReferralTarget } from '../../src/anatomy/index.ts';
import { candidatesAt, musclesReferringTo, otherCausesOf } from '../../src/reasoning/index.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
});
const areas = (...ids: string[]) => ids as AreaId[];
const told = (...ids: string[]) =>
  candidatesAt(areas(...ids), dataset).map(({ muscle, frequency }) => `${muscle.id}: ${frequency}`);

describe('candidates', () => {
  it('are the muscles whose main zone it is before those that spill over', () => {
    expect(told('interscapular-to-spine')).toEqual(['iliocostalis-thoracis: often']);
    const frequencies = candidatesAt(areas('lateral-elbow'), dataset).map(({ frequency }) => frequency);
    expect(frequencies.filter((each) => each === 'often')).toHaveLength(7);
    expect(frequencies.slice(7)).toEqual(['sometimes', 'sometimes']);
  });
  it('put the place that is meant before those around it', () => {
    const [first] = candidatesAt(areas('temple', 'cheek'), dataset);
    expect(
      first?.muscle.triggerPoints.some(({ main }) =>
        main.some((target) => target.kind === 'skin' && target.area === 'temple'),
      ),
    ).toBe(true);
  });
  it('say rarely where a source does, and tell what is felt deep inside', () => {
    const all = dataset.areas.flatMap(({ id }) => candidatesAt([id], dataset));
    const rare = dataset.muscles
      .flatMap(({ triggerPoints }) => triggerPoints.flatMap(({ main, spillover }) => [...main, ...spillover]))
      .filter((target) => target.rare);
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
    const flags = new Set(
      dataset.muscles.flatMap(({ confusedWith }) =>
        confusedWith.filter(({ redFlag }) => redFlag).map(({ condition }) => condition),
      ),
    );
    const harmless = new Set(
      dataset.muscles.flatMap(({ confusedWith }) =>
        confusedWith.filter(({ redFlag }) => !redFlag).map(({ condition }) => condition),
      ),
    );
    expect(causes.filter((cause) => flags.has(cause) && !harmless.has(cause))).toEqual([]);
  });
});

/** Each point of a muscle is its main zones, its spillover, and what it feels like. */
type Point = readonly [main: readonly ReferralTarget[], spillover?: readonly ReferralTarget[], symptoms?: string];
const skin = (area: string, rare = false): ReferralTarget => ({
  kind: 'skin',
  area: area as AreaId,
  wording: area,
  ...(rare ? { rare: true as const } : {}),
});
const inside = (near: string): ReferralTarget => ({ kind: 'deep', near: near as AreaId, wording: near });
const muscle = (id: string, ...points: readonly Point[]): Muscle =>
  ({
    id,
    confusedWith: [],
    triggerPoints: points.map(([main, spillover = [], symptoms = '']) => ({ main, spillover, symptoms, dissent: [] })),
  }) as unknown as Muscle;

describe('the ranking of hand-made muscles', () => {
  it('takes the best place of a muscle, whichever of its points lists it and however late', () => {
    const one = muscle('one', [[], [skin('jaw')], 'ache'], [[skin('ear'), skin('jaw')], [], 'toothache']);
    const muscles = [muscle('other', [[], [skin('jaw')]]), one];
    expect(candidatesAt(areas('jaw'), { muscles })).toEqual([
      { muscle: one, frequency: 'often', deep: false, feelsLike: 'toothache' },
      { muscle: muscles[0], frequency: 'sometimes', deep: false, feelsLike: '' },
    ]);
  });
  it('puts the place that is meant before those around it, whichever a muscle lists first', () => {
    const both = muscle('both', [[skin('heel')], [], 'heel'], [[skin('back')], [], 'back']);
    const muscles = [muscle('heel', [[skin('heel')]]), both];
    const found = (...ids: string[]) =>
      candidatesAt(areas(...ids), { muscles }).map(({ muscle: { id }, feelsLike }) => [id, feelsLike]);
    expect(found('back', 'heel')).toEqual([
      ['both', 'back'],
      ['heel', ''],
    ]);
    expect(found('heel', 'back')).toEqual([
      ['heel', ''],
      ['both', 'heel'],
    ]);
  });
  it('puts skin before what is felt inside, and what is usual before both', () => {
    const muscles = [
      muscle('inside', [[inside('jaw')]]),
      muscle('skin', [[skin('jaw')]]),
      muscle('rare', [[skin('jaw', true)]]),
      muscle('some', [[], [skin('jaw')]]),
    ];
    expect(
      candidatesAt(areas('jaw'), { muscles }).map(({ muscle: { id }, frequency, deep }) => [id, frequency, deep]),
    ).toEqual([
      ['skin', 'often', false],
      ['inside', 'often', true],
      ['some', 'sometimes', false],
      ['rare', 'rarely', false],
    ]);
  });
  it('is the same for the card of an area, without what is felt inside', () => {
    const muscles = [
      muscle('inside', [[inside('jaw')]]),
      muscle('rare', [[skin('jaw', true)]]),
      muscle('some', [[inside('jaw')], [skin('jaw')]]),
      muscle('often', [[skin('jaw')]]),
    ];
    expect(musclesReferringTo('jaw' as AreaId, { muscles }).map(({ id }) => id)).toEqual(['often', 'some', 'rare']);
    expect(musclesReferringTo('heel' as AreaId, { muscles })).toEqual([]);
  });
});
