/** The main job without a pointer. */
import { expect, test } from './fixtures.ts';
import { expectShown, muscleOf } from './five-muscles.ts';
import { atRest, explanation, selected, tabTo } from './stage.ts';

test('gluteus minimus: the list, its points, the way out', async ({ body }) => {
  // As on a page just opened: the Tab key begins at its top, wherever another test left it.
  await body.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  await tabTo(body, body.getByRole('button', { name: 'Open the muscle list' }), 2);
  await body.keyboard.press('Enter');
  const list = body.getByRole('region', { name: 'Muscles' });
  await tabTo(body, list.getByRole('button', { name: /^Hip and pelvis/ }));
  await body.keyboard.press('Enter');
  await tabTo(body, list.getByRole('button', { name: /^Gluteus minimus/ }));
  await body.keyboard.press('Enter');
  await expectShown(body, 'gluteus-minimus');

  const [first] = (await muscleOf('gluteus-minimus')).triggerPoints;
  await tabTo(body, list.getByRole('button', { name: /^Trigger point 1/ }));
  await body.keyboard.press('Enter');
  await expect.poll(() => selected(body)).toMatchObject({ kind: 'trigger-point', id: first?.id });
  await expect(body.getByRole('status').filter({ hasText: 'Selected: ' })).toContainText('trigger point 1');
  // Escape leaves the list first, then the choice.
  await body.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await body.keyboard.press('Escape');
  await expect.poll(() => selected(body)).toEqual({ kind: 'none' });
  await expect(explanation(body)).toHaveCount(0);
});

for (const [id, typed] of [
  ['upper-trapezius', 'upper trapezius'],
  ['piriformis', 'pirif'],
  ['infraspinatus', 'infraspinatus'],
  ['soleus', 'musculus soleus'],
] as const) {
  test(`${id}: typed into the search`, async ({ body }) => {
    const { name } = await muscleOf(id);
    await body.keyboard.press('Control+k');
    await body.keyboard.type(typed);
    await expect(body.getByRole('option').first()).toContainText(name);
    await body.keyboard.press('Enter');
    await expectShown(body, id);
  });
}

test('the arrow keys turn the body', async ({ body }) => {
  const canvas = body.locator('canvas.scene-canvas, .scene-canvas canvas').first();
  await canvas.focus();
  const picksInTheMiddle = () =>
    body.evaluate(() => {
      const row: (string | null)[] = [];
      for (let x = 0; x < innerWidth; x += 10) row.push(window.myopoint.pick(x, innerHeight * 0.4));
      return row;
    });
  const before = await picksInTheMiddle();
  for (let press = 0; press < 3; press += 1) await body.keyboard.press('ArrowRight');
  await atRest(body);
  expect(await picksInTheMiddle()).not.toEqual(before);
});
