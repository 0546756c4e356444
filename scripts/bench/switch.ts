/** What it costs to show the other body: the first time, with what must come over the line, and there and back again. */
import type { Browser, Page } from '@playwright/test';
import type { FolderServer } from '../browser/serve-folder.ts';
import { NAMES, SMALL_SCREEN, median } from './measure.ts';

const SLOW_DOWN = 4;
/** There and back so often, after the first time. */
const ROUNDS = 3;

export interface SwitchFigures {
  /** Seconds from the wish for the woman to the first frame that shows her, on a slow line and a slow processor. */
  readonly firstSwitchS: number;
  /** The same once all has come, to and fro. */
  readonly laterSwitchS: number;
  /** Brotli bytes that her body costs; nobody who sees the man alone fetches them. */
  readonly switchBytes: number;
}

/** Seconds until a body that is asked for is in a frame. */
const shown = (page: Page, body: string): Promise<number> =>
  page.evaluate(async (id) => {
    const { store, stats } = window.myopoint;
    const started = performance.now();
    store.getState().askForBody(id);
    while (stats().body !== id) {
      if (performance.now() - started > 60_000) throw new Error(`the body ${id} was never shown`);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    const seconds = (performance.now() - started) / 1000;
    await window.myopoint.settle();
    return seconds;
  }, body);

/** Opens the man on a slow line, and has the woman take his place and go again. Small: a graphics card's work is not what is timed. */
export const measureSwitch = async (browser: Browser, server: FolderServer): Promise<SwitchFigures> => {
  const context = await browser.newContext({ viewport: SMALL_SCREEN, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript({ content: NAMES });
  await page.goto(`${server.origin}/?probe`);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(async () => {
    await window.myopoint.ready;
    await window.myopoint.settle();
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const earlier = server.sent.length;
  const firstSwitchS = await shown(page, 'woman');
  const switchBytes = server.sent.slice(earlier).reduce((total, { bytes }) => total + bytes, 0);
  const later: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const body of ['man', 'woman']) later.push(await shown(page, body));
  await context.close();
  return { firstSwitchS, laterSwitchS: median(later), switchBytes };
};
