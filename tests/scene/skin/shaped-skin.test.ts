import { readFile } from 'node:fs/promises';
import { Ray, Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { LEAN, ShapedSkin } from '../../../src/scene/skin/shaped-skin.ts';

const read = async (name: string): Promise<ArrayBuffer> => {
  const bytes = await readFile(`public/models/${name}.bin`);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};
let topology: ArrayBuffer;
let man: ArrayBuffer;
let woman: ArrayBuffer;
let skin: ShapedSkin;

beforeAll(async () => {
  [topology, man, woman] = (await Promise.all(['skin-topology', 'man-shapes', 'woman-shapes'].map(read))) as [
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
  ];
  skin = new ShapedSkin(topology, man, 'male', 7);
});

/** Hundreds of thousands of numbers are compared faster so. */
const isSame = (a: Float32Array, b: Float32Array): boolean => Buffer.from(a.buffer).equals(Buffer.from(b.buffer));

/** How far before the navel's height the skin lies in the midline, metres. */
const belly = (): number =>
  skin.layer().tree.raycastFirst(new Ray(new Vector3(0.001, 1.0, 1), new Vector3(0, 0, -1)))!.point.z;

describe('the skin in a worker', () => {
  it('comes as a layer of one structure with two lists of triangles over the same vertices', () => {
    const { arrays, tree, skin: parts } = skin.load(1);
    expect(arrays.indices.length / 3).toBe(103_392);
    expect(parts!.baseIndices.length / 3).toBe(25_844);
    const count = arrays.positions.length / 3;
    expect([arrays.normals.length, arrays.instances.length, parts!.look.tint.length]).toEqual([
      4 * count,
      count,
      4 * count,
    ]);
    expect(arrays.instances[count - 1]).toBe(7);
    expect([tree.index, arrays.parts.length, arrays.parts[0]!.indexCount]).toEqual([null, 1, arrays.indices.length]);
    expect(isSame(parts!.average.positions, arrays.positions)).toBe(true);
  });

  it('takes the shape of a build, its tree too, and only the boxes of the tree change hands', () => {
    skin.become(LEAN);
    const lean = belly();
    const heavier = skin.shape(2);
    expect(heavier.build).toBe(2);
    expect(belly() - lean).toBeGreaterThan(0.005);
    const between = skin.shape(1.5);
    const average = skin.shape(1);
    const vertex = 3000;
    for (let k = 3 * vertex; k < 3 * vertex + 3; k += 1)
      expect(between.positions[k]).toBeCloseTo((heavier.positions[k]! + average.positions[k]!) / 2, 6);
    expect(average.roots).toHaveLength(1);
    // Symmetric, and no wider than its vertices.
    expect(average.min[0]).toBeCloseTo(-average.max[0], 9);
  });

  it('gives way to the skin of another body in the build that is asked for', () => {
    const before = skin.shape(1);
    const { shape, body } = skin.choose(woman, 'female', 1);
    expect(shape.positions).toHaveLength(before.positions.length);
    expect(shape.max[1]).toBeLessThan(before.max[1] - 0.05);
    expect(isSame(body.average.positions, shape.positions)).toBe(true);
    expect(isSame(skin.choose(man, 'male', 1).shape.positions, before.positions)).toBe(true);
  });

  it('paints on the average skin whatever build it has', () => {
    const navel = [0, -1000 * belly(), 1000] as const;
    const request = { main: [{ points: [navel], radiusMm: 40, facing: null }], spillover: [], routes: [] };
    const paint = (build: number): Float32Array => {
      skin.become(build);
      return skin.painter.paint(request, skin.drawn).field;
    };
    const field = paint(1);
    expect(Math.min(...field)).toBeLessThan(-20);
    expect(isSame(paint(2), field)).toBe(true);
  });

  it('refuses shapes of another surface', () => {
    expect(() => new ShapedSkin(topology, topology, 'male', 0)).toThrow('packed shapes');
  });
});
