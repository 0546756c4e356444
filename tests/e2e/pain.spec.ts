/** Where does it hurt, in a real browser: by keyboard alone from the list to the card, and past what must not be missed. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { selected, tabTo } from './stage.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test('by keyboard alone: from the list of places to the muscles and the card', async ({ body }) => {
  test.setTimeout(150_000);
  const enter = async (name: string | RegExp, presses?: number) => {
    await tabTo(body, body.getByRole('button', { name }).first(), presses);
    await body.keyboard.press('Enter');
  };
  await body.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  await enter(/^Pain ?: where does it hurt/);
  await expect(heading(body, 'Where does it hurt?')).toBeFocused();
  expect(await violations(body)).toEqual([]);
  await enter(/^Tick places in a list/);
  await expect(heading(body, 'Tick where it hurts')).toBeFocused();
  await tabTo(body, body.getByRole('searchbox'));
  await body.keyboard.type('outer elbow');
  await enter('Outer elbow, right');
  await enter(/Done$/);
  await expect(heading(body, 'What is it like there?')).toBeFocused();
  // The arrow keys walk along the numbers.
  await tabTo(body, body.getByRole('radio', { name: '0: no pain' }));
  for (const name of ['1: mild', '2: mild', '3: mild', '4: moderate', '5: moderate', '6: moderate']) {
    await body.keyboard.press('ArrowRight');
    await expect(body.getByRole('radio', { name })).toBeFocused();
  }
  await body.keyboard.press('Space');
  await expect(body.getByRole('radio', { name: '6: moderate' })).toBeChecked();
  await enter('Done');
  await expect(body.getByRole('table', { name: 'Places that hurt' })).toContainText('Outer elbow, right');
  expect(await violations(body)).toEqual([]);
  await enter('Next: questions first');
  await expect(heading(body, 'First: is any of this true?')).toBeFocused();
  expect(await violations(body)).toEqual([]);
  await enter('All were asked: show the muscles');
  const muscles = body.getByRole('list', { name: 'Muscles that may send pain there' });
  await expect(muscles.getByRole('button').first()).toContainText('Often sends pain here: outer elbow');
  await expect(body.getByRole('region', { name: 'Not every pain is a muscle' })).toBeAttached();
  expect(await violations(body)).toEqual([]);
  await tabTo(body, muscles.getByRole('button').first());
  await body.keyboard.press('Enter');
  await expect.poll(() => selected(body)).toMatchObject({ kind: 'muscle', side: 'right' });
  await enter(/Take home$/);
  const card = body.getByRole('dialog', { name: 'Take-home card' });
  await expect(card.getByRole('article', { name: 'Where it hurts' })).toContainText('6: moderate');
  await body.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('a chest pain with a yes: have this looked at first, with the words for the phone', async ({ body }) => {
  await body.evaluate(() => window.myopoint.store.getState().startPain());
  await body.getByRole('button', { name: /^Say what it is like/ }).tap();
  await body.getByRole('searchbox').fill('chest');
  await body.getByRole('button', { name: 'Pain in the chest' }).tap();
  await body.getByRole('button', { name: 'Left side' }).tap();
  await body.getByRole('button', { name: 'Done' }).tap();
  await body.getByRole('button', { name: 'Next: questions first' }).tap();
  const questions = body.getByRole('listitem').filter({ has: body.getByRole('radio', { name: 'Not asked yet' }) });
  expect(await questions.count()).toBeLessThanOrEqual(5);
  await questions.first().getByRole('radio', { name: 'Yes' }).tap();
  await expect(heading(body, 'Have this looked at first')).toBeVisible();
  const alert = body.getByRole('alert');
  await expect(alert).toContainText('Call for emergency help now.');
  await expect(alert).toContainText('Say: “');
  expect(await violations(body)).toEqual([]);
  // The muscles are no way round it.
  await body.getByRole('button', { name: 'Show the muscles anyway' }).tap();
  await expect(alert).toContainText('Call for emergency help now.');
});

test('a code in the address opens the drawing with its places, and a wrong one says so', async ({ page }) => {
  await page.goto('/?probe#pain=draw&a=patient');
  await expect(heading(page, 'Where does it hurt?')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.goto('/#pain=9~800abc.');
  await expect(page.getByText('That comes from a newer Myopoint.')).toBeVisible();
});
