/** Measures the built app through `window.myopoint`. */
import type { Browser, Page } from '@playwright/test';
import { LAYERS } from '../../src/anatomy/index.ts';
import { SMALL_SCREEN, frameTimes, median, pickMicroseconds, recordFrames } from './measure.ts';
import { WHOLE_BODY } from './naive-page.ts';

const MUSCLES = ['gluteus-minimus', 'upper-trapezius', 'piriformis', 'infraspinatus', 'soleus'];
const IDLE_MS = 5000;

export interface AppFigures {
  readonly drawCalls: number;
  readonly triangles: number;
  readonly frameJsMs: number;
  readonly pickUs: number;
  /** JavaScript from the choice to the end of the frame that shows it. */
  readonly selectMs: number;
  /** The same by the clock, with the wait for the screen's next frame. */
  readonly selectClockMs: number;
  readonly idleFrames: number;
  readonly found: readonly (string | null)[];
}

const opened = async (browser: Browser, url: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: SMALL_SCREEN, reducedMotion: 'reduce' });
  await recordFrames(page);
  await page.goto(url);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(
    async ({ layers, view }) => {
      const { store, ready, settle, camera } = window.myopoint;
      await ready;
      for (const layer of layers) store.getState().setLayerOpacity(layer, layer === 'skin' ? 0.3 : 1);
      await settle();
      camera.set(view);
      await settle();
      window.countDraws(true);
    },
    { layers: LAYERS, view: WHOLE_BODY },
  );
  return page;
};

/** Circles the body a little at every frame, so that each one is drawn anew. */
export const circle = (page: Page, on: boolean): Promise<void> =>
  page.evaluate(
    ({ turning, view }) => {
      const state = window as unknown as { turning?: number };
      window.clearInterval(state.turning);
      if (!turning) return;
      let step = 0;
      state.turning = window.setInterval(() => {
        step += 1;
        const angle = 0.2 * Math.sin(step / 20);
        const reach = view.position[2] - view.target[2];
        const eye = [Math.sin(angle) * reach, view.position[1], view.target[2] + Math.cos(angle) * reach] as const;
        window.myopoint.camera.set({ position: eye, target: view.target });
      }, 8);
    },
    { turning: on, view: WHOLE_BODY },
  );

const selectTimes = (page: Page): Promise<{ js: number[]; clock: number[] }> =>
  page.evaluate(async (muscles) => {
    const { store, settle } = window.myopoint;
    const js: number[] = [];
    const clock: number[] = [];
    for (const id of [...muscles, ...muscles]) {
      store.getState().clear();
      await settle();
      window.frameRecords.length = 0;
      const started = performance.now();
      store
        .getState()
        .select({ kind: 'muscle', id, side: 'right' } as Parameters<ReturnType<typeof store.getState>['select']>[0]);
      const chosen = performance.now() - started;
      let lit = window.frameRecords.find((record) => record.draws > 0);
      while (!lit) {
        if (performance.now() - started > 20_000) throw new Error(`${id} was never drawn after the choice`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        lit = window.frameRecords.find((record) => record.draws > 0);
      }
      clock.push(performance.now() - started);
      js.push(chosen + lit.ms);
      await settle();
    }
    return { js, clock };
  }, MUSCLES);

/** All figures of the app that need a settled page. */
export const measureApp = async (browser: Browser, url: string, frames: number, picks: number): Promise<AppFigures> => {
  const page = await opened(browser, url);
  await circle(page, true);
  await frameTimes(page, 10);
  const times = await frameTimes(page, frames);
  const body = await page.evaluate(() => ({
    drawCalls: Math.max(...window.frameRecords.map((record) => record.draws)),
    triangles: Math.max(...window.frameRecords.map((record) => record.triangles)),
  }));
  await circle(page, false);
  await page.evaluate((view) => {
    window.myopoint.camera.set(view);
    return window.myopoint.settle();
  }, WHOLE_BODY);
  const { medianUs, found } = await pickMicroseconds(page, 'myopoint', picks);
  const select = await selectTimes(page);
  const idleFrames = await page.evaluate(async (ms) => {
    const { store, settle } = window.myopoint;
    store.getState().clear();
    await settle();
    // Software WebGL may still owe frames of the last fade: begin with a quiet second.
    const began = performance.now();
    let seen = -1;
    while (seen !== window.frameRecords.length && performance.now() - began < 30_000) {
      seen = window.frameRecords.length;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    window.frameRecords.length = 0;
    await new Promise((resolve) => setTimeout(resolve, ms));
    return window.frameRecords.filter((record) => record.draws > 0).length;
  }, IDLE_MS);
  await page.close();
  return {
    ...body,
    frameJsMs: median(times),
    pickUs: medianUs,
    selectMs: median(select.js),
    selectClockMs: median(select.clock),
    idleFrames,
    found,
  };
};
