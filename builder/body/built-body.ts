/** The built models as closed meshes to measure in, carried into a body that is derived: right side and midline, millimetres LPS. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeIO, type Node } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import type { Body as Anatomy, Build, Layer, Structure } from '../../src/anatomy/index.ts';
import { indexMesh, lineTarget } from '../shapes/mesh-index.ts';
import { boxOf } from '../shapes/mesh-operations.ts';
import { carryVertices, decodeGirths, decodeWarp, layersAlongRay } from '../../src/geometry/index.ts';
import type { Carry, LayerInterval, LineTarget, TriangleMesh, Vec3 } from '../../src/geometry/index.ts';
import type { MeshIndex } from '../shapes/mesh-index.ts';
import { PROJECT_ROOT } from '../models/inputs.mjs';
import { MODEL_LAYERS } from '../models/manifest.ts';
import { readRecordedLofts } from '../skin/read-skin.ts';
import { packedFileOf, readBuiltSkins } from './built-skin.ts';
import { loftsOf, type BodyLofts } from './carried-lofts.ts';

/** A structure with its mesh and its box, mm. */
export interface BuiltPart extends LineTarget<string> {
  readonly id: string;
  readonly index: MeshIndex;
  readonly structure: Structure;
  readonly low: Vec3;
  readonly high: Vec3;
}

/** Everything a line can meet. The skin is whole, all else the recorded side. */
export interface BuiltBody {
  /** Of the body's own build. */
  readonly skin: MeshIndex;
  /** Of every build. */
  readonly skins: Readonly<Record<Build, MeshIndex>>;
  readonly parts: readonly BuiltPart[];
  /** What lies between all others: it is drawn, never measured, for it is open and may lie in them. */
  readonly filling: readonly BuiltPart[];
  readonly partById: ReadonlyMap<string, BuiltPart>;
}

/** The structures of a built layer, each a node that bears its id. @param folder that of the models */
export async function readLayerNodes(folder: string, layer: Layer): Promise<Node[]> {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const model = await io.readBinary(new Uint8Array(await readFile(join(folder, `${layer}.glb`))));
  return model
    .getRoot()
    .listNodes()
    .filter((node) => node.getMesh());
}

/** The mesh of a node, mm LPS, without normals. @throws Error where it has no triangles */
export function meshOfNode(node: Node): TriangleMesh {
  const primitive = node.getMesh()?.listPrimitives()[0];
  const position = primitive?.getAttribute('POSITION'),
    index = primitive?.getIndices();
  if (!position || !index) throw new Error(`${node.getName()}: expected positions and indices`);
  const course = primitive?.getAttribute('TEXCOORD_0') ?? null;
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
    normals: new Float32Array(0),
    uvs:
      course &&
      Float32Array.from(
        Array.from({ length: course.getCount() }, (_, i) => course.getElement(i, element).slice(0, 2)).flat(),
      ),
    indices: Uint32Array.from({ length: index.getCount() }, (_, i) => index.getScalar(i)),
  };
}

/** What carries recorded figures into a body; null where they were recorded on it. */
export async function readCarry(anatomy: Anatomy, root = PROJECT_ROOT): Promise<Carry | null> {
  if (!anatomy.derived) return null;
  const folder = join(root, 'public', anatomy.modelsUrl);
  const [warp, girths] = await Promise.all([
    packedFileOf(folder, 'warp', anatomy.id),
    packedFileOf(folder, 'girth', anatomy.id),
  ]);
  if (!warp || !girths)
    throw new Error(`${folder}: expected the warp and the girths of "${anatomy.id}"; run npm run models`);
  return { warp: decodeWarp(warp), girths: decodeGirths(girths) };
}

/**
 * @param anatomy the body whose models are read
 * @param root what holds them
 * @throws Error when the models are not built or name an unknown structure.
 */
export async function readBuiltBody(anatomy: Anatomy, root = PROJECT_ROOT): Promise<BuiltBody> {
  const folder = join(root, 'public', anatomy.modelsUrl);
  const carry = await readCarry(anatomy, root);
  const parts: BuiltPart[] = [];
  const filling: BuiltPart[] = [];
  for (const layer of MODEL_LAYERS) {
    for (const node of await readLayerNodes(folder, layer)) {
      const mesh = meshOfNode(node);
      const structure = anatomy.structureById(node.getName());
      if (!structure) throw new Error(`${layer}.glb: expected a known structure, received "${node.getName()}"`);
      if (carry) {
        const range = { from: 0, count: mesh.positions.length / 3, mirrored: false, frame: 'figures' } as const;
        carryVertices(carry.warp, carry.girths.get(structure.id), mesh, range);
      }
      const index = indexMesh(mesh);
      const all = structure.figure.kind === 'filling' ? filling : parts;
      all.push({ id: structure.id, structure, index, ...lineTarget(structure.id, index), ...boxOf(mesh) });
    }
  }
  const built = await readBuiltSkins(folder, anatomy.id);
  const skins = { lean: indexMesh(built.lean), average: indexMesh(built.average), heavier: indexMesh(built.heavier) };
  return {
    skin: skins[anatomy.reference.build],
    skins,
    parts,
    filling,
    partById: new Map(parts.map((part) => [part.id, part])),
  };
}

/** @returns the lofts that trigger points lie on, as they lie in a body. */
export async function readLofts(anatomy: Anatomy, root = PROJECT_ROOT): Promise<BodyLofts> {
  const recorded = await readRecordedLofts(anatomy.derived?.from ?? anatomy.id, root);
  return loftsOf(recorded, await readCarry(anatomy, root));
}

/** The parts whose box comes within `reachMm` of a point. */
export function partsNear(body: BuiltBody, [x, y, z]: Vec3, reachMm: number): BuiltPart[] {
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
export function met(parts: readonly BuiltPart[], origin: Vec3, direction: Vec3, maxDistanceMm: number): Met[] {
  const byId = new Map(parts.map((part) => [part.id, part.structure]));
  return layersAlongRay(parts, origin, direction, maxDistanceMm).flatMap((interval) => {
    const structure = byId.get(interval.id);
    return structure ? [{ ...interval, structure }] : [];
  });
}
