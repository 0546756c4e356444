/** With motion allowed: the pulse runs while pain is shown, and nothing is drawn when nothing moves. */
import { expect, test } from './fixtures.ts';
import { atRest, open } from './stage.ts';

test.use({ viewport: { width: 480, height: 400 } });

test('the pulse runs while a muscle is chosen and the picture stands still after', async ({ page }) => {
  await open(page);
  const frames = () => page.evaluate(() => window.myopoint.stats().frames);
  /** Nothing is drawn any more: no frame in a second and a half, asked until it is so. */
  const stillness = () =>
    expect
      .poll(
        async () => {
          const before = await frames();
          await page.waitForTimeout(1500);
          return (await frames()) - before;
        },
        { timeout: 40_000 },
      )
      .toBe(0);
  await stillness();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('soleus');
  await page.keyboard.press('Enter');
  await atRest(page);
  const shown = await frames();
  await expect.poll(frames, { timeout: 40_000 }).toBeGreaterThan(shown + 3);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await atRest(page);
  await stillness();
});
