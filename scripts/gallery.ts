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
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { BODY_IDS, isBodyId, type BodyId } from '../src/anatomy/index.ts';
import { openBody, pictureOf, show, type BodyScreen } from './browser/body-page.ts';
import { writeSheet, type Cell } from './browser/contact-sheet.ts';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';
import { README_VIEWS, VIEWS, type GalleryView } from './gallery-views.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VIEWPORTS = {
  tablet: { width: 1180, height: 820 },
  tall: { width: 560, height: 1240 },
  phone: { width: 390, height: 844 },
} as const;
/** Of a picture on the sheet, px. */
const CELL_HEIGHT = 404;

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

const screenOf = ({ screen, panels = false }: GalleryView): BodyScreen => ({
  viewport: VIEWPORTS[screen ?? 'tablet'],
  phone: screen === 'phone',
  panels,
});

/** The pictures, in the order of the views. Those of the body alone share a page; panels remember, so with them each has its own. */
async function picturesOf(origin: string, body: BodyId): Promise<Cell[]> {
  const cells: Cell[] = [];
  let shared: Page | null = null;
  for (const view of views) {
    const screen = screenOf(view);
    const isAlone = !screen.panels && !screen.phone;
    const page: Page = (isAlone ? shared : null) ?? (await openBody(browser, origin, body, screen));
    await page.setViewportSize(screen.viewport);
    await show(page, body, view);
    const picture = await pictureOf(page);
    const width = Math.round((CELL_HEIGHT * screen.viewport.width) / screen.viewport.height);
    cells.push({ name: view.name, picture, width });
    if (isAlone) shared = page;
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
    const cells = await picturesOf(server.origin, body);
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
