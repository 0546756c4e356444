/** The built models as closed meshes to measure in: right side and midline, millimetres LPS. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeIO, type Node } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { LAYERS } from '../../src/anatomy/index.ts';
import { parseFigures } from '../figures/figures.ts';
import type { LoftFigure } from '../figures/figures.ts';
import type { Body as Anatomy, Structure } from '../../src/anatomy/index.ts';
import { indexMesh, lineTarget } from '../shapes/mesh-index.ts';
import { layersAlongRay } from '../../src/geometry/index.ts';
import { mergeMeshes, mirrorMesh } from '../shapes/mesh-operations.ts';
import type { LayerInterval, LineTarget, TriangleMesh, Vec3 } from '../../src/geometry/index.ts';
import type { MeshIndex } from '../shapes/mesh-index.ts';
import { bodyFolder, PROJECT_ROOT } from '../models/inputs.mjs';

/** A structure with its mesh and its box, mm. */
export interface BodyPart extends LineTarget<string> {
  readonly id: string;
  readonly index: MeshIndex;
  readonly structure: Structure;
  readonly low: Vec3;
  readonly high: Vec3;
}

/** Everything a line can meet. The skin is whole, all else the recorded side. */
export interface Body {
  readonly skin: MeshIndex;
  readonly parts: readonly BodyPart[];
  readonly partById: ReadonlyMap<string, BodyPart>;
}

function meshOf(node: Node): TriangleMesh {
  const primitive = node.getMesh()?.listPrimitives()[0];
  const position = primitive?.getAttribute('POSITION'),
    index = primitive?.getIndices();
  if (!position || !index) throw new Error(`${node.getName()}: expected positions and indices`);
  const [scale] = node.getScale();
  const positions = new Float32Array(position.getCount() * 3);
  const element = [0, 0, 0];
  for (let i = 0; i < position.getCount(); i++) {
    const [x = 0, y = 0, z = 0] = position.getElement(i, element);
    positions.set(
      [x, -z, y].map((value) => value * scale * 1000),
      3 * i,
    );
  }
  return {
    positions,
    normals: new Float32Array(positions.length),
    uvs: null,
    indices: Uint32Array.from({ length: index.getCount() }, (_, i) => index.getScalar(i)),
  };
}

function boxOf({ positions }: TriangleMesh): { low: Vec3; high: Vec3 } {
  const low: [number, number, number] = [Infinity, Infinity, Infinity],
    high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  positions.forEach((value, i) => {
    const axis = (i % 3) as 0 | 1 | 2;
    low[axis] = Math.min(low[axis], value);
    high[axis] = Math.max(high[axis], value);
  });
  return { low, high };
}

/**
 * @param anatomy the body whose models are read
 * @param root what holds them
 * @throws Error when the models are not built or name an unknown structure.
 */
export async function readBody(anatomy: Anatomy, root = PROJECT_ROOT): Promise<Body> {
  const folder = join(root, 'public', anatomy.modelsUrl);
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const parts: BodyPart[] = [];
  let skin: MeshIndex | null = null;
  for (const layer of LAYERS) {
    const nodes = (await io.readBinary(new Uint8Array(await readFile(join(folder, `${layer}.glb`)))))
      .getRoot()
      .listNodes();
    for (const node of nodes.filter((one) => one.getMesh())) {
      const mesh = meshOf(node);
      if (layer === 'skin') {
        skin = indexMesh(mergeMeshes([mesh, mirrorMesh(mesh)]));
        continue;
      }
      const structure = anatomy.structureById(node.getName());
      if (!structure) throw new Error(`${layer}.glb: expected a known structure, received "${node.getName()}"`);
      const index = indexMesh(mesh);
      parts.push({ id: structure.id, structure, index, ...lineTarget(structure.id, index), ...boxOf(mesh) });
    }
  }
  if (!skin) throw new Error('skin.glb: expected a mesh');
  return { skin, parts, partById: new Map(parts.map((part) => [part.id, part])) };
}

/** @returns the recorded lofts of a body that trigger points lie on. */
export async function readLofts({ id }: Pick<Anatomy, 'id'>, root = PROJECT_ROOT): Promise<LoftFigure[]> {
  const files = await Promise.all(
    ['lofts', 'connective'].map((file) => readFile(join(root, bodyFolder(id), `figures/${file}.json`), 'utf8')),
  );
  return files.flatMap((text) => parseFigures(JSON.parse(text)).lofts);
}

/** The parts whose box comes within `reachMm` of a point. */
export function partsNear(body: Body, [x, y, z]: Vec3, reachMm: number): BodyPart[] {
  return body.parts.filter(
    ({ low, high }) =>
      x > low[0] - reachMm &&
      x < high[0] + reachMm &&
      y > low[1] - reachMm &&
      y < high[1] + reachMm &&
      z > low[2] - reachMm &&
      z < high[2] + reachMm,
  );
}

/** A stretch of a line in a structure, with the structure. */
export interface Met extends LayerInterval {
  readonly structure: Structure;
}

/** What a line meets, as `layersAlongRay`, with the structures. */
export function met(parts: readonly BodyPart[], origin: Vec3, direction: Vec3, maxDistanceMm: number): Met[] {
  const byId = new Map(parts.map((part) => [part.id, part.structure]));
  return layersAlongRay(parts, origin, direction, maxDistanceMm).flatMap((interval) => {
    const structure = byId.get(interval.id);
    return structure ? [{ ...interval, structure }] : [];
  });
}
