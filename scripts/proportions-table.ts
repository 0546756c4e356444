/**
 * Measures both bodies and writes the section of `docs/data-sources.md` that holds their proportions beside published ones.
 * Run with `npm run data:proportions` after `data/bodies/proportions`, a body or a skin changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { BODY_IDS, loadBody } from '../src/anatomy/index.ts';
import { proportionsOf, readProportions, withProportionsTable } from '../builder/index.ts';

const DOCS = 'docs/data-sources.md';
const bodies = await Promise.all(
  BODY_IDS.map(async (id) => {
    const anatomy = await loadBody(id);
    return { anatomy, proportions: await proportionsOf(anatomy) };
  }),
);
writeFileSync(DOCS, withProportionsTable(readFileSync(DOCS, 'utf8'), await readProportions(), bodies));
