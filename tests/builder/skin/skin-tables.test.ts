import { describe, expect, it } from 'vitest';
import { withSkinTables, type SkinThickness } from '../../../builder/skin/skin-tables.ts';
import {
  parsePublishedDepths,
  parseSkinReasons,
  parseSkinSites,
  type Dataset,
  type TissueRegion,
} from '../../../src/anatomy/index.ts';

const REGION = { id: 'heel', menMm: [4, 5, 8], womenMm: null, basis: 'anchored' } as unknown as TissueRegion;
const DATASET = { depths: { tissueRegions: [REGION] } } as unknown as Dataset;
const SITE = { id: 'man-heel', body: 'man', site: 'the heel', region: 'heel', vertex: 3, aimMm: [4, 5, 8] };
const ROW = { id: 'a', body: 'woman', build: 'lean', what: 'skin to bone', publishedMm: 10, sdMm: 2, people: 'n 9' };
const thickness = (): SkinThickness => ({
  sites: parseSkinSites([{ ...SITE, achievedMm: [4, 5, 10], why: 'standing' }]),
  published: parsePublishedDepths([
    { ...ROW, sources: ['some-study'], achievedMm: 11, why: null },
    { ...ROW, id: 'b', sdMm: null, people: null, sources: ['some-study'], achievedMm: 5, why: 'standing' },
  ]),
  reasons: parseSkinReasons([{ id: 'standing', text: 'It stands.' }]),
});

describe('withSkinTables', () => {
  it('writes site, published mean ± SD, drawn, ratio and reason', () => {
    const lines = withSkinTables('# Sources\n', DATASET, thickness()).split('\n');
    expect(lines).toContain('| skin to bone | woman, lean | 10 ± 2 (n 9) | 11 | 1.10 | some-study |  |');
    expect(lines).toContain('| skin to bone | woman, lean | 10 | 5 | 0.50 | some-study | It stands. |');
    expect(lines).toContain('| the heel | man | 4 / 5 / 8 | anchored | 4 / 5 / 10 | 1.00 / 1.00 / 1.25 | It stands. |');
    expect(lines).toContain('**Published figures.** 1 of 2 within 15 %, 1 explained.');
    expect(lines.find((line) => line.startsWith('**Sites'))).toContain('2 of 3 figures within 15 %.');
  });

  it('writes its section anew where it stands, and leaves the others', () => {
    const first = withSkinTables('# Sources\n', DATASET, thickness());
    const between = `${first.trimEnd()}\n\n## Next\n\nwords\n`;
    const again = withSkinTables(between, DATASET, { ...thickness(), published: [] });
    expect(again).toContain('\n## Next\n\nwords\n');
    expect(again.match(/## The skins against/g)?.length).toBe(1);
    expect(again).toContain('0 of 0 within');
    expect(withSkinTables(again, DATASET, thickness())).toBe(withSkinTables(between, DATASET, thickness()));
  });

  it('names a site without figures for that sex', () => {
    const sites = parseSkinSites([{ ...SITE, body: 'woman', achievedMm: [4, 5, 10], why: null }]);
    expect(() => withSkinTables('', DATASET, { ...thickness(), sites })).toThrow('site of the woman in "heel"');
  });
});
