/** Being asked on the body: each family of questions once, by touch and by keyboard, told and explained. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest, litCopies, placeOfCopy, tabTo } from './stage.ts';

// A question waits for the pool of all, for the body to turn to it, and for axe.
test.slow();

/** Asks one question, as it would come in a round. */
async function ask(page: Page, id: string): Promise<void> {
  await page.evaluate((item) => {
    window.myopoint.store.getState().startQuiz([item]);
  }, id);
  await expect(page.getByRole('button', { name: 'I don’t know' })).toBeVisible({ timeout: 30_000 });
  // What asks on the body is fetched, and turns it.
  await page.waitForFunction(() => {
    const { mode } = window.myopoint.store.getState();
    return mode.kind === 'quiz' && (mode.asked === null || document.querySelector('.quiz-marks') !== null);
  });
  await atRest(page);
}

const check = (page: Page) => page.getByRole('button', { name: 'Check', exact: true });
const verdict = (page: Page) => page.locator('.verdict');
const announced = (page: Page): Promise<string> => page.evaluate(() => window.myopoint.store.getState().announcement);
const shapes = (page: Page): Promise<(string | undefined)[]> =>
  page
    .locator('.quiz-mark[visibility="visible"]')
    .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset['shape']));
const pose = (page: Page): Promise<number | null> =>
  page.evaluate(() => window.myopoint.store.getState().cameraPose?.azimuthDegrees ?? null);
const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

