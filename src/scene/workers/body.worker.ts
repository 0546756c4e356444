/**
 * The work that must not stop the picture: reading models, building search trees, painting zones, measuring a needle's
 * line and cutting the body open along it. Each worker keeps the layers it has read.
 */
import * as comlink from 'comlink';
import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH, type SerializedBVH } from 'three-mesh-bvh';
import type { Layer } from '../../anatomy/index.ts';
import type { BodyLayer } from '../body/body-layer.ts';
import { mergeLayer, type InstanceSlot, type LayerArrays } from '../body/layer-arrays.ts';
import type { LoadedLayer } from '../body/loaded-layer.ts';
import { clipBoxFor } from '../section/clip-box.ts';
import { cutFaces, type CutFaces } from '../section/cut-faces.ts';
import { fromDrawnSkin, measureLine, type LineMeasure } from '../section/measure-line.ts';
import type { LineLike } from '../section/line.ts';
import { movedSkin, offsetField, type OffsetSite } from '../section/skin-offset.ts';
import type { ClipPlane, ClipBoxLike } from '../shaders/clip-uniforms.ts';
import { createSkinPainter, type PaintedSkin, type PaintRequest, type SkinPainter } from '../skin/paint-skin.ts';
import { decodeLayer } from './decode-layer.ts';

/** The skin of a build: its move (metres along the normals), and whether it is the recorded one. */
export interface CutResult {
  readonly faces: CutFaces;
  /** Null where the build has the recorded skin, or the skin is not in this worker. */
  readonly field: Float32Array<ArrayBuffer> | null;
}

const layers = new Map<Layer, BodyLayer>();
let painter: SkinPainter | null = null;

/** Keeps what lines and cuts ask for; the arrays themselves go to the picture. */
function keep(layer: Layer, arrays: LayerArrays): MeshBVH {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(arrays.positions.slice(), 3));
  if (layer === 'skin') geometry.setAttribute('normal', new BufferAttribute(arrays.normals.slice(), 4, true));
  if (layer === 'muscles') geometry.setAttribute('uv', new BufferAttribute(arrays.uvs.slice(), 2, true));
  const indices = arrays.indices.slice();
  geometry.setIndex(new BufferAttribute(indices, 1));
  // `indirect` leaves the triangles in order, so that a structure's range stays a range.
  const tree = new MeshBVH(geometry, { indirect: true });
  const parts = new Map(arrays.parts.map((part) => [part.instance, part]));
  layers.set(layer, { layer, geometry, tree, parts, instances: arrays.instances.slice(), indices });
  return tree;
}

const api = {
  /** Fetches and prepares one layer; `onBytes` hears how many bytes have come. */
  async loadLayer(
    url: string,
    layer: Layer,
    slots: readonly InstanceSlot[],
    onBytes: (bytes: number) => void,
  ): Promise<LoadedLayer> {
    const bytes = await fetchBytes(url, onBytes);
    const arrays = mergeLayer(await decodeLayer(bytes), slots);
    if (layer === 'skin') painter = createSkinPainter(arrays.positions, arrays.normals, arrays.indices);
    const tree = MeshBVH.serialize(keep(layer, arrays), { cloneBuffers: true });
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

  /** Where a line meets the drawn skin, and the clip box to open along it. For the worker that holds the skin. */
  placeLine(line: LineLike, clipPlane: ClipPlane | null): { readonly line: LineLike; readonly clipBox: ClipBoxLike } {
    return { line: fromDrawnSkin({ layers }, line), clipBox: clipBoxFor({ layers }, line, clipPlane) };
  },

  /** What a line passes, of this worker's layers. */
  measure(line: LineLike, margins: ReadonlyMap<number, number>): LineMeasure {
    return measureLine({ layers }, line, margins);
  },

  /** The faces of the clip box, of this worker's layers; `sites` move the skin to the chosen build. */
  cut(clipBox: ClipBoxLike, hidden: ReadonlySet<number>, sites: readonly OffsetSite[]): CutResult {
    const skin = layers.get('skin');
    const moves = skin !== undefined && sites.some(({ mm }) => mm !== 0);
    const field = moves ? offsetField(skin.geometry.getAttribute('position').array, sites) : null;
    const faces = cutFaces({ layers }, clipBox, hidden, skin && field ? movedSkin(skin, field) : null);
    const buffers = [faces.positions, faces.numbers, faces.kinds, faces.fibres].map(({ buffer }) => buffer);
    return comlink.transfer({ faces, field }, field ? [...buffers, field.buffer] : buffers);
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
  const buffers = [arrays.positions, arrays.normals, arrays.uvs, arrays.shades, arrays.instances, arrays.indices].map(
    (array) => array.buffer as ArrayBuffer,
  );
  const { roots, indirectBuffer } = tree as SerializedBVH & {
    roots: ArrayBuffer[];
    indirectBuffer: Uint32Array | null;
  };
  return [...buffers, ...roots, ...(indirectBuffer ? [indirectBuffer.buffer as ArrayBuffer] : [])];
}

comlink.expose(api);
