/** A walk of random actions through the program, until something is wrong or it is over. */
import type { Browser, Page } from '@playwright/test';
import { chooseAction, SCREENS, useKey } from './actions.ts';
import type { Action } from './actions.ts';
import { DAMAGED_FILES } from './odd-input.ts';
import { perform } from './perform.ts';
import type { WalkedPage } from './perform.ts';
import { chanceOf } from './seeded.ts';
import { FINDER, look } from './sight.ts';
import type { SeenPage } from './sight.ts';

/** What is walked. */
export interface WalkPlan {
  readonly origin: string;
  readonly seed: number;
  readonly actions: number;
  /** It ends after so long, however few actions were done. */
  readonly longestMs?: number;
  /** These instead of chance, as they were written down. */
  readonly replay?: readonly Action[];
  /** Hears of each action before it is done. */
  readonly onAction?: (index: number, action: Action) => void;
}

/** How a walk went. */
export interface WalkEnd {
  readonly done: readonly Action[];
  readonly skipped: number;
  /** Where in the program it was, and after how many actions. */
  readonly been: ReadonlyMap<string, number>;
  readonly ms: number;
  /** What was wrong after the last action; empty when nothing was. */
  readonly faults: readonly string[];
  /** What the graphics card held at the start and, when all was forgotten, at the end. */
  readonly held: readonly HeldByGraphics[];
  /** How many different controls were used. */
  readonly controls: number;
}

/** How much the graphics card holds for the picture. */
interface HeldByGraphics {
  readonly geometries: number;
  readonly textures: number;
}

/** More than these once all was forgotten are leftovers that grow: a fresh page holds 8 and 1, one that was everywhere some 25 and 3. */
const MOST_HELD: HeldByGraphics = { geometries: 60, textures: 20 };

/** Behind what went wrong with the network off: what was under way then may come late. */
const AFTER_OFFLINE_MS = 15_000;
/** How long a page may offer nothing at all. */
const NOTHING_TO_DO_MS = 10_000;
/** What a page says of a network that was taken away. */
const OF_THE_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/;

/** Notes what must never happen. */
function watch(page: Page, origin: string, isExcused: (fault: string) => boolean): string[] {
  const faults: string[] = [];
  const note = (fault: string): void => {
    if (!isExcused(fault)) faults.push(fault);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => note('the tab crashed'));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data|about):/.test(url) && !url.startsWith(`${origin}/`)) note(`left the origin: ${url}`);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  return faults;
}

/** The pulse of what is lit keeps the picture busy: every fifth walk sees it, the others get further. */
const WITH_MOTION = 5;

async function openPage(browser: Browser, { origin, seed }: WalkPlan): Promise<WalkedPage> {
  const context = await browser.newContext({
    viewport: { width: SCREENS[0][0], height: SCREENS[0][1] },
    deviceScaleFactor: 0.25,
    hasTouch: true,
    reducedMotion: seed % WITH_MOTION === 0 ? 'no-preference' : 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: true,
  });
  // The first page of a server that packs as it sends takes its time.
  context.setDefaultNavigationTimeout(120_000);
  await context.addInitScript({ content: FINDER });
  // A script that is run by tsx names functions through a call of its own; printing would wait for a person.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named; window.print = () => undefined;' });
  const page = await context.newPage();
  const chosenFile = { text: DAMAGED_FILES[0] ?? '' };
  page.on('popup', (popup) => void popup.close());
  page.on('filechooser', (chooser) => {
    const buffer = Buffer.from(chosenFile.text);
    chooser.setFiles({ name: 'drawing.json', mimeType: 'application/json', buffer }).catch(() => undefined);
  });
  await page.goto(`${origin}/?probe`);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(() => window.myopoint.ready);
  return { page, session: await context.newCDPSession(page), chosenFile };
}

/** What is seen once there is something to do. */
async function seen(page: Page): Promise<SeenPage> {
  const from = Date.now();
  for (;;) {
    const sight = await look(page);
    if (sight.controls.length > 0) return sight;
    if (Date.now() - from > NOTHING_TO_DO_MS) return { ...sight, faults: [...sight.faults, 'nothing can be used'] };
    await page.waitForTimeout(100);
  }
}

const heldNow = (page: Page): Promise<HeldByGraphics> =>
  page.evaluate(async () => {
    await Promise.race([window.myopoint.settle(), new Promise((resolve) => setTimeout(resolve, 20_000))]);
    const { geometries, textures } = window.myopoint.stats();
    return { geometries, textures };
  });

/** Walks. The browser is the caller's; what was opened in it is closed. */
export async function walk(browser: Browser, plan: WalkPlan): Promise<WalkEnd> {
  const { origin, seed, replay, onAction, longestMs = Infinity } = plan;
  const chance = chanceOf(seed);
  const began = Date.now();
  let offline = false;
  let offlineUntil = 0;
  const walked = await openPage(browser, plan);
  const { page } = walked;
  const isExcused = (fault: string): boolean =>
    OF_THE_NETWORK.test(fault) && (offline || Date.now() - offlineUntil < AFTER_OFFLINE_MS);
  const faults = watch(page, origin, isExcused);
  const done: Action[] = [];
  const held = [await heldNow(page)];
  let skipped = 0;
  const been = new Map<string, number>();
  const used = new Map<string, number>();
  try {
    const total = replay?.length ?? plan.actions;
    const isOver = (): boolean => faults.length > 0 || Date.now() - began > longestMs;
    for (let index = 0; index < total && !isOver(); index += 1) {
      const sight = await seen(page);
      const networkWasOff = offline || Date.now() - offlineUntil < AFTER_OFFLINE_MS;
      faults.push(...sight.faults.filter((fault) => !(networkWasOff && fault.startsWith('not loaded'))));
      if (faults.length > 0) break;
      been.set(sight.where, (been.get(sight.where) ?? 0) + 1);
      const action: Action = replay?.[index] ?? chooseAction(sight, { offline, used }, chance);
      if ('name' in action) used.set(useKey(action), (used.get(useKey(action)) ?? 0) + 1);
      onAction?.(index, action);
      done.push(action);
      if (action.do === 'network') {
        offline = !action.on;
        if (!offline) offlineUntil = Date.now();
      }
      const outcome = await perform(walked, action);
      if (outcome.kind === 'skipped') skipped += 1;
      if (outcome.kind === 'fault') faults.push(outcome.words);
      await page.waitForTimeout(15);
    }
    if (faults.length === 0) {
      await page.context().setOffline(false);
      await page.waitForTimeout(500);
      await page.evaluate(() => {
        window.myopoint.store.getState().forgetEverything();
      });
      const last = await heldNow(page);
      held.push(last);
      if (last.geometries > MOST_HELD.geometries || last.textures > MOST_HELD.textures)
        faults.push(`the picture still holds ${last.geometries} geometries and ${last.textures} textures`);
    }
  } catch (error) {
    faults.push(`the walk stopped: ${error instanceof Error ? error.message : String(error)}`);
  }
  await page
    .context()
    .close()
    .catch(() => undefined);
  return { done, skipped, been, controls: used.size, ms: Date.now() - began, faults, held };
}
