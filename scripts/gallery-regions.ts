/**
 * `npm run gallery:regions`: one sheet per region with every muscle lit, its points numbered and its
 * pain painted, beside the landmark words the points were placed by. For checking by eye.
 * `-- --only thigh,foot` renders some regions. Uses the build in dist/.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BODY_IDS, loadBody, loadDataset, REGIONS, type Muscle } from '../src/anatomy/index.ts';
import { openBody, pictureOf, show } from './browser/body-page.ts';
import { writeSheet, type Cell } from './browser/contact-sheet.ts';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'gallery', 'regions');
const CELL = { width: 440, height: 440 };

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const regions = REGIONS.filter((region) => values.only === undefined || values.only.split(',').includes(region));

const linesOf = ({ triggerPoints }: Muscle): Required<Cell>['lines'] =>
  triggerPoints.map(({ label, location }) => ({ label, text: location }));

const [body] = BODY_IDS;
const { musclesByRegion } = await loadDataset(await loadBody(body));
await mkdir(FOLDER, { recursive: true });
const server = await serveFolder({ '/': path.join(ROOT, 'dist') });
const browser = await openChromium();
try {
  const page = await openBody(browser, server.origin, body, { viewport: CELL });
  for (const region of regions) {
    const cells: Cell[] = [];
    for (const muscle of musclesByRegion.get(region) ?? []) {
      await show(page, body, { muscle: muscle.id });
      cells.push({ name: muscle.name, picture: await pictureOf(page), width: CELL.width, lines: linesOf(muscle) });
    }
    await writeSheet(browser, path.join(FOLDER, `${region}.jpg`), region, [{ title: null, cells }]);
    console.log(`gallery/regions/${region}.jpg`);
  }
} finally {
  await browser.close();
  await server.close();
}
