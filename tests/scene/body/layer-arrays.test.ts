import { describe, expect, it } from 'vitest';
import { mergeLayer, type DecodedPart } from '../../../src/scene/body/layer-arrays.ts';
import { boxPart, sheetPart } from '../cubes.ts';

/** One triangle at x = 1…2, facing +Z, its normal leaning toward +X. */
const TRIANGLE: DecodedPart = {
  id: 'triangle',
  positions: Float32Array.from([1, 0, 0, 2, 0, 0, 1, 3, 0.5]),
  normals: Float32Array.from([0.6, 0, 0.8, 0.6, 0, 0.8, 1, 0, 0]),
  uvs: Float32Array.from([0, 0, 1, 0.5, -0.2, 1.4]),
  shades: Uint8Array.from([10, 20, 0, 0, 30, 40, 0, 0, 50, 60, 0, 0]),
  indices: Uint32Array.from([0, 1, 2]),
};

describe('merging a layer', () => {
  it('keeps a recorded copy as it is', () => {
    const { positions, normals, uvs, shades, instances, indices } = mergeLayer(
      [TRIANGLE],
      [{ id: 'triangle', instance: 7, mirrored: false }],
    );
    expect([...positions]).toEqual([1, 0, 0, 2, 0, 0, 1, 3, 0.5]);
    expect([...normals]).toEqual([76, 0, 102, 0, 76, 0, 102, 0, 127, 0, 0, 0]);
    expect([...uvs]).toEqual([0, 0, 65535, 32768, 0, 65535]);
    expect([...shades]).toEqual([...TRIANGLE.shades]);
    expect([...instances]).toEqual([7, 7, 7]);
    expect([...indices]).toEqual([0, 1, 2]);
  });

  it('mirrors in the median plane: x and its normal turn, two corners change places, the rest stays', () => {
    const mirrored = mergeLayer([TRIANGLE], [{ id: 'triangle', instance: 8, mirrored: true }]);
    expect([...mirrored.positions]).toEqual([-1, 0, 0, -2, 0, 0, -1, 3, 0.5]);
    expect([...mirrored.normals]).toEqual([-76, 0, 102, 0, -76, 0, 102, 0, -127, 0, 0, 0]);
    expect([...mirrored.indices]).toEqual([0, 2, 1]);
    expect([...mirrored.uvs]).toEqual([0, 0, 65535, 32768, 0, 65535]);
    expect([...mirrored.shades]).toEqual([...TRIANGLE.shades]);
    expect(mirrored.parts[0]).toMatchObject({ min: [-2, 0, 0], max: [-1, 3, 0.5] });
  });

  it('lays copies one after the other and skips a slot whose part is missing', () => {
    const layer = mergeLayer(
      [sheetPart('sheet'), TRIANGLE],
      [
        { id: 'triangle', instance: 3, mirrored: false },
        { id: 'lost', instance: 4, mirrored: false },
        { id: 'sheet', instance: 5, mirrored: false },
        { id: 'sheet', instance: 6, mirrored: true },
      ],
    );
    expect(
      layer.parts.map(({ instance, vertexStart, vertexCount, indexStart, indexCount }) => [
        instance,
        vertexStart,
        vertexCount,
        indexStart,
        indexCount,
      ]),
    ).toEqual([
      [3, 0, 3, 0, 3],
      [5, 3, 4, 3, 6],
      [6, 7, 4, 9, 6],
    ]);
    expect([...layer.instances]).toEqual([3, 3, 3, 5, 5, 5, 5, 6, 6, 6, 6]);
    expect([...layer.indices]).toEqual([0, 1, 2, 3, 4, 5, 3, 5, 6, 7, 9, 8, 7, 10, 9]);
    expect(layer.parts.map(({ min, max }) => [...min, ...max])).toEqual([
      [1, 0, 0, 2, 3, 0.5],
      [0, 0, 0, 1, 1, 0],
      [-1, 0, 0, -0, 1, 0],
    ]);
  });

  it('leaves texture coordinates at zero, and size unknown, where there is no fibre direction', () => {
    const layer = mergeLayer([{ ...sheetPart('sheet'), uvs: null }], [{ id: 'sheet', instance: 0, mirrored: false }]);
    expect([...layer.uvs]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(layer.parts[0]).toMatchObject({ girthMm: 0, lengthMm: 0 });
  });

  it('measures one run of fibres and one way round, mm', () => {
    const sheet = sheetPart('sheet');
    const positions = Float32Array.from([0, 0, 0, 0.2, 0, 0, 0.2, 0.05, 0, 0, 0.05, 0]);
    const half = { ...sheet, positions, uvs: Float32Array.from([0, 0, 1, 0, 1, 0.5, 0, 0.5]) };
    const [range] = mergeLayer([half], [{ id: 'sheet', instance: 0, mirrored: false }]).parts;
    // 200 mm hold one run of `along`; 50 mm hold half a turn.
    expect(range?.lengthMm).toBeCloseTo(200, 4);
    expect(range?.girthMm).toBeCloseTo(100, 4);
  });

  it('is empty without slots', () => {
    const layer = mergeLayer([boxPart('box', [0, 0, 0], 1)], []);
    expect([layer.positions.length, layer.indices.length, layer.parts.length]).toEqual([0, 0, 0]);
  });
});
