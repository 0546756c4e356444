/** The main job by touch: on the body itself where the muscle is in sight, by search and list where it is not. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { copiesOf, expectShown, muscleOf, type FiveId } from './five-muscles.ts';
import { atRest, explanation, painAt, placeOfCopy, selected } from './stage.ts';

async function touchOnBody(page: Page, id: FiveId, side: 'right' | 'left', from: 'Front' | 'Back'): Promise<void> {
  await page.getByRole('group', { name: 'Look at the body from' }).getByRole('button', { name: from }).tap();
  // A tap becomes a click a moment later.
  await expect
    .poll(() => page.evaluate(() => window.myopoint.store.getState().requests.view))
    .toMatchObject({ preset: from.toLowerCase() });
  await atRest(page);
  const { x, y } = await placeOfCopy(page, copiesOf(id, side));
  await page.touchscreen.tap(x, y);
}

test('soleus, touched on the body', async ({ body }) => {
  await touchOnBody(body, 'soleus', 'right', 'Back');
  await expectShown(body, 'soleus');
});

test('the left upper trapezius, touched on the body: everything on the left', async ({ body }) => {
  // Its half of the body stands in its skin until that is taken off.
  await body.getByRole('slider', { name: 'How much of the body shows its muscles' }).press('End');
  await touchOnBody(body, 'upper-trapezius', 'left', 'Back');
  await expectShown(body, 'upper-trapezius', 'left');
  await explanation(body).getByRole('radio', { name: 'Both' }).tap();
  await expect.poll(() => body.evaluate(() => window.myopoint.store.getState().choices.bothSides)).toBe(true);
  await atRest(body);
  for (const x of [-0.07, 0.07]) expect(await painAt(body, [x, 1.532, 0.128])).toBe('main');
  await explanation(body).getByRole('radio', { name: 'Right' }).tap();
  await expectShown(body, 'upper-trapezius', 'right');
});

test('gluteus minimus, found by a search for its Latin name', async ({ body }) => {
  const { latin } = await muscleOf('gluteus-minimus');
  await body.getByRole('combobox', { name: 'Search muscles and structures' }).tap();
  await body.keyboard.type(latin.toLowerCase());
  await body.getByRole('option', { name: /^Gluteus minimus/ }).tap();
  await expectShown(body, 'gluteus-minimus');
});

test('piriformis, taken from the list', async ({ body }) => {
  await body.getByRole('button', { name: 'Muscles', exact: true }).tap();
  const list = body.getByRole('region', { name: 'Muscles' });
  await list.getByRole('button', { name: /^Hip and pelvis/ }).tap();
  await list.getByRole('button', { name: /^Piriformis/ }).tap();
  await expectShown(body, 'piriformis');
  await list.getByRole('button', { name: 'Close' }).tap();
});

test('infraspinatus, touched on the body; one trigger point shows its own pain alone', async ({ body }) => {
  await touchOnBody(body, 'infraspinatus', 'right', 'Back');
  await expectShown(body, 'infraspinatus');
  const muscle = await muscleOf('infraspinatus');
  const third = muscle.triggerPoints[2];
  await explanation(body)
    .getByRole('button', { name: /^Trigger point 3/ })
    .tap();
  await expect
    .poll(() => selected(body))
    .toEqual({ kind: 'trigger-point', id: third?.id, muscle: 'infraspinatus', side: 'right' });
  await atRest(body);
  expect(await painAt(body, [-0.162, 1.3, 0.126])).toBe('none');
});

test('upper trapezius, touched on the body; a touch beside it clears, and undo brings it back', async ({ body }) => {
  await touchOnBody(body, 'upper-trapezius', 'right', 'Front');
  await expectShown(body, 'upper-trapezius');
  // Beside the head, above the shoulder.
  const beside = await body.evaluate(() => {
    for (let y = 100; y < innerHeight; y += 20) {
      for (let x = 120; x < innerWidth; x += 20) {
        const onStage = document.elementFromPoint(x, y) instanceof HTMLCanvasElement;
        if (onStage && window.myopoint.pick(x, y) === null && window.myopoint.pick(x + 15, y) === null) return { x, y };
      }
    }
    return null;
  });
  expect(beside).not.toBeNull();
  await body.touchscreen.tap(beside?.x ?? 0, beside?.y ?? 0);
  await expect.poll(() => selected(body)).toEqual({ kind: 'none' });
  await atRest(body);
  expect(await painAt(body, [-0.07, 1.532, 0.128])).toBe('none');
  await body.getByRole('button', { name: 'Undo' }).tap();
  await expectShown(body, 'upper-trapezius');
});
