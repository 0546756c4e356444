/** A layer as a worker hands it over: merged buffers and their search tree. */
import type { SerializedBVH } from 'three-mesh-bvh';
import type { LayerArrays } from './layer-arrays.ts';
import type { SkinParts } from './skin-shape.ts';

export interface LoadedLayer {
  readonly arrays: LayerArrays;
  readonly tree: SerializedBVH;
  /** Of the skin alone. */
  readonly skin?: SkinParts;
}
