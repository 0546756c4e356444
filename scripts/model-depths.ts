/**
 * Holds a body against published depths: writes its `derived/model-depths.json` and its table in
 * `docs/data-sources.md`. Run with `npm run data:depths [-- --body <id>]` after the body or the measurements changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadDataset } from '../src/anatomy/index.ts';
import { compareDepths, readBuiltBody, readLofts, withDepthsTable } from '../builder/index.ts';
import { askedBody } from './body-argument.ts';
import { keepHash, modelDepthsFile } from './derived/files.ts';

const DOCS = 'docs/data-sources.md';

const anatomy = await askedBody();
const FILE = modelDepthsFile(anatomy.id);
const dataset = await loadDataset(anatomy);
const found = compareDepths(dataset, await readBuiltBody(anatomy), await readLofts(anatomy), (text) => {
  console.error(text);
});
writeFileSync(FILE, `[\n${found.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
keepHash(FILE, { dataset, lessons: [] });
writeFileSync(DOCS, withDepthsTable(readFileSync(DOCS, 'utf8'), dataset, found));
console.error(`${found.length} sites`);
