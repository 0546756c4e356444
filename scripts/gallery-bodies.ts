/**
 * `npm run gallery:bodies`: contact sheets of every body, for checking by eye. One sheet a body and a screen (tablet, phone)
 * with each build in skin, half skin, muscles and skeleton, head, hand and foot, muscles with their pain and opened needle
 * views; and one a body with every area of skin painted, by region, with the area's words. `-- --body woman` makes those of
 * one body, `-- --only areas` (or `people`) one kind, `-- --region hand` the areas of one region. Uses the build in dist/.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { BODY_IDS, BUILDS, LAYERS, loadBody, loadDataset, REGIONS, type Layer } from '../src/anatomy/index.ts';
import type { ViewPreset } from '../src/state/index.ts';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'gallery', 'bodies');
const SCREENS = { tablet: { width: 590, height: 410 }, phone: { width: 312, height: 675 } } as const;
const AREA = { width: 240, height: 240 } as const;
/** A picture takes this many pixels of the sheet. */
const SHEET_WIDTH = 2400;

const { values } = parseArgs({
  options: { body: { type: 'string' }, only: { type: 'string' }, region: { type: 'string' } },
});
const bodies = BODY_IDS.filter((id) => values.body === undefined || values.body === id);

/** What one picture shows. */
interface Shown {
  readonly name: string;
  readonly layers: Partial<Record<Layer, number>>;
  readonly preset?: ViewPreset;
  readonly muscle?: string;
  /** The needle view of this point is open. */
  readonly point?: { readonly id: string; readonly muscle: string };
}

const FLESH = { muscles: 1, connective: 1, skeleton: 1, organs: 1 } as const;
const MUSCLES = ['pectoralis-major-sternocostal', 'gluteus-medius', 'infraspinatus', 'vastus-lateralis', 'soleus'];
const POINTS = [
  { id: 'gluteus-minimus-trp1', muscle: 'gluteus-minimus' },
  { id: 'infraspinatus-trp1', muscle: 'infraspinatus' },
  { id: 'soleus-trp1', muscle: 'soleus' },
] as const;
const WHOLE: readonly Shown[] = [
  ...(['front', 'right', 'back'] as const).map((preset): Shown => ({
    name: `skin, ${preset}`,
    layers: { ...FLESH, skin: 1 },
    preset,
  })),
  { name: 'half skin', layers: { ...FLESH, skin: 0.4 }, preset: 'front' },
  ...(['front', 'back'] as const).map((preset): Shown => ({ name: `muscles, ${preset}`, layers: FLESH, preset })),
  { name: 'skeleton', layers: { skeleton: 1 }, preset: 'front' },
  ...(['head', 'hand', 'foot'] as const).map((preset): Shown => ({
    name: preset,
    layers: { ...FLESH, skin: 1 },
    preset,
  })),
  ...MUSCLES.map((muscle): Shown => ({ name: muscle, layers: { ...FLESH, skin: 0.12 }, muscle })),
  ...POINTS.map((point): Shown => ({ name: `layers at ${point.id}`, layers: { ...FLESH, skin: 0.12 }, point })),
];

