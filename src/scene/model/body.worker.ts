/** The work that must not stop the picture: reading models, building search trees, painting zones. */
import * as comlink from 'comlink';
import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH, type SerializedBVH } from 'three-mesh-bvh';
import { decodeLayer } from './decode-layer.ts';
import { mergeLayer, type InstanceSlot, type LayerArrays } from './layer-arrays.ts';
import { createSkinPainter, type PaintedSkin, type PaintRequest, type SkinPainter } from '../referral/paint-skin.ts';

export interface LoadedLayer {
  readonly arrays: LayerArrays;
  readonly tree: SerializedBVH;
}

let painter: SkinPainter | null = null;

const api = {
  /** Fetches and prepares one layer; `onBytes` hears how many bytes have come. */
  async loadLayer(
    url: string, slots: readonly InstanceSlot[], isSkin: boolean, onBytes: (bytes: number) => void,
  ): Promise<LoadedLayer> {
    const bytes = await fetchBytes(url, onBytes);
    const arrays = mergeLayer(await decodeLayer(bytes), slots);
    if (isSkin) painter = createSkinPainter(arrays.positions, arrays.normals, arrays.indices);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(arrays.positions, 3));
    geometry.setIndex(new BufferAttribute(arrays.indices, 1));
    // `indirect` leaves the triangles in order, so that a structure's range stays a range.
    const tree = MeshBVH.serialize(new MeshBVH(geometry, { indirect: true }), { cloneBuffers: false });
    const loaded: LoadedLayer = { arrays, tree: { ...tree, index: null } };
    return comlink.transfer(loaded, transferables(loaded));
  },

  /** Paints referred pain on the skin; null while the skin has not come. */
  paintSkin(request: PaintRequest): PaintedSkin | null {
    const painted = painter?.(request) ?? null;
    if (!painted) return null;
    const buffers = painted.routes.flatMap(({ points, normals }) => [points.buffer, normals.buffer]);
    return comlink.transfer(painted, [painted.field.buffer, ...buffers]);
  },
};

export type BodyWorker = typeof api;

async function fetchBytes(url: string, onBytes: (bytes: number) => void): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  if (!response.body) return response.arrayBuffer();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.length;
    onBytes(received);
  }
  return new Blob(chunks).arrayBuffer();
}

function transferables({ arrays, tree }: LoadedLayer): ArrayBuffer[] {
  const buffers = [arrays.positions, arrays.normals, arrays.uvs, arrays.shades, arrays.instances, arrays.indices]
    .map((array) => array.buffer as ArrayBuffer);
  const { roots, indirectBuffer } = tree as SerializedBVH & { roots: ArrayBuffer[]; indirectBuffer: Uint32Array | null };
  return [...buffers, ...roots, ...(indirectBuffer ? [indirectBuffer.buffer as ArrayBuffer] : [])];
}

comlink.expose(api);
