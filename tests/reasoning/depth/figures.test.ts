/** Published figures of a section, on hand-made rows whose means are known exactly. */
import { describe, expect, it } from 'vitest';
import { parseDepths, type Muscle, type Sex, type TriggerPointId } from '../../../src/anatomy/index.ts';
import { sectionFigures, type SectionFigures } from '../../../src/reasoning/depth/figures.ts';

const POINT = 'soleus-trp1' as TriggerPointId;
const SOLEUS = { id: 'soleus', triggerPoints: [{ id: POINT }] } as unknown as Muscle;

const row = (id: string, change: Record<string, unknown>) => ({
  id,
  site: 'calf',
  landmark: 'middle',
  quantity: 'skin-to-muscle',
  of: 'one',
  group: { sex: null, bmiMin: null, bmiMax: null, population: 'adults' },
  statistic: 'mean',
  meanMm: null,
  medianMm: null,
  sdMm: null,
  rangeMm: null,
  n: null,
  method: 'ultrasound',
  source: 'hall-2001',
  tier: 'A',
  verified: 'abstract',
  region: null,
  muscles: ['soleus'],
  structures: [],
  ceiling: false,
  note: null,
  ...change,
});

function figuresFor(sex: Sex | null, rows: readonly ReturnType<typeof row>[]): SectionFigures {
  const problems: string[] = [];
  const depths = parseDepths(
    { needlePaths: [], measurements: rows, tissueRegions: [], modelDepths: [] },
    { muscles: [SOLEUS], hasSource: () => true, referenceBuild: 'lean' },
    problems,
  );
  expect(problems).toEqual([]);
  return sectionFigures({ depths }, SOLEUS, POINT, 'average', sex);
}
const figuresOf = (...rows: readonly ReturnType<typeof row>[]): SectionFigures => figuresFor(null, rows);

/** 30 people at 10 mm and 10 at 20 mm: 12.5 mm by people, 15 by rows. */
const two = (change: Record<string, unknown> = {}) => [
  row('many', { meanMm: 10, n: 30, ...change }),
  row('few', { meanMm: 20, n: 10, ...change }),
];

describe('sectionFigures', () => {
  it('weighs means by the people measured, and does not count what was never compared with its source', () => {
    const { target } = figuresOf(...two(), row('remembered', { meanMm: 90, n: 100, verified: 'recalled' }));
    expect(target).toMatchObject({
      of: 'skin-to-muscle',
      meanMm: 12.5,
      drawnMm: 12.5,
      medianMm: null,
      sdMm: null,
      lowMm: 10,
      highMm: 20,
      basis: 'published',
    });
  });

  it('counts a row whose number of people is not known as one', () => {
    expect(figuresOf(row('many', { meanMm: 10, n: 3 }), row('unknown', { meanMm: 20 })).target?.meanMm).toBe(12.5);
  });

  it('never takes a thickness of several muscles together for the thickness of one', () => {
    const together = row('both', { quantity: 'muscle-thickness', of: 'together', meanMm: 40, n: 100 });
    const { thicknessOf } = figuresOf(...two({ quantity: 'muscle-thickness' }), together);
    expect(thicknessOf(SOLEUS)).toMatchObject({ of: 'muscle-thickness', meanMm: 12.5, lowMm: 10, highMm: 20 });
    expect(figuresOf(together).thicknessOf(SOLEUS)).toBeNull();
  });

  it('judges that by the field, not by how the place is worded', () => {
    const plus = row('plus', { quantity: 'muscle-thickness', landmark: 'soleus + its sheet', meanMm: 12, n: 4 });
    expect(figuresOf(plus).thicknessOf(SOLEUS)?.meanMm).toBe(12);
  });

  it('does not mix a median into means, nor call it one', () => {
    const median = row('median', { statistic: 'median', medianMm: 30, rangeMm: [28, 33], n: 100 });
    expect(figuresOf(...two(), median).target).toMatchObject({ meanMm: 12.5, medianMm: null, highMm: 20 });
    expect(figuresOf(median).target).toMatchObject({ meanMm: null, medianMm: 30, drawnMm: 30, sdMm: null });
    const other = row('other', { statistic: 'median', medianMm: 40 });
    expect(figuresOf(median, other).target).toMatchObject({
      meanMm: null,
      medianMm: null,
      drawnMm: 35,
      lowMm: 30,
      highMm: 40,
    });
  });

  it('draws a limit at the least single value, whatever the means', () => {
    const pleura = { quantity: 'skin-to-pleura', structures: ['lung'] };
    const least = row('least', { ...pleura, statistic: 'minimum', rangeMm: [7, 7] });
    const { limitOf } = figuresOf(
      ...two(pleura),
      least,
      row('remembered', { ...pleura, meanMm: 2, verified: 'recalled' }),
    );
    expect(limitOf('lung' as never)).toMatchObject({ of: 'limit', drawnMm: 7, meanMm: 12.5 });
  });

  it('tells depths of one sex, but limits of both', () => {
    const of = (sex: Sex) => ({ group: { sex, bmiMin: null, bmiMax: null, population: 'p' } });
    const pleura = { quantity: 'skin-to-pleura', structures: ['lung'] };
    const rib = { quantity: 'skin-to-bone', structures: ['rib'] };
    const rows = [
      row('her-muscle', { meanMm: 14, ...of('female') }),
      row('his-muscle', { meanMm: 9, ...of('male') }),
      row('her-lung', { ...pleura, meanMm: 23, ...of('female') }),
      row('his-lung', { ...pleura, meanMm: 21, ...of('male') }),
      row('her-rib', { ...rib, meanMm: 16, ...of('female') }),
      row('his-rib', { ...rib, meanMm: 18, ...of('male') }),
    ];
    const [women, men] = [figuresFor('female', rows), figuresFor('male', rows)];
    expect([women.target?.drawnMm, men.target?.drawnMm]).toEqual([14, 9]);
    expect([women, men].map(({ limitOf }) => limitOf('lung' as never)?.drawnMm)).toEqual([21, 21]);
    expect([women, men].map(({ bone }) => bone?.drawnMm)).toEqual([16, 16]);
  });
});
