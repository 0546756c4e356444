/**
 * Writes the section of `docs/data-sources.md` that holds the skins beside published thickness. Run with `npm run data:skins`
 * after `data/bodies/skin` or the table of regions changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadDataset } from '../src/anatomy/index.ts';
import { readSkinThickness, withSkinTables } from '../builder/index.ts';
import { askedBody } from './body-argument.ts';

const DOCS = 'docs/data-sources.md';
writeFileSync(
  DOCS,
  withSkinTables(readFileSync(DOCS, 'utf8'), await loadDataset(await askedBody()), await readSkinThickness()),
);
