/** Writes the packed skins and the warp to `public/models`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKED_BUILDS, SKIN_BODIES, type SkinBody } from '../../src/anatomy/index.ts';
import { kilobytes, sizeAndHash, type SkinFile } from '../models/manifest.ts';
import { packShapes, packTopology, packWarp } from './pack.ts';
import { readSkin, readWarp } from './read-skin.ts';

/** Bodies that are made from another by a warp. */
const WARPED: readonly SkinBody[] = ['woman'];

/** @returns what was written, for the list of models */
export async function writeSkins(say: (text: string) => void, folder: string): Promise<SkinFile[]> {
  const { record, topology, shapes } = await readSkin();
  const files: SkinFile[] = [];
  const write = async (kind: SkinFile['kind'], body: SkinBody | null, bytes: Uint8Array): Promise<void> => {
    const path = body === null ? `skin-${kind}.bin` : `${body}-${kind}.bin`;
    await writeFile(join(folder, path), bytes);
    const file = { kind, body, path, ...sizeAndHash(bytes) };
    files.push(file);
    say(`${path}: ${kilobytes(file.bytes)}, brotli ${kilobytes(file.brotliBytes)}`);
  };
  await write('topology', null, packTopology(topology));
  for (const body of SKIN_BODIES) {
    const ordered = PACKED_BUILDS.map((build) => {
      const shape = record.shapes.find((one) => one.body === body && one.build === build);
      const positions = shape && shapes.get(shape.id);
      if (!positions) throw new Error(`skin.json: expected a shape of the ${body}, ${build}`);
      return positions;
    });
    await write('shapes', body, packShapes(topology, ordered));
  }
  for (const body of WARPED) await write('warp', body, packWarp(await readWarp(body)));
  return files;
}
