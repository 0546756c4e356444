/** The packed skins of a body as whole meshes to measure on: both sides, refined once, millimetres LPS. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKED_BUILDS, type Build } from '../../src/anatomy/index.ts';
import {
  applyStencil,
  decodeSkinShapes,
  decodeSkinTopology,
  subdivide,
  trianglesOfFaces,
  unfoldPositions,
  unfoldSurface,
  type TriangleMesh,
} from '../../src/geometry/index.ts';
import type { Manifest, SkinFile } from '../models/manifest.ts';
import { areaNormals } from '../../src/geometry/index.ts';
import { twinsOf } from '../skin/read-skin.ts';

/** Bytes of one packed file of a folder of models, or null where its list has none of that kind. */
export async function packedFileOf(
  folder: string,
  kind: SkinFile['kind'],
  body: string | null,
): Promise<ArrayBuffer | null> {
  const { skins } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const file = skins.find((one) => one.kind === kind && one.body === body);
  return file ? Uint8Array.from(await readFile(join(folder, file.path))).buffer : null;
}

/** The mirror images of the vertices of {@link readBuiltSkins}. @throws Error where the folder has no packed skin */
export async function readBuiltTwins(folder: string): Promise<Uint32Array> {
  const joined = await packedFileOf(folder, 'topology', null);
  if (!joined) throw new Error(`${folder}: expected a packed skin; run npm run models`);
  return twinsOf(decodeSkinTopology(joined));
}

/**
 * The skin of a body in every build. All have the same triangles, so a triangle with its weights is the same place on each.
 * @param folder that of the models
 * @param body its id
 * @throws Error when the body has no packed skin
 */
export async function readBuiltSkins(folder: string, body: string): Promise<Readonly<Record<Build, TriangleMesh>>> {
  const [joined, shapes] = await Promise.all([
    packedFileOf(folder, 'topology', null),
    packedFileOf(folder, 'shapes', body),
  ]);
  if (!joined || !shapes) throw new Error(`${folder}: expected the packed skins of "${body}"; run npm run models`);
  const topology = decodeSkinTopology(joined);
  const whole = unfoldSurface(topology);
  const fine = subdivide(whole.vertexCount, whole.faces);
  const indices = trianglesOfFaces(fine.faces);
  const halves = decodeSkinShapes(shapes, topology);
  const mesh = (build: Build): TriangleMesh => {
    const half = halves[PACKED_BUILDS.indexOf(build)];
    if (!half) throw new Error(`${folder}: expected a skin of "${body}", ${build}`);
    const positions = applyStencil(fine.stencil, unfoldPositions(whole, half));
    return { positions, normals: areaNormals(positions, indices), uvs: null, indices };
  };
  return { lean: mesh('lean'), average: mesh('average'), heavier: mesh('heavier') };
}
