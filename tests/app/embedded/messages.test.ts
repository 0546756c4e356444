import { describe, expect, it } from 'vitest';
import { readRequest, versionsIn } from '../../../src/app/embedded/messages.ts';

const SETTINGS = { muscle: 'soleus', side: null, view: null, show: null, audience: null, lang: null };

describe('what another page says', () => {
  it('is read where it is as described; what is not known of it is passed over', () => {
    expect(readRequest({ id: 1, kind: 'capture', later: true })).toEqual({
      ok: true,
      request: { id: 1, kind: 'capture' },
    });
    expect(readRequest({ id: 2, kind: 'set', settings: { ...SETTINGS, later: 1 } })).toEqual({
      ok: true,
      request: { id: 2, kind: 'set', settings: SETTINGS },
    });
    expect(versionsIn({ protocol: 'myopoint-body', kind: 'hello', versions: [1, 2] })).toEqual([1, 2]);
  });
  it('is told what is wrong with it, under its number where it has one', () => {
    const about = (data: unknown) => {
      const read = readRequest(data);
      return read.ok ? null : [read.id, read.about];
    };
    expect(about({ id: 3, kind: 'select', muscle: 7, point: null, side: 'right' })).toEqual([3, 'muscle']);
    expect(about({ id: 4, kind: 'select', muscle: null, point: null, side: 'midline' })).toEqual([4, 'side']);
    expect(about({ id: 5, kind: 'wipe' })).toEqual([5, 'kind']);
    expect(about({ id: 6, kind: 'set', settings: { ...SETTINGS, view: 'a'.repeat(81) } })).toEqual([
      6,
      'settings.view',
    ]);
    expect(about({ id: 7, kind: 'restore', captured: { version: 2, link: '', show: 'points' } })).toEqual([
      7,
      'captured.version',
    ]);
    expect(about({ id: 'a', kind: 'reset' })).toEqual([null, 'id']);
    expect(about('<img src=x>')).toEqual([null, 'message']);
    expect(about(null)).toEqual([null, 'message']);
    for (const data of [
      null,
      'hello',
      { kind: 'hello', versions: [1] },
      { protocol: 'other', kind: 'hello', versions: [] },
    ])
      expect(versionsIn(data)).toBeNull();
  });
});
