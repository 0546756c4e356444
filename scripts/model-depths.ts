/**
 * Holds the reference body against published depths: writes `data/bodies/reference-male/derived/model-depths.json` and the table in
 * `docs/data-sources.md`. Run with `npm run data:depths` after the body or the measurements changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadDataset } from '../src/anatomy/index.ts';
import { compareDepths, readBuiltBody, readLofts, withDepthsTable } from '../builder/index.ts';
import { keepHash } from './derived/files.ts';

const FILE = 'data/bodies/reference-male/derived/model-depths.json';
const DOCS = 'docs/data-sources.md';

const dataset = await loadDataset();
const found = compareDepths(dataset, await readBuiltBody(), await readLofts(), (text) => {
  console.error(text);
});
writeFileSync(FILE, `[\n${found.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
keepHash(FILE, { dataset, lessons: [] });
writeFileSync(DOCS, withDepthsTable(readFileSync(DOCS, 'utf8'), dataset, found));
console.error(`${found.length} sites`);
