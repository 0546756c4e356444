/**
 * Brings recorded muscles of a body to published thickness, by the rules of `builder/thickness/rules.ts`, in its
 * `figures/lofts.json`. Run with `npx tsx scripts/set-thickness.ts [--body <id>]` after a rule changed; a second run
 * changes nothing. Then run `scripts/author-connective.ts`, which drapes over these muscles, and `npm run models`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { setThickness } from '../builder/index.ts';
import { bodyFolder } from '../builder/models/inputs.mjs';
import { BODY_IDS } from '../src/anatomy/index.ts';
import { takeBody } from './body-argument.ts';

const { id: body = BODY_IDS[0] } = takeBody(process.argv.slice(2));
const path = new URL(`../${bodyFolder(body)}/figures/lofts.json`, import.meta.url);
const file = JSON.parse(await readFile(path, 'utf8')) as { lofts: { id: string }[] };
const changed = await setThickness(body);
const all = file.lofts.map((loft) => changed.find(({ id }) => id === loft.id) ?? loft);
const lines = all.map((record) => JSON.stringify(record)).join(',\n');
await writeFile(path, `{"frame": "LPS","unit": "0.1 mm","lofts":[\n${lines}\n]}\n`);
for (const { id, volumeMl } of changed) console.log(id, volumeMl, 'ml');
