import { describe, expect, it } from 'vitest';
import { MAN, loadDataset } from '../../src/anatomy/index.ts';
import type { AreaId } from '../../src/anatomy/index.ts';
import { newPatch } from '../../src/reasoning/index.ts';
import type { PainPatch } from '../../src/reasoning/index.ts';
import { LONGEST_PAIN_CODE, areaName, readPainCode, writePainCode } from '../../src/state/link/pain-code.ts';

const area = (id: string): AreaId => id as AreaId;
const KNOWN = ['temple', 'lateral-elbow', 'low-back'].map(area);
const patch: PainPatch = {
  ...newPatch(1),
  areas: [
    { area: area('temple'), side: 'left' },
    { area: area('lateral-elbow'), side: 'right' },
  ],
  intensity: 7,
  qualities: ['burning', 'numb'],
  depth: 'deep',
  since: 'years',
  course: 'comes-and-goes',
};

describe('the code of a drawing', () => {
  it('brings back what it was written from, without strokes', () => {
    const silent: PainPatch = { ...newPatch(2), areas: [{ area: area('low-back'), side: 'right' }] };
    const stroke = { points: [[0, 0, 0]], radiiMm: [9], normals: [[0, -1, 0]], erases: false, body: 'man' } as const;
    const code = writePainCode([{ ...patch, strokes: [stroke] }, silent]) ?? '';
    expect(code).toMatch(/^1~8[\w-]{2}[\w-]{3}\.[\w-]{3}~000[\w-]{3}\.$/);
    const read = readPainCode(code, KNOWN);
    expect(read).toEqual({
      kind: 'drawing',
      patches: [{ ...patch, areas: patch.areas.toReversed() }, silent],
      unknown: 0,
    });
  });
  it('says every intensity and nothing said', () => {
    for (const intensity of [null, 0, 1, 10]) {
      const read = readPainCode(writePainCode([{ ...patch, intensity }]) ?? '', KNOWN);
      expect(read.kind === 'drawing' && read.patches[0]?.intensity).toBe(intensity);
    }
  });
  it('is read from an address, a fragment and by itself', () => {
    const code = writePainCode([patch]) ?? '';
    for (const text of [`https://example.org/app/?x=1#pain=${code}`, `#pain=${code}&a=patient`, ` ${code} `])
      expect(readPainCode(text, KNOWN).kind).toBe('drawing');
    expect(readPainCode('https://example.org/#pain=draw&a=patient', KNOWN)).toEqual({ kind: 'asked' });
  });
  it('needs something marked, and has room for every area there is on both sides', async () => {
    const { areas } = await loadDataset(MAN);
    expect(writePainCode([])).toBeNull();
    expect(writePainCode([newPatch(1)])).toBeNull();
    const all = areas.flatMap(({ id }) => (['right', 'left'] as const).map((side) => ({ area: id, side })));
    const code = writePainCode([{ ...patch, areas: all }]) ?? '';
    expect(code.length).toBeGreaterThan(1000);
    expect(code.length).toBeLessThanOrEqual(LONGEST_PAIN_CODE);
    const read = readPainCode(
      code,
      areas.map(({ id }) => id),
    );
    expect(read.kind === 'drawing' && read.patches[0]?.areas.length).toBe(2 * areas.length);
    expect(writePainCode([patch, { ...patch, areas: all }, { ...patch, areas: all }])).toBeNull();
  });
  it('names every area of the dataset apart', async () => {
    const { areas } = await loadDataset(MAN);
    expect(new Set(areas.map(({ id }) => areaName(id))).size).toBe(areas.length);
  });
  it('says what is wrong with a wrong one', () => {
    const fault = (text: string) => {
      const read = readPainCode(text, KNOWN);
      return read.kind === 'fault' ? read.fault : read.kind;
    };
    const name = areaName(area('temple'));
    expect(fault('')).toBe('no-code');
    expect(fault('https://example.org/#m=soleus')).toBe('no-code');
    expect(fault(`2~800${name}.`)).toBe('newer');
    for (const damaged of [
      '1~',
      '1~8',
      `1~800${name}`,
      `1~800${name.slice(1)}.`,
      `1~C00${name}.`,
      `1~80j${name}.`,
      '1~800.',
      `1~8%0${name}.`,
      `1~800${name}.${name}.`,
    ])
      expect([damaged, fault(damaged)]).toEqual([damaged, 'damaged']);
    expect(fault(`1~800${areaName(area('no-such-place'))}.`)).toBe('unknown-areas');
    const mixed = readPainCode(`1~800${name}${areaName(area('no-such-place'))}.`, KNOWN);
    expect(mixed).toMatchObject({
      kind: 'drawing',
      unknown: 1,
      patches: [{ areas: [{ area: 'temple', side: 'right' }] }],
    });
  });
});
