import { describe, expect, it } from 'vitest';
import {
  isLimit, parseDepths, shallowestOf, skinFatAt, spanOf, type Depths, type Measurement, type Muscle, type RawDepths,
} from '../../src/anatomy/index.ts';

const row = (id: string, change: Record<string, unknown> = {}) => ({
  id, site: 'belly', landmark: 'navel', quantity: 'subcutaneous', of: 'one',
  group: { sex: null, bmiMin: null, bmiMax: null, population: 'adults' },
  statistic: 'mean', meanMm: 10, medianMm: null, sdMm: 2, rangeMm: null, n: 20, method: 'ultrasound', source: 'hall-2001', tier: 'A', verified: 'abstract',
  region: 'belly', muscles: [], structures: [], ceiling: false, note: null, ...change,
});
const region = (change: Record<string, unknown> = {}) => ({
  id: 'belly', name: 'Belly', to: 'muscle', menMm: [4, 10, 20], womenMm: [8, 14, 30], basis: 'measured', skinMm: 2, why: 'w', muscles: ['soleus'], points: [], ...change,
});
const lists = (measurements: unknown[], regions: unknown[] = [region()]): RawDepths =>
  ({ needlePaths: [], measurements, tissueRegions: regions, modelDepths: [] });
const muscles = [{ id: 'soleus', triggerPoints: [{ id: 'soleus-trp1' }] }] as unknown as Muscle[];

