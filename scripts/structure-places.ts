/**
 * Writes `derived/structure-places.json` of a measured body: where each muscle, bone, vessel and nerve lies, from where it is
 * seen, and what lies beside it. Run with `npm run data:structures [-- --body <id>]` after the body changed.
 */
import { writeFileSync } from 'node:fs';
import { loadDataset } from '../src/anatomy/index.ts';
import { readSeenBody, structurePlaces } from '../builder/index.ts';
import { askedBody } from './body-argument.ts';
import { keepHash, structurePlacesFile } from './derived/files.ts';

const anatomy = await askedBody();
const FILE = structurePlacesFile(anatomy.id);
const lines = structurePlaces(await readSeenBody(anatomy), anatomy.structures).map(
  (place) => `  ${JSON.stringify(place)}`,
);
writeFileSync(FILE, `[\n${lines.join(',\n')}\n]\n`);
keepHash(FILE, { dataset: await loadDataset(anatomy), lessons: [] });
