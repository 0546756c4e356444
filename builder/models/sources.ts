/** Reads the figures and records the models are built from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNrrd } from '../figures/nrrd.ts';
import type { Loft, SampledDistance, Tube } from '../figures/shape-types.ts';
import { parseFigures } from '../figures/figures.ts';
import { parseStructures } from '../../src/anatomy/index.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import { bodyFolder, PROJECT_ROOT } from './inputs.mjs';

const FIGURE_FILES = ['lofts.json', 'connective.json', 'tubes.json', 'volumes.json'];

/** The figure of one structure, ready for the geometry room. */
export type Figure =
  | { readonly kind: 'loft'; readonly loft: Loft }
  | { readonly kind: 'tube'; readonly tube: Tube }
  | { readonly kind: 'volume'; readonly field: SampledDistance };

/** A structure with its figure. */
export interface Source {
  readonly structure: Structure;
  readonly figure: Figure;
}

/**
 * @param body its id
 * @param root what holds its folder
 * @returns every structure but the skin, which is packed apart, in the order of the body's `structures.json`.
 * @throws Error naming the structure whose figure is missing.
 */
export async function readSources(body: string, root = PROJECT_ROOT): Promise<Source[]> {
  const data = join(root, bodyFolder(body));
  const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(data, path), 'utf8'));
  const structures = parseStructures(await json('structures.json')).filter(({ layer }) => layer !== 'skin');
  const figures = (await Promise.all(FIGURE_FILES.map((path) => json(`figures/${path}`)))).map(parseFigures);
  const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
    new Map(list.map((one) => [one.id, one]));
  const loftById = byId(figures.flatMap(({ lofts }) => lofts));
  const tubeById = byId(figures.flatMap(({ tubes }) => tubes));
  const volumeById = byId(figures.flatMap(({ volumes }) => volumes));
  return Promise.all(
    structures.map(async (structure): Promise<Source> => {
      const { kind, id } = structure.figure;
      const missing = (): never => {
        throw new Error(`${structure.id}: expected a ${kind} with the id "${id}" in ${bodyFolder(body)}/figures`);
      };
      switch (kind) {
        case 'loft':
          return { structure, figure: { kind, loft: loftById.get(id) ?? missing() } };
        case 'tube':
          return { structure, figure: { kind, tube: tubeById.get(id) ?? missing() } };
        case 'volume': {
          const { file } = volumeById.get(id) ?? missing();
          return { structure, figure: { kind, field: await parseNrrd(await readFile(join(data, 'figures', file))) } };
        }
      }
    }),
  );
}
