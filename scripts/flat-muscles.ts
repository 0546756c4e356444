/**
 * `npm run gallery:flat -- --only soleus,infraspinatus`: muscles as flat pictures, `gallery/flat/<muscle>.svg`; all of them
 * where none is named. `--body <id>` another body, `--stage dark|light|paper` on what they are drawn. For checking by eye.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadDataset } from '../src/anatomy/index.ts';
import { drawMuscle, readFlatModels, type MusclePicture } from '../builder/index.ts';
import { askedBody, takeBody } from './body-argument.ts';

const STAGES: readonly MusclePicture['stage'][] = ['light', 'dark', 'paper'];
const FOLDER = path.join(fileURLToPath(new URL('..', import.meta.url)), 'gallery', 'flat');

const { values } = parseArgs({
  args: takeBody(process.argv.slice(2)).rest,
  options: { only: { type: 'string' }, stage: { type: 'string', default: 'light' } },
});
const stage = STAGES.find((known) => known === values.stage);
if (!stage) throw new Error(`No stage is called "${values.stage}"; there are ${STAGES.join(', ')}.`);
const body = await askedBody();
const dataset = await loadDataset(body);
const models = await readFlatModels(body);
await mkdir(FOLDER, { recursive: true });
for (const { id } of dataset.muscles) {
  if (values.only !== undefined && !values.only.split(',').includes(id)) continue;
  const began = performance.now();
  const picture = drawMuscle(models, dataset, { muscle: id, side: 'right', width: 1200, height: 630, stage });
  await writeFile(path.join(FOLDER, `${id}.svg`), picture);
  console.log(`gallery/flat/${id}.svg, ${Math.round(performance.now() - began)} ms`);
}
