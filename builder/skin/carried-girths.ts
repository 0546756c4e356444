/** Which bodies are carried from another, and what girth the lofts of that one get in them. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBodyRecord, type Girth } from '../../src/anatomy/index.ts';
import { decodeWarp, type Carry, type CarriedGirth } from '../../src/geometry/index.ts';
import type { RecordedLoft } from '../recorded/shapes.ts';
import { bodyFolder } from '../models/inputs.mjs';
import { indexMesh, type MeshIndex } from '../shapes/mesh-index.ts';
import { packWarp } from './pack.ts';
import { coveringShifts, type Covered } from './covering.ts';
import { girthOf } from './girths.ts';
import { readGirth, readRefinedLeanSkin, readRecordedLofts, readWarp } from './read-skin.ts';

/** The body that another is carried from; null for one that was measured, or has a skin alone. */
export async function sourceOf(body: string, root: string): Promise<string | null> {
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

/** What girth each loft of the recorded body gets in one that is carried from it. @throws Error for a loft it has not */
export async function girthsOfBody(
  body: string,
  source: string,
  root: string,
): Promise<ReadonlyMap<string, CarriedGirth>> {
  return girthsOf(await readRecordedLofts(source, root), await readGirth(body, root));
}

/** The bodies that are carried from a recorded one. */
async function carriedFrom(source: string, root: string): Promise<readonly string[]> {
  const bodies = await readdir(join(root, 'data', 'bodies'));
  const sources = await Promise.all(bodies.map((body) => sourceOf(body, root)));
  return bodies.filter((_, i) => sources[i] === source);
}

/** The girths in each body that is carried from a recorded one, by the id of the loft. */
export async function girthsOfCarried(
  source: string,
  root: string,
): Promise<readonly ReadonlyMap<string, CarriedGirth>[]> {
  const bodies = await carriedFrom(source, root);
  return Promise.all(bodies.map((body) => girthsOfBody(body, source, root)));
}

/** A body with its skin, and what carries the recorded figures into it. */
export interface FiguresIn {
  /** Null where they were recorded on it. */
  readonly carry: Carry | null;
  /** The whole lean skin, mm, LPS. */
  readonly skin: MeshIndex;
}

/** The recorded body and all that are carried from it. @throws Error where a skin or a warp is missing */
export async function bodiesOfFigures(source: string, root: string): Promise<readonly FiguresIn[]> {
  const carried = (await carriedFrom(source, root)).map(async (body): Promise<FiguresIn> => ({
    // Packed and read again: as the program carries it.
    carry: {
      warp: decodeWarp(Uint8Array.from(packWarp(await readWarp(body, root))).buffer),
      girths: await girthsOfBody(body, source, root),
    },
    skin: indexMesh(await readRefinedLeanSkin(body, root)),
  }));
  return Promise.all([
    readRefinedLeanSkin(source, root).then((skin): FiguresIn => ({ carry: null, skin: indexMesh(skin) })),
    ...carried,
  ]);
}
