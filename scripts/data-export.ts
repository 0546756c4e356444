/**
 * `npm run data:export [-- <folder>] [--body <id>]`: writes the dataset as one JSON with its JSON Schema beside it,
 * by default to `dist/data`, where a build puts them too.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { askedBody, takeBody } from './body-argument.ts';
import { datasetFiles } from './data/dataset-export.ts';

const folder = path.resolve(takeBody(process.argv.slice(2)).rest[0] ?? 'dist/data');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await datasetFiles(await askedBody()))) {
  writeFileSync(path.join(folder, name), text);
  process.stdout.write(`${path.join(folder, name)}: ${(Buffer.byteLength(text) / 1024).toFixed(0)} KiB\n`);
}
