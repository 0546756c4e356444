/** The pages of this build, ready once this module is loaded: the build's module runner closes right after loading. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { BODY_IDS, loadBody, loadDataset } from '../../src/anatomy/index.ts';
import { musclesToDraw, picturesOf } from './pictures.ts';
import { siteAddress } from './site.ts';
import { siteFiles } from './site-files.ts';

const DRAW = fileURLToPath(new URL('../pictures.ts', import.meta.url));
const MOST_PROCESSES = 4;

/** Draws a share of the pictures. @throws Error where that fails */
function drawPart(part: number, of: number): Promise<void> {
  const drawing = spawn(process.execPath, ['--import', 'tsx', DRAW, '--part', String(part), '--of', String(of)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    drawing.on('error', reject);
    drawing.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The pictures of muscles could not be drawn.'));
    });
  });
}

const dataset = await loadDataset(await loadBody(BODY_IDS[0]));
const pictures = picturesOf(dataset);
if (musclesToDraw(dataset).some((muscle) => !pictures.kept(muscle))) {
  const processes = Math.min(MOST_PROCESSES, availableParallelism());
  await Promise.all(Array.from({ length: processes }, (_, part) => drawPart(part, processes)));
}

export const BUILT_PAGES: Readonly<Record<string, string | Uint8Array>> = {
  'muscles/pages.css': readFileSync(new URL('./pages.css', import.meta.url), 'utf8'),
  ...siteFiles(dataset, { address: siteAddress(process.env['MYOPOINT_ADDRESS']) }, pictures.kept),
};
