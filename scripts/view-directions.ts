/**
 * Writes `derived/view-directions.json` of a body: from where each muscle and each trigger point is best seen on its built
 * models. Run with `npm run data:views [-- --body <id>]` after the body, the points or their zones changed. `--report` says
 * what is seen.
 */
import { writeFileSync } from 'node:fs';
import { loadDataset } from '../src/anatomy/index.ts';
import { createChooser, readLofts, readSeenBody, viewDirections, type ChosenView } from '../builder/index.ts';
import { askedBody } from './body-argument.ts';
import { keepHash, viewDirectionsFile } from './derived/files.ts';

const anatomy = await askedBody();
const FILE = viewDirectionsFile(anatomy.id);
const dataset = await loadDataset(anatomy);
const chooser = createChooser(await readSeenBody(anatomy), dataset, await readLofts(anatomy));
const isReported = process.argv.includes('--report');
const percent = (share: number | null): string => (share === null ? '–' : String(Math.round(100 * share))).padStart(4);

function report({ id, right, both, seen }: ChosenView): void {
  if (!isReported) return;
  console.error(
    id.padEnd(38),
    String(right).padStart(8),
    percent(seen.right.points),
    percent(seen.right.main),
    percent(seen.right.spillover),
    percent(seen.right.muscle),
    percent(seen.right.face),
    String(both).padStart(8),
    percent(seen.both.points),
    percent(seen.both.main),
  );
}

const lines = viewDirections(dataset, chooser, report).map(
  ({ id, right, both }) => `  ${JSON.stringify(id)}: ${JSON.stringify([...right, ...both])}`,
);
writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
keepHash(FILE, { dataset, lessons: [] });
