/**
 * Writes `data/bodies/reference-male/figures/connective.json`: the tissue the measured figures lack, draped over them by
 * rule; and, in `data/bodies/reference-male/figures/lofts.json`, three muscles of the head that were square or lay
 * outside the skin.
 * Run with `npx tsx scripts/author-connective.ts`; the same figures give the same file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { readBody } from './connective/body.ts';
import { chestLofts } from './connective/chest.ts';
import { Floors } from './connective/floors.ts';
import { bellies, headLofts } from './connective/head.ts';
import { limbLofts, limbTubes } from './connective/limbs.ts';
import { hipLofts, trunkLofts } from './connective/trunk.ts';

const figures = new URL('../data/bodies/reference-male/figures/', import.meta.url);
/** Recorded elsewhere, but drawn here. */
const REPLACED: ReadonlySet<string> = new Set(['frontal-belly-occipitofrontalis', 'occipital-belly-occipitofrontalis', 'zygomaticus-major']);
const lines = (records: readonly unknown[]): string => records.map((record) => JSON.stringify(record)).join(',\n');

async function main(): Promise<void> {
  const floors = new Floors(await readBody(REPLACED));
  const authored = [...bellies(floors), ...headLofts(floors), ...trunkLofts(floors), ...hipLofts(floors), ...chestLofts(floors), ...limbLofts(floors)];
  const replaced = authored.filter(({ id }) => REPLACED.has(id));
  const lofts = authored.filter(({ id }) => !REPLACED.has(id));
  await writeFile(new URL('connective.json', figures),
    `{"frame":"LPS","unit":"0.1 mm","lofts":[\n${lines(lofts)}\n],"tubes":[\n${lines(limbTubes(floors))}\n]}\n`);
  const file = JSON.parse(await readFile(new URL('lofts.json', figures), 'utf8')) as { lofts: { id: string }[] };
  const all = file.lofts.map((loft) => replaced.find(({ id }) => id === loft.id) ?? loft);
  await writeFile(new URL('lofts.json', figures), `{"frame": "LPS","unit": "0.1 mm","lofts":[\n${lines(all)}\n]}\n`);
  for (const { id, volumeMl } of authored) console.log(id, volumeMl, 'ml');
}

await main();
