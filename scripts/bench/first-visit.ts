/** What a first visit costs on a slow line and a slow processor. */
import type { Browser } from '@playwright/test';
import type { FolderServer, SentAnswer } from '../browser/serve-folder.ts';
import { NAMES } from './measure.ts';

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

/** The middle one, by readiness, of three first visits: a machine that is busy for a moment spoils one. */
export const measureFirstVisit = async (browser: Browser, server: FolderServer): Promise<FirstVisit> => {
  const visits: FirstVisit[] = [];
  for (let i = 0; i < 3; i += 1) visits.push(await visitOnce(browser, server));
  const [, middle] = visits.sort((a, b) => a.readyS - b.readyS);
  if (!middle) throw new Error('no visit was measured');
  return middle;
};

/** Opens the page with an empty cache and notes when what came. */
const visitOnce = async (browser: Browser, server: FolderServer): Promise<FirstVisit> => {
  const earlier = server.sent.length;
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript({ content: NAMES });
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
  await page.goto(`${server.origin}/?probe`, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as { moments: Moments }).moments.ready > 0, null, {
    timeout: 120_000,
    polling: 250,
  });
  const { moments, began } = await page.evaluate(() => ({
    moments: (window as unknown as { moments: Moments }).moments,
    began: performance.timeOrigin,
  }));
  await context.close();

  const sum = (answers: readonly SentAnswer[]): number => answers.reduce((total, { bytes }) => total + bytes, 0);
  const sent = server.sent.slice(earlier);
  const byFirstClick = sent.filter(({ at }) => at <= moments.clickable);
  return {
    clickableS: (moments.clickable - began) / 1000,
    readyS: (moments.ready - began) / 1000,
    bytesToFirstClick: sum(byFirstClick),
    modelBytesToFirstClick: sum(byFirstClick.filter(({ pathname }) => /\.(glb|bin)$/.test(pathname))),
    bytesInAll: sum(sent),
  };
};
