/** A consultation on a phone: the body above, the step below, the tools behind one button. */
import { AxeBuilder } from '@axe-core/playwright';
import type { AreaId } from '../../src/anatomy/index.ts';
import { expect, test } from './fixtures.ts';
import { atRest, explanation } from './stage.ts';

test('the steps stand under the body, and everything is reached', async ({ body }) => {
  test.setTimeout(180_000);
  const violations = async () => (await new AxeBuilder({ page: body }).analyze()).violations.map(({ id }) => id);
  await body.evaluate(() => window.myopoint.store.getState().startConsultation());
  const panel = explanation(body);
  await expect(panel).toBeVisible();
  expect((await panel.boundingBox())?.y).toBeGreaterThan(844 * 0.4);
  expect(await body.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await violations()).toEqual([]);
  await body.evaluate((areas) => window.myopoint.store.getState().touchSkin({ side: 'left', areas }), [
    'temple',
    'side-of-head-band',
  ] as AreaId[]);
  await body.getByRole('button', { name: 'Next: which muscle?' }).tap();
  await body.getByRole('button', { name: /^All were asked/ }).tap();
  expect(await violations()).toEqual([]);
  await body.getByRole('list', { name: 'Muscles that may send pain there' }).getByRole('button').first().tap();
  await body.getByRole('button', { name: /This one: what happens$/ }).tap();
  expect(await violations()).toEqual([]);
  await body.getByRole('button', { name: 'Tools' }).tap();
  expect(await violations()).toEqual([]);
  await body.getByRole('button', { name: 'Pen', exact: true }).tap();
  await expect(body.getByRole('region', { name: 'Pen' })).toBeVisible();
  await body.getByRole('button', { name: 'Lay the pen down' }).tap();
  await body.getByRole('button', { name: 'Show the story' }).tap();
  const story = await body.getByRole('region', { name: 'Story' }).boundingBox();
  const wipe = body.getByRole('button', { name: 'Wipe and start again' });
  expect((await wipe.boundingBox())?.y).toBeLessThan(story?.y ?? 0);
  await wipe.tap();
  await expect(body.getByRole('heading', { name: 'Touch where it hurts' })).toBeVisible();
});

test('a lesson shown in it keeps the body in sight, and gives the visit back as it was', async ({ body }) => {
  await body.evaluate(
    (areas) => {
      const { startConsultation, touchSkin } = window.myopoint.store.getState();
      startConsultation();
      touchSkin({ side: 'left', areas });
    },
    ['lateral-elbow'] as AreaId[],
  );
  await body.getByRole('button', { name: 'Tools' }).tap();
  await body.getByRole('button', { name: 'Understand', exact: true }).tap();
  await body.getByRole('button', { name: /^What can go wrong/ }).tap();
  await body.getByRole('button', { name: 'Pause' }).tap();
  await atRest(body);
  const { x, y, width, height } = (await body.locator('.free').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // The belly of a body that stands in the middle of what the sheet leaves free.
  expect(
    await body.evaluate(([left, top]) => window.myopoint.pick(left, top), [x + width / 2, y + height * 0.42] as const),
  ).not.toBeNull();
  expect((await new AxeBuilder({ page: body }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await body.getByRole('button', { name: 'Close the question' }).tap();
  await expect(body.getByText('Outer elbow', { exact: true })).toBeVisible();
});
