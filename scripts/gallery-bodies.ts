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
import type { Page } from '@playwright/test';
import { BODY_IDS, BUILDS, loadBody, loadDataset, REGIONS } from '../src/anatomy/index.ts';
import { openBody, pictureOf, show } from './browser/body-page.ts';
import { writeSheet, type Cell, type CellGroup } from './browser/contact-sheet.ts';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';
import type { Shown } from './gallery-views.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'gallery', 'bodies');
const SCREENS = { tablet: { width: 590, height: 410 }, phone: { width: 312, height: 675 } } as const;
const AREA = { width: 240, height: 240 } as const;

const { values } = parseArgs({
  options: { body: { type: 'string' }, only: { type: 'string' }, region: { type: 'string' } },
});
const bodies = BODY_IDS.filter((id) => values.body === undefined || values.body === id);

type NamedView = Shown & { readonly name: string };

const FLESH = { muscles: 1, connective: 1, skeleton: 1, organs: 1 } as const;
const MUSCLES = ['pectoralis-major-sternocostal', 'gluteus-medius', 'infraspinatus', 'vastus-lateralis', 'soleus'];
const POINTS = [
  { id: 'gluteus-minimus-trp1', muscle: 'gluteus-minimus' },
  { id: 'infraspinatus-trp1', muscle: 'infraspinatus' },
  { id: 'soleus-trp1', muscle: 'soleus' },
] as const;
const WHOLE: readonly NamedView[] = [
  ...(['front', 'right', 'back'] as const).map((preset): NamedView => ({
    name: `skin, ${preset}`,
    layers: { ...FLESH, skin: 1 },
    preset,
  })),
  { name: 'half skin', layers: { ...FLESH, skin: 0.4 }, preset: 'front' },
  ...(['front', 'back'] as const).map((preset): NamedView => ({ name: `muscles, ${preset}`, layers: FLESH, preset })),
  { name: 'skeleton', layers: { skeleton: 1 }, preset: 'front' },
  ...(['head', 'hand', 'foot'] as const).map((preset): NamedView => ({
    name: preset,
    layers: { ...FLESH, skin: 1 },
    preset,
  })),
  ...MUSCLES.map((muscle): NamedView => ({ name: muscle, layers: { ...FLESH, skin: 0.12 }, muscle })),
  ...POINTS.map((point): NamedView => ({ name: `layers at ${point.id}`, layers: { ...FLESH, skin: 0.12 }, point })),
];

async function painted(page: Page, area: string): Promise<Buffer> {
  await page.evaluate(async (id) => {
    const { store, settle } = window.myopoint;
    const state = store.getState();
    state.setLayerOpacity('skin', 1);
    const target = { kind: 'area', id, side: 'right' } as Parameters<typeof state.select>[0];
    state.select(target);
    state.flyTo(target);
    await settle();
  }, area);
  return pictureOf(page);
}

async function sheet(name: string, groups: readonly CellGroup[]): Promise<void> {
  await writeSheet(browser, path.join(FOLDER, `${name}.jpg`), name, groups);
  console.log(`gallery/bodies/${name}.jpg`);
}

await mkdir(FOLDER, { recursive: true });
const server = await serveFolder({ '/': path.join(ROOT, 'dist') });
const browser = await openChromium();
try {
  for (const body of bodies) {
    if (values.only !== 'areas' && values.region === undefined) {
      for (const [screen, viewport] of Object.entries(SCREENS)) {
        const page = await openBody(browser, server.origin, body, { viewport });
        for (const [build, name] of BUILDS.entries()) {
          const cells: Cell[] = [];
          for (const shown of WHOLE) {
            await show(page, body, shown, build);
            cells.push({ name: shown.name, picture: await pictureOf(page) });
          }
          await sheet(`${body}-${name}-${screen}`, [{ title: null, cells }]);
        }
        await page.context().close();
      }
    }
    if (values.only !== 'people') {
      const { areas } = await loadDataset(await loadBody(body));
      const page = await openBody(browser, server.origin, body, { viewport: AREA });
      const groups: CellGroup[] = [];
      for (const region of REGIONS.filter((one) => values.region === undefined || values.region === one)) {
        const cells: Cell[] = [];
        for (const { id, name } of areas.filter((area) => area.region === region))
          cells.push({ name, id, picture: await painted(page, id) });
        groups.push({ title: region, cells });
      }
      await sheet(`${body}-areas${values.region === undefined ? '' : `-${values.region}`}`, groups);
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
