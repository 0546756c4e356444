/** Small bodies made of boxes, built the way the worker builds the real one. Metres, +Y up. */
import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { MAN, type Body, type InstanceKey, type Layer, type StructureId } from '../../src/anatomy/index.ts';
import { BodyModel } from '../../src/scene/body/body-model.ts';
import { instanceNumber } from '../../src/scene/body/instances.ts';
import type { LoadedLayer } from '../../src/scene/body/loaded-layer.ts';
import {
  mergeLayer,
  type DecodedPart,
  type InstanceSlot,
  type LayerArrays,
} from '../../src/scene/body/layer-arrays.ts';

export type Triple = readonly [x: number, y: number, z: number];

export const id = (text: string): StructureId => text as StructureId;

/** The row of a drawn copy. */
export function numberOf(key: InstanceKey, anatomy: Body = MAN): number {
  const number = instanceNumber(anatomy, key);
  if (number === undefined) throw new Error(`the body has no ${key}`);
  return number;
}

/** An axis-aligned box with four vertices a face, outward; every face is the whole (u, v) square. */
export function boxPart(name: string, centre: Triple, half: number | Triple): DecodedPart {
  const halves = typeof half === 'number' ? ([half, half, half] as const) : half;
  const positions: number[] = [],
    normals: number[] = [],
    uvs: number[] = [],
    indices: number[] = [];
  for (const axis of [0, 1, 2])
    for (const sign of [-1, 1]) {
      const first = positions.length / 3;
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      for (const [a, b] of [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const) {
        const place = [...centre];
        place[axis]! += sign * halves[axis]!;
        place[u]! += (2 * a - 1) * halves[u]!;
        place[v]! += (2 * b - 1) * halves[v]!;
        positions.push(...place);
        normals.push(...[0, 1, 2].map((k) => (k === axis ? sign : 0)));
        uvs.push(a, b);
      }
      indices.push(...(sign > 0 ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2]).map((corner) => first + corner));
    }
  return {
    id: name,
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    uvs: Float32Array.from(uvs),
    shades: new Uint8Array(24 * 4).fill(255),
    indices: Uint32Array.from(indices),
  };
}

/** Two triangles over x, y from 0 to 1, facing +Z, with (u, v) = (x, y). */
export function sheetPart(name: string): DecodedPart {
  return {
    id: name,
    positions: Float32Array.from([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]),
    normals: Float32Array.from([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
    uvs: Float32Array.from([0, 0, 1, 0, 1, 1, 0, 1]),
    shades: new Uint8Array(16).fill(255),
    indices: Uint32Array.from([0, 1, 2, 0, 2, 3]),
  };
}

/** A layer with its search tree, as it comes from the worker. */
export function loaded(arrays: LayerArrays): LoadedLayer {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(arrays.positions, 3));
  geometry.setIndex(new BufferAttribute(arrays.indices, 1));
  return {
    arrays,
    tree: { ...MeshBVH.serialize(new MeshBVH(geometry, { indirect: true }), { cloneBuffers: false }), index: null },
  };
}

/** The slot of one drawn copy. */
export function slotOf(key: InstanceKey, anatomy: Body = MAN): InstanceSlot {
  const instance = numberOf(key, anatomy);
  const { structure, mirrored } = anatomy.instances[instance]!;
  return { id: structure.id, instance, mirrored };
}

/** Boxes by the copy they stand for; a copy of the mirrored side is drawn at the mirrored place. */
export type Boxes = Readonly<Record<InstanceKey, readonly [centre: Triple, half: number | Triple]>>;

/** A body of boxes, every copy of it solid. The layers come from the structures of the body it stands for. */
export function bodyOf(boxes: Boxes, anatomy: Body = MAN): BodyModel {
  const body = new BodyModel(anatomy);
  const layers = new Map<Layer, { slots: InstanceSlot[]; parts: DecodedPart[] }>();
  for (const [name, [centre, half]] of Object.entries(boxes)) {
    const key = name as InstanceKey;
    const slot = slotOf(key, anatomy);
    const { layer } = anatomy.instances[slot.instance]!.structure;
    const into = layers.get(layer) ?? { slots: [], parts: [] };
    into.slots.push(slot);
    into.parts.push(boxPart(slot.id, centre, half));
    layers.set(layer, into);
  }
  for (const [layer, { parts, slots }] of layers) body.addLayer(layer, loaded(mergeLayer(parts, slots)));
  anatomy.instances.forEach((_, number) => {
    body.appearances.want(number, [1, 0, 0, 0]);
  });
  body.advance(Infinity);
  return body;
}
