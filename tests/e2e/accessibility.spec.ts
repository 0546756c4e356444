/** Axe finds nothing, whatever is open. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest } from './stage.ts';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

const choose = (page: Page, id: string): Promise<void> =>
  page.evaluate((wanted) => {
    const { store } = window.myopoint;
    type Target = Parameters<ReturnType<typeof store.getState>['select']>[0];
    store.getState().select({ kind: 'muscle', id: wanted, side: 'right' } as Target);
  }, id);

test('the dark stage: start, list and choice, layers, needle, story, about', async ({ body }) => {
  // Six looks by axe, on a machine that may have little to spare.
  test.slow();
  await expectNoViolations(body);

  await body.getByRole('button', { name: 'Muscles', exact: true }).click();
  await choose(body, 'gluteus-minimus');
  await atRest(body);
  await expectNoViolations(body);

  await body.evaluate(() => {
    window.myopoint.store.getState().setAudience('therapist');
  });
  await body.getByRole('button', { name: 'Layers', exact: true }).click();
  await expectNoViolations(body);
  await body.getByRole('button', { name: 'Layers', exact: true }).click();

  await body.getByRole('button', { name: 'Needle view' }).click();
  await expect(body.getByText('Needle line.', { exact: true })).toBeVisible();
  await expectNoViolations(body);
  await body.evaluate(() => {
    const { closeNeedle, startStory } = window.myopoint.store.getState();
    closeNeedle();
    startStory();
  });
  await atRest(body);
  await expectNoViolations(body);
  await body.keyboard.press('Escape');

  await body.getByRole('button', { name: 'About and settings' }).click();
  await expect(body.getByRole('dialog', { name: 'Myopoint' })).toBeVisible();
  await expectNoViolations(body);
  await body.keyboard.press('Escape');
});

test('the light stage: a choice with the list beside it', async ({ body }) => {
  await body.evaluate(() => {
    window.myopoint.store.getState().setTheme('light');
  });
  await body.getByRole('button', { name: 'Muscles', exact: true }).click();
  await choose(body, 'gluteus-minimus');
  await atRest(body);
  await expectNoViolations(body);
});

for (const theme of ['dark', 'light'] as const) {
  test(`the ${theme} stage: each step of a consultation, the questions that are asked back, and the card`, async ({
    body,
  }) => {
    // Six looks by axe, on a machine that may have little to spare.
    test.slow();
    await body.evaluate((wanted) => {
      const { welcome, setTheme, startConsultation } = window.myopoint.store.getState();
      welcome('therapist');
      setTheme(wanted);
      startConsultation();
    }, theme);
    await expect(body.getByRole('heading', { name: 'Touch where it hurts' })).toBeVisible();
    await expectNoViolations(body);

    await body.evaluate(() => {
      window.myopoint.store.getState().touchSkin({ side: 'right', areas: ['temple' as never] });
    });
    await body.getByRole('button', { name: 'Next: which muscle?' }).click();
    const serious = body.getByRole('region', { name: 'Explanation' }).getByRole('listitem').first();
    await serious.getByRole('radio', { name: 'Yes' }).click();
    await expect(body.getByRole('alert')).toContainText('Call for emergency help now.');
    await expectNoViolations(body);
    await serious.getByRole('radio', { name: 'No', exact: true }).click();
    await body.getByRole('button', { name: 'All were asked: show the muscles' }).click();
    await expectNoViolations(body);

    await choose(body, 'upper-trapezius');
    await body.getByRole('button', { name: 'This one: what happens' }).click();
    await atRest(body);
    await expectNoViolations(body);

    await body.getByRole('button', { name: 'Say it back' }).click();
    await body
      .getByRole('region', { name: 'Say it back' })
      .getByRole('button', { name: 'Choose the muscle by name' })
      .click();
    await expectNoViolations(body);
    await body.getByRole('button', { name: 'End the questions' }).click();

    await body.getByRole('button', { name: 'Take home' }).click();
    await expect(body.getByRole('dialog', { name: 'Take-home card' })).toBeVisible();
    await expectNoViolations(body);
    await body.keyboard.press('Escape');
  });
}

test('a first visit: who is looking; and the list of questions', async ({ body }) => {
  await body.evaluate(() => {
    window.myopoint.store.getState().forgetEverything();
  });
  await expect(body.getByRole('heading', { name: 'Who is looking?' })).toBeVisible();
  await expectNoViolations(body);
  await body.getByRole('button', { name: /^Student/ }).click();
  await expect(body.getByRole('heading', { name: 'Who is looking?' })).toBeHidden();
  await body.getByRole('button', { name: 'Understand', exact: true }).click();
  await expect(body.getByRole('button', { name: 'What is a trigger point?' })).toBeVisible();
  await expectNoViolations(body);
});
