import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  misses,
  parseGirth,
  parsePublishedDepths,
  parseSkinReasons,
  parseSkinRecord,
  parseSkinSites,
} from '../../src/anatomy/index.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`data/bodies/${path}`, 'utf8'));
const record = (): Record<string, unknown> => read('skin/skin.json') as Record<string, unknown>;
const first = (path: string): object => (read(path) as object[])[0]!;

describe('the records of the skin', () => {
  it('are read', () => {
    expect(parseSkinRecord(record()).shapes.map(({ id }) => id)).toEqual([
      'man-lean',
      'man-average',
      'man-heavier',
      'woman-lean',
      'woman-average',
      'woman-heavier',
    ]);
    expect(parseSkinSites(read('skin/sites.json')).length).toBe(67);
    expect(parsePublishedDepths(read('skin/published.json')).length).toBe(35);
    expect(parseSkinReasons(read('skin/reasons.json')).length).toBe(13);
    expect(parseGirth(read('woman/girth.json')).aim).toEqual({ upper: 0.649, lower: 0.725 });
  });

  it('say which record and field is wrong, and what was expected', () => {
    expect(() => parseSkinRecord({ ...record(), groups: ['lips', 'eye'] })).toThrow(
      'field "groups": expected every group once, in the order of SKIN_GROUPS',
    );
    expect(() => parseSkinRecord({ ...record(), vertices: { stored: -1, midline: 0, whole: 0 } })).toThrow(
      'field "vertices.stored"',
    );
    expect(() => parseSkinSites([{ ...first('skin/sites.json'), achievedMm: [1, 0, 2] }])).toThrow(
      /site "man-cheek", field "achievedMm\.1": expected >0, received 0/,
    );
    expect(() => parsePublishedDepths([{ ...first('skin/published.json'), build: 'thin' }])).toThrow(
      /published depth "man-lean-rhomboid", field "build": expected .*"lean".*, received "thin"/,
    );
    expect(() => parseSkinReasons([{ id: 'a', text: '' }])).toThrow('reason "a", field "text"');
    expect(() => parseGirth({ ...(read('woman/girth.json') as object), factors: { 'biceps-x': 1.2 } })).toThrow(
      'field "factors.biceps-x": expected <=1, received 1.2',
    );
  });
});

describe('misses', () => {
  it('begins beyond 15 hundredths of the ratio as it is printed', () => {
    expect([misses(11.5, 10), misses(11.6, 10), misses(8.5, 10), misses(8.4, 10)]).toEqual([false, true, false, true]);
    expect(misses(10, 10)).toBe(false);
  });
});
