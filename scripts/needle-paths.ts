/**
 * Writes `derived/needle-paths.json` of a body: for each trigger point the line its record describes, where that body lets it
 * be drawn, else the way straight in (`npm run data:needles [-- --body <id>]`, after the body, a point or an approach changed).
 * With `--check` writes nothing and prints one table of all points, `--json` the same as data; exits 1 where a drawn line
 * breaks a rule or a record is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadDataset } from '../src/anatomy/index.ts';
import { checkedRows, needlePath, printed, readBody, readLofts } from '../builder/index.ts';
import { askedBody } from './body-argument.ts';
import { keepHash, needlePathsFile } from './derived/files.ts';

const check = process.argv.includes('--check'),
  json = process.argv.includes('--json');

const anatomy = await askedBody();
const FILE = needlePathsFile(anatomy.id);
const dataset = await loadDataset(anatomy);
const body = await readBody(anatomy);

if (check) {
  const rows = checkedRows(body, dataset);
  console.log(json ? JSON.stringify(rows, null, 2) : printed(rows));
  const offenders = rows.filter(({ offences }) => offences.length > 0);
  if (!json) console.log(`${rows.length} points: ${offenders.length} offend`);
  process.exitCode = offenders.length > 0 ? 1 : 0;
} else {
  const lofts = await readLofts(anatomy);
  const records = [...dataset.triggerPointById.values()].map((placed) => {
    const record = needlePath(body, lofts, placed);
    console.error(record.id, record.picture, record.picture === 'layers' ? JSON.stringify(record.notDrawn) : '');
    return record;
  });
  const text = `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`;
  if (text !== readFileSync(FILE, 'utf8')) writeFileSync(FILE, text);
  keepHash(FILE, { dataset, lessons: [] });
}
