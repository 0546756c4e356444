import { describe, expect, it } from 'vitest';
import { parseTendons } from '../../src/anatomy/index.ts';

const source = { id: 'ward-2009', cite: 'Ward 2009', url: null, tier: 'A', verified: false };
const tendon = {
  structure: 'soleus',
  origin: 0.02,
  insertion: 0.14,
  bellyMm: 405,
  source: 'ward-2009',
  verified: 'recalled',
  why: null,
};

describe('parseTendons', () => {
  it('gives the record of a muscle, without a tongue where none is said', () => {
    expect(parseTendons({ sources: [source], tendons: [tendon] }).get('soleus')).toEqual({ ...tendon, tongue: 0 });
  });

  it.each([
    ['a work that is not listed', [{ ...tendon, source: 'lieber-1990' }], /expected the source of every record/],
    ['two records of one muscle', [tendon, tendon], /expected one record for a structure/],
    ['tendons that meet', [{ ...tendon, origin: 0.5, insertion: 0.5 }], /expected some flesh between/],
    ['a share above 0.95', [{ ...tendon, insertion: 0.96 }], /tendons\.0\.insertion/],
  ])('refuses %s', (_what, tendons, message) => {
    expect(() => parseTendons({ sources: [source], tendons })).toThrow(message);
  });
});
