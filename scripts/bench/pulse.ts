/** What a frame costs in JavaScript while the pulse runs from a trigger point to its pain. */
import type { Browser } from '@playwright/test';
import { SMALL_SCREEN, frameTimes, median, recordFrames } from './measure.ts';

/** Many points and routes; its pain runs down the arm. */
const MUSCLE = 'infraspinatus';

/** Median JavaScript of a frame of the running pulse, ms. */
export const measurePulse = async (browser: Browser, url: string, frames: number): Promise<number> => {
  const page = await browser.newPage({ viewport: SMALL_SCREEN, reducedMotion: 'no-preference' });
  await recordFrames(page);
  await page.goto(url);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(async (id) => {
    const { store, ready, settle } = window.myopoint;
    await ready;
    store
      .getState()
      .select({ kind: 'muscle', id, side: 'right' } as Parameters<ReturnType<typeof store.getState>['select']>[0]);
    await settle();
  }, MUSCLE);
  // The first frames still compile and fade.
  await frameTimes(page, 10);
  const times = await frameTimes(page, frames);
  await page.close();
  return median(times);
};
