/** Two people in three builds: chosen by hand, kept by link and device, followed by skin and figures. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest, explanation, open } from './stage.ts';

const bodyOf = (page: Page): Promise<string> => page.evaluate(() => window.myopoint.store.getState().body.id);
const buildOf = (page: Page): Promise<number> => page.evaluate(() => window.myopoint.store.getState().choices.build);
const openLayers = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Layers' }).first().tap();
  await expect(page.getByRole('radiogroup', { name: 'Body that is drawn' })).toBeVisible();
};

test.describe('the woman', () => {
  test('is chosen by keyboard, stands in the link, and is there again after a reload', async ({ page }) => {
    await open(page);
    await openLayers(page);
    const pair = page.getByRole('radiogroup', { name: 'Body that is drawn' });
    await pair.getByRole('radio', { name: 'Man', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(pair.getByRole('radio', { name: 'Woman' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect.poll(() => bodyOf(page)).toBe('woman');
    await expect(page.getByText('Derived from the measured man')).toBeVisible();
    await expect.poll(() => new URL(page.url()).hash).toContain('body=woman');
    await page.reload();
    await page.waitForFunction(() => 'myopoint' in window);
    await expect.poll(() => bodyOf(page)).toBe('woman');
    // Without the link too: the device remembers.
    await open(page);
    await expect.poll(() => bodyOf(page)).toBe('woman');
  });

  test('has figures of women in the needle view, and keeps what was chosen', async ({ page }) => {
    await open(page, '/#m=gluteus-minimus&p=gluteus-minimus-trp1&n=1&a=therapist');
    await expect(explanation(page).getByText('The figures are men’s.')).toBeVisible();
    await page.evaluate(() => window.myopoint.store.getState().askForBody('woman'));
    await expect(explanation(page).getByText('The figures are women’s.')).toBeVisible();
    await atRest(page);
    expect(await page.evaluate(() => window.myopoint.store.getState().choices)).toMatchObject({
      needle: true,
      selected: { kind: 'trigger-point', id: 'gluteus-minimus-trp1', side: 'right' },
    });
  });

  test('is not what a link of before opens', async ({ page }) => {
    await open(page, '/#m=soleus&body=woman');
    await expect.poll(() => bodyOf(page)).toBe('woman');
    await page.evaluate(() => {
      location.hash = '#m=soleus&build=heavier&sex=female';
    });
    await expect.poll(() => bodyOf(page)).toBe('man');
    expect(await buildOf(page)).toBe(2);
  });
});

test('a visit asks once which body to show, and may be passed over', async ({ body }) => {
  await body.evaluate(() => window.myopoint.store.getState().startConsultation());
  const question = body.getByRole('group', { name: 'Which body shall be shown?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Skip' }).tap();
  await expect(question).toBeHidden();
  expect(await bodyOf(body)).toBe('man');
  await body.evaluate(() => window.myopoint.store.getState().wipeVisit());
  await question.getByRole('button', { name: 'Woman' }).tap();
  await expect(question).toBeHidden();
  await expect.poll(() => bodyOf(body)).toBe('woman');
  await body.evaluate(() => window.myopoint.store.getState().wipeVisit());
  await expect.poll(() => bodyOf(body)).toBe('man');
});

test('the build is slid by keyboard, and the skin follows', async ({ body }) => {
  await openLayers(body);
  const thumb = body.getByRole('slider', { name: 'Build that is drawn' });
  /** The picture of the whole body, with its skin closed. */
  const picture = async (): Promise<string> => {
    await atRest(body);
    return (await body.locator('canvas').first().screenshot()).toString('base64');
  };
  await body.evaluate(() => window.myopoint.store.getState().setLayerOpacity('skin', 1));
  const before = await picture();
  await thumb.focus();
  await body.keyboard.press('ArrowRight');
  await expect(thumb).toHaveAttribute('aria-valuetext', 'between average and heavier');
  expect(await buildOf(body)).toBe(1.25);
  await body.keyboard.press('End');
  await expect(thumb).toHaveAttribute('aria-valuetext', 'heavier');
  expect(await picture()).not.toBe(before);
});
