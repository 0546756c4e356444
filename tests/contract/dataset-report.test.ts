import { beforeAll, describe, expect, it } from 'vitest';
import { reportOn, type DatasetReport } from '../../scripts/data/report.ts';
import { loadDataset, MAN, loadLessons } from '../../src/anatomy/index.ts';

let report: DatasetReport;
beforeAll(async () => {
  report = reportOn(await loadDataset(MAN), await loadLessons());
});

describe('the report on the dataset', () => {
  it('counts by region what it counts in all', () => {
    const sum = (field: 'muscles' | 'triggerPoints' | 'areas') =>
      Object.values(report.byRegion).reduce((all, region) => all + region[field], 0);
    expect([sum('muscles'), sum('triggerPoints'), sum('areas')]).toEqual([
      report.totals.muscles,
      report.totals.triggerPoints,
      report.totals.areas,
    ]);
  });
  it('gives shares that add up', () => {
    for (const { tierShare } of [
      report.sources,
      report.citations,
      report.evidenceClaims,
      report.mainZones,
      report.movements,
      report.measurements,
    ]) {
      expect(tierShare.A + tierShare.B + tierShare.C).toBeCloseTo(1, 2);
    }
  });
  it('counts claims and dissents by how they were compared', () => {
    expect(report.evidenceByComparison).toEqual({ abstract: 140, 'teaching page': 49, recalled: 4, 'full text': 2 });
    expect(report.evidenceClaims).toMatchObject({ count: 195, verifiedShare: 0.979 });
  });
  it('can be written as JSON without loss', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
