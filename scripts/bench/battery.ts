/** How often the app draws in a while of common situations: what a battery pays for. */
import type { Browser, Page } from '@playwright/test';
import { circle } from './app-page.ts';
import { SMALL_SCREEN, recordFrames } from './measure.ts';

/** So long each is watched, from the moment it begins; figures are frames a minute. */
const WATCHED_MS = 20_000;

/** Frames a minute. A screen shows 3600. */
export interface Battery {
  /** Nothing chosen, nobody touches it. */
  readonly idle: number;
  /** A muscle chosen by somebody who asked for less motion. */
  readonly chosen: number;
  /** A muscle chosen, and the pulse runs to its pain and comes to rest. */
  readonly pulse: number;
  /** Turned all the time. */
  readonly turning: number;
  /** The body opened at a trigger point. */
  readonly needle: number;
}

async function drawnAMinute(page: Page): Promise<number> {
  await page.evaluate(() => {
    window.frameRecords.length = 0;
  });
  await page.waitForTimeout(WATCHED_MS);
  const drawn = await page.evaluate(() => window.frameRecords.filter(({ draws }) => draws > 0).length);
  return Math.round((drawn * 60_000) / WATCHED_MS);
}

async function opened(browser: Browser, url: string, reducedMotion: 'reduce' | 'no-preference'): Promise<Page> {
  const page = await browser.newPage({ viewport: SMALL_SCREEN, reducedMotion });
  await recordFrames(page);
  await page.goto(url);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(async () => {
    const { ready, settle, printAtRest } = window.myopoint;
    await ready;
    printAtRest();
    await settle();
    window.countDraws(true);
  });
  // What is drawn finely at rest is drawn by now.
  await page.waitForTimeout(3000);
  return page;
}

const choose = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const state = window.myopoint.store.getState();
    state.select({ kind: 'muscle', id: 'infraspinatus' as never, side: 'right' });
  });

/** Watches each situation once. */
export async function measureBattery(browser: Browser, url: string): Promise<Battery> {
  const still = await opened(browser, url, 'reduce');
  const idle = await drawnAMinute(still);
  await choose(still);
  const chosen = await drawnAMinute(still);
  await still.evaluate(() => {
    const state = window.myopoint.store.getState();
    const point = { id: 'gluteus-minimus-trp1', muscle: 'gluteus-minimus', side: 'right' };
    state.select({ kind: 'trigger-point', ...point } as never);
    state.openNeedle();
  });
  const needle = await drawnAMinute(still);
  await still.close();
  const moving = await opened(browser, url, 'no-preference');
  await circle(moving, true);
  const turning = await drawnAMinute(moving);
  await circle(moving, false);
  await choose(moving);
  const pulse = await drawnAMinute(moving);
  await moving.close();
  return { idle, chosen, pulse, turning, needle };
}
