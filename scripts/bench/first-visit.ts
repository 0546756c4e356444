/** What a first visit costs on a slow line and a slow processor. */
import type { Browser } from '@playwright/test';
import type { FolderServer } from '../browser/serve-folder.ts';

/** The line and the processor of the first visit. */
export const SLOW_LINE = { bitsPerSecond: 10_000_000, latencyMs: 40 } as const;
const SLOW_DOWN = 4;

export interface FirstVisit {
  /** Seconds from the address until a click on the body works. */
  readonly clickableS: number;
  /** Seconds until all of the body is there. */
  readonly readyS: number;
  /** Brotli bytes that had come when the first click worked. */
  readonly bytesToFirstClick: number;
  /** The part of them that is model files. */
  readonly modelBytesToFirstClick: number;
  readonly bytesInAll: number;
}

interface Moments {
  clickable: number;
  ready: number;
}

/** Opens the page once with an empty cache and notes when what came. */
export const measureFirstVisit = async (browser: Browser, server: FolderServer): Promise<FirstVisit> => {
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const arrivals: { readonly pathname: string; readonly at: number }[] = [];
  page.on('requestfinished', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === server.origin) arrivals.push({ pathname, at: Date.now() });
  });
  await page.addInitScript(() => {
    const moments = { clickable: 0, ready: 0 };
    (window as unknown as { moments: Moments }).moments = moments;
    const watch = window.setInterval(() => {
      if (!('myopoint' in window)) return;
      window.clearInterval(watch);
      const { store } = window.myopoint;
      const note = (): void => {
        const { phase } = store.getState().load;
        const now = performance.timeOrigin + performance.now();
        if (phase === 'clickable' || phase === 'ready') moments.clickable ||= now;
        if (phase === 'ready') moments.ready ||= now;
      };
      note();
      store.subscribe(note);
    }, 5);
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as { moments: Moments }).moments.ready > 0, null, { timeout: 120_000 });
  const { moments, began } = await page.evaluate(() => ({
    moments: (window as unknown as { moments: Moments }).moments,
    began: performance.timeOrigin,
  }));
  // What was asked for before `ready` but comes later would be lost without this.
  await page.waitForLoadState('networkidle');
  await context.close();

  let bytesToFirstClick = 0;
  let modelBytesToFirstClick = 0;
  let bytesInAll = 0;
  for (const { pathname, at } of arrivals) {
    const bytes = await server.sentBytes(pathname);
    bytesInAll += bytes;
    if (at > moments.clickable) continue;
    bytesToFirstClick += bytes;
    if (pathname.endsWith('.glb')) modelBytesToFirstClick += bytes;
  }
  return {
    clickableS: (moments.clickable - began) / 1000,
    readyS: (moments.ready - began) / 1000,
    bytesToFirstClick,
    modelBytesToFirstClick,
    bytesInAll,
  };
};
