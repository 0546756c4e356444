/**
 * Writes `derived/skin-cells.json` and `derived/skin-cell-runs.json` of a body: its average skin cut into cells. Run with
 * `npm run data:cells [-- --body <id>]` after the skin or the areas changed, then pack it with `npm run models`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDataset } from '../src/anatomy/index.ts';
import { cellsText, cutSkin, readBuiltSkins, readBuiltTwins, runsText } from '../builder/index.ts';
import { modelsFolder, PROJECT_ROOT } from '../builder/models/inputs.mjs';
import { askedBody } from './body-argument.ts';
import { keepHash, skinCellRunsFile, skinCellsFile } from './derived/files.ts';

const body = await askedBody();
const { id } = body;
const dataset = await loadDataset(body);
const folder = join(PROJECT_ROOT, modelsFolder(id));
const [{ average }, twins] = await Promise.all([readBuiltSkins(folder, id), readBuiltTwins(folder)]);
const cut = cutSkin(average, twins, dataset);
const written = [
  [skinCellsFile(id), cellsText(cut)],
  [skinCellRunsFile(id), runsText(cut.vertices)],
] as const;
for (const [file, text] of written) {
  writeFileSync(join(PROJECT_ROOT, file), text);
  keepHash(file, { dataset, lessons: [] });
}
console.error(
  `${id}: ${cut.cells.length} cells a side, ${cut.vertices.runs.length} runs, skin ${(cut.skinMm2 / 1e6).toFixed(3)} m²`,
);
