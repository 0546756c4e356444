/**
 * `npm run gallery`: renders the named views of gallery-views.ts into gallery/.
 * `-- --only hip` renders one or several (comma-separated), `-- --docs` copies the README's few
 * into docs/images. Builds the app first unless `--no-build` is given.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { LAYERS } from '../src/anatomy/index.ts';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';
import { GALLERY } from './gallery-views.ts';
import type { GalleryView } from './gallery-views.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'gallery');
const IMAGES = path.join(ROOT, 'docs', 'images');
const TABLET = { width: 1180, height: 820 };
const PHONE = { width: 390, height: 844 };
/** Hides everything that is not the canvas. */
const BODY_ALONE = 'body *:not(:has(canvas)):not(canvas) { visibility: hidden !important; }';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    docs: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

const chosen = (): readonly GalleryView[] => {
  if (values.only === undefined) return GALLERY;
  return values.only.split(',').map((name) => {
    const view = GALLERY.find((one) => one.name === name);
    if (!view) throw new Error(`No view is called "${name}"; there are ${GALLERY.map((one) => one.name).join(', ')}.`);
    return view;
  });
};

const arrange = async (page: Page, view: GalleryView): Promise<void> => {
  await page.evaluate(
    async ({ view, allLayers }) => {
      const { store, ready, settle, camera } = window.myopoint;
      await ready;
      const state = store.getState();
      if (view.theme) state.setTheme(view.theme);
      if (view.layers) {
        for (const layer of allLayers) state.setLayerOpacity(layer, view.layers[layer] ?? 0);
      }
      if (view.peel !== undefined) state.setPeel(view.peel);
      if (view.muscle !== undefined) {
        const target = { kind: 'muscle', id: view.muscle, side: 'right' } as Parameters<typeof state.select>[0];
        state.select(target);
        state.flyTo(target);
      }
      if (view.preset) state.lookFrom(view.preset);
      await settle();
      if (view.camera) camera.set(view.camera);
      await settle();
    },
    { view, allLayers: LAYERS },
  );
  if (!view.panels) await page.addStyleTag({ content: BODY_ALONE });
};

const views = chosen();
if (!values['no-build']) await build({ root: ROOT, logLevel: 'warn' });
await mkdir(FOLDER, { recursive: true });
const server = await serveFolder({ '/': path.join(ROOT, 'dist') });
const browser = await openChromium();
try {
  for (const view of views) {
    const context = await browser.newContext({
      viewport: view.phone ? PHONE : TABLET,
      isMobile: view.phone ?? false,
      hasTouch: true,
      // The pulse stands still, so that the same view gives the same picture.
      reducedMotion: 'reduce',
    });
    // Somebody who has been here before: the first question covers nothing.
    await context.addInitScript(() => localStorage.setItem('myopoint.kept.1', '{"welcomed":true}'));
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${view.name}: ${error.message}`));
    await page.goto(`${server.origin}/?probe`);
    await page.waitForFunction(() => 'myopoint' in window);
    await arrange(page, view);
    const type = view.docs ? 'jpeg' : 'png';
    const file = path.join(FOLDER, `${view.name}.${type === 'jpeg' ? 'jpg' : 'png'}`);
    await page.screenshot({ path: file, type, ...(type === 'jpeg' ? { quality: 86 } : {}), timeout: 120_000 });
    console.log(path.relative(ROOT, file));
    if (values.docs && view.docs) {
      await mkdir(IMAGES, { recursive: true });
      await copyFile(file, path.join(IMAGES, path.basename(file)));
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
