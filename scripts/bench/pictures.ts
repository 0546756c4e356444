/**
 * What drawing a frame costs the graphics card, or the software in its place, beside the naive scene in the same run: time
 * that the browser's graphics process works, so that others on the machine do not count.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { BODY_IDS, LAYERS } from '../../src/anatomy/index.ts';
import { openBody, show } from '../browser/body-page.ts';
import { VIEWS, type Shown } from '../gallery-views.ts';
import { NAMES, median } from './measure.ts';

/** The page that is filled, CSS px, and how many pixels a point has. */
const SIZES = [
  { name: '1180x820', width: 1180, height: 820, scale: 1 },
  { name: '2360x1640', width: 1180, height: 820, scale: 2 },
] as const;

const viewNamed = (name: string): Shown => {
  const view = VIEWS.find((one) => one.name === name);
  if (!view) throw new Error(`no view of the gallery is called ${name}`);
  const { layers, muscle, point, preset, pose } = view;
  return {
    ...(layers && { layers }),
    ...(muscle !== undefined && { muscle }),
    ...(point && { point }),
    ...(preset && { preset }),
    ...(pose && { pose }),
  };
};

/** The naive scene and the app by turns; the middle one counts. */
const ROUNDS = 3;

/** What the app draws; each is held against the naive scene seen whole or from near. */
const SHOWN = {
  whole: { shown: viewNamed('front'), beside: 'whole' },
  opening: { shown: viewNamed('half-skin'), beside: 'whole' },
  torso: { shown: viewNamed('chest'), beside: 'torso' },
  layers: {
    shown: { layers: { ...Object.fromEntries(LAYERS.map((layer) => [layer, 1])), skin: 0.3 }, preset: 'front' },
    beside: 'whole',
  },
  chosen: { shown: viewNamed('muscle-flat'), beside: 'torso' },
  needle: { shown: viewNamed('needle'), beside: 'torso' },
  empty: { shown: { layers: {}, preset: 'front' }, beside: 'whole' },
} as const satisfies Record<string, { readonly shown: Shown; readonly beside: keyof typeof NAIVE_VIEWS }>;

const NAIVE_VIEWS = {
  whole: { position: [0, 0.8, 3.9], target: [0, 0.8, 0.1], fov: 27 },
  torso: { position: [-0.24, 1.23, 0.95], target: [-0.03, 1.23, 0.13], fov: 27 },
} as const;

/** By size and picture. */
export type PictureCosts = Readonly<Record<string, Readonly<Record<string, PictureCost>>>>;

interface PictureCost {
  /** Milliseconds a frame. */
  readonly ms: number;
  /** As a share of the naive frame. */
  readonly ratio: number;
}

/** Milliseconds that the graphics process has worked. */
async function worked(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const one = processInfo.find(({ type }) => type === 'GPU');
  if (!one) throw new Error('expected a graphics process');
  return one.cpuTime * 1000;
}

/** Draws so many frames one after another, each to its end. */
const drawFrames = (page: Page, frames: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    if (!context) throw new Error('no canvas');
    const pixel = new Uint8Array(4);
    for (let i = 0; i < wanted; i += 1) {
      // What a lifted finger asks for: the same frame again.
      document.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'touch' }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel);
    }
  }, frames);

async function costOf(page: Page, session: CDPSession, frames: number): Promise<number> {
  await drawFrames(page, 2);
  const before = await worked(session);
  await drawFrames(page, frames);
  return (await worked(session)) - before;
}

/**
 * Frames of all pictures at both sizes.
 * @param origin serves the app, and the naive page under `naive/`
 * @param frames that are drawn in each round
 */
export async function measurePictures(browser: Browser, origin: string, frames: number): Promise<PictureCosts> {
  const session = await browser.newBrowserCDPSession();
  const costs: Record<string, Record<string, PictureCost>> = {};
  for (const { name, width, height, scale } of SIZES) {
    const naive = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    await naive.addInitScript({ content: NAMES });
    await naive.goto(`${origin}/naive/?once`);
    await naive.evaluate(() => window.naive.ready);
    const app = await openBody(browser, origin, BODY_IDS[0], { viewport: { width, height }, scale });
    const of: Record<string, PictureCost> = {};
    for (const [picture, { shown, beside }] of Object.entries(SHOWN)) {
      await naive.evaluate(({ position, target, fov }) => {
        window.naive.view(position, target, fov);
      }, NAIVE_VIEWS[beside]);
      await show(app, BODY_IDS[0], shown);
      const rounds: { plain: number; own: number }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await naive.bringToFront();
        const plain = await costOf(naive, session, frames);
        await app.bringToFront();
        rounds.push({ plain, own: await costOf(app, session, frames) });
      }
      const ms = median(rounds.map(({ own }) => own)) / frames;
      const plainMs = median(rounds.map(({ plain }) => plain)) / frames;
      of[picture] = { ms: Number(ms.toFixed(1)), ratio: Number((ms / plainMs).toFixed(3)) };
    }
    costs[name] = of;
    await naive.close();
    await app.context().close();
  }
  return costs;
}
