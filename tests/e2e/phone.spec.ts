/** The main job on a phone of 390 × 844 points. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { copiesOf, expectShown } from './five-muscles.ts';
import { atRest, explanation, placeOfCopy, selected } from './stage.ts';

test('upper trapezius, touched on the body: body above, words below', async ({ body }) => {
  const { x, y } = await placeOfCopy(body, copiesOf('upper-trapezius', 'right'));
  await body.touchscreen.tap(x, y);
  await expectShown(body, 'upper-trapezius');
  const sheet = await explanation(body).boundingBox();
  expect(sheet?.y).toBeGreaterThan(844 * 0.4);
  expect(sheet?.width).toBeGreaterThan(360);
  expect(await body.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // The muscle itself stays in sight above the sheet.
  const { y: seenAt } = await placeOfCopy(body, copiesOf('upper-trapezius', 'right'));
  expect(seenAt).toBeLessThan(sheet?.y ?? 0);
  expect((await new AxeBuilder({ page: body }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await explanation(body).getByRole('button', { name: 'Make the sheet taller' }).tap();
  await expect(explanation(body).getByRole('button', { name: 'Make the sheet lower' })).toBeVisible();
  await explanation(body).getByRole('button', { name: 'Make the sheet lower' }).tap();
  await explanation(body).getByRole('button', { name: 'Close and clear the selection' }).tap();
  await expect.poll(() => selected(body)).toEqual({ kind: 'none' });
});

test('gluteus minimus from the list, which covers the screen and gives way', async ({ body }) => {
  await body.getByRole('button', { name: 'Muscles', exact: true }).tap();
  const list = body.getByRole('dialog', { name: 'Muscles' });
  await list.getByRole('button', { name: /^Hip and pelvis/ }).tap();
  await list.getByRole('button', { name: /^Gluteus minimus/ }).tap();
  await expect(list).toHaveCount(0);
  await expectShown(body, 'gluteus-minimus');
});

test('two fingers bring the body nearer', async ({ body }) => {
  const height = () =>
    body.evaluate(() => {
      let rows = 0;
      for (let y = 60; y < 780; y += 10) rows += window.myopoint.pick(195, y) === null ? 0 : 1;
      return rows;
    });
  const width = () =>
    body.evaluate(() => {
      let columns = 0;
      for (let x = 2; x < 390; x += 4) columns += window.myopoint.pick(x, 300) === null ? 0 : 1;
      return columns;
    });
  const [tall, wide] = [await height(), await width()];
  const session = await body.context().newCDPSession(body);
  const fingers = (apart: number) => [
    { x: 195, y: 300 - apart, id: 0 },
    { x: 195, y: 300 + apart, id: 1 },
  ];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
  for (let apart = 50; apart <= 120; apart += 10) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
  await atRest(body);
  expect(await width()).toBeGreaterThan(wide);
  expect(await height()).toBeGreaterThanOrEqual(tall);
});
