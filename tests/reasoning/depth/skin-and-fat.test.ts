import { describe, expect, it } from 'vitest';
import { BODY_IDS, loadBody, loadDataset } from '../../../src/anatomy/index.ts';
import type { Depths, TriggerPointId } from '../../../src/anatomy/index.ts';
import { skinFatAt } from '../../../src/reasoning/depth/skin-and-fat.ts';
import { skinMovedMm } from '../../../src/reasoning/depth/skin-and-fat.ts';
import { lists, read, region, row } from '../../anatomy/depth-rows.ts';

const layer = (depths: Depths, ...[build, sex]: [build: 'lean' | 'average' | 'heavier', sex?: 'male' | 'female']) =>
  skinFatAt(depths.tissueRegions[0]!, depths.measurements, build, sex);

describe('skinFatAt', () => {
  it('spreads the proposed middle by what it rests on, both sexes together when none is given', () => {
    expect(layer(read(lists([])), 'average', 'male')).toEqual({
      minMm: 6.5,
      maxMm: 15.5,
      basis: 'measured',
      illustrative: false,
      sources: [],
    });
    expect(layer(read(lists([])), 'average')).toMatchObject({ minMm: 6.5, maxMm: 21.7 });
    expect(layer(read(lists([], [region({ basis: 'anchored' })])), 'average', 'male')).toMatchObject({
      minMm: 6,
      maxMm: 17,
      illustrative: false,
    });
    expect(layer(read(lists([], [region({ basis: 'illustrative' })])), 'average', 'male')).toMatchObject({
      minMm: 5,
      maxMm: 20,
      illustrative: true,
    });
  });

  it('is never narrower than rows of that build, which only widen it', () => {
    const fat = (bmiMin: number | null, bmiMax: number | null, meanMm: number, change = {}) =>
      row('one', { group: { sex: null, bmiMin, bmiMax, population: 'p' }, meanMm, ...change });
    // 18 ± 2 mm of fat with 2 mm of skin.
    expect(layer(read(lists([fat(23, 27, 18)])), 'average', 'male')).toMatchObject({
      minMm: 6.5,
      maxMm: 22,
      sources: ['hall-2001'],
    });
    expect(layer(read(lists([fat(23, 27, 4)])), 'average', 'male')).toMatchObject({ minMm: 4, maxMm: 15.5 });
    // Another build, nobody's build, not compared with its source, another sex: no change.
    for (const other of [
      fat(30, 40, 18),
      fat(null, null, 18),
      fat(23, 27, 18, { verified: 'recalled' }),
      fat(23, 27, 18, { group: { sex: 'female', bmiMin: 23, bmiMax: 27, population: 'p' } }),
    ]) {
      expect(layer(read(lists([other])), 'average', 'male')).toMatchObject({ minMm: 6.5, maxMm: 15.5 });
    }
  });

  it('says nothing where nothing is proposed for that sex', () => {
    const depths = read(lists([], [region({ womenMm: null })]));
    expect(layer(depths, 'average', 'female')).toBeNull();
    expect(layer(depths, 'average')).toMatchObject({ minMm: 6.5, maxMm: 15.5 });
  });
});

const POINT = 'soleus-trp1' as TriggerPointId;
const DEPTHS = {
  needlePathByPoint: new Map([[POINT, { skinMm: [4, 10] }]]),
} as unknown as Pick<Depths, 'needlePathByPoint'>;

describe('the change of the skin at a point', () => {
  it('is as recorded for the published builds, and goes straight from one to the next', () => {
    expect([0, 0.25, 1, 1.25, 2].map((build) => skinMovedMm(DEPTHS, POINT, build))).toEqual([0, 1, 4, 5.5, 10]);
  });

  it('goes no further than the builds there are', () => {
    expect([-1, 3].map((build) => skinMovedMm(DEPTHS, POINT, build))).toEqual([0, 10]);
  });

  it('is none where nothing is recorded', () => {
    expect(skinMovedMm(DEPTHS, 'nothing-trp1' as TriggerPointId, 2)).toBe(0);
  });

  it('never draws anyone thinner than the recorded body, nor an average body as thicker than a heavier one', async () => {
    for (const id of BODY_IDS) {
      const { depths } = await loadDataset(await loadBody(id));
      expect(depths.needlePaths.length).toBeGreaterThan(100);
      for (const { id: point } of depths.needlePaths) {
        const [average, heavier] = [skinMovedMm(depths, point, 1), skinMovedMm(depths, point, 2)];
        expect(average, point).toBeGreaterThanOrEqual(0);
        expect(heavier, point).toBeGreaterThanOrEqual(average);
      }
    }
  });
});