test('pointing: what was pressed is marked, told, and shown beside what is right', async ({ body: page }) => {
  await ask(page, 'point-at/soleus');
  await expect(check(page)).toBeDisabled();
  expect(await page.evaluate(() => window.myopoint.store.getState().choices.selected.kind)).toBe('none');
  const wrong = await placeOfCopy(page, ['tibialis-posterior/right', 'plantaris/right', 'popliteus/right']);
  await page.touchscreen.tap(wrong.x, wrong.y);
  await expect.poll(() => shapes(page)).toEqual(['placed']);
  expect(await violations(page)).toEqual([]);
  await check(page).tap();
  await expect(verdict(page)).toContainText('Not yet');
  await expect(verdict(page)).toContainText(/You pointed at: .*, right\./);
  await atRest(page);
  expect(await shapes(page)).toEqual(['wrong']);
  expect(await litCopies(page, ['soleus/right', 'plantaris/right', 'soleus/left'])).toEqual(['soleus/right']);
  expect(await announced(page)).toMatch(/^Not yet\. You pointed at: .* Soleus, on the person’s right\./);
  await expect(page.getByRole('button', { name: 'See how it went' })).toBeFocused();
  await page.getByRole('button', { name: /^Sources/ }).tap();
  await expect(page.getByRole('link', { name: /BodyParts3D/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the view holds still while it is asked, is turned by its steps, and freely after the answer', async ({
  body: page,
}) => {
  await ask(page, 'point-at/soleus');
  const first = await pose(page);
  await page.mouse.move(200, 200);
  await page.mouse.down();
  await page.mouse.move(320, 200, { steps: 4 });
  await page.mouse.up();
  await atRest(page);
  expect(await pose(page)).toBe(first);
  await page.getByRole('button', { name: 'Turn it a step clockwise' }).click();
  await atRest(page);
  expect((((await pose(page)) ?? NaN) - (first ?? NaN) + 360) % 360).toBeCloseTo(15, 3);
  await page.locator('canvas').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('-15°')).toBeVisible();
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeVisible();
  const told = await pose(page);
  await page.mouse.move(200, 200);
  await page.mouse.down();
  await page.mouse.move(320, 200, { steps: 4 });
  await page.mouse.up();
  await atRest(page);
  expect(await pose(page)).not.toBe(told);
});

test('by keyboard alone: by name instead of by place, chosen by number, rated by hand, gone on from', async ({
  body: page,
}) => {
  await ask(page, 'point-at/soleus');
  await tabTo(page, page.getByRole('button', { name: 'Answer by name instead' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('What lies right beside soleus?');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'See how it went' })).toBeFocused();
  await tabTo(page, page.locator('.quiz-rating [data-state="on"]'));
  await page.keyboard.press('End');
  await expect(page.getByRole('radio', { name: 'Easy' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Easy' })).toBeChecked();
  await expect(verdict(page)).toContainText('Right, and surely');
  await tabTo(page, page.getByRole('button', { name: 'See how it went' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(0);
});

test('placing: a mark by touch, moved with the arrow keys, told in mm over the surface', async ({ body: page }) => {
  await ask(page, 'place-point/infraspinatus-trp1');
  const on = await placeOfCopy(page, ['infraspinatus/left']);
  await page.touchscreen.tap(on.x, on.y);
  const mark = () =>
    page.evaluate(() => {
      const { mode } = window.myopoint.store.getState();
      return mode.kind === 'quiz' ? (mode.asked?.mark ?? null) : null;
    });
  await expect.poll(async () => (await mark())?.key).toBe('infraspinatus/left');
  const before = await mark();
  expect(before?.mm).toBeGreaterThan(0);
  await page.locator('canvas').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await mark())?.at).not.toEqual(before?.at);
  const moved = await mark();
  await check(page).click();
  await expect(verdict(page)).toContainText(`${Math.round(moved?.mm ?? NaN)} mm`);
  await atRest(page);
  expect(await shapes(page)).toEqual(['placed', 'right']);
});

test('painting: on a drawing of its own, undone, told against the zones', async ({ body: page }) => {
  await page.evaluate(() => {
    const { startPain, paintPatch, toggleArea, endMode } = window.myopoint.store.getState();
    startPain();
    paintPatch('new');
    toggleArea(1, { area: 'temple' as never, side: 'left' });
    endMode();
  });
  await ask(page, 'paint-referral/infraspinatus-trp1');
  const strokes = (): Promise<number> =>
    page.evaluate(() => window.myopoint.store.getState().patches[0]?.strokes.length ?? 0);
  const paint = async (): Promise<void> => {
    const skin = await page.evaluate(() => {
      for (let y = 200; y < innerHeight - 200; y += 10)
        for (let x = 100; x < innerWidth / 2; x += 10)
          if (
            document.elementFromPoint(x, y) instanceof HTMLCanvasElement &&
            window.myopoint.touch(x, y) &&
            window.myopoint.touch(x + 40, y + 40)
          )
            return { x, y };
      throw new Error('no skin is seen');
    });
    await page.mouse.move(skin.x, skin.y);
    await page.mouse.down();
    await page.mouse.move(skin.x + 40, skin.y + 40, { steps: 5 });
    await page.mouse.up();
    await atRest(page);
  };
  await paint();
  expect(await strokes()).toBe(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  expect(await strokes()).toBe(0);
  await expect(check(page)).toBeDisabled();
  await paint();
  await expect(check(page)).toBeEnabled();
  await check(page).click();
  await expect(verdict(page)).toContainText(/You painted \d+ % of where it is often felt/);
  await page.getByRole('button', { name: 'See how it went' }).click();
  await page.evaluate(() => {
    window.myopoint.store.getState().endMode();
  });
  expect(await page.evaluate(() => window.myopoint.store.getState().patches[0]?.areas[0]?.area)).toBe('temple');
});

test('zones and what is lit are named; the side is that of the person', async ({ body: page }) => {
  await ask(page, 'which-sends/infraspinatus-trp1');
  expect(await litCopies(page, ['infraspinatus/right', 'infraspinatus/left'])).toEqual([]);
  await page.getByRole('radio', { name: 'Infraspinatus' }).tap();
  await check(page).tap();
  await expect(verdict(page)).toContainText('Right');
  await page.evaluate(() => {
    window.myopoint.store.getState().endMode();
  });
  await ask(page, 'name-lit/soleus');
  const lit = await litCopies(page, ['soleus/right', 'soleus/left']);
  expect(lit).toHaveLength(1);
  // Nothing says what is lit.
  expect(await announced(page)).toBe('');
  await expect(page.locator('[aria-live="polite"].only-heard')).toHaveText('');
  await page.getByRole('radio', { name: 'Soleus', exact: true }).tap();
  await check(page).tap();
  await expect(verdict(page)).toContainText('Right');
  await page.evaluate(() => {
    window.myopoint.store.getState().endMode();
  });
  await ask(page, 'side/soleus');
  const [shown = ''] = await litCopies(page, ['soleus/right', 'soleus/left']);
  await page.getByRole('radio', { name: `The person’s ${shown.split('/')[1] ?? ''}` }).tap();
  await check(page).tap();
  await expect(verdict(page)).toContainText('Right');
});

test('layers are put in order by keyboard, and each move is said', async ({ body: page }) => {
  await ask(page, 'order-layers/supraspinatus-trp2');
  const row = page.locator('[data-row="skin"]');
  await tabTo(page, row);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowUp');
  expect(await announced(page)).toMatch(/^Skin and fat, place 1 of 4$/);
  await expect(row).toBeFocused();
  await page.getByRole('button', { name: 'Move Supraspinatus down' }).tap();
  await check(page).tap();
  await expect(verdict(page)).toBeVisible();
  await expect(page.locator('.quiz-facts')).toContainText('Muscles on the way in the model');
});

test('a line is drawn in the opened body, with no depth and no name beside it', async ({ body: page }) => {
  await ask(page, 'tip-layer/supraspinatus-trp2/supraspinatus');
  await expect
    .poll(() => page.evaluate(() => window.myopoint.store.getState().section?.layers.length ?? 0), { timeout: 45_000 })
    .toBeGreaterThan(0);
  await atRest(page);
  await expect(page.getByText(/\d ?mm/)).toHaveCount(0);
  await page.getByRole('radio', { name: 'Supraspinatus', exact: true }).tap();
  await check(page).tap();
  await expect(verdict(page)).toContainText('Right');
  await expect(page.locator('.quiz-facts')).toContainText('no depth is safe for everyone');
});

test('a station: a pin, a calm clock, its name with the side, and something more', async ({ body: page }) => {
  await ask(page, 'spotter/levator-scapulae');
  await expect.poll(() => shapes(page)).toEqual(['pin']);
  await expect(page.locator('.quiz-clock')).toContainText(/0:[0-5]\d/);
  expect(await litCopies(page, ['levator-scapulae/right', 'levator-scapulae/left'])).toEqual([]);
  await page.getByRole('radio', { name: 'Levator scapulae', exact: true }).tap();
  await page.getByRole('radio', { name: 'Transverse processes of C1-C4' }).tap();
  await check(page).tap();
  await expect(verdict(page)).toContainText('Nearly');
  await expect(verdict(page)).toContainText('Side: not right.');
  expect(await violations(page)).toEqual([]);
});

test('tried from a muscle’s card, left by Back, and all is as it was', async ({ body: page }) => {
  await page.evaluate(() => {
    window.myopoint.store.getState().select({ kind: 'muscle', id: 'soleus' as never, side: 'left' });
  });
  await atRest(page);
  const before = await page.evaluate(() => window.myopoint.store.getState().choices);
  await page.getByRole('button', { name: 'Try it: three questions' }).click();
  await expect(page.getByText('Question 1 of 3')).toBeVisible({ timeout: 30_000 });
  await expect(page).toHaveURL(/#quiz/);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Try it: three questions' })).toBeVisible();
  expect(await page.evaluate(() => window.myopoint.store.getState().choices)).toEqual(before);
});
