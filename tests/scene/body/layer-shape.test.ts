import { Ray, Vector3, type BufferAttribute } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { describe, expect, it } from 'vitest';
import type { Carry } from '../../../src/geometry/index.ts';
import { mergeLayer } from '../../../src/scene/body/layer-arrays.ts';
import { shapeLayer, takeShape } from '../../../src/scene/body/layer-shape.ts';
import { bodyOf, boxPart, slotOf } from '../cubes.ts';

const SLOTS = [slotOf('soleus/right'), slotOf('soleus/left')];
const recorded = () => mergeLayer([boxPart('soleus', [-0.1, 0.3, 0], 0.05)], SLOTS);
/** Everything sinks by a tenth of a metre and goes 20 mm toward the side. */
const SINKS: Carry = {
  warp: {
    size: [2, 2, 2],
    spacing: 1000,
    origin: [-1000, -500, -200],
    displacements: Float32Array.from({ length: 24 }, (_, i) => [-20, 0, -100][i % 3]!),
  },
  girths: new Map(),
};

describe('a layer in the shape of a body', () => {
  it('is carried copy by copy, the mirrored one as the mirror image, and measured anew', () => {
    const { positions, normals, parts } = shapeLayer(recorded(), SLOTS, SINKS);
    const [right, left] = parts;
    const near = (place: readonly number[]): number[] => place.map((value) => Math.round(1e5 * value) / 1e5);
    expect([near(right!.min), near(right!.max)]).toEqual([
      [-0.17, 0.15, -0.05],
      [-0.07, 0.25, 0.05],
    ]);
    expect([near(left!.min), near(left!.max)]).toEqual([
      [0.07, 0.15, -0.05],
      [0.17, 0.25, 0.05],
    ]);
    expect(near([...positions.slice(0, 3)])).toEqual([-0.17, 0.15, -0.05]);
    expect(normals).toEqual(recorded().normals);
  });

  it('is what was recorded in the body that was, in arrays of its own', () => {
    const from = recorded();
    shapeLayer(from, SLOTS, SINKS);
    const back = shapeLayer(from, SLOTS, null);
    expect(back).toEqual({ positions: recorded().positions, normals: recorded().normals, parts: recorded().parts });
    expect(back.positions).not.toBe(from.positions);
  });

  it('is taken into the buffers that are drawn, with its tree', () => {
    const body = bodyOf({ 'soleus/right': [[-0.1, 0.3, 0], 0.05] });
    const before = body.layers.get('muscles')!;
    const arrays = mergeLayer([boxPart('soleus', [-0.1, 0.3, 0], 0.05)], SLOTS.slice(0, 1));
    const shape = shapeLayer(arrays, SLOTS, SINKS);
    // As a worker does it: the tree it has grows into the new shape.
    const worker = bodyOf({ 'soleus/right': [[-0.1, 0.3, 0], 0.05] }).layers.get('muscles')!;
    (worker.geometry.getAttribute('position') as BufferAttribute).copyArray(shape.positions);
    worker.tree.refit();
    const after = takeShape(before, { layer: 'muscles', ...shape, roots: MeshBVH.serialize(worker.tree).roots });
    expect(after.geometry).toBe(before.geometry);
    expect(after.geometry.getAttribute('position').getY(0)).toBeCloseTo(0.15, 5);
    const hit = after.tree.raycastFirst(new Ray(new Vector3(-0.12, 0.17, 1), new Vector3(0, 0, -1)));
    expect(hit?.distance).toBeCloseTo(0.95, 5);
    expect(after.parts.get(SLOTS[0]!.instance)!.max[1]).toBeCloseTo(0.25, 5);
  });
});
