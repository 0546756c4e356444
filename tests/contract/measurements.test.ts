/** The published figures as a record: what was read of each, and which bound a depth. */
import { beforeAll, describe, expect, it } from 'vitest';
import { isCompared, loadDataset, MAN, type Dataset, type Measurement } from '../../src/anatomy/index.ts';
import { shallowestOf } from '../../src/reasoning/index.ts';

let data: Dataset;
beforeAll(async () => {
  data = await loadDataset(MAN);
});

const sourcesWhere = (allowed: (row: Measurement) => boolean): readonly string[] =>
  [...new Set(data.depths.measurements.filter(allowed).map(({ source }) => source))].toSorted();

describe('published figures', () => {
  it('were compared with their source but for five sources, whose rows count for nothing', () => {
    expect(sourcesWhere(({ verified }) => !isCompared(verified))).toEqual([
      'amato-2021',
      'facial-tissue-bulgarian-2018',
      'laan-2016',
      'stephan-simpson-2008',
      'zaybak-2007',
    ]);
  });

  it('name the sources that were not read at all as not verified, and those of compared rows as verified', () => {
    const wrong = data.depths.measurements.filter(
      ({ source, verified }) => data.sourceById.get(source)?.verified !== isCompared(verified),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('are of several muscles together in two studies', () => {
    expect(sourcesWhere((row) => row.of === 'together')).toEqual(['mechelli-2019', 'whiler-2017']);
    for (const { of, muscles } of data.depths.measurements)
      if (of === 'together') expect(muscles.length).toBeGreaterThan(1);
  });

  it('give a cut-off or a share of people as no depth', () => {
    expect(sourcesWhere(({ statistic }) => statistic === 'cut-off' || statistic === 'share')).toEqual([
      'amato-2021',
      'eksi-2022',
      'johnstone-2015',
      'nisbet-2006',
      'ventral-gluteal-mri-2019',
    ]);
  });

  it('bound a depth only where peer-reviewed or professional', () => {
    expect(data.depths.measurements.filter(({ ceiling, tier }) => ceiling && tier === 'C')).toEqual([]);
  });

  it('bound the depth of these muscles, at these shallowest figures', () => {
    const ceilings = new Map<string, number>();
    for (const row of data.depths.measurements) {
      if (!row.ceiling) continue;
      for (const muscle of row.muscles)
        ceilings.set(muscle, Math.min(ceilings.get(muscle) ?? Infinity, shallowestOf(row) ?? Infinity));
    }
    expect(Object.fromEntries(ceilings)).toEqual({
      'adductor-brevis': 36.3,
      'adductor-longus': 36.3,
      'iliocostalis-thoracis': 15,
      'levator-scapulae': 33.4,
      'lower-trapezius': 15,
      'middle-trapezius': 15,
      'pectoralis-major-clavicular': 13.2,
      'pectoralis-major-sternocostal': 13.2,
      'pectoralis-minor': 13.2,
      'rectus-abdominis': 18.2,
      'rhomboid-major': 15,
      'rhomboid-minor': 15,
      'serratus-anterior': 8.2,
      'serratus-posterior-superior': 15,
      'upper-trapezius': 14.6,
    });
  });
});
