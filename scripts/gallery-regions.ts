/**
 * `npm run gallery:regions`: one page per region with every muscle lit, its points numbered and its
 * pain painted, beside the landmark words the points were placed by. For checking by eye.
 * `-- --only thigh,foot` renders some regions. Uses the build in dist/.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { BODY_IDS, loadBody, loadDataset, REGIONS, type Muscle } from '../src/anatomy/index.ts';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'gallery', 'regions');
const CELL = { width: 440, height: 440 };
const COLUMNS = 4;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const regions = REGIONS.filter((region) => values.only === undefined || values.only.split(',').includes(region));

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function picture(page: Page, muscle: Muscle): Promise<string> {
  await page.evaluate(async (id) => {
    const { store, settle } = window.myopoint;
    // Nothing covers the stage in these pictures.
    store.setState({ insets: { top: 0, right: 0, bottom: 0, left: 0 } });
    store.getState().select({ kind: 'muscle', id, side: 'right' });
    await settle();
  }, muscle.id);
  const bytes = await page.screenshot({ type: 'jpeg', quality: 80, timeout: 120_000 });
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}

function cell(muscle: Muscle, image: string): string {
  const words = muscle.triggerPoints.map(
    ({ label, location }, at) => `<li value="${at + 1}"><b>${escaped(label)}</b>: ${escaped(location)}</li>`,
  );
  return `<figure><img src="${image}" alt=""><figcaption><h2>${escaped(muscle.name)}</h2><ol>${words.join('')}</ol></figcaption></figure>`;
}

const STYLE = `body{margin:16px;background:#1b2027;color:#edeae5;font:13px/1.4 system-ui,sans-serif}
main{display:grid;grid-template-columns:repeat(${COLUMNS},${CELL.width}px);gap:14px}figure{margin:0}img{width:100%;display:block}
h1{font-size:22px}h2{font-size:15px;margin:6px 0 2px}ol{margin:0;padding-left:20px}`;

const { musclesByRegion } = await loadDataset(await loadBody(BODY_IDS[0]));
await mkdir(FOLDER, { recursive: true });
const server = await serveFolder({ '/': path.join(ROOT, 'dist') });
const browser = await openChromium();
try {
  const context = await browser.newContext({ viewport: CELL, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${server.origin}/?probe`);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(() => window.myopoint.ready);
  await page.addStyleTag({ content: 'body *:not(:has(canvas)):not(canvas) { visibility: hidden !important; }' });
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: COLUMNS * (CELL.width + 14) + 32, height: 900 });
  for (const region of regions) {
    const cells: string[] = [];
    for (const muscle of musclesByRegion.get(region) ?? []) cells.push(cell(muscle, await picture(page, muscle)));
    const html = `<!doctype html><meta charset="utf-8"><title>${region}</title><style>${STYLE}</style><h1>${region}</h1><main>${cells.join('')}</main>`;
    await writeFile(path.join(FOLDER, `${region}.html`), html);
    await sheet.setContent(html);
    await sheet.screenshot({ path: path.join(FOLDER, `${region}.png`), fullPage: true, timeout: 120_000 });
    console.log(`gallery/regions/${region}.html`);
  }
} finally {
  await browser.close();
  await server.close();
}
