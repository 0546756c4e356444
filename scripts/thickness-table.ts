/**
 * Measures both bodies and writes the section of `docs/data-sources.md` that holds the thickness of the trunk's muscles and
 * of the chest wall beside published means. Run with `npm run data:thickness` after a body or the measurements changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { BODY_IDS, loadBody, loadDataset } from '../src/anatomy/index.ts';
import { readBuiltBody, readLofts, readThickness, thicknessOfBody, withThicknessTable } from '../builder/index.ts';

const DOCS = 'docs/data-sources.md';
const bodies = await Promise.all(
  BODY_IDS.map(async (id) => {
    const anatomy = await loadBody(id);
    return thicknessOfBody(await loadDataset(anatomy), await readBuiltBody(anatomy), await readLofts(anatomy));
  }),
);
writeFileSync(DOCS, withThicknessTable(readFileSync(DOCS, 'utf8'), bodies, await readThickness()));
