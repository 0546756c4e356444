/** A layer as it was recorded and the shape it takes in a body: whoever is carried from another has that one's layers. */
import { BufferAttribute } from 'three';
import { MeshBVH, type SerializedBVH } from 'three-mesh-bvh';
import type { Layer } from '../../anatomy/index.ts';
import { carryVertices, type Carry } from '../../geometry/index.ts';
import type { BodyLayer } from './body-layer.ts';
import { bounds, type InstanceSlot, type LayerArrays } from './layer-arrays.ts';
import type { ChosenSkin } from './skin-shape.ts';

/** What of a layer another shape is made from, as read from the file. Metres, +Y up. */
export type RecordedLayer = Pick<LayerArrays, 'positions' | 'normals' | 'uvs' | 'parts'>;

/** A layer in the shape of a body; what joins what never changes. */
export type ShapedArrays = Pick<LayerArrays, 'positions' | 'normals' | 'parts'>;

/** A layer's shape as a worker hands it over. */
export interface LayerShape extends ShapedArrays {
  readonly layer: Layer;
  /** The boxes of the search tree; which triangles lie in them never changes. */
  readonly roots: SerializedBVH['roots'];
}

/** What a worker holds of a body, in another body's shape. */
export interface BodyShape {
  readonly layers: readonly LayerShape[];
  /** Null where the worker holds none. */
  readonly skin: ChosenSkin | null;
}

/**
 * Carries a layer into a body. It is always carried from what was recorded, so that going back is exact.
 * @param slots what each drawn copy is made of
 * @param carry null for the body that was recorded
 * @returns arrays of its own
 */
export function shapeLayer(recorded: RecordedLayer, slots: readonly InstanceSlot[], carry: Carry | null): ShapedArrays {
  const positions = recorded.positions.slice(),
    normals = recorded.normals.slice();
  if (!carry) return { positions, normals, parts: recorded.parts };
  const slotOf = new Map(slots.map((slot) => [slot.instance, slot]));
  const parts = recorded.parts.map((part) => {
    const slot = slotOf.get(part.instance);
    if (!slot) return part;
    const { vertexStart: from, vertexCount: count } = part;
    const range = { from, count, mirrored: slot.mirrored, frame: 'picture' } as const;
    carryVertices(carry.warp, carry.girths.get(slot.id), recorded, range, { positions, normals });
    return { ...part, ...bounds(positions, from, count) };
  });
  return { positions, normals, parts };
}

/** Takes a shape into the buffers of a layer that is drawn. @returns the layer with its tree and sizes as they are now */
export function takeShape(layer: BodyLayer, { positions, normals, parts, roots }: LayerShape): BodyLayer {
  for (const [name, numbers] of [
    ['position', positions],
    ['normal', normals],
  ] as const) {
    const attribute = layer.geometry.getAttribute(name);
    if (!(attribute instanceof BufferAttribute)) continue;
    attribute.copyArray(numbers);
    attribute.needsUpdate = true;
  }
  const tree = MeshBVH.deserialize(
    { ...MeshBVH.serialize(layer.tree, { cloneBuffers: false }), roots },
    layer.geometry,
    { setIndex: false },
  );
  return { ...layer, tree, parts: new Map(parts.map((part) => [part.instance, part])) };
}
