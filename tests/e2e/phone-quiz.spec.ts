/** Being asked on a phone: the question lies low, the body has the room above it, and every target fits a finger. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest, litCopies, placeOfCopy } from './stage.ts';

test.slow();

async function ask(page: Page, id: string): Promise<void> {
  await page.evaluate((item) => {
    window.myopoint.store.getState().startQuiz([item]);
  }, id);
  await expect(page.getByRole('button', { name: 'I don’t know' })).toBeVisible({ timeout: 30_000 });
  await atRest(page);
}
const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
const tooSmall = (page: Page): Promise<string[]> =>
  page.locator('.quizzing :is(button, select, [role="radio"]):visible').evaluateAll((targets) =>
    targets
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height) < 44;
      })
      .map(({ textContent, ariaLabel }) => ariaLabel ?? textContent),
  );

test('pointing with a finger: what is asked about stands above the sheet', async ({ body: page }) => {
  await ask(page, 'point-at/soleus');
  const sheet = await page.locator('.quiz-panel').boundingBox();
  expect(sheet?.y).toBeGreaterThan(844 * 0.5);
  const on = await placeOfCopy(page, ['soleus/right']);
  expect(on.y).toBeLessThan(sheet?.y ?? 0);
  expect(await tooSmall(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.touchscreen.tap(on.x, on.y);
  await page.getByRole('button', { name: 'Check', exact: true }).tap();
  await expect(page.locator('.verdict')).toContainText('Right');
  await atRest(page);
  expect(await litCopies(page, ['soleus/right'])).toEqual(['soleus/right']);
  expect(await tooSmall(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a station is read to its end, and nothing is cut off at 320 px', async ({ body: page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await ask(page, 'spotter/levator-scapulae');
  await page.getByRole('radio').last().scrollIntoViewIfNeeded();
  await page.getByRole('radio').last().tap();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check', exact: true }).tap();
  await expect(page.locator('.verdict')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
});
