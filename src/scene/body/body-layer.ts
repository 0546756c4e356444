/** The layers of the body that are at hand, in the picture or in a worker: buffers, a search tree, where each copy lies. */
import type { BufferGeometry } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import type { Layer } from '../../anatomy/index.ts';
import type { PartRange } from './layer-arrays.ts';

/** A loaded layer. */
export interface BodyLayer {
  readonly layer: Layer;
  readonly geometry: BufferGeometry;
  readonly tree: MeshBVH;
  readonly parts: ReadonlyMap<number, PartRange>;
  /** Instance number per vertex. */
  readonly instances: Uint16Array;
  readonly indices: Uint32Array;
}

/** Whatever holds layers of the body: the picture, or a worker with its half. */
export interface BodyLayers {
  readonly layers: ReadonlyMap<Layer, BodyLayer>;
}
