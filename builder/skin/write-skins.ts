/** Writes the packed skins, and what carries one body into another, to the folder of the models. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKED_BUILDS, type Girth } from '../../src/anatomy/index.ts';
import { parseBodyRecord } from '../../src/anatomy/index.ts';
import type { CarriedGirth } from '../../src/geometry/index.ts';
import type { RecordedLoft } from '../recorded/shapes.ts';
import { bodyFolder } from '../models/inputs.mjs';
import { kilobytes, sizeAndHash, type SkinFile } from '../models/manifest.ts';
import { coveringShifts, type Covered } from './covering.ts';
import { girthOf } from './girths.ts';
import { packCells, packGirths, packShapes, packTopology, packWarp } from './pack.ts';
import { shadedSurface, skinShade } from './shade.ts';
import { readGirth, readRecordedLofts, readSkin, readVertexRuns, readWarp } from './read-skin.ts';

/** The body that another is carried from; null for one that was measured, or has a skin alone. */
async function sourceOf(body: string, root: string): Promise<string | null> {
  const file = join(root, bodyFolder(body), 'body.json');
  if (!existsSync(file)) return null;
  const { derived } = parseBodyRecord(JSON.parse(await readFile(file, 'utf8')));
  return derived?.from ?? null;
}

/** Girths of the lofts of a body that get another in one that is carried from it. @throws Error for a loft it has not */
function girthsOf(
  lofts: readonly RecordedLoft[],
  { factors, over }: Pick<Girth, 'factors' | 'over'>,
): ReadonlyMap<string, CarriedGirth> {
  const byId = new Map<string, RecordedLoft>(lofts.map((loft) => [loft.id, loft]));
  const scaled = new Map(
    Object.entries(factors).map(([id, factor]): [string, Covered] => {
      const loft = byId.get(id);
      if (!loft) throw new Error(`girth.json: expected a loft, received "${id}"`);
      return [id, { loft, girth: girthOf(loft, factor) }];
    }),
  );
  const coveredBy = new Map<string, readonly string[]>(Object.entries(over));
  const scaledLoft = (id: string): Covered => {
    const one = scaled.get(id);
    if (!one) throw new Error(`girth.json: expected a loft with a factor, received "${id}"`);
    return one;
  };
  return new Map(
    [...scaled].map(([id, one]) => {
      const covered = coveredBy.get(id)?.map(scaledLoft);
      return [id, covered ? { ...one.girth, over: coveringShifts(one, covered) } : one.girth];
    }),
  );
}

/**
 * @param folder where the files go
 * @param root what holds the bodies; where it has no skins nothing is written
 * @returns what was written, for the list of models
 */
export async function writeSkins(say: (text: string) => void, folder: string, root: string): Promise<SkinFile[]> {
  if (!existsSync(join(root, bodyFolder('skin')))) return [];
  const { record, topology, shapes } = await readSkin(root);
  const files: SkinFile[] = [];
  const write = async (kind: SkinFile['kind'], body: string | null, bytes: Uint8Array): Promise<void> => {
    const path = body === null ? `skin-${kind}.bin` : `${body}-${kind}.bin`;
    await writeFile(join(folder, path), bytes);
    const file = { kind, body, path, ...sizeAndHash(bytes) };
    files.push(file);
    say(`${path}: ${kilobytes(file.bytes)}, brotli ${kilobytes(file.brotliBytes)}`);
  };
  await write('topology', null, packTopology(topology));
  const surface = shadedSurface(topology);
  const bodies = [...new Set(record.shapes.map(({ body }) => body))];
  for (const body of bodies) {
    const ordered = PACKED_BUILDS.map((build) => {
      const shape = record.shapes.find((one) => one.body === body && one.build === build);
      const positions = shape && shapes.get(shape.id);
      if (!positions) throw new Error(`skin.json: expected a shape of the ${body}, ${build}`);
      return positions;
    });
    const shades = ordered.map((tenths) =>
      skinShade(
        surface,
        Float32Array.from(tenths, (value) => value / 10),
      ),
    );
    await write('shapes', body, packShapes(topology, ordered, shades));
  }
  for (const body of bodies) {
    const source = await sourceOf(body, root);
    if (!source) continue;
    await write('warp', body, packWarp(await readWarp(body, root)));
    const girths = girthsOf(await readRecordedLofts(source, root), await readGirth(body, root));
    await write('girth', body, packGirths(girths));
  }
  for (const body of bodies) {
    const runs = await readVertexRuns(body, topology, root);
    if (runs === null)
      say(`${body}: no cells for this skin; run npm run data:cells -- --body ${body}, then pack again`);
    else await write('cells', body, packCells(runs));
  }
  return files;
}
