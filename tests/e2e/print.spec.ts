/** Print quality at rest: elsewhere it is left off, as it draws many times for each picture. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest, open } from './stage.ts';

const PICTURES = 16;

interface Counted {
  /** Draw calls of what is in the scene, and of what lies over the whole picture. */
  things: number;
  covers: number;
}

const counted = (page: Page): Promise<Counted> =>
  page.evaluate(() => ({ ...(window as unknown as { counted: Counted }).counted }));

const isFine = (page: Page): Promise<boolean> => page.evaluate(() => window.myopoint.stats().isFine);

const becomesFine = (page: Page): Promise<void> => expect.poll(() => isFine(page), { timeout: 60_000 }).toBe(true);

/** Mean of each channel over the picture on the screen, and how much neighbouring pixels differ. */
const seen = async (page: Page): Promise<{ colour: number[]; edges: number }> => {
  const picture = await page.locator('canvas').first().screenshot();
  return page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      pen?.drawImage(image, 0, 0);
      const { data = [] } = pen?.getImageData(0, 0, image.width, image.height) ?? {};
      const colour = [0, 0, 0];
      let edges = 0;
      for (let at = 0; at < data.length; at += 4) {
        for (let channel = 0; channel < 3; channel += 1)
          colour[channel] = (colour[channel] ?? 0) + (data[at + channel] ?? 0) / (data.length / 4);
        edges += Math.abs((data[at] ?? 0) - (data[at + 4] ?? data[at] ?? 0)) / (data.length / 4);
      }
      return { colour, edges };
    },
    [...picture],
  );
};

test('once nothing moves the picture is averaged of sixteen, and then nothing is drawn; whatever changes begins anew', async ({
  page,
}) => {
  await open(page);
  const body = await page.evaluate(() => window.myopoint.stats().drawCalls);
  const plain = await seen(page);
  const middle = { x: 590, y: 300 };
  const pick = (): Promise<string | null> => page.evaluate(({ x, y }) => window.myopoint.pick(x, y), middle);
  const picked = await pick();
  await page.evaluate(() => {
    const count: Counted = { things: 0, covers: 0 };
    (window as unknown as { counted: Counted }).counted = count;
    const follow = (call: 'drawElements' | 'drawArrays', what: keyof Counted): void => {
      const own = Object.getOwnPropertyDescriptor(WebGL2RenderingContext.prototype, call);
      const draw = own?.value as (this: WebGL2RenderingContext, ...words: number[]) => void;
      Object.defineProperty(WebGL2RenderingContext.prototype, call, {
        ...own,
        value(this: WebGL2RenderingContext, ...words: number[]): void {
          count[what] += 1;
          draw.apply(this, words);
        },
      });
    };
    follow('drawElements', 'things');
    follow('drawArrays', 'covers');
    window.myopoint.printAtRest();
  });
  await becomesFine(page);
  const fine = { things: PICTURES * body, covers: PICTURES + 1 };
  expect(await counted(page)).toEqual(fine);
  await page.waitForTimeout(1200);
  expect(await counted(page)).toEqual(fine);
  expect(await pick()).toBe(picked);

  // Another sharpness, the same colours.
  const now = await seen(page);
  now.colour.forEach((value, channel) => {
    expect(Math.abs(value - (plain.colour[channel] ?? NaN))).toBeLessThan(0.4);
  });
  expect(now.edges).toBeLessThan(plain.edges);

  // What is as large as the picture is let go.
  const textures = (): Promise<number> => page.evaluate(() => window.myopoint.stats().textures);
  const before = await textures();
  await page.evaluate(() => {
    window.myopoint.store.getState().lookFrom('head');
  });
  await expect.poll(() => isFine(page)).toBe(false);
  await atRest(page);
  await becomesFine(page);
  expect(await textures()).toBe(before);

  await page.evaluate(() => {
    window.myopoint.context.lose();
  });
  await page.waitForFunction(() => window.myopoint.store.getState().contextLost);
  await page.evaluate(() => {
    window.myopoint.context.restore();
  });
  await page.waitForFunction(() => !window.myopoint.store.getState().contextLost);
  await becomesFine(page);
});
