/** Axe finds nothing, whatever is open. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest } from './stage.ts';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

const choose = (page: Page, id: string): Promise<void> => page.evaluate((wanted) => {
  const { store } = window.myopoint;
  type Target = Parameters<ReturnType<typeof store.getState>['select']>[0];
  store.getState().select({ kind: 'muscle', id: wanted, side: 'right' } as Target);
}, id);

test('the dark stage: start, list and choice, layers, about', async ({ body }) => {
  await expectNoViolations(body);

  await body.getByRole('button', { name: 'Muscles', exact: true }).click();
  await choose(body, 'gluteus-minimus');
  await atRest(body);
  await expectNoViolations(body);

  await body.evaluate(() => { window.myopoint.store.getState().setAudience('therapist'); });
  await body.getByRole('button', { name: 'Layers', exact: true }).click();
  await expectNoViolations(body);
  await body.getByRole('button', { name: 'Layers', exact: true }).click();

  await body.getByRole('button', { name: 'About and settings' }).click();
  await expect(body.getByRole('dialog', { name: 'Myopoint' })).toBeVisible();
  await expectNoViolations(body);
  await body.keyboard.press('Escape');
});

test('the light stage: a choice with the list beside it', async ({ body }) => {
  await body.evaluate(() => { window.myopoint.store.getState().setTheme('light'); });
  await body.getByRole('button', { name: 'Muscles', exact: true }).click();
  await choose(body, 'gluteus-minimus');
  await atRest(body);
  await expectNoViolations(body);
});
