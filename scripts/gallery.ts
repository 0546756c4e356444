/**
 * `npm run gallery`: the fixed views of gallery-views.ts of every body, one picture each and a contact sheet a body, in
 * gallery/. `-- --body woman` makes those of one body, `-- --only hip,neck` some of them (and no sheet), `-- --out FOLDER`
 * writes elsewhere. `-- --readme` makes the README's pictures in docs/images instead. Builds the app first unless
 * `--no-build` is given.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { BODY_IDS, isBodyId, type BodyId } from '../src/anatomy/index.ts';
import { openBody, pictureOf, show } from './browser/body-page.ts';
import { writeSheet, type Cell } from './browser/contact-sheet.ts';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';
import { README_VIEWS, VIEWS, type GalleryView } from './gallery-views.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TABLET = { width: 1180, height: 820 };
const PHONE = { width: 390, height: 844 };
/** Of a picture on the sheet, px. */
const CELL_HEIGHT = 324;

const { values } = parseArgs({
  options: {
    body: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string' },
    readme: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

function chosenViews(): readonly GalleryView[] {
  const all = values.readme ? README_VIEWS : VIEWS;
  if (values.only === undefined) return all;
  return values.only.split(',').map((name) => {
    const view = all.find((one) => one.name === name);
    if (!view) throw new Error(`No view is called "${name}"; there are ${all.map((one) => one.name).join(', ')}.`);
    return view;
  });
}

function chosenBodies(): readonly BodyId[] {
  if (values.body === undefined) return values.readme ? [BODY_IDS[0]] : BODY_IDS;
  if (!isBodyId(values.body)) throw new Error(`No body is called "${values.body}"; there are ${BODY_IDS.join(', ')}.`);
  return [values.body];
}

const screenOf = ({ phone = false, panels = false }: GalleryView) => ({
  viewport: phone ? PHONE : TABLET,
  phone,
  panels,
});

/** The pictures, in order. Those of the body alone share a page; panels remember, so with them each has its own. */
async function picturesOf(
  browser: Browser,
  origin: string,
  body: BodyId,
  views: readonly GalleryView[],
): Promise<Cell[]> {
  const cells: Cell[] = [];
  let shared: Page | null = null;
  for (const view of views) {
    const isShared = !view.panels && !view.phone;
    const page: Page = (isShared ? shared : null) ?? (await openBody(browser, origin, body, screenOf(view)));
    await show(page, body, view);
    const picture = await pictureOf(page);
    const width = Math.round((CELL_HEIGHT * screenOf(view).viewport.width) / screenOf(view).viewport.height);
    cells.push({ name: view.name, picture, width });
    if (isShared) shared = page;
    else await page.context().close();
  }
  await shared?.context().close();
  return cells;
}

const views = chosenViews();
const bodies = chosenBodies();
const folder = path.resolve(values.out ?? path.join(ROOT, values.readme ? 'docs/images' : 'gallery'));
if (!values['no-build']) await build({ root: ROOT, logLevel: 'warn' });
await mkdir(folder, { recursive: true });
const server = await serveFolder({ '/': path.join(ROOT, 'dist') });
const browser = await openChromium();
try {
  for (const body of bodies) {
    const cells = await picturesOf(browser, server.origin, body, views);
    for (const { name, picture } of cells)
      await writeFile(path.join(folder, values.readme ? `${name}.jpg` : `${body}-${name}.jpg`), picture);
    if (!values.readme && values.only === undefined)
      await writeSheet(browser, path.join(folder, `${body}.jpg`), body, [{ title: null, cells }]);
    console.log(`${body}: ${cells.length} pictures in ${path.relative(process.cwd(), folder) || '.'}`);
  }
} finally {
  await browser.close();
  await server.close();
}
