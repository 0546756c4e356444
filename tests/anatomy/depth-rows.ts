/** Hand-made depth records, checked as those of the dataset are. */
import { parseDepths, type RawDepths } from '../../src/anatomy/depths.ts';
import { type Depths, type Muscle } from '../../src/anatomy/index.ts';

/** A row of measurement: 10 ± 2 mm of fat at the belly. */
export const row = (id: string, change: Record<string, unknown> = {}) => ({
  id,
  site: 'belly',
  landmark: 'navel',
  quantity: 'subcutaneous',
  of: 'one',
  group: { sex: null, bmiMin: null, bmiMax: null, population: 'adults' },
  statistic: 'mean',
  meanMm: 10,
  medianMm: null,
  sdMm: 2,
  rangeMm: null,
  n: 20,
  method: 'ultrasound',
  source: 'hall-2001',
  tier: 'A',
  verified: 'abstract',
  region: 'belly',
  muscles: [],
  structures: [],
  ceiling: false,
  note: null,
  ...change,
});
/** The belly of men and women. */
export const region = (change: Record<string, unknown> = {}) => ({
  id: 'belly',
  name: 'Belly',
  to: 'muscle',
  menMm: [4, 10, 20],
  womenMm: [8, 14, 30],
  basis: 'measured',
  skinMm: 2,
  why: 'w',
  muscles: ['soleus'],
  points: [],
  ...change,
});
export const lists = (measurements: unknown[], regions: unknown[] = [region()]): RawDepths => ({
  needlePaths: [],
  measurements,
  tissueRegions: regions,
  modelDepths: [],
});
export const MUSCLES = [{ id: 'soleus', triggerPoints: [{ id: 'soleus-trp1' }] }] as unknown as Muscle[];

/** The records, or all that is wrong with them as one error. */
export function read(raw: RawDepths, problems: string[] = []): Depths {
  const depths = parseDepths(
    raw,
    { muscles: MUSCLES, hasSource: (id) => id === 'hall-2001', referenceBuild: 'lean' },
    problems,
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return depths;
}
