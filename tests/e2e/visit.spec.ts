/** A whole consultation as two people have it at one tablet, and what is left of it afterwards: nothing. */
import type { Locator, Page } from '@playwright/test';
import headNeckAreas from '../../data/knowledge/areas/head-neck.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { atRest } from './stage.ts';

const headAreas = headNeckAreas.map(({ id }) => id);
const NOTE = 'Kupferdraht-7431';

/** Counts what a person does with a finger. */
function finger(): {
  readonly tap: (target: Locator) => Promise<void>;
  readonly touch: (page: Page, at: { x: number; y: number }) => Promise<void>;
  readonly taps: () => number;
} {
  let taps = 0;
  return {
    tap: async (target) => {
      taps += 1;
      await target.tap();
    },
    touch: async (page, { x, y }) => {
      taps += 1;
      await page.touchscreen.tap(x, y);
    },
    taps: () => taps,
  };
}

/** The right temple of the body that faces the viewer: a little in from the edge of the head, at its widest part. */
async function rightTemple(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const isBody = (x: number, y: number): boolean =>
      window.myopoint.pick(x, y) !== null && document.elementFromPoint(x, y) instanceof HTMLCanvasElement;
    const rows: { y: number; left: number; right: number }[] = [];
    for (let y = 60; y < innerHeight; y += 2) {
      let [left, right] = [-1, -1];
      for (let x = 110; x < innerWidth * 0.58; x += 2) {
        if (!isBody(x, y)) continue;
        if (left < 0) left = x;
        right = x;
      }
      if (left >= 0) rows.push({ y, left, right });
    }
    const [top, bottom] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0];
    const brow = top + (bottom - top) * 0.052;
    const row = rows.find(({ y }) => y >= brow);
    return { x: (row?.left ?? 0) + ((row?.right ?? 0) - (row?.left ?? 0)) * 0.16, y: brow };
  });
}

/** Everywhere a page can keep something, with the words found there. */
async function leftovers(page: Page, words: readonly string[]): Promise<string[]> {
  const places = await page.evaluate(async () => ({
    address: location.href,
    title: document.title,
    historyState: JSON.stringify(history.state),
    cookies: document.cookie,
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
    windowName: window.name,
    page: document.documentElement.outerHTML,
    store: JSON.stringify(window.myopoint.store.getState()),
    fields: [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value).join(),
  }));
  return Object.entries(places).flatMap(([place, text]) =>
    words.filter((word) => text.toLowerCase().includes(word.toLowerCase())).map((word) => `${place}: ${word}`),
  );
}

/** Which of the words stand in the memory of the tab once what nothing refers to has been collected. */
async function inMemory(page: Page, words: readonly string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const found = new Set<string>();
  let before = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    for (const word of words) if ((before + chunk).includes(word)) found.add(word);
    before = chunk.slice(-200);
  });
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return [...found];
}

test('from the first tap to the printed page and the wiped device in twelve taps or fewer', async ({ body: page }) => {
  const { tap, touch, taps } = finger();
  await page.evaluate(() => {
    store().welcome('therapist');
    window.print = () => {
      document.body.dataset['printed'] = document.title;
    };
    function store() {
      return window.myopoint.store.getState();
    }
  });
  const historyLength = await page.evaluate(() => history.length);

  await tap(page.getByRole('button', { name: 'Consult' }));
  await expect(page.getByRole('heading', { name: 'Touch where it hurts' })).toBeVisible();
  await atRest(page);
  await touch(page, await rightTemple(page));
  await expect
    .poll(() => page.evaluate(() => window.myopoint.store.getState().touched))
    .toMatchObject({ side: 'right' });
  const area = await page.evaluate(() => window.myopoint.store.getState().touched?.areas[0] ?? '');
  expect(headAreas).toContain(area);
  await tap(page.getByRole('button', { name: 'Next: which muscle?' }));
  await tap(page.getByRole('button', { name: 'All were asked: show the muscles' }));
  const first = page.getByRole('list', { name: 'Muscles that may send pain there' }).getByRole('button').first();
  const name = (await first.locator('.visit-card-name').innerText()).trim();
  await tap(first);
  await tap(page.getByRole('button', { name: 'This one: what happens' }));
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await atRest(page);
  await tap(page.getByRole('button', { name: 'Take home' }));
  // By software the picture takes both cores: nothing else is drawn while it is taken.
  await expect
    .poll(() => page.evaluate(() => window.myopoint.store.getState().snapshot !== null), { timeout: 60_000 })
    .toBe(true);
  await tap(page.getByLabel('Your note for the card'));
  await page.keyboard.type(NOTE);
  await expect(page.locator('.card-page')).toContainText(NOTE);
  const picture = await page.evaluate(() => {
    const url = window.myopoint.store.getState().snapshot?.url ?? '';
    // White paper is one letter over and over, which stands in other data too: a stretch with many letters is this picture's own.
    for (let at = 4000; at + 60 <= url.length; at += 60) {
      const stretch = url.slice(at, at + 60);
      if (new Set(stretch).size > 28) return stretch;
    }
    return '';
  });
  expect(picture).toHaveLength(60);
  expect((await inMemory(page, [NOTE, picture])).sort()).toEqual([NOTE, picture].sort());
  await tap(page.getByRole('button', { name: 'Print' }));
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'Myopoint');
  await tap(page.getByRole('button', { name: 'Close' }));
  await tap(page.getByRole('button', { name: 'Wipe and start again' }));

  expect(taps()).toBeLessThanOrEqual(12);
  await expect(page.getByRole('heading', { name: 'Touch where it hurts' })).toBeVisible();
  await atRest(page);
  expect(await leftovers(page, [NOTE, name, area, picture])).toEqual([]);
  // The fixture's own wipe left one empty entry ahead; the new visit's first step has taken its place.
  await expect.poll(() => page.evaluate(() => history.length)).toBe(historyLength);
  expect(await inMemory(page, [NOTE, picture])).toEqual([]);
});
