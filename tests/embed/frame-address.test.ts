import { describe, expect, it } from 'vitest';
import { frameAddress } from '../../src/embed/frame-address.ts';
import { readLink } from '../../src/state/link/deserialize.ts';

const NONE = { muscle: null, side: null, view: null, show: null, audience: null, lang: null };
const APP = 'https://school.example/body/';

describe('the address of the frame', () => {
  it('is the program below its folder, with nothing said where no attribute is', () => {
    expect(frameAddress(APP, NONE)).toBe('https://school.example/body/?embed');
    expect(frameAddress(APP, { ...NONE, muscle: '', lang: '' })).toBe('https://school.example/body/?embed');
  });
  it('says what the attributes say: in a link, and beside it what no link holds', () => {
    const address = frameAddress(APP, {
      muscle: 'soleus',
      side: 'left',
      view: '165_4_-60_90_905_320',
      show: 'points',
      audience: 'student',
      lang: 'en',
    });
    expect(address).toBe(
      'https://school.example/body/?embed&show=points&lang=en#m=soleus&s=left&a=student&v=165_4_-60_90_905_320',
    );
    const { link, unclear } = readLink(new URL(address).hash);
    expect(unclear).toEqual([]);
    expect(link.selected).toEqual({ kind: 'muscle', id: 'soleus', side: 'left' });
  });
  it('holds hostile words as values', () => {
    const { search, hash, origin } = new URL(frameAddress(APP, { ...NONE, muscle: '"><script>&a=b', show: '#&x=1' }));
    expect(origin).toBe('https://school.example');
    expect([...new URLSearchParams(search)]).toEqual([
      ['embed', ''],
      ['show', '#&x=1'],
    ]);
    expect([...new URLSearchParams(hash.slice(1))]).toEqual([['m', '"><script>&a=b']]);
  });
});
