/** The opening picture: skin on one half of the body, muscles on the other, and the edge between them. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest, explanation, open, selected } from './stage.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'How much of the body shows its muscles' });

/** How many places of a row across the chest meet the skin, and how many something under it, on the right and on the left of the picture. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const counts = { skinOnTheLeft: 0, muscleOnTheLeft: 0, skinOnTheRight: 0, muscleOnTheRight: 0 };
    const { left, right } = window.myopoint.store.getState().insets;
    const middle = (innerWidth + left - right) / 2;
    for (let x = middle - 60; x <= middle + 60; x += 3) {
      const key = window.myopoint.pick(x, innerHeight * 0.3);
      if (key === null || Math.abs(x - middle) < 18) continue;
      const side = x < middle ? 'OnTheLeft' : 'OnTheRight';
      counts[`${key.startsWith('skin/') ? 'skin' : 'muscle'}${side}`] += 1;
    }
    return counts;
  });

test('half in skin, half in muscles; the slider takes the skin off and puts it on, and undo takes that back', async ({
  body,
}) => {
  const opening = await seen(body);
  expect(opening).toMatchObject({ skinOnTheLeft: 0, muscleOnTheRight: 0 });
  expect(opening.muscleOnTheLeft).toBeGreaterThan(5);
  expect(opening.skinOnTheRight).toBeGreaterThan(5);
  await expect(slider(body)).toHaveAttribute('aria-valuetext', 'half skin, half muscles');
  const drawn = await body.evaluate(() => window.myopoint.stats());
  expect(drawn.drawCalls).toBeLessThanOrEqual(20);
  expect(drawn.triangles).toBeLessThanOrEqual(350_000);

  const box = await slider(body).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  // The finger takes the edge along: to the right end there are muscles alone.
  await body.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 22);
  await body.mouse.down();
  await body.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 2, (box?.y ?? 0) + 22, { steps: 8 });
  await body.mouse.up();
  await expect(slider(body)).toHaveAttribute('aria-valuetext', 'all muscles');
  await atRest(body);
  expect(await seen(body)).toMatchObject({ skinOnTheLeft: 0, skinOnTheRight: 0 });
  expect(await body.evaluate(() => location.hash)).toBe('#split=100&a=patient');

  await slider(body).press('Home');
  await expect(slider(body)).toHaveAttribute('aria-valuetext', 'all skin');
  await atRest(body);
  expect(await seen(body)).toMatchObject({ muscleOnTheLeft: 0, muscleOnTheRight: 0 });
  await body.getByRole('button', { name: 'Undo' }).click();
  await expect(slider(body)).toHaveAttribute('aria-valuetext', 'half skin, half muscles');
});

test('what is seen is chosen: the muscle where it is open, the area where there is skin', async ({ body }) => {
  const touch = async (aside: number) => {
    const place = await body.evaluate((offset) => {
      const { left, right } = window.myopoint.store.getState().insets;
      return { x: (innerWidth + left - right) / 2 + offset, y: innerHeight * 0.3 };
    }, aside);
    await body.touchscreen.tap(place.x, place.y);
  };
  await touch(-30);
  await expect.poll(() => selected(body)).toMatchObject({ kind: 'muscle', side: 'right' });
  // Over what is chosen lies no skin, and nothing takes it off.
  await expect(slider(body)).toHaveCount(0);
  await explanation(body).getByRole('button', { name: 'Close and clear the selection' }).click();
  await body.getByRole('button', { name: 'Front', exact: true }).click();
  await atRest(body);
  await expect(slider(body)).toBeVisible();
  await touch(30);
  await expect.poll(() => selected(body)).toMatchObject({ kind: 'area', side: 'left' });
  await expect(slider(body)).toHaveCount(0);
});

test('the skin is one shell again when it is made fainter by hand, until the layers are reset', async ({ body }) => {
  await body.getByRole('button', { name: 'Layers', exact: true }).click();
  await body.getByRole('slider', { name: 'Skin: opacity' }).press('ArrowRight');
  await expect(slider(body)).toHaveCount(0);
  await atRest(body);
  const shell = await seen(body);
  expect([shell.skinOnTheLeft, shell.skinOnTheRight]).toEqual([0, 0]);
  await body.getByRole('button', { name: 'Reset layers' }).first().click();
  await expect(slider(body)).toBeVisible();
});

test('a link to a muscle shows it without the slider, a link to an edge brings the edge', async ({ page }) => {
  await open(page, '/#m=piriformis&s=right&a=student');
  await expect(explanation(page)).toBeVisible();
  await expect(slider(page)).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = '#split=30&a=student';
  });
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '30 percent muscles');
});
