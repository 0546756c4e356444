/** What a visit leaves on the graphics card: as much after many choices as after the first. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest } from './stage.ts';

const MUSCLES = ['infraspinatus', 'soleus', 'masseter'];

const held = (page: Page): Promise<Readonly<Record<'geometries' | 'textures' | 'programs', number>>> =>
  page.evaluate(() => {
    const { geometries, textures, programs } = window.myopoint.stats();
    return { geometries, textures, programs };
  });

/** Chooses, opens the body, changes layers and puts all of it back. */
async function round(page: Page): Promise<void> {
  for (const id of MUSCLES) {
    await page.evaluate((muscle) => {
      const state = window.myopoint.store.getState();
      state.select({ kind: 'muscle', id: muscle as never, side: 'right' });
    }, id);
    await atRest(page);
  }
  await page.evaluate(() => {
    const state = window.myopoint.store.getState();
    state.select({
      kind: 'trigger-point',
      id: 'gluteus-minimus-trp1' as never,
      muscle: 'gluteus-minimus' as never,
      side: 'right',
    });
    state.openNeedle();
  });
  await page.waitForFunction(() => window.myopoint.store.getState().section !== null);
  await atRest(page);
  for (const opacity of [0.4, 0, 1]) {
    await page.evaluate((share) => {
      const state = window.myopoint.store.getState();
      state.clear();
      for (const layer of ['muscles', 'vessels', 'nerves', 'skin'] as const) state.setLayerOpacity(layer, share);
    }, opacity);
    await atRest(page);
  }
  await page.evaluate(() => {
    const state = window.myopoint.store.getState();
    state.clear();
    state.resetLayers();
    state.lookFrom('front');
  });
  await atRest(page);
}

test('choices, layers and needle views leave as many geometries, textures and programs as before', async ({
  body: page,
}) => {
  await round(page);
  const first = await held(page);
  expect(first.programs).toBeGreaterThan(5);
  await round(page);
  await round(page);
  expect(await held(page)).toEqual(first);
});
