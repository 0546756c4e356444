/** A browser that keeps nothing, one that kept what cannot be read, and two tabs of one device. */
import type { Page } from '@playwright/test';
import type { AreaId } from '../../src/anatomy/index.ts';
import { expect, test } from './fixtures.ts';
import { goTo } from './stage.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1000, height: 700 } });

/** The panels stand; the body, of which nothing is asked here, stays on its way. */
async function openPanels(page: Page, address = '/'): Promise<void> {
  await page.route('**/models/*.glb*', () => undefined);
  await goTo(page, address);
  await expect(page.getByRole('navigation', { name: 'Tools' })).toBeVisible();
}

/** Paints a place by name, and opens what is kept. */
async function toKept(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { startPain, setDrawing } = window.myopoint.store.getState();
    startPain();
    const areas = [{ area: 'temple' as AreaId, side: 'left' as const }];
    const said = { strokes: [], intensity: 4, qualities: [], depth: null, since: null, course: null };
    setDrawing([{ id: 1, areas, ...said }]);
  });
  await page.getByRole('button', { name: 'Keep and compare' }).click();
}

test('where the browser throws at every storage the program works, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
  });
  await openPanels(page, '/#m=soleus');
  await expect(page.getByRole('heading', { name: 'Soleus' })).toBeVisible();
  await toKept(page);
  await expect(page.getByText('Nothing is kept on this device.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep this drawing' }).click();
  await expect(page.getByText('This device keeps nothing here. Save a file instead.')).toBeVisible();
});

test('what a newer version kept is neither read nor changed, and it is said; forgetting removes it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('begun') !== null) return;
    sessionStorage.setItem('begun', '');
    localStorage.setItem('myopoint.kept.2', '{"theme":"sepia"}');
    const request = indexedDB.open('myopoint-drawings', 9);
    request.onupgradeneeded = () => request.result.createObjectStore('folders');
    request.onsuccess = () => request.result.close();
  });
  await openPanels(page);
  await expect(page.getByText('What a newer Myopoint kept on this device cannot be read by this one.')).toBeVisible();
  await toKept(page);
  await expect(page.getByText(/^A newer Myopoint kept drawings here/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep this drawing' }).click();
  await expect(page.getByRole('status').getByText(/^A newer Myopoint kept drawings here/)).toBeVisible();
  const kept = () =>
    page.evaluate(async () => [
      ...Object.entries(localStorage).filter(([key]) => key !== 'myopoint.kept.1'),
      ...(await indexedDB.databases()).map(({ name, version }) => [name, version]),
    ]);
  expect(await kept()).toEqual([
    ['myopoint.kept.2', '{"theme":"sepia"}'],
    ['myopoint-drawings', 9],
  ]);
  await page.evaluate(() => window.myopoint.store.getState().endMode());
  await page.getByRole('button', { name: 'About and settings' }).click();
  await page.getByRole('button', { name: 'Forget everything on this device' }).click();
  await expect.poll(kept).toEqual([]);
});

test('one tab forgets everything while another is in a visit: the visit stays, its lists follow', async ({
  page,
  context,
}) => {
  await openPanels(page);
  await toKept(page);
  await page.getByLabel('Name').fill('shoulder');
  await page.getByRole('button', { name: 'Keep this drawing' }).click();
  const other = await context.newPage();
  await openPanels(other);
  await toKept(other);
  const row = other.getByRole('button', { name: /^Open shoulder/ });
  await expect(row).toBeVisible();
  await other.evaluate(() => window.myopoint.store.getState().setNote('mine'));
  await page.getByRole('button', { name: /^Remove shoulder/ }).click();
  await expect(row).toHaveCount(0);
  await page.getByLabel('Name').fill('again');
  await page.getByRole('button', { name: 'Keep this drawing' }).click();
  await expect(other.getByRole('button', { name: /^Open again/ })).toBeVisible();
  await page.evaluate(() => window.myopoint.store.getState().endMode());
  await page.getByRole('button', { name: 'About and settings' }).click();
  await page.getByRole('button', { name: 'Forget everything on this device' }).click();
  await expect(other.getByText('Nothing is kept on this device.')).toBeVisible();
  expect(
    await other.evaluate(async () => {
      const { mode, note, patches } = window.myopoint.store.getState();
      return [mode.kind, note, patches.length, localStorage.length, (await indexedDB.databases()).length];
    }),
  ).toEqual(['pain', 'mine', 1, 0, 0]);
});
