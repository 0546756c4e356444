/** `npm run data:claims [-- --json] [--body <id>]`: what any text says that none may say, one finding a line; exits with 1 if there is one. */
import { fileURLToPath } from 'node:url';
import { loadDataset, loadLessons } from '../src/anatomy/index.ts';
import { askedBody } from './body-argument.ts';
import { findingsOf, RECORD_RULES } from './data/claims-lint.ts';
import { TEXT_RULES } from './data/claims-words.ts';
import { allProgramTexts } from './data/program-texts.ts';

const findings = findingsOf(
  await loadDataset(await askedBody()),
  await loadLessons(),
  allProgramTexts(fileURLToPath(new URL('..', import.meta.url))),
);
const lines = findings.map(({ from, field, rule, sentence }) => `${from} · ${field} · ${rule} · ${sentence}\n`);
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(findings, null, 2)}\n` : lines.join(''));
const broken = new Set(findings.map(({ rule }) => rule));
for (const { id, forbids } of [...TEXT_RULES, ...RECORD_RULES])
  if (broken.has(id)) process.stderr.write(`${id} forbids ${forbids}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
