import { describe, expect, it } from 'vitest';
import {
  joinReferral,
  recordsText,
  type ReferralPoint,
  type WordingEntry,
} from '../../../builder/referral/join-referral.ts';

const TABLE: Record<string, WordingEntry> = {
  'over the hip': { kind: 'skin', areas: ['buttock', 'side-of-hip'] },
  'deep in the joint': { kind: 'deep', near: 'hip-joint' },
};

describe('joinReferral', () => {
  it('replaces what a wording was joined with, once a wording, and keeps what is rare', () => {
    const point: ReferralPoint = {
      main: [
        { kind: 'skin', area: 'old', wording: 'over the hip' },
        { kind: 'skin', area: 'older', wording: 'over the hip' },
      ],
      spillover: [{ kind: 'skin', area: 'old', wording: 'deep in the joint', rare: true }],
      dissent: [{ areas: [{ kind: 'deep', near: null, wording: 'over the hip', rare: true }] }],
    };
    joinReferral([point], TABLE);
    expect(point).toEqual({
      main: [
        { kind: 'skin', area: 'buttock', wording: 'over the hip' },
        { kind: 'skin', area: 'side-of-hip', wording: 'over the hip' },
      ],
      spillover: [{ kind: 'deep', near: 'hip-joint', wording: 'deep in the joint', rare: true }],
      dissent: [
        {
          areas: [
            { kind: 'skin', area: 'buttock', wording: 'over the hip', rare: true },
            { kind: 'skin', area: 'side-of-hip', wording: 'over the hip', rare: true },
          ],
        },
      ],
    });
  });

  it('refuses a wording the table does not know', () => {
    expect(() =>
      joinReferral([{ main: [{ kind: 'skin', wording: 'somewhere' }], spillover: [], dissent: [] }], TABLE),
    ).toThrow('wording "somewhere": expected an entry');
  });
});

describe('recordsText', () => {
  it('is the same data, short things on one line and the fields of a record each on its own', () => {
    const records = [{ id: 'a', list: [1, 2], inner: { of: null } }];
    expect(recordsText(records)).toBe('[{"id": "a", "list": [1, 2], "inner": {"of": null}}]');
    const long = [{ id: 'a', words: 'x'.repeat(120), inner: { of: ['y'.repeat(100), 'z'] } }];
    expect(JSON.parse(recordsText(long))).toEqual(long);
    expect(recordsText(long).split('\n').slice(0, 3)).toEqual(['[', '  {', '    "id": "a",']);
  });
});
