/** Reads the recorded shapes and structures the models are built from. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNrrd } from '../recorded/nrrd.ts';
import type { Loft, SampledDistance, Tube } from '../recorded/shape-types.ts';
import { parseShapes } from '../recorded/shapes.ts';
import { girthsOfCarried } from '../skin/carried-girths.ts';
import { readLeanSkin } from '../skin/read-skin.ts';
import { loftFrame } from '../shapes/loft-curve.ts';
import type { TriangleMesh, Vec3 } from '../../src/geometry/index.ts';
import { parsePointPlaces, parseStructures, parseTendons } from '../../src/anatomy/index.ts';
import type { Structure, TendonShare } from '../../src/anatomy/index.ts';
import type { CarriedGirth } from '../../src/geometry/index.ts';
import { bodyFolder, PROJECT_ROOT } from './inputs.mjs';

/** A body may say nothing of tendons: then girth alone tells them. */
const TENDONS = 'tendons.json';
/** Nor of trigger points. */
const POINTS = 'points.json';
const SHAPE_FILES = ['lofts.json', 'connective.json', 'tubes.json', 'volumes.json'];

/** The recorded shape of one structure, ready to be meshed. */
type RecordedShape =
  | { readonly kind: 'loft'; readonly loft: Loft }
  | { readonly kind: 'tube'; readonly tube: Tube }
  | { readonly kind: 'volume'; readonly field: SampledDistance }
  /** Worked out from all others; the lean skin, both sides, holds it. `girths`: of the lofts in each body carried from this one. */
  | {
      readonly kind: 'filling';
      readonly skin: TriangleMesh;
      readonly girths: readonly ReadonlyMap<string, CarriedGirth>[];
    };

/** A structure with its recorded shape. */
export interface RecordedStructure {
  readonly structure: Structure;
  readonly recorded: RecordedShape;
  /** Trigger points that lie on it, mm, LPS. */
  readonly points: readonly Vec3[];
  /** How much of its ends is tendon; left out where the body says nothing of it. */
  readonly tendon?: TendonShare;
}

/** Where the trigger points of a loft lie, mm, LPS. */
const pointsOn = (loft: Loft, places: ReturnType<typeof parsePointPlaces>): Vec3[] =>
  places
    .filter(({ structure }) => structure === loft.id)
    .map(({ along, around }) => loftFrame(loft, along, around).position);

/**
 * @param body its id
 * @param root what holds its folder
 * @returns every structure but the skin, which is packed apart, in the order of the body's `structures.json`.
 * @throws Error naming the structure whose shape is missing.
 */
export async function readRecordedStructures(body: string, root = PROJECT_ROOT): Promise<RecordedStructure[]> {
  const data = join(root, bodyFolder(body));
  const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(data, path), 'utf8'));
  const structures = parseStructures(await json('structures.json')).filter(({ layer }) => layer !== 'skin');
  const tendons = existsSync(join(data, TENDONS)) ? parseTendons(await json(TENDONS)) : new Map<string, TendonShare>();
  for (const id of tendons.keys())
    if (!structures.some((structure) => structure.id === id))
      throw new Error(`${TENDONS}: "${id}" names no structure of ${body}; expected the id of a muscle`);
  const points = existsSync(join(data, POINTS)) ? parsePointPlaces(await json(POINTS)) : [];
  const shapes = (await Promise.all(SHAPE_FILES.map((path) => json(`figures/${path}`)))).map(parseShapes);
  const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
    new Map(list.map((one) => [one.id, one]));
  const loftById = byId(shapes.flatMap(({ lofts }) => lofts));
  const tubeById = byId(shapes.flatMap(({ tubes }) => tubes));
  const volumeById = byId(shapes.flatMap(({ volumes }) => volumes));
  const found = await Promise.all(
    structures.map(async (structure): Promise<Pick<RecordedStructure, 'structure' | 'recorded'>> => {
      const { kind, id } = structure.figure;
      const missing = (): never => {
        throw new Error(`${structure.id}: expected a ${kind} with the id "${id}" in ${bodyFolder(body)}/figures`);
      };
      switch (kind) {
        case 'loft':
          return { structure, recorded: { kind, loft: loftById.get(id) ?? missing() } };
        case 'tube':
          return { structure, recorded: { kind, tube: tubeById.get(id) ?? missing() } };
        case 'filling':
          return {
            structure,
            recorded: { kind, skin: await readLeanSkin(body, root), girths: await girthsOfCarried(body, root) },
          };
        case 'volume': {
          const { file } = volumeById.get(id) ?? missing();
          return { structure, recorded: { kind, field: await parseNrrd(await readFile(join(data, 'figures', file))) } };
        }
      }
    }),
  );
  return found.map(({ structure, recorded }) => {
    const tendon = tendons.get(structure.id);
    return {
      structure,
      recorded,
      points: recorded.kind === 'loft' ? pointsOn(recorded.loft, points) : [],
      ...(tendon ? { tendon } : {}),
    };
  });
}
