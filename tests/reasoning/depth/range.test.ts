import { describe, expect, it } from 'vitest';
import {
  BUILDS,
  type Approach,
  type Build,
  type Dataset,
  type Muscle,
  type Sex,
  type TriggerPointId,
} from '../../../src/anatomy/index.ts';
import { parseDepths, type RawDepths } from '../../../src/anatomy/depths.ts';
import { depthRangeFor, rangeOf } from '../../../src/reasoning/index.ts';
import { skinMovedMm } from '../../../src/reasoning/depth/skin-and-fat.ts';

const row = (id: string, change: Record<string, unknown> = {}) => ({
  id,
  site: 'calf',
  landmark: 'middle',
  quantity: 'skin-to-pleura',
  of: 'one',
  group: { sex: null, bmiMin: null, bmiMax: null, population: 'adults' },
  statistic: 'rangeMm' in change ? 'range' : 'mean',
  meanMm: null,
  medianMm: null,
  sdMm: null,
  rangeMm: null,
  n: 20,
  method: 'ultrasound',
  source: 'hall-2001',
  tier: 'A',
  verified: 'abstract',
  region: null,
  muscles: ['soleus'],
  structures: [],
  ceiling: !('quantity' in change),
  note: null,
  ...change,
});
/** Lean 2.6–6.2, average 6.5–15.5, heavier 13–31 mm. */
const REGION = {
  id: 'calf',
  name: 'Calf',
  to: 'muscle',
  menMm: [4, 10, 20],
  womenMm: null,
  basis: 'measured',
  skinMm: 2,
  why: 'w',
  muscles: ['soleus', 'gastrocnemius-medial'],
  points: [],
};

interface Given {
  readonly soleus?: readonly [number, number] | null;
  /** Of gastrocnemius, which lies over soleus. */
  readonly over?: readonly [number, number];
  readonly ceilingMm?: { readonly mm: number; readonly what: string };
  readonly approach?: Approach['kind'];
  readonly muscleMm?: readonly [number, number];
  readonly rows?: readonly Record<string, unknown>[];
  readonly region?: Record<string, unknown> | null;
}