function read(raw: RawDepths, problems: string[] = []): Depths {
  const depths = parseDepths(raw, { muscles, hasSource: (id) => id === 'hall-2001', referenceBuild: 'lean' }, problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return depths;
}
const layer = (depths: Depths, ...[build, sex]: [build: 'lean' | 'average' | 'heavier', sex?: 'male' | 'female']) =>
  skinFatAt(depths.tissueRegions[0]!, depths.measurements, build, sex);

describe('skinFatAt', () => {
  it('spreads the proposed middle by what it rests on, both sexes together when none is given', () => {
    expect(layer(read(lists([])), 'average', 'male')).toEqual({ minMm: 6.5, maxMm: 15.5, basis: 'measured', illustrative: false, sources: [] });
    expect(layer(read(lists([])), 'average')).toMatchObject({ minMm: 6.5, maxMm: 21.7 });
    expect(layer(read(lists([], [region({ basis: 'anchored' })])), 'average', 'male')).toMatchObject({ minMm: 6, maxMm: 17, illustrative: false });
    expect(layer(read(lists([], [region({ basis: 'illustrative' })])), 'average', 'male')).toMatchObject({ minMm: 5, maxMm: 20, illustrative: true });
  });

  it('is never narrower than rows of that build, which only widen it', () => {
    const fat = (bmiMin: number | null, bmiMax: number | null, meanMm: number, change = {}) =>
      row('one', { group: { sex: null, bmiMin, bmiMax, population: 'p' }, meanMm, ...change });
    // 18 ± 2 mm of fat with 2 mm of skin.
    expect(layer(read(lists([fat(23, 27, 18)])), 'average', 'male')).toMatchObject({ minMm: 6.5, maxMm: 22, sources: ['hall-2001'] });
    expect(layer(read(lists([fat(23, 27, 4)])), 'average', 'male')).toMatchObject({ minMm: 4, maxMm: 15.5 });
    // Another build, nobody's build, not compared with its source, another sex: no change.
    for (const other of [fat(30, 40, 18), fat(null, null, 18), fat(23, 27, 18, { verified: 'recalled' }), fat(23, 27, 18, { group: { sex: 'female', bmiMin: 23, bmiMax: 27, population: 'p' } })]) {
      expect(layer(read(lists([other])), 'average', 'male')).toMatchObject({ minMm: 6.5, maxMm: 15.5 });
    }
  });

  it('says nothing where nothing is proposed for that sex', () => {
    const depths = read(lists([], [region({ womenMm: null })]));
    expect(layer(depths, 'average', 'female')).toBeNull();
    expect(layer(depths, 'average')).toMatchObject({ minMm: 6.5, maxMm: 15.5 });
  });
});

describe('rows', () => {
  const measured = (change: Record<string, unknown>): Measurement => row('one', change) as unknown as Measurement;

  it('span their mean and SD, else their range; the shallowest is the least of all', () => {
    expect(spanOf(measured({}))).toEqual([8, 12]);
    expect(spanOf(measured({ meanMm: null, sdMm: null, rangeMm: [3, 30] }))).toEqual([3, 30]);
    expect(spanOf(measured({ meanMm: null, sdMm: null }))).toBeNull();
    expect(spanOf(measured({ meanMm: null, medianMm: 9, sdMm: null, rangeMm: [3, 30] }))).toEqual([9, 9]);
    expect(shallowestOf(measured({ meanMm: null, medianMm: 9, sdMm: null }))).toBe(9);
    expect(shallowestOf(measured({ rangeMm: [3, 30] }))).toBe(3);
    expect(shallowestOf(measured({}))).toBe(8);
  });

  it('are a limit only on the way to what must not be met', () => {
    expect(isLimit(measured({ quantity: 'skin-to-bone', structures: ['lung'] }))).toBe(true);
    expect(isLimit(measured({ quantity: 'skin-to-bone' }))).toBe(false);
    expect(isLimit(measured({ quantity: 'clearance', structures: ['lung'] }))).toBe(false);
  });

  it('refuses figures that are not those of the statistic: a median is no mean, a cut-off no depth', () => {
    const refused = (change: Record<string, unknown>): readonly string[] => {
      const problems: string[] = [];
      parseDepths(lists([row('one', { sdMm: null, ...change })]), { muscles, hasSource: () => true, referenceBuild: 'lean' }, problems);
      return problems;
    };
    const bare = { meanMm: null };
    for (const right of [
      {}, { statistic: 'predicted' }, { rangeMm: [3, 30] }, { statistic: 'median', ...bare, medianMm: 9 }, { statistic: 'median', ...bare, medianMm: 9, rangeMm: [3, 30] },
      { statistic: 'range', ...bare, rangeMm: [3, 30] }, { statistic: 'minimum', ...bare, rangeMm: [3, 3] }, { statistic: 'needle', ...bare, rangeMm: [40, 40] },
      { statistic: 'cut-off', ...bare }, { statistic: 'share', ...bare },
    ]) expect(refused(right), JSON.stringify(right)).toEqual([]);
    for (const wrong of [
      { statistic: 'median' }, { ...bare, medianMm: 9 }, { medianMm: 9 }, { statistic: 'range' }, { statistic: 'range', ...bare },
      { statistic: 'needle', medianMm: 9, ...bare }, { statistic: 'cut-off' }, { statistic: 'share', ...bare, rangeMm: [3, 30] },
    ]) expect(refused(wrong).join(), JSON.stringify(wrong)).toContain('expected the figures of its statistic and no others');
  });

  it('refuses a ceiling without a muscle, a figure, a comparison with the source, or a way to what must not be met', () => {
    const refused = (change: Record<string, unknown>): string => {
      const problems: string[] = [];
      parseDepths(lists([row('one', { quantity: 'skin-to-pleura', muscles: ['soleus'], structures: ['lung'], ceiling: true, ...change })]), { muscles, hasSource: () => true, referenceBuild: 'lean' }, problems);
      return problems.join();
    };
    expect(refused({})).toBe('');
    for (const wrong of [{ muscles: [] }, { verified: 'recalled' }, { quantity: 'clearance' }, { statistic: 'share', meanMm: null, sdMm: null }]) {
      expect(refused(wrong), JSON.stringify(wrong)).toContain('expected a ceiling only');
    }
  });

  it('refuses what does not resolve, and a point in two regions', () => {
    const problems: string[] = [];
    parseDepths(
      { ...lists([row('one', { source: 'nobody', region: 'tail', muscles: ['tail'] })], [region(), region({ id: 'back' })]), needlePaths: [{ id: 'tail-trp1', picture: 'closed', path: { entryMm: [0, 0, 0], direction: [0, 0, 1], muscleMm: [1, 2], boneMm: null, over: [] } }] },
      { muscles, hasSource: () => false, referenceBuild: 'lean' }, problems,
    );
    expect(problems).toEqual([
      'needle path: expected a known trigger point, received "tail-trp1"',
      'measurement "one": expected a known source, received "nobody"',
      'measurement "one": expected a known tissue region, received "tail"',
      'measurement "one": expected a known muscle, received "tail"',
      'tissue region "back": expected a point of one region, received "soleus-trp1" again',
    ]);
  });

  it('refuses a needle path of an unknown picture, or a line that does not say what it comes near', () => {
    const path = { entryMm: [0, 0, 0], direction: [0, 0, 1], muscleMm: [1, 2], boneMm: null, over: [] };
    for (const record of [{ id: 'soleus-trp1', picture: 'sketch', path }, { id: 'soleus-trp1', picture: 'line', path }]) {
      const problems: string[] = [];
      parseDepths({ ...lists([]), needlePaths: [record] }, { muscles, hasSource: () => true, referenceBuild: 'lean' }, problems);
      expect(problems.length, record.picture).toBeGreaterThan(0);
      expect(problems[0]).toContain('needle path "soleus-trp1", field "');
    }
  });
});
