import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseVectorNrrd } from '../../../builder/recorded/vector-nrrd.ts';

const FIELDS = {
  type: 'int16',
  dimension: '4',
  space: 'left-posterior-superior',
  sizes: '3 2 2 2',
  'space directions': 'none (16,0,0) (0,16,0) (0,0,16)',
  'space origin': '(-16,2,-3)',
  endian: 'little',
  encoding: 'gzip',
};
const SAMPLES = Int16Array.from({ length: 24 }, (_, i) => 1000 - 300 * i);
const nrrd = (changed: Partial<typeof FIELDS> = {}, samples = SAMPLES): Uint8Array => {
  const lines = Object.entries({ ...FIELDS, ...changed }).map(([name, value]) => `${name}: ${value}`);
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  return new Uint8Array(Buffer.concat([Buffer.from(`NRRD0004\n# note\n${lines.join('\n')}\n\n`), gzipSync(data)]));
};

describe('parseVectorNrrd', () => {
  it('reads grid and vectors', async () => {
    const volume = await parseVectorNrrd(nrrd());
    expect([volume.size, volume.spacingMm, volume.origin]).toEqual([[2, 2, 2], 16, [-16, 2, -3]]);
    expect([...volume.samples]).toEqual([...SAMPLES]);
  });

  it.each([
    [{ type: 'int8' }, 'expected type int16, got "int8"'],
    [{ endian: 'big' }, 'expected endian little, got "big"'],
    [{ sizes: '2 2 2 2' }, 'expected sizes 3 and three of 2 or more, got "2 2 2 2"'],
    [{ sizes: '3 2 2' }, 'expected sizes 3 and three'],
    [{ sizes: '3 2 2 3' }, 'expected 72 bytes of data, got 48'],
    [{ 'space directions': 'none (16,0,0) (0,8,0) (0,0,16)' }, 'expected space directions none (h,0,0)'],
    [{ 'space origin': '(1,2)' }, 'expected space origin to hold three numbers'],
  ] as const)('refuses %o', async (changed, message) => {
    await expect(parseVectorNrrd(nrrd(changed))).rejects.toThrow(message);
  });
});
