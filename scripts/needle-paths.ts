/**
 * Writes `data/bodies/reference-male/derived/needle-paths.json`: for each trigger point the line its record describes, where this body lets it
 * be drawn, else the way straight in (`npm run data:needles`, after the body, a point or an approach changed).
 * With `--check` writes nothing and prints one table of all points, `--json` the same as data; exits 1 where a drawn line
 * breaks a rule or a record is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadDataset } from '../src/anatomy/index.ts';
import { checkedRows, needlePath, printed, readBuiltBody, readLofts } from '../builder/index.ts';
import { keepHash } from './derived/files.ts';

const FILE = 'data/bodies/reference-male/derived/needle-paths.json';
const check = process.argv.includes('--check'),
  json = process.argv.includes('--json');

const dataset = await loadDataset();
const body = await readBuiltBody();

if (check) {
  const rows = checkedRows(body, dataset);
  console.log(json ? JSON.stringify(rows, null, 2) : printed(rows));
  const offenders = rows.filter(({ offences }) => offences.length > 0);
  if (!json) console.log(`${rows.length} points: ${offenders.length} offend`);
  process.exitCode = offenders.length > 0 ? 1 : 0;
} else {
  const lofts = await readLofts();
  const records = [...dataset.triggerPointById.values()].map((placed) => {
    const record = needlePath(body, lofts, placed);
    console.error(record.id, record.picture, record.picture === 'layers' ? JSON.stringify(record.notDrawn) : '');
    return record;
  });
  const text = `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`;
  if (text !== readFileSync(FILE, 'utf8')) writeFileSync(FILE, text);
  keepHash(FILE, { dataset, lessons: [] });
}
