/** `npm run data:report [-- --json] [--body <id>]`: what the dataset holds and how well it is founded, as lines to read or as JSON. */
import { loadDataset, loadLessons } from '../src/anatomy/index.ts';
import { askedBody } from './body-argument.ts';
import { reportOn } from './data/report.ts';

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Nested figures as indented lines. */
function linesOf(value: Record<string, unknown>, indent = ''): string[] {
  return Object.entries(value).flatMap(([name, one]) => {
    if (!isTree(one)) return [`${indent}${name}: ${String(one)}`];
    const inner = Object.entries(one);
    if (inner.every(([, leaf]) => !isTree(leaf)))
      return [`${indent}${name}: ${inner.map(([key, leaf]) => `${key} ${String(leaf)}`).join(', ')}`];
    return [`${indent}${name}:`, ...linesOf(one, `${indent}  `)];
  });
}

const report = reportOn(await loadDataset(await askedBody()), await loadLessons());
process.stdout.write(
  process.argv.includes('--json') ? `${JSON.stringify(report, null, 2)}\n` : `${linesOf({ ...report }).join('\n')}\n`,
);
