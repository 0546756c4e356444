import { describe, expect, it } from 'vitest';
import { loadDataset, MAN, type Build, type Depths, type TriggerPointId } from '../../../src/anatomy/index.ts';
import { movedSkinSites, skinFatAt, skinMovedMm } from '../../../src/reasoning/index.ts';
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

const data = await loadDataset(MAN);
const POINT = data.depths.needlePaths.find(({ id }) => data.depths.tissueRegionByPoint.has(id))!.id;
const moved = (point: TriggerPointId, build: Build): number => skinMovedMm(data.depths, point, build);

describe('the change of the skin at a point', () => {
  it('is the change of the middle of the layer against the lean build', () => {
    const region = data.depths.tissueRegionByPoint.get(POINT)!;
    const middle = (build: 'lean' | 'heavier'): number => {
      const { minMm, maxMm } = skinFatAt(region, data.depths.measurements, build)!;
      return Math.sqrt(minMm * maxMm);
    };
    expect(moved(POINT, 'lean')).toBe(0);
    expect(moved(POINT, 'heavier')).toBeCloseTo(middle('heavier') - middle('lean'), 9);
    expect(moved(POINT, 'heavier')).toBeGreaterThan(0);
  });

  it('is none where nothing is recorded', () => {
    expect(moved('nothing-trp1' as TriggerPointId, 'heavier')).toBe(0);
  });

  it('never draws anyone thinner than the recorded body, nor an average body as thick as a heavier one', () => {
    for (const { id } of data.depths.needlePaths) {
      const [average, heavier] = [moved(id, 'average'), moved(id, 'heavier')];
      expect(average).toBeGreaterThanOrEqual(0);
      expect(heavier).toBeGreaterThanOrEqual(average);
    }
  });

  it('is told at the recorded entry and at its twin', () => {
    const path = { id: POINT, path: { entryMm: [-80, 20, 900] } } as never;
    const mm = moved(POINT, 'heavier');
    expect(movedSkinSites({ ...data.depths, needlePaths: [path] }, 'heavier', null)).toEqual([
      { placeMm: [-80, 20, 900], mm },
      { placeMm: [80, 20, 900], mm },
    ]);
    expect(
      movedSkinSites(
        { ...data.depths, needlePaths: [{ ...(path as object), id: 'nothing-trp1' } as never] },
        'heavier',
        null,
      ),
    ).toEqual([]);
  });
});
