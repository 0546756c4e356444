/**
 * Writes `figures/connective.json` of a body: the tissue the measured figures lack, draped over them by
 * rule; and, in its `figures/lofts.json`, three muscles of the head that were square or lay
 * outside the skin, and the calcaneal tendon.
 * Run with `npx tsx scripts/author-connective.ts [--body <id>]`; the same figures give the same file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { authorConnective } from '../builder/index.ts';
import { bodyFolder } from '../builder/models/inputs.mjs';
import { BODY_IDS } from '../src/anatomy/index.ts';
import { takeBody } from './body-argument.ts';

const { id: body = BODY_IDS[0] } = takeBody(process.argv.slice(2));
const figures = new URL(`../${bodyFolder(body)}/figures/`, import.meta.url);
const lines = (records: readonly unknown[]): string => records.map((record) => JSON.stringify(record)).join(',\n');

const { lofts, tubes, replaced } = await authorConnective(body);
await writeFile(
  new URL('connective.json', figures),
  `{"frame":"LPS","unit":"0.1 mm","lofts":[\n${lines(lofts)}\n],"tubes":[\n${lines(tubes)}\n]}\n`,
);
const file = JSON.parse(await readFile(new URL('lofts.json', figures), 'utf8')) as { lofts: { id: string }[] };
const all = file.lofts.map((loft) => replaced.find(({ id }) => id === loft.id) ?? loft);
await writeFile(new URL('lofts.json', figures), `{"frame": "LPS","unit": "0.1 mm","lofts":[\n${lines(all)}\n]}\n`);
for (const { id, volumeMl } of [...replaced, ...lofts]) console.log(id, volumeMl, 'ml');
