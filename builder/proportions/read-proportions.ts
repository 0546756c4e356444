/** Reads what was published of proportions, and measures a body by it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  parseProportions,
  parseProportionSources,
  type Body as Anatomy,
  type Proportion,
  type ProportionRecord,
  type Source,
} from '../../src/anatomy/index.ts';
import { readBuiltBody } from '../body/built-body.ts';
import { PROJECT_ROOT } from '../models/inputs.mjs';
import { readSkin } from '../skin/read-skin.ts';
import { measureProportions } from './measure.ts';

/** What `data/bodies/proportions` holds. */
export interface PublishedProportions {
  readonly records: readonly ProportionRecord[];
  readonly sources: readonly Source[];
}

/** @throws {DataError} naming the record, the field and what was expected */
export async function readProportions(root = PROJECT_ROOT): Promise<PublishedProportions> {
  const json = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(root, 'data', 'bodies', 'proportions', file), 'utf8'));
  return {
    records: parseProportions(await json('published.json')),
    sources: parseProportionSources(await json('sources.json')),
  };
}

/** @returns the proportions of a body in an average build, of its built models */
export async function proportionsOf(
  anatomy: Anatomy,
  root = PROJECT_ROOT,
): Promise<Readonly<Record<Proportion, number>>> {
  const [body, { topology }] = await Promise.all([readBuiltBody(anatomy, root), readSkin(root)]);
  return measureProportions(body, topology.groups);
}
