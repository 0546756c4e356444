/** What browser tests do with the page and ask of `window.myopoint`. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Choices } from '../../src/state/index.ts';

/** Metres, +Y up, the body facing +Z, its right side at X < 0. */
export type Place = readonly [number, number, number];

/** Goes to a place of the program, which brings `window.myopoint` where it is asked for. */
/** The address of a page that may be driven by `window.myopoint`. */
export function probed(address: string): string {
  const url = new URL(address, 'http://page');
  url.search = url.search === '' ? '?probe' : `${url.search}&probe`;
  return url.pathname + url.search + url.hash;
}

export async function goTo(page: Page, address = '/'): Promise<void> {
  await page.goto(probed(address));
  await page.waitForFunction(() => 'myopoint' in window);
}

/** Opens the program and waits until all of the body is in and drawn. */
export async function open(page: Page, address = '/'): Promise<void> {
  await goTo(page, address);
  await page.evaluate(() => window.myopoint.ready);
  await atRest(page);
}

export const atRest = (page: Page): Promise<void> => page.evaluate(() => window.myopoint.settle());

export const selected = (page: Page): Promise<Choices['selected']> =>
  page.evaluate(() => window.myopoint.store.getState().choices.selected);

/** The column, on a phone the sheet, that explains what is chosen. */
export const explanation = (page: Page): Locator => page.getByRole('region', { name: 'Explanation' });

/** The names of the drawn copies (`structure/side`) that are fully lit. */
export const litCopies = (page: Page, keys: readonly string[]): Promise<string[]> =>
  page.evaluate((wanted) => {
    type Key = Parameters<typeof window.myopoint.appearanceOf>[0];
    return wanted.filter((key) => {
      const appearance = window.myopoint.appearanceOf(key as Key);
      return appearance?.highlighted === 1 && appearance.opacity === 1;
    });
  }, keys);

/** The pain drawn at a place of the skin: in the main zone, in the spillover, or none. */
export const painAt = (page: Page, place: Place): Promise<'main' | 'spillover' | 'none'> =>
  page.evaluate((at) => {
    const pain = window.myopoint.painAt(at);
    if (!pain) return 'none';
    if (pain.mainMm <= 0) return 'main';
    return pain.spilloverMm <= 0 ? 'spillover' : 'none';
  }, place);

/**
 * A place of the page (CSS px) where nothing but the body lies and a touch picks one of `keys`:
 * of a grid over the stage, the one with the most of the same around it.
 */
export async function placeOfCopy(page: Page, keys: readonly string[]): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    const step = 5;
    const picks = (x: number, y: number): boolean =>
      document.elementFromPoint(x, y) instanceof HTMLCanvasElement && wanted.includes(window.myopoint.pick(x, y) ?? '');
    let best: { x: number; y: number } | null = null;
    let most = 0;
    for (let y = step; y < innerHeight; y += step) {
      for (let x = step; x < innerWidth; x += step) {
        if (!picks(x, y)) continue;
        let around = 1;
        for (let ring = 2; ring <= 10; ring += 2) {
          for (const [dx, dy] of [
            [ring, 0],
            [-ring, 0],
            [0, ring],
            [0, -ring],
          ] as const)
            around += picks(x + dx, y + dy) ? 1 : 0;
        }
        if (around > most) [best, most] = [{ x, y }, around];
      }
    }
    return best;
  }, keys);
  expect(place, `a place on the page where ${keys.join(' or ')} is seen`).not.toBeNull();
  return place ?? { x: 0, y: 0 };
}

/** Presses Tab until `wanted` has the focus. */
export async function tabTo(page: Page, wanted: Locator, presses = 60): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${wanted.toString()} was not reached with ${presses} presses of Tab`);
}
