/** Reads the recorded skins and the warp from `data/bodies`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip as gunzipCallback } from 'node:zlib';
import {
  parseGirth,
  parsePublishedDepths,
  parseSkinReasons,
  parseSkinRecord,
  parseSkinSites,
  parseVertexRuns,
  type Girth,
  type SkinRecord,
  type VertexRuns,
} from '../../src/anatomy/index.ts';
import {
  applyStencil,
  areaNormals,
  refinedTwins,
  subdivide,
  trianglesOfFaces,
  unfoldPositions,
  unfoldSurface,
  type SkinTopology,
  type TriangleMesh,
} from '../../src/geometry/index.ts';
import { parseVectorNrrd } from '../recorded/vector-nrrd.ts';
import type { SampledVectors } from '../recorded/vector-nrrd.ts';
import { parseShapes } from '../recorded/shapes.ts';
import type { RecordedLoft } from '../recorded/shapes.ts';
import { bodyFolder, PROJECT_ROOT } from '../models/inputs.mjs';
import type { SkinThickness } from './skin-tables.ts';

const gunzip = promisify(gunzipCallback);

/** The recorded skin: the right half and the midline. */
export interface RecordedSkin {
  readonly record: SkinRecord;
  readonly topology: SkinTopology;
  /** Id of a shape → xyz of the stored vertices, tenths of a millimetre, LPS. */
  readonly shapes: ReadonlyMap<string, Int16Array>;
}

type Section = SkinRecord['sections'][number];
const BYTES = { uint8: 1, uint16: 2, uint32: 4 } as const;

/** One section of the unpacked file, little-endian. */
function readSection(record: SkinRecord, bytes: DataView, name: Section['name']): number[] {
  const section = record.sections.find((one) => one.name === name);
  if (!section) throw new Error(`skin.json: expected a section "${name}"`);
  const size = BYTES[section.type];
  const read = { uint8: 'getUint8', uint16: 'getUint16', uint32: 'getUint32' } as const;
  const length = section.count * section.components;
  if (section.byteOffset + size * length > bytes.byteLength)
    throw new Error(`skin.json, section "${name}": expected ${length} numbers, the file ends before`);
  return Array.from({ length }, (_, i) => bytes[read[section.type]](section.byteOffset + size * i, true));
}

/** @throws Error naming the section or the shape that does not fit `skin.json` */
export async function readSkin(root = PROJECT_ROOT): Promise<RecordedSkin> {
  const folder = join(root, 'data', 'bodies', 'skin');
  const unpacked = async (file: string): Promise<DataView> => {
    const bytes = await gunzip(await readFile(join(folder, file)));
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const record = parseSkinRecord(JSON.parse(await readFile(join(folder, 'skin.json'), 'utf8')));
  const sections = await unpacked(record.topology);
  const topology: SkinTopology = {
    faces: Uint16Array.from(readSection(record, sections, 'quads')),
    midline: Uint8Array.from(readSection(record, sections, 'midline')),
    groups: Uint16Array.from(readSection(record, sections, 'groups')),
  };
  const shapes = new Map<string, Int16Array>();
  for (const { id, file } of record.shapes) {
    const bytes = await unpacked(file);
    if (bytes.byteLength !== 6 * record.vertices.stored)
      throw new Error(
        `${file}: expected ${record.vertices.stored} vertices of 6 bytes, received ${bytes.byteLength} bytes`,
      );
    shapes.set(
      id,
      Int16Array.from({ length: bytes.byteLength / 2 }, (_, i) => bytes.getInt16(2 * i, true)),
    );
  }
  return { record, topology, shapes };
}

/** The whole lean skin of a body as recorded, mm, LPS. @throws Error where none is recorded */
export async function readLeanSkin(body: string, root = PROJECT_ROOT): Promise<TriangleMesh> {
  const { whole, positions } = await readLeanCage(body, root);
  const indices = trianglesOfFaces(whole.faces);
  return { positions, normals: areaNormals(positions, indices), uvs: null, indices };
}

/** The same, refined once as the program draws it. */
export async function readRefinedLeanSkin(body: string, root = PROJECT_ROOT): Promise<TriangleMesh> {
  const cage = await readLeanCage(body, root);
  const fine = subdivide(cage.whole.vertexCount, cage.whole.faces);
  const positions = applyStencil(fine.stencil, cage.positions);
  const indices = trianglesOfFaces(fine.faces);
  return { positions, normals: areaNormals(positions, indices), uvs: null, indices };
}

async function readLeanCage(body: string, root: string) {
  const { record, topology, shapes } = await readSkin(root);
  const lean = record.shapes.find((one) => one.body === body && one.build === 'lean');
  const shape = lean && shapes.get(lean.id);
  if (!shape) throw new Error(`skin.json: expected a shape of the ${body}, lean`);
  const whole = unfoldSurface(topology);
  return {
    whole,
    positions: unfoldPositions(
      whole,
      Float32Array.from(shape, (tenths) => tenths / 10),
    ),
  };
}

/** @returns the warp from the man into another body */
export async function readWarp(body: string, root = PROJECT_ROOT): Promise<SampledVectors> {
  return parseVectorNrrd(await readFile(join(root, 'data', 'bodies', body, 'warp.nrrd')));
}

/** @returns what is recorded of the thickness of the skins */
export async function readSkinThickness(root = PROJECT_ROOT): Promise<SkinThickness> {
  const json = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(root, 'data', 'bodies', 'skin', file), 'utf8'));
  return {
    sites: parseSkinSites(await json('sites.json')),
    published: parsePublishedDepths(await json('published.json')),
    reasons: parseSkinReasons(await json('reasons.json')),
  };
}

/** @returns how much thinner the lofts of a body are than those it is derived from */
export async function readGirth(body: string, root = PROJECT_ROOT): Promise<Girth> {
  return parseGirth(JSON.parse(await readFile(join(root, 'data', 'bodies', body, 'girth.json'), 'utf8')));
}

/** @returns the lofts that were recorded of a body */
export async function readRecordedLofts(body: string, root = PROJECT_ROOT): Promise<RecordedLoft[]> {
  const files = await Promise.all(
    ['lofts', 'connective'].map((file) => readFile(join(root, bodyFolder(body), `figures/${file}.json`), 'utf8')),
  );
  return files.flatMap((text) => parseShapes(JSON.parse(text)).lofts);
}

/** @returns the mirror images of the refined skin's vertices */
export function twinsOf(topology: SkinTopology): Uint32Array {
  const whole = unfoldSurface(topology);
  return refinedTwins(whole, subdivide(whole.vertexCount, whole.faces));
}

/** @returns the cells of a body's skin; null where it has none, or they were cut from a skin with other vertices */
export async function readVertexRuns(
  body: string,
  topology: SkinTopology,
  root = PROJECT_ROOT,
): Promise<VertexRuns | null> {
  const file = join(root, bodyFolder(body), 'derived', 'skin-cell-runs.json');
  if (!existsSync(file)) return null;
  const found = parseVertexRuns(JSON.parse(await readFile(file, 'utf8')));
  const recorded = twinsOf(topology).reduce((count, twin, vertex) => (twin >= vertex ? count + 1 : count), 0);
  return found.runs.reduce((sum, [, count]) => sum + count, 0) === recorded ? found : null;
}
