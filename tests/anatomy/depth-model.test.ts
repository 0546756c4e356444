import { describe, expect, it } from 'vitest';
import {
  depthDisagreementOf, depthRangeFor, isLimit, parseDepths, shallowestOf, skinFatAt, spanOf,
  type Depths, type Measurement, type Muscle, type RawDepths, type TriggerPointId,
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
  const depths = parseDepths(raw, { muscles, hasSource: (id) => id === 'hall-2001' }, problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return depths;
}
const layer = (depths: Depths, ...[build, sex]: [build: 'lean' | 'average' | 'heavier', sex?: 'male' | 'female']) =>
  skinFatAt(depths.tissueRegions[0]!, depths.measurements, build, sex);

const soleus = (depthMm: readonly [number, number] | null, technique = 'Perpendicular') => ({
  id: 'soleus', needling: { depthMm, depthBasis: 'convention', technique, sources: [{ source: 'hall-2001', fact: null }] },
}) as unknown as Muscle;
const POINT = 'soleus-trp1' as TriggerPointId;

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

describe('depthRangeFor', () => {
  it('gives the stated range for an average build and moves its ends with the layer for others', () => {
    const depths = read(lists([]));
    expect(depthRangeFor(depths, soleus([15, 30]), POINT, 'average', 'male')).toEqual({
      minMm: 15, maxMm: 30, basis: { stated: 'convention', layer: 'none' }, illustrative: false, capMm: null, cut: false, pastLimit: false, sources: ['hall-2001'],
    });
    // Lean 2.6–6.2, average 6.5–15.5, heavier 13–31.
    expect(depthRangeFor(depths, soleus([15, 30]), POINT, 'lean', 'male')).toMatchObject({ minMm: 11.1, maxMm: 20.7, basis: { layer: 'measured' } });
    expect(depthRangeFor(depths, soleus([15, 30]), POINT, 'heavier', 'male')).toMatchObject({ minMm: 21.5, maxMm: 45.5 });
  });

  it('is cut at the shallowest published way to lung, nerve or the bone before them, but not in a pincer grip', () => {
    const limit = row('limit', { quantity: 'skin-to-pleura', meanMm: 30, sdMm: 8, muscles: ['soleus'], structures: ['lung'], region: null });
    const depths = read(lists([limit]));
    expect(depthRangeFor(depths, soleus([15, 30]), POINT, 'average', 'male')).toMatchObject({ minMm: 15, maxMm: 22, capMm: 22, cut: true });
    expect(depthRangeFor(depths, soleus([15, 30], 'Pincer grip'), POINT, 'average', 'male')).toMatchObject({ maxMm: 30, capMm: 22, cut: false });
    // The whole stated range lies past the limit: kept as stated, and said.
    expect(depthRangeFor(depths, soleus([25, 30]), POINT, 'average', 'male')).toMatchObject({ minMm: 25, maxMm: 30, cut: false, pastLimit: true });
  });

  it('is widened by published depths to the muscle for that build', () => {
    const reached = row('reached', {
      quantity: 'skin-to-muscle', meanMm: 12, sdMm: 3, muscles: ['soleus'], region: null, group: { sex: null, bmiMin: 23, bmiMax: 25, population: 'p' },
    });
    expect(depthRangeFor(read(lists([reached])), soleus([15, 30]), POINT, 'average', 'male')).toMatchObject({ minMm: 9, maxMm: 30 });
  });

  it('says nothing where no depth is stated or nothing is known of the layer', () => {
    expect(depthRangeFor(read(lists([])), soleus(null), POINT, 'average')).toBeNull();
    const bare = read(lists([], []));
    expect(depthRangeFor(bare, soleus([15, 30]), POINT, 'heavier')).toBeNull();
    expect(depthRangeFor(bare, soleus([15, 30]), POINT, 'average')).toMatchObject({ minMm: 15, maxMm: 30 });
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
      parseDepths(lists([row('one', { sdMm: null, ...change })]), { muscles, hasSource: () => true }, problems);
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
      parseDepths(lists([row('one', { quantity: 'skin-to-pleura', muscles: ['soleus'], structures: ['lung'], ceiling: true, ...change })]), { muscles, hasSource: () => true }, problems);
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
      { ...lists([row('one', { source: 'nobody', region: 'tail', muscles: ['tail'] })], [region(), region({ id: 'back' })]), needlePaths: [{ id: 'tail-trp1', path: null, reason: 'r' }] },
      { muscles, hasSource: () => false }, problems,
    );
    expect(problems).toEqual([
      'needle path: expected a known trigger point, received "tail-trp1"',
      'measurement "one": expected a known source, received "nobody"',
      'measurement "one": expected a known tissue region, received "tail"',
      'measurement "one": expected a known muscle, received "tail"',
      'tissue region "back": expected a point of one region, received "soleus-trp1" again',
    ]);
  });

  it('refuses a needle path with both a path and a reason, or neither', () => {
    const problems: string[] = [];
    parseDepths({ ...lists([]), needlePaths: [{ id: 'soleus-trp1', path: null, reason: null }] }, { muscles, hasSource: () => true }, problems);
    expect(problems).toEqual(['needle path "soleus-trp1", field "(whole record)": expected either a path or a reason, received {"id":"soleus-trp1","path":null,"reason":null}']);
  });
});

describe('depthDisagreementOf', () => {
  it('is silent where the stretches meet or nothing is stated', () => {
    expect(depthDisagreementOf([10, 20], [20, 30])).toBeNull();
    expect(depthDisagreementOf([10, 20], null)).toBeNull();
  });

  it('tells both figures', () => {
    expect(depthDisagreementOf([31.2, 40.6], [10, 20])).toContain('31 to 41 mm from the skin, deeper than the stated 10 to 20 mm');
    expect(depthDisagreementOf([3, 8], [10, 20])).toContain('shallower');
  });
});
