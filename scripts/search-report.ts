/**
 * `npm run search:report [-- --json] [--phrases FILE] [--body <id>]`: how many phrases find an accepted answer first and among three, for
 * each audience, and which do not. A line of the file is a phrase, a tab, and accepted ids of muscles or areas separated by `|`.
 */
import { readFileSync } from 'node:fs';
import { loadDataset } from '../src/anatomy/index.ts';
import { askedBody } from './body-argument.ts';
import { measure, parsePhrases } from './search/measure.ts';

const at = process.argv.indexOf('--phrases');
const named = at < 0 ? undefined : process.argv[at + 1];
if (at >= 0 && named === undefined) throw new Error('expected a file after --phrases');
const file = named ?? new URL('../tests/contract/search-phrases.tsv', import.meta.url);
const report = measure(parsePhrases(readFileSync(file, 'utf8')), await loadDataset(await askedBody()));

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} else {
  for (const [audience, { phrases, first, amongThree, firstPercent, amongThreePercent, misses }] of Object.entries(
    report,
  )) {
    process.stdout.write(
      `${audience}: ${phrases} phrases, first ${first} (${firstPercent} %), among three ${amongThree} (${amongThreePercent} %)\n`,
    );
    for (const { phrase, found, amongThree: near } of misses)
      process.stdout.write(`  ${near ? 'not first' : 'missed'}: ${phrase} → ${found.join(', ') || 'nothing'}\n`);
  }
}
