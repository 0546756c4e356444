/** Reads one model file (GLB, meshopt-compressed) into parts. */
import type { MeshoptDecoder } from 'meshoptimizer/decoder';
import type { BufferAttribute, InterleavedBufferAttribute, Mesh, Object3D } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { DecodedPart } from '../body/layer-arrays.ts';

/** What unpacks the buffers of a model file. */
type BufferDecoder = typeof MeshoptDecoder;

/**
 * Decodes a GLB.
 * @throws when the bytes are not a readable model or hold no structure.
 */
export async function readLayer(bytes: ArrayBuffer, decoder: BufferDecoder): Promise<DecodedPart[]> {
  await decoder.ready;
  const loader = new GLTFLoader();
  loader.setMeshoptDecoder(decoder);
  const { scene } = await loader.parseAsync(bytes, '');
  scene.updateMatrixWorld(true);
  const parts: DecodedPart[] = [];
  scene.traverse((node) => {
    if (isMesh(node)) parts.push(readPart(node));
  });
  if (parts.length === 0) throw new Error('the model file holds no structure');
  return parts;
}

function isMesh(node: Object3D): node is Mesh {
  return 'isMesh' in node;
}

/** Open, flesh, nothing beneath, no crease. */
const UNSHADED = [255, 0, 0, 255] as const;

function readPart(mesh: Mesh): DecodedPart {
  const { geometry } = mesh;
  const position = geometry.getAttribute('position');
  const count = position.count;
  const positions = floats(position, 3);
  const e = mesh.matrixWorld.elements;
  // The quantised grid is placed by a scale and an offset alone, the same for every node.
  for (let i = 0; i < count; i += 1) {
    for (let axis = 0; axis < 3; axis += 1) {
      const at = i * 3 + axis;
      positions[at] = (positions[at] ?? 0) * (e[axis * 5] ?? 1) + (e[12 + axis] ?? 0);
    }
  }
  const uv = geometry.getAttribute('uv');
  const shade = geometry.getAttribute('_shade');
  const index = geometry.getIndex();
  if (!index) throw new Error(`structure "${mesh.name}" has no triangle index`);
  const normals = floats(geometry.getAttribute('normal'), 3);
  const shades = new Uint8Array(count * 4);
  for (let i = 0; i < shades.length; i += 1) {
    shades[i] = shade ? Math.round(255 * shade.getComponent(i >> 2, i & 3)) : UNSHADED[i & 3]!;
  }
  return {
    // Loaders make names unique and safe; the node's own name is kept beside.
    id: typeof mesh.userData['name'] === 'string' ? mesh.userData['name'] : mesh.name,
    positions,
    normals,
    uvs: uv ? floats(uv, 2) : null,
    shades,
    indices: Uint32Array.from(index.array),
  };
}

function floats(attribute: BufferAttribute | InterleavedBufferAttribute, size: 2 | 3): Float32Array<ArrayBuffer> {
  const out = new Float32Array(attribute.count * size);
  for (let i = 0; i < attribute.count; i += 1) {
    for (let axis = 0; axis < size; axis += 1) out[i * size + axis] = attribute.getComponent(i, axis);
  }
  return out;
}