async function opened(
  browser: Browser,
  origin: string,
  body: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${body}: ${error.message}`));
  await page.goto(`${origin}/?probe${body === BODY_IDS[0] ? '' : `#body=${body}`}`);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(() => window.myopoint.ready);
  await page.addStyleTag({ content: 'body *:not(:has(canvas)):not(canvas) { visibility: hidden !important; }' });
  // The panels are hidden but still there: what they report would make room for them, at the first picture and later.
  await page.evaluate(async () => {
    const { store, settle } = window.myopoint;
    store.setState({
      insets: { top: 0, right: 0, bottom: 0, left: 0 }, // Does nothing; a function written here would not come across to the page.
      reportInsets: Function.prototype as () => void,
    });
    await settle();
  });
  return page;
}

async function taken(page: Page): Promise<string> {
  const bytes = await page.screenshot({ type: 'jpeg', quality: 82, timeout: 120_000 });
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}

async function picture(page: Page, shown: Shown, build: number): Promise<string> {
  await page.evaluate(
    async ({ shown: { layers, preset, muscle, point }, build, all }) => {
      const { store, settle } = window.myopoint;
      const state = store.getState();
      state.clear();
      state.setAudience('therapist');
      state.setBuild(build);
      for (const layer of all) state.setLayerOpacity(layer, layers[layer] ?? 0);
      const side = 'right' as const;
      type Target = Parameters<typeof state.select>[0];
      const target = (
        point ? { kind: 'trigger-point', ...point, side } : muscle ? { kind: 'muscle', id: muscle, side } : null
      ) as Target | null;
      if (target) {
        state.select(target);
        state.flyTo(target);
      }
      if (point) state.openNeedle();
      if (preset) state.lookFrom(preset);
      await settle();
    },
    { shown, build, all: LAYERS },
  );
  return taken(page);
}

async function painted(page: Page, area: string): Promise<string> {
  await page.evaluate(async (id) => {
    const { store, settle } = window.myopoint;
    const state = store.getState();
    state.setLayerOpacity('skin', 1);
    const target = { kind: 'area', id, side: 'right' } as Parameters<typeof state.select>[0];
    state.select(target);
    state.flyTo(target);
    await settle();
  }, area);
  return taken(page);
}

const STYLE = `body{margin:12px;background:#1b2027;color:#edeae5;font:13px/1.3 system-ui,sans-serif}
main{display:flex;flex-wrap:wrap;gap:8px}figure{margin:0;width:min-content}img{display:block}
h1{font-size:20px}h2{font-size:17px;margin:16px 0 6px}small{color:#a9b0b8}`;

interface Cell {
  readonly name: string;
  /** In small letters under the name. */
  readonly id?: string;
  readonly image: string;
}
interface Group {
  /** Null where all stand in one. */
  readonly title: string | null;
  readonly cells: readonly Cell[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function sheet(browser: Browser, name: string, groups: readonly Group[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 900 } });
  const figure = (cell: Cell): string =>
    `<figure><img src="${cell.image}" alt=""><figcaption>${escaped(cell.name)}${cell.id ? `<br><small>${escaped(cell.id)}</small>` : ''}</figcaption></figure>`;
  const parts = groups.map(
    ({ title, cells }) =>
      `${title === null ? '' : `<h2>${escaped(title)}</h2>`}<main>${cells.map(figure).join('')}</main>`,
  );
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><h1>${name}</h1>${parts.join('')}`,
  );
  await page.screenshot({ path: path.join(FOLDER, `${name}.jpg`), type: 'jpeg', quality: 85, fullPage: true });
  await page.close();
  console.log(`gallery/bodies/${name}.jpg`);
}

await mkdir(FOLDER, { recursive: true });
const server = await serveFolder({ '/': path.join(ROOT, 'dist') });
const browser = await openChromium();
try {
  for (const body of bodies) {
    if (values.only !== 'areas' && values.region === undefined) {
      for (const [screen, viewport] of Object.entries(SCREENS)) {
        const page = await opened(browser, server.origin, body, viewport);
        for (const [build, name] of BUILDS.entries()) {
          const cells: Cell[] = [];
          for (const shown of WHOLE) cells.push({ name: shown.name, image: await picture(page, shown, build) });
          await sheet(browser, `${body}-${name}-${screen}`, [{ title: null, cells }]);
        }
        await page.context().close();
      }
    }
    if (values.only !== 'people') {
      const { areas } = await loadDataset(await loadBody(body));
      const page = await opened(browser, server.origin, body, AREA);
      const groups: Group[] = [];
      for (const region of REGIONS.filter((one) => values.region === undefined || values.region === one)) {
        const cells: Cell[] = [];
        for (const { id, name } of areas.filter((area) => area.region === region))
          cells.push({ name, id, image: await painted(page, id) });
        groups.push({ title: region, cells });
      }
      await sheet(browser, `${body}-areas${values.region === undefined ? '' : `-${values.region}`}`, groups);
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
