/** The quiz's home on a phone, and on one that shows very little. */
import { expect, test } from './fixtures.ts';

test('every page of it fits, with targets for a finger', async ({ page }) => {
  await page.route('**/models/*.glb*', () => undefined);
  await page.goto('./#quiz');
  await expect(page.getByRole('tab', { name: 'Today' })).toBeVisible({ timeout: 40_000 });
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    for (const name of ['Today', 'Decks', 'Exam', 'Progress']) {
      await page.getByRole('tab', { name }).click();
      const panel = page.locator('.quiz-home');
      const measured = await panel.evaluate((element) => ({
        sideways: [element, ...element.querySelectorAll('.visit-content')].some(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        ),
        small: [...element.querySelectorAll('button, select, input:not([type=file])')]
          .map((target) => [target.textContent, target.getBoundingClientRect().height] as const)
          .filter(([, height]) => height > 0 && height < 44),
      }));
      expect(measured, `${name} at ${width} px`).toEqual({ sideways: false, small: [] });
    }
  }
});
