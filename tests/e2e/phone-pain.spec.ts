/** Where does it hurt on a phone, with one hand: from a complaint to the muscles, and the brush under the thumb. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { explanation, selected } from './stage.ts';

const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
/** Targets of the screen that are smaller than a finger. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.locator('.paining :is(button, select):visible').evaluateAll((targets) =>
    targets
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height) < 44;
      })
      .map(({ textContent, ariaLabel }) => ariaLabel ?? textContent),
  );

test('by touch: a complaint, its strength, the questions, the muscles', async ({ body }) => {
  test.setTimeout(150_000);
  await body.getByRole('button', { name: /^Pain ?: where does it hurt/ }).tap();
  await body.getByRole('button', { name: /^Say what it is like/ }).tap();
  await body.getByRole('searchbox').fill('heel');
  await body.getByRole('button', { name: /heel/i }).first().tap();
  await body.getByRole('button', { name: 'Left side' }).tap();
  await body.getByRole('radio', { name: '7: severe' }).tap();
  await body.getByRole('button', { name: 'Aching' }).tap();
  expect(await tooSmall(body)).toEqual([]);
  expect(await violations(body)).toEqual([]);
  await body.getByRole('button', { name: 'Done' }).tap();
  expect(await tooSmall(body)).toEqual([]);
  await expect(body.getByRole('table', { name: 'Places that hurt' })).toContainText('Aching');
  await body.getByRole('button', { name: 'Next: questions first' }).tap();
  expect(await violations(body)).toEqual([]);
  await body.getByRole('button', { name: 'Leave the rest unasked' }).tap();
  await expect(body.getByText(/questions were not asked yet\.$/)).toBeAttached();
  const first = body.getByRole('list', { name: 'Muscles that may send pain there' }).getByRole('button').first();
  await first.tap();
  await expect.poll(() => selected(body)).toMatchObject({ kind: 'muscle', side: 'left' });
  expect(await violations(body)).toEqual([]);
  expect(await body.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the brush lies low, under the thumb, and the body has the room above it', async ({ body }) => {
  await body.evaluate(() => window.myopoint.store.getState().startPain());
  await body.getByRole('button', { name: /^Paint it on the body/ }).tap();
  const panel = await explanation(body).boundingBox();
  expect(panel?.y).toBeGreaterThan(844 * 0.6);
  expect(await tooSmall(body)).toEqual([]);
  expect(await violations(body)).toEqual([]);
  await body.getByRole('button', { name: 'Turn', exact: true }).tap();
  await expect(body.getByText(/^One finger turns the body now/)).toBeVisible();
  await body.getByRole('button', { name: 'Done' }).tap();
  await expect(body.getByRole('heading', { level: 2, name: 'Where does it hurt?' })).toBeVisible();
});
