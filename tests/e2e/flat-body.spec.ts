/** Without WebGL the body is drawn flat, and all else goes on: pressed, chosen, turned, taught, taken home, painted. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { goTo, selected } from './stage.ts';

test.use({ reducedMotion: 'reduce', expectedErrors: [/WebGL/] });

/** Opens the program in a browser that offers no WebGL, and waits until the body is drawn. */
async function openFlat(page: Page, address = '/'): Promise<void> {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the canvas it is asked of
    const ask = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, ...asked: unknown[]) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
      return String(asked[0]).startsWith('webgl') ? null : ask.apply(this, asked);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
  await goTo(page, address);
  await page.waitForFunction(() => window.myopoint.store.getState().load.phase === 'ready', null, { timeout: 60_000 });
  await expect(drawing(page).locator('path').first()).toBeAttached({ timeout: 60_000 });
}
const stage = (page: Page) => page.getByRole('application', { name: /^Flat drawing of the body/ });
const drawing = (page: Page) => stage(page).locator('svg > g').first();
const zones = (page: Page) => drawing(page).locator('path[fill="#d92f2b"][fill-opacity="0.66"]');
const marks = (page: Page) => stage(page).locator('svg > g:has(> circle)');
/** What is drawn, to tell that it is another. */
const drawn = (page: Page): Promise<string> => drawing(page).evaluate((all) => all.innerHTML.slice(0, 20_000));
/** A place of the page by shares of the drawing's width and height. */
async function placeIn(page: Page, across: number, down: number): Promise<{ x: number; y: number }> {
  const box = await drawing(page).boundingBox();
  if (!box) throw new Error('expected a drawing');
  return { x: box.x + across * box.width, y: box.y + down * box.height };
}

test('it is chosen from, turned, taught by, taken home and kept', async ({ page }) => {
  test.setTimeout(180_000);
  await openFlat(page);
  const said = page.getByRole('alert');
  await expect(said).toContainText('The body is drawn flat here');
  await page.getByRole('button', { name: 'Stay with it' }).click();
  await expect(said).toBeHidden();
  await expect(page.getByText('Flat drawing', { exact: true })).toBeVisible();

  // Pressed: the thigh in front, on the body's right.
  await page.getByRole('button', { name: 'Front', exact: true }).click();
  await page.getByRole('slider', { name: /shows its muscles/ }).fill('1');
  await expect(page.getByRole('img', { name: /^The body is seen from the front/ })).toBeVisible();
  await expect
    .poll(async () => {
      const { x, y } = await placeIn(page, 0.36, 0.62);
      await page.mouse.click(x, y);
      return selected(page);
    })
    .toMatchObject({ kind: 'muscle', side: 'right' });

  // Chosen in words: seen from its own side, with its points and its pain.
  await page.evaluate(() => {
    window.myopoint.store.getState().select({ kind: 'muscle', id: 'soleus', side: 'right' } as never);
  });
  await expect(page.getByRole('img', { name: /^The body is seen from the back/ })).toBeVisible();
  await expect(zones(page)).toBeAttached();
  await expect(marks(page)).toHaveText(['1', '2']);
  const point = await marks(page).nth(1).boundingBox();
  await page.mouse.click((point?.x ?? 0) + (point?.width ?? 0) / 2, (point?.y ?? 0) + (point?.height ?? 0) / 2);
  await expect.poll(() => selected(page)).toMatchObject({ kind: 'trigger-point', id: 'soleus-trp2' });

  // By keys: from the next side, nearer.
  await stage(page).focus();
  // From between two sides the first press goes to the nearer of them.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('img', { name: /^The body is seen from the (left|right)/ })).toBeVisible();
  const before = await drawn(page);
  await page.keyboard.press('+');
  await expect.poll(() => drawn(page)).not.toBe(before);

  // Taken home with a picture.
  await page.getByRole('button', { name: 'Take home' }).click();
  const card = page.getByRole('dialog', { name: 'Take-home card' });
  await expect(card.getByRole('img', { name: /^The body with/ })).toHaveAttribute('src', /^data:image\/jpeg/, {
    timeout: 60_000,
  });
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();

  // Layers, and a lesson's step.
  const withMuscles = await drawn(page);
  await page.evaluate(() => {
    const { clear, setLayerOpacity } = window.myopoint.store.getState();
    clear();
    setLayerOpacity('muscles', 0);
  });
  await expect.poll(() => drawn(page)).not.toBe(withMuscles);
  await page.getByRole('button', { name: 'Understand' }).click();
  const bones = await drawn(page);
  await page.evaluate(() => {
    window.myopoint.store.getState().startLesson('how-pain-travels' as never, 1);
  });
  await expect.poll(() => drawn(page)).not.toBe(bones);

  // Kept by choice, and left again in the same place.
  expect(await page.evaluate(() => localStorage.getItem('myopoint.kept.1'))).toContain('"drawsFlat":true');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true });

  test('where it hurts is touched, named and painted on it, on the woman too', async ({ page }) => {
    test.setTimeout(180_000);
    await openFlat(page, '/#body=woman');
    await page.getByRole('button', { name: 'Stay with it' }).click();
    expect(await page.evaluate(() => window.myopoint.store.getState().body.id)).toBe('woman');

    await page.evaluate(() => {
      window.myopoint.store.getState().startConsultation();
    });
    await expect
      .poll(async () => {
        const { x, y } = await placeIn(page, 0.5, 0.25);
        await page.touchscreen.tap(x, y);
        return page.evaluate(() => window.myopoint.store.getState().touched?.areas.length ?? 0);
      })
      .toBeGreaterThan(0);
    await page.evaluate(() => {
      const { endMode, startPain } = window.myopoint.store.getState();
      endMode();
      startPain();
    });
    const hurts = drawing(page).locator('path[fill$="-hatch)"]');
    await expect(hurts).toHaveCount(0);
    await page.getByRole('button', { name: /^Paint it on the body/ }).tap();
    await expect
      .poll(async () => {
        const { x, y } = await placeIn(page, 0.5, 0.25);
        await page.touchscreen.tap(x, y);
        return page.evaluate(() => window.myopoint.store.getState().patches[0]?.strokes.length ?? 0);
      })
      .toBeGreaterThan(0);
    await expect(hurts).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
