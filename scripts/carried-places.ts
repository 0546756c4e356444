/**
 * Writes `derived/areas.json` and `derived/landmarks.json` of a body that is derived from another: where the areas that were
 * drawn on that body lie on this one, and how this one stands. Run with `npm run data:carried -- --body <id>` after a skin,
 * the warp, an area or a landmark changed; before the other commands.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BODY_IDS, loadBody, loadDataset } from '../src/anatomy/index.ts';
import { parseAreaPlaces } from '../src/anatomy/index.ts';
import {
  areasText,
  carriedAreas,
  carriedLandmarks,
  landmarksText,
  readBuiltSkins,
  readCarry,
  type LandmarkRecords,
} from '../builder/index.ts';
import { bodyFolder, modelsFolder, PROJECT_ROOT } from '../builder/models/inputs.mjs';
import { askedBody } from './body-argument.ts';
import { areasFile, keepHash, landmarksFile } from './derived/files.ts';

const anatomy = await askedBody();
const { id, derived } = anatomy;
const carry = await readCarry(anatomy);
const from = BODY_IDS.find((one) => one === derived?.from);
if (!from || !carry) throw new Error(`expected a body that is derived from another, received "${id}"`);
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(PROJECT_ROOT, file), 'utf8'));
const skinsOf = (body: string) => readBuiltSkins(path.join(PROJECT_ROOT, modelsFolder(body)), body);
const [before, after] = await Promise.all([skinsOf(from), skinsOf(id)]);

const folder = `${bodyFolder(from)}/areas`;
const drawn = readdirSync(path.join(PROJECT_ROOT, folder))
  .sort()
  .flatMap((file) => parseAreaPlaces(json(`${folder}/${file}`)));
writeFileSync(areasFile(id), areasText(carriedAreas(drawn, carry.warp, before.average, after.average)));
const landmarks = carriedLandmarks(json(`${bodyFolder(from)}/landmarks.json`) as LandmarkRecords, {
  from: before.heavier,
  to: after.heavier,
  warp: carry.warp,
});
writeFileSync(landmarksFile(id), landmarksText(landmarks));
const knowledge = { dataset: await loadDataset(await loadBody(from)), lessons: [] };
keepHash(areasFile(id), knowledge);
keepHash(landmarksFile(id), knowledge);
console.error(`${drawn.length} areas, ${Object.keys(landmarks).length} landmarks`);
