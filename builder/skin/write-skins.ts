/** Writes the packed skins, and what carries one body into another, to the folder of the models. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKED_BUILDS } from '../../src/anatomy/index.ts';
import { bodyFolder } from '../models/inputs.mjs';
import { kilobytes, sizeAndHash, type SkinFile } from '../models/manifest.ts';
import { girthsOfBody, sourceOf } from './carried-girths.ts';
import { packCells, packGirths, packShapes, packTopology, packWarp } from './pack.ts';
import { shadedSurface, skinShade } from './shade.ts';
import { readSkin, readVertexRuns, readWarp } from './read-skin.ts';

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
    await write('girth', body, packGirths(await girthsOfBody(body, source, root)));
  }
  for (const body of bodies) {
    const runs = await readVertexRuns(body, topology, root);
    if (runs === null)
      say(`${body}: no cells for this skin; run npm run data:cells -- --body ${body}, then pack again`);
    else await write('cells', body, packCells(runs));
  }
  return files;
}
