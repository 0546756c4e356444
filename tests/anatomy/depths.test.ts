import { describe, expect, it } from 'vitest';
import { parseDepths } from '../../src/anatomy/depths.ts';
import { MUSCLES, lists, region, row } from './depth-rows.ts';

describe('depth records', () => {
  it('refuses figures that are not those of the statistic: a median is no mean, a cut-off no depth', () => {
    const refused = (change: Record<string, unknown>): readonly string[] => {
      const problems: string[] = [];
      parseDepths(
        lists([row('one', { sdMm: null, ...change })]),
        { muscles: MUSCLES, hasSource: () => true, referenceBuild: 'lean' },
        problems,
      );
      return problems;
    };
    const bare = { meanMm: null };
    for (const right of [
      {},
      { statistic: 'predicted' },
      { rangeMm: [3, 30] },
      { statistic: 'median', ...bare, medianMm: 9 },
      { statistic: 'median', ...bare, medianMm: 9, rangeMm: [3, 30] },
      { statistic: 'range', ...bare, rangeMm: [3, 30] },
      { statistic: 'minimum', ...bare, rangeMm: [3, 3] },
      { statistic: 'needle', ...bare, rangeMm: [40, 40] },
      { statistic: 'cut-off', ...bare },
      { statistic: 'share', ...bare },
    ])
      expect(refused(right), JSON.stringify(right)).toEqual([]);
    for (const wrong of [
      { statistic: 'median' },
      { ...bare, medianMm: 9 },
      { medianMm: 9 },
      { statistic: 'range' },
      { statistic: 'range', ...bare },
      { statistic: 'needle', medianMm: 9, ...bare },
      { statistic: 'cut-off' },
      { statistic: 'share', ...bare, rangeMm: [3, 30] },
    ])
      expect(refused(wrong).join(), JSON.stringify(wrong)).toContain(
        'expected the figures of its statistic and no others',
      );
  });

  it('refuses a ceiling without a muscle, a figure, a comparison with the source, or a way to what must not be met', () => {
    const refused = (change: Record<string, unknown>): string => {
      const problems: string[] = [];
      parseDepths(
        lists([
          row('one', {
            quantity: 'skin-to-pleura',
            muscles: ['soleus'],
            structures: ['lung'],
            ceiling: true,
            ...change,
          }),
        ]),
        { muscles: MUSCLES, hasSource: () => true, referenceBuild: 'lean' },
        problems,
      );
      return problems.join();
    };
    expect(refused({})).toBe('');
    for (const wrong of [
      { muscles: [] },
      { verified: 'recalled' },
      { quantity: 'clearance' },
      { statistic: 'share', meanMm: null, sdMm: null },
    ]) {
      expect(refused(wrong), JSON.stringify(wrong)).toContain('expected a ceiling only');
    }
  });

  it('refuses what does not resolve, and a point in two regions', () => {
    const problems: string[] = [];
    parseDepths(
      {
        ...lists(
          [row('one', { source: 'nobody', region: 'tail', muscles: ['tail'] })],
          [region(), region({ id: 'back' })],
        ),
        needlePaths: [
          {
            id: 'tail-trp1',
            picture: 'closed',
            path: { entryMm: [0, 0, 0], direction: [0, 0, 1], muscleMm: [1, 2], boneMm: null, over: [] },
            skinMm: [1, 2],
          },
        ],
      },
      { muscles: MUSCLES, hasSource: () => false, referenceBuild: 'lean' },
      problems,
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
    for (const record of [
      { id: 'soleus-trp1', picture: 'sketch', path, skinMm: [1, 2] },
      { id: 'soleus-trp1', picture: 'line', path, skinMm: [1, 2] },
      { id: 'soleus-trp1', picture: 'closed', path },
      { id: 'soleus-trp1', picture: 'closed', path, skinMm: [1, -2] },
    ]) {
      const problems: string[] = [];
      parseDepths(
        { ...lists([]), needlePaths: [record] },
        { muscles: MUSCLES, hasSource: () => true, referenceBuild: 'lean' },
        problems,
      );
      expect(problems.length, record.picture).toBeGreaterThan(0);
      expect(problems[0]).toContain('needle path "soleus-trp1", field "');
    }
  });
});
