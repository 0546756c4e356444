import { describe, expect, it } from 'vitest';
import { packNumbers, packShapes, packTopology, packWarp } from '../../../builder/skin/pack.ts';
import {
  decodeSkinShades,
  decodeSkinShapes,
  decodeSkinTopology,
  decodeWarp,
  earlierNeighbours,
  type SkinTopology,
} from '../../../src/geometry/index.ts';
import { unpackNumbers } from '../../../src/geometry/packed-numbers.ts';
import { seeded } from '../../geometry/shapes.ts';

const TOPOLOGY: SkinTopology = {
  faces: Uint16Array.from([0, 1, 2, 3, 3, 2, 4, 4]),
  midline: Uint8Array.from([1, 0, 0, 1, 0]),
  groups: Uint16Array.from([0, 1, 0x4000, 0x4001, 3]),
};
/** Shades of shapes that nothing walls in. */
const OPEN = (count: number): number[][] => Array.from({ length: count }, () => [1, 1, 1, 1, 1]);
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

describe('packNumbers', () => {
  it('folds the sign in and parts low from high bytes', () => {
    expect([...packNumbers([0, -1, 1, 300, -32768])]).toEqual([0, 1, 2, 88, 255, 0, 0, 0, 2, 255]);
  });

  it('gives back every number of 16 bits', () => {
    const all = Array.from({ length: 65536 }, (_, i) => i - 32768);
    expect([...unpackNumbers(packNumbers(all), 0, all.length)].every((value, i) => value === all[i])).toBe(true);
  });

  it('refuses what does not fit, and a file that ends before', () => {
    expect(() => packNumbers([32768])).toThrow('received 32768');
    expect(() => packNumbers([0.5])).toThrow('received 0.5');
    expect(() => unpackNumbers(packNumbers([1, 2]), 0, 3)).toThrow('expected 6 bytes, received 4');
  });
});

describe('the packed skin', () => {
  it('gives back what joins what', () => {
    expect(decodeSkinTopology(bufferOf(packTopology(TOPOLOGY)))).toEqual(TOPOLOGY);
  });

  it('tells a vertex from its neighbours before it', () => {
    const { rows, vertices } = earlierNeighbours(TOPOLOGY);
    expect([...rows]).toEqual([0, 0, 1, 2, 4, 6]);
    expect([...vertices.slice(2, 4)].sort()).toEqual([0, 2]);
    expect([...vertices.slice(4, 6)].sort()).toEqual([2, 3]);
  });

  it('gives back every shape to the tenth of a millimetre', () => {
    const random = seeded(4);
    const shapes = [0, 1, 2].map(() => Array.from({ length: 15 }, () => Math.round(16000 * random() - 4000)));
    const decoded = decodeSkinShapes(bufferOf(packShapes(TOPOLOGY, shapes, OPEN(3))), TOPOLOGY);
    expect(decoded).toEqual(shapes.map((shape) => Float32Array.from(shape, (tenths) => tenths / 10)));
  });

  it('gives back how open to the light each vertex lies, to half a step', () => {
    const flat = Array.from({ length: 15 }, () => 0);
    const shades = [
      [0, 1, 0.5, 0.25, 1],
      [1, 0, 0, 1, 0.013],
    ];
    const decoded = decodeSkinShades(bufferOf(packShapes(TOPOLOGY, [flat, flat], shades)), TOPOLOGY);
    expect(decoded.map((shade) => [...shade].map((share) => Math.round(63 * share)))).toEqual([
      [0, 63, 32, 16, 63],
      [63, 0, 0, 63, 1],
    ]);
  });

  it('refuses a file of another kind, of another skin, or cut short', () => {
    const shapes = packShapes(TOPOLOGY, [Array.from({ length: 15 }, () => 1)], OPEN(1));
    expect(() => decodeSkinTopology(bufferOf(shapes))).toThrow('packed topology: expected a file of this kind');
    const smaller = { ...TOPOLOGY, midline: TOPOLOGY.midline.subarray(1) };
    expect(() => decodeSkinShapes(bufferOf(shapes), smaller)).toThrow('expected 4 vertices, received 5');
    expect(() => decodeSkinTopology(bufferOf(packTopology(TOPOLOGY).subarray(0, -1)))).toThrow('expected');
    expect(() => decodeSkinShapes(bufferOf(shapes.subarray(0, -1)), TOPOLOGY)).toThrow('expected');
  });
});

describe('the packed warp', () => {
  const size = [3, 2, 4] as const;
  const recorded = (origin: readonly [number, number, number]) => {
    const random = seeded(9);
    const samples = Int16Array.from({ length: 72 }, () => Math.round(20000 * random() - 10000));
    return { size, spacingMm: 16, origin, samples };
  };

  it('gives back its grid, and every displacement to half of a twentieth', () => {
    const volume = recorded([-32, -8, 24]);
    const warp = decodeWarp(bufferOf(packWarp(volume)));
    expect([warp.size, warp.spacing, warp.origin]).toEqual([[3, 2, 4], 16, [-32, -8, 24]]);
    const off = [...warp.displacements].map((mm, i) => Math.abs(mm - volume.samples[i]! / 100));
    expect(Math.max(...off)).toBeLessThan(0.0251);
    expect(Math.max(...off)).toBeGreaterThan(0.01);
  });

  it('refuses a grid that does not end in the midline', () => {
    expect(() => decodeWarp(bufferOf(packWarp(recorded([-30, 0, 0]))))).toThrow('ends at x = 0, received 2');
  });
});
