/**
 * `npm run pain:report [-- --json] [--cases FILE] [--body <id>]`: where the muscles a clinician would expect stand among the
 * candidates, and which red flags are asked. Without a file it takes the complaints of the tests. For the lines of a file see
 * `scripts/pain/cases.ts`.
 */
import { readFileSync } from 'node:fs';
import { loadDataset, loadSkinCells } from '../src/anatomy/index.ts';
import { indexCells } from '../src/reasoning/index.ts';
import { askedBody } from './body-argument.ts';
import { answer, parseCases } from './pain/cases.ts';

const at = process.argv.indexOf('--cases');
const named = at < 0 ? undefined : process.argv[at + 1];
if (at >= 0 && named === undefined) throw new Error('expected a file after --cases');
const body = await askedBody();
const [dataset, skin] = await Promise.all([loadDataset(body), loadSkinCells(body)]);
const index = indexCells(skin, dataset);
const file = named ?? new URL('../tests/contract/pain-cases.tsv', import.meta.url);
const answered = parseCases(readFileSync(file, 'utf8'), dataset).map((one) => answer(one, index, dataset));

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ body: body.id, cases: answered }, null, 2)}\n`);
} else {
  for (const { areas, expected, first, combinations, unexplained, redFlags } of answered) {
    process.stdout.write(`${areas.join(', ')}\n`);
    for (const { muscle, rank } of expected) process.stdout.write(`  ${rank ?? '–'}  ${muscle}\n`);
    process.stdout.write(`  first: ${first.map(({ muscle }) => muscle).join(', ')}\n`);
    if (combinations.length > 0)
      process.stdout.write(`  together: ${combinations.map((ids) => ids.join(' + ')).join('; ')}\n`);
    process.stdout.write(`  not explained: ${unexplained}\n`);
    process.stdout.write(`  asked: ${redFlags.map(({ id, urgency }) => `${id} (${urgency})`).join(', ')}\n`);
  }
}