function dataOf({
  soleus = [15, 30],
  over,
  ceilingMm,
  approach = 'line',
  muscleMm = [10, 90],
  rows = [],
  region = {},
}: Given): Dataset {
  const muscle = (id: string, depthMm: readonly [number, number] | null, more = {}) =>
    ({
      id,
      structures: [id],
      triggerPoints: [{ id: `${id}-trp1`, approach: { kind: approach } }],
      needling: { depthMm, depthBasis: 'convention', sources: [{ source: 'hall-2001', fact: null }], ...more },
    }) as unknown as Muscle;
  const muscles = [
    muscle(
      'soleus',
      soleus,
      ceilingMm ? { ceilingMm: { ...ceilingMm, citation: { source: 'rule-2002', fact: null } } } : {},
    ),
    muscle('gastrocnemius-medial', over ?? null),
  ];
  const path = (passed: string[], mm: readonly [number, number]) => ({
    entryMm: [0, 0, 0],
    direction: [0, 0, 1],
    muscleMm: mm,
    boneMm: null,
    over: passed,
  });
  const raw: RawDepths = {
    needlePaths: [
      { id: 'soleus-trp1', picture: 'closed', path: path(['gastrocnemius-medial'], muscleMm), skinMm: [6.02, 15] },
      { id: 'gastrocnemius-medial-trp1', picture: 'closed', path: path([], [3, 90]), skinMm: [0, 0] },
    ],
    measurements: rows,
    tissueRegions: region ? [{ ...REGION, ...region }] : [],
    modelDepths: [],
  };
  const problems: string[] = [];
  const depths = parseDepths(raw, { muscles, hasSource: () => true, referenceBuild: 'lean' }, problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const placed = muscles.flatMap((one) =>
    one.triggerPoints.map((point) => [point.id, { muscle: one, point: point }] as const),
  );
  return { depths, muscles, triggerPointById: new Map(placed) } as unknown as Dataset;
}
const SOLEUS = 'soleus-trp1' as TriggerPointId,
  OVER = 'gastrocnemius-medial-trp1' as TriggerPointId;
const ask = (given: Given, build: Build = 'average', sex: Sex | undefined = 'male') =>
  depthRangeFor(dataOf(given), SOLEUS, build, sex);
const ends = (given: Given, build?: Build) => {
  const range = rangeOf(ask(given, build));
  return range && [range.minMm, range.maxMm];
};

describe('depthRangeFor', () => {
  it('gives the stated range for an average build and moves its ends with the layer for others', () => {
    expect(ask({ approach: 'fold' })).toEqual({
      kind: 'range',
      range: {
        minMm: 15,
        maxMm: 30,
        basis: { stated: 'convention', layer: 'none' },
        limit: null,
        sources: ['hall-2001'],
      },
    });
    // Lean 15 − (6.5 − 2.6), 30 − (15.5 − 6.2).
    expect(ends({}, 'lean')).toEqual([11.1, 20.7]);
    expect(ends({}, 'heavier')).toEqual([21.5, 45.5]);
  });

  it('is widened by published depths to the muscle for that build, never by those of another', () => {
    const reached = (bmiMin: number, bmiMax: number) =>
      row('r', {
        quantity: 'skin-to-muscle',
        meanMm: 12,
        sdMm: 3,
        group: { sex: null, bmiMin, bmiMax, population: 'p' },
      });
    expect(ends({ rows: [reached(23, 25)] })).toEqual([9, 30]);
    expect(ends({ rows: [reached(28, 34)] })).toEqual([15, 30]);
  });

  it('knows nothing where no depth is stated, and for other builds where nothing was measured', () => {
    expect(ask({ soleus: null })).toEqual({ kind: 'not-known', why: 'not-stated', hazard: null });
    expect(ask({ soleus: null, rows: [row('l', { rangeMm: [14, 40], structures: ['lung'] })] })).toMatchObject({
      why: 'not-stated',
      hazard: { mm: 9, what: { foundMm: 14 } },
    });
    for (const build of ['lean', 'heavier'] as const) {
      expect(ask({ region: null }, build)).toEqual({ kind: 'not-known', why: 'no-figure-for-build' });
      expect(ask({ region: { basis: 'illustrative' } }, build)).toEqual({
        kind: 'not-known',
        why: 'no-figure-for-build',
      });
    }
    expect(ends({ region: null })).toEqual([15, 30]);
    expect(depthRangeFor(dataOf({}), 'tail-trp1' as TriggerPointId, 'average')).toEqual({
      kind: 'not-known',
      why: 'not-stated',
      hazard: null,
    });
  });

  it('knows nothing, for any build, where the layer over the muscle was measured in the other sex alone', () => {
    for (const build of BUILDS)
      expect(ask({ region: { womenMm: null } }, build, 'female')).toEqual({
        kind: 'not-known',
        why: 'no-figure-for-sex',
      });
    expect(rangeOf(ask({ region: { womenMm: null } }, 'average', 'male'))).not.toBeNull();
  });

  it('is never shallower than skin and fat, with the published muscle over it', () => {
    // Skin and fat from 6.5 mm.
    expect(ends({ soleus: [2, 30] })).toEqual([6.5, 30]);
    const thick = row('t', { quantity: 'muscle-thickness', meanMm: 8, sdMm: 2, muscles: ['gastrocnemius-medial'] });
    expect(ends({ soleus: [2, 30], rows: [thick] })).toEqual([12.5, 30]);
    // Thickness of two together, and rows nobody compared, tell of no one muscle.
    expect(ends({ soleus: [2, 30], rows: [{ ...thick, of: 'together' }] })).toEqual([6.5, 30]);
    expect(ends({ soleus: [2, 30], rows: [{ ...thick, verified: 'recalled' }] })).toEqual([6.5, 30]);
    expect(ask({ soleus: [2, 5] })).toEqual({ kind: 'not-known', why: 'covered' });
  });

  it('never begins before a muscle that lies over it', () => {
    expect(ends({ over: [18, 25] })).toEqual([18, 30]);
    expect(ends({ over: [8, 25] })).toEqual([15, 30]);
    expect(ask({ over: [31, 40] })).toEqual({ kind: 'not-known', why: 'covered' });
  });

  it('ends 5 mm before the shallowest published hazard, and says what it did', () => {
    const lung = (mm: number, change = {}) => ({
      rows: [row('lung', { meanMm: mm + 8, sdMm: 8, structures: ['lung'], ...change })],
    });
    const limit = (mm: number, foundMm: number, treatment: string) => ({
      mm,
      what: { kind: 'hazard', quantity: 'skin-to-pleura', structures: ['lung'], foundMm },
      sources: ['hall-2001'],
      treatment,
    });
    expect(ask(lung(27))).toMatchObject({
      kind: 'range',
      range: { minMm: 15, maxMm: 22, limit: limit(22, 27, 'cut') },
    });
    expect(ask(lung(40))).toMatchObject({ range: { maxMm: 30, limit: limit(35, 40, 'not-reached') } });
    expect(ask(lung(20))).toEqual({ kind: 'not-known', why: 'nothing-left', limit: limit(15, 20, 'nothing-left') });
    // Two millimetres are a range, less is one depth.
    expect(ask(lung(22))).toMatchObject({ range: { minMm: 15, maxMm: 17 } });
    expect(ask(lung(21.9))).toMatchObject({ why: 'nothing-left' });
    // In a fold too: no first word of a sentence, and no grip, switches it off.
    expect(ask({ ...lung(27), approach: 'fold' })).toMatchObject({ range: { maxMm: 22, limit: limit(22, 27, 'cut') } });
    // Not marked to set a ceiling; another build.
    for (const change of [{ ceiling: false }, { group: { sex: null, bmiMin: 30, bmiMax: 34, population: 'p' } }]) {
      expect(ask({ ...lung(27, change), approach: 'fold' })).toMatchObject({ range: { maxMm: 30, limit: null } });
    }
  });

  it('ends before a hazard found in either sex, whichever body is drawn', () => {
    const found = (sex: Sex, mm: number) =>
      row(`lung-${sex}`, {
        rangeMm: [mm, mm + 10],
        structures: ['lung'],
        group: { sex, bmiMin: null, bmiMax: null, population: 'p' },
      });
    for (const [women, men] of [
      [27, 40],
      [40, 27],
    ] as const) {
      const rows = [found('female', women), found('male', men)];
      for (const sex of ['female', 'male', undefined] as const) {
        const region = { womenMm: [4, 10, 20] };
        expect(ask({ rows, region, approach: 'fold' }, 'average', sex), `${women} ${men} ${sex}`).toMatchObject({
          range: { maxMm: 22, limit: { mm: 22, what: { foundMm: 27 } } },
        });
      }
    }
  });

  it("takes the record's own rule and the far side of the muscle where they are shallower", () => {
    const rule = { mm: 26, what: 'measured in girths up to 27 cm' };
    expect(ask({ ceilingMm: rule })).toMatchObject({
      range: {
        maxMm: 26,
        limit: {
          mm: 26,
          what: { kind: 'rule', words: 'measured in girths up to 27 cm' },
          sources: ['rule-2002'],
          treatment: 'cut',
        },
        sources: ['hall-2001', 'rule-2002'],
      },
    });
    // Ends 20 mm from the skin of the lean body; the skin of an average one lies 6.02 mm further out.
    expect(skinMovedMm(dataOf({}).depths, SOLEUS, 1)).toBe(6.02);
    expect(ask({ muscleMm: [10, 20] })).toMatchObject({
      range: { maxMm: 26, limit: { mm: 26, what: { kind: 'far-side' }, treatment: 'cut' } },
    });
    expect(ask({ muscleMm: [10, 20] }, 'lean')).toMatchObject({
      range: { maxMm: 20, limit: { mm: 20, treatment: 'cut' } },
    });
    // In a fold the way is another.
    expect(ask({ muscleMm: [10, 20], approach: 'fold' })).toMatchObject({ range: { maxMm: 30, limit: null } });
    expect(ask({ muscleMm: [10, 20], rows: [row('l', { rangeMm: [29, 40], structures: ['lung'] })] })).toMatchObject({
      range: { maxMm: 24, limit: { what: { kind: 'hazard' } } },
    });
  });

  it('gives a muscle the ceiling of one that lies under it at the same site', () => {
    const data = dataOf({ over: [18, 40], rows: [row('l', { rangeMm: [35, 60], structures: ['lung'] })] });
    expect(depthRangeFor(data, OVER, 'average', 'male')).toMatchObject({
      range: { maxMm: 30, limit: { mm: 30, what: { kind: 'hazard' }, treatment: 'cut' } },
    });
    const elsewhere = dataOf({
      over: [18, 40],
      rows: [row('l', { rangeMm: [35, 60], structures: ['lung'] })],
      region: { muscles: ['soleus'] },
    });
    expect(depthRangeFor(elsewhere, OVER, 'average', 'male')).toMatchObject({ range: { maxMm: 40 } });
  });

  it('answers for every build the same when asked again', () => {
    const data = dataOf({});
    for (const build of BUILDS) expect(depthRangeFor(data, SOLEUS, build)).toBe(depthRangeFor(data, SOLEUS, build));
  });
});
