/** Reads the built models the way any glTF reader would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeIO } from '@gltf-transform/core';
import type { Document, Node } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import type { TriangleMesh } from '../../src/geometry/index.ts';
import { modelsFolder, PROJECT_ROOT } from '../../builder/models/inputs.mjs';
import type { Manifest } from '../../builder/models/manifest.ts';

/** Where the models of the man are. */
export const MODELS_OF_MAN = join(PROJECT_ROOT, modelsFolder('man'));

export const modelBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(join(MODELS_OF_MAN, path)));

export const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(MODELS_OF_MAN, 'manifest.json'), 'utf8')) as Manifest;

/** An independent reader with the decoder of the compression's own library. */
export async function modelReader(): Promise<NodeIO> {
  await MeshoptDecoder.ready;
  return new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
}

export async function readModel(path: string): Promise<Document> {
  return (await modelReader()).readBinary(modelBytes(path));
}

/** A node's mesh back in millimetres, LPS. */
export function decodedMesh(node: Node): TriangleMesh {
  const primitive = node.getMesh()!.listPrimitives()[0]!;
  const toLps = (name: string, scale: readonly number[]): Float32Array => {
    const accessor = primitive.getAttribute(name)!;
    const values = new Float32Array(accessor.getCount() * 3);
    const element = [0, 0, 0];
    for (let i = 0; i < accessor.getCount(); i++) {
      accessor.getElement(i, element);
      values.set([element[0]! * scale[0]!, -element[2]! * scale[2]!, element[1]! * scale[1]!], 3 * i);
    }
    return values;
  };
  const positions = toLps(
    'POSITION',
    node.getScale().map((metres) => metres * 1000),
  );
  const indices = primitive.getIndices()!;
  return {
    positions,
    normals: toLps('NORMAL', [1, 1, 1]),
    uvs: null,
    indices: Uint32Array.from({ length: indices.getCount() }, (_, i) => indices.getScalar(i)),
  };
}
