/** Reads the figures and records the models are built from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNrrd } from '../../src/geometry/index.ts';
import type { Loft, SampledDistance, Tube } from '../../src/geometry/index.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import { PROJECT_ROOT } from './inputs.mjs';

/** The figure of one structure, ready for the geometry room. */
export type Figure =
  | { readonly kind: 'loft'; readonly loft: Loft }
  | { readonly kind: 'tube'; readonly tube: Tube }
  | { readonly kind: 'volume'; readonly field: SampledDistance };

/** A structure with its figure. */
export interface Source { readonly structure: Structure; readonly figure: Figure }

/**
 * @returns every structure in the order of `data/structures.json`.
 * @throws Error naming the structure whose figure is missing.
 */
export async function readSources(root = PROJECT_ROOT): Promise<Source[]> {
  const data = join(root, 'data');
  const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(data, path), 'utf8'));
  const structures = await json('structures.json') as Structure[];
  const { lofts } = await json('figures/lofts.json') as { lofts: Loft[] };
  const { tubes } = await json('figures/tubes.json') as { tubes: Tube[] };
  const { volumes } = await json('figures/volumes.json') as { volumes: { id: string; file: string }[] };
  const connective = await json('figures/connective.json') as { lofts: Loft[]; tubes: Tube[] };
  const loftById = new Map([...lofts, ...connective.lofts].map((loft) => [loft.id, loft]));
  const tubeById = new Map([...tubes, ...connective.tubes].map((tube) => [tube.id, tube]));
  const volumeById = new Map(volumes.map((volume) => [volume.id, volume]));
  return Promise.all(structures.map(async (structure): Promise<Source> => {
    const { kind, id } = structure.figure;
    const missing = (): never => { throw new Error(`${structure.id}: expected a ${kind} with the id "${id}" in data/figures`); };
    switch (kind) {
      case 'loft': return { structure, figure: { kind, loft: loftById.get(id) ?? missing() } };
      case 'tube': return { structure, figure: { kind, tube: tubeById.get(id) ?? missing() } };
      case 'volume': {
        const { file } = volumeById.get(id) ?? missing();
        return { structure, figure: { kind, field: await parseNrrd(await readFile(join(data, 'figures', file))) } };
      }
    }
  }));
}
