/** The needle view: the body opens along the line, what lies near is told in mm, the range follows the build. */
import { expect, test } from './fixtures.ts';
import { atRest, explanation, painAt, type Place } from './stage.ts';
import type { Page } from '@playwright/test';
import type { MuscleId } from '../../src/anatomy/index.ts';

type Audience = 'patient' | 'therapist';

async function choose(page: Page, muscle: string, side: 'right' | 'left', audience: Audience): Promise<void> {
  await page.evaluate(
    async ({ id, on, who }) => {
      const { store, settle } = window.myopoint;
      store.getState().setAudience(who);
      store.getState().select({ kind: 'muscle', id: id as MuscleId, side: on });
      await settle();
    },
    { id: muscle, on: side, who: audience },
  );
}

const section = (page: Page) => page.evaluate(() => window.myopoint.store.getState().section);

test('gluteus minimus: a needle line with what lies near in millimetres, a range that changes with the build', async ({
  body,
}) => {
  await choose(body, 'gluteus-minimus', 'right', 'therapist');
  const panel = explanation(body);
  await panel.getByRole('button', { name: 'Needle view' }).tap();
  await expect
    .poll(async () => (await section(body))?.layers.map(({ structure }) => structure))
    .toContain('gluteus-minimus');
  expect((await section(body))?.side).toBe('right');
  await expect(panel.getByText('Needle line.', { exact: true })).toBeVisible();
  await expect(panel.getByText('Only imaging can tell for one person')).toBeVisible();
  const average = await panel.getByRole('radio', { name: /^Average/ }).textContent();
  await panel.getByRole('radio', { name: /^Heavier/ }).tap();
  await expect.poll(() => body.evaluate(() => window.myopoint.store.getState().choices.build)).toBe(2);
  const heavier = await panel.getByRole('radio', { name: /^Heavier/ }).textContent();
  expect(average).toMatch(/\d+–\d+ mm/);
  expect(heavier).toMatch(/\d+–\d+ mm/);
  expect(heavier?.replace('Heavier', '')).not.toBe(average?.replace('Average', ''));
  await body.keyboard.press('Escape');
  await expect.poll(() => body.evaluate(() => window.myopoint.store.getState().choices.needle)).toBe(false);
});

test('rhomboid major is closed: the lung with its distance, no range, no needle', async ({ body }) => {
  await choose(body, 'rhomboid-major', 'right', 'therapist');
  const panel = explanation(body);
  await panel.getByRole('button', { name: 'See the layers' }).tap();
  await expect
    .poll(async () => (await section(body))?.hazards.map(({ structure }) => structure))
    .toContain('pleural-cavity');
  await expect(panel.getByText(/^Closed\. For specially trained hands with imaging/)).toBeVisible();
  await expect(panel.getByRole('radio', { name: /^Average/ })).toHaveCount(0);
  await expect(panel.getByText('The layers here')).toBeVisible();
});

test('a patient sees the layers without technique, on the left as on the right', async ({ body }) => {
  await choose(body, 'piriformis', 'left', 'patient');
  const panel = explanation(body);
  await panel.getByRole('button', { name: 'See the layers' }).tap();
  await expect.poll(async () => (await section(body))?.side).toBe('left');
  await expect(panel.getByText('How deep is that?')).toBeVisible();
  for (const word of ['Technique', 'Position', 'Needle length'])
    await expect(panel.getByText(word, { exact: true })).toHaveCount(0);
});

const ZONES: readonly { muscle: string; main: Place; none: Place }[] = [
  { muscle: 'masseter', main: [-0.072, 1.506, 0.101], none: [0.072, 1.506, 0.101] },
  { muscle: 'popliteus', main: [-0.078, 0.38, 0.02], none: [0.078, 0.38, 0.02] },
];

for (const { muscle, main, none } of ZONES) {
  test(`${muscle}: its pain on its own side and not on the other`, async ({ body }) => {
    await choose(body, muscle, 'right', 'patient');
    await atRest(body);
    expect(await painAt(body, main)).toBe('main');
    expect(await painAt(body, none)).toBe('none');
  });
}

test('first dorsal interosseous: pain at the index finger of its own hand', async ({ body }) => {
  await choose(body, 'first-dorsal-interosseous', 'right', 'patient');
  await atRest(body);
  const painted = await body.evaluate(() => window.myopoint.store.getState().choices.selected);
  expect(painted).toMatchObject({ kind: 'muscle', id: 'first-dorsal-interosseous', side: 'right' });
  await expect(
    explanation(body)
      .getByText(/[Ii]ndex finger/)
      .first(),
  ).toBeVisible();
});

test('the needle view adds at most ten draw calls and few triangles, and nothing is drawn while nothing moves', async ({
  body,
}) => {
  const drawCalls = () => body.evaluate(() => window.myopoint.stats().drawCalls);
  const triangles = () => body.evaluate(() => window.myopoint.stats().triangles);
  const [plain, whole] = [await drawCalls(), await triangles()];
  await choose(body, 'piriformis', 'right', 'therapist');
  await atRest(body);
  expect(await drawCalls()).toBeLessThanOrEqual(plain + 10);
  // What steps back is drawn twice, depth before colour; everything else once, in the pass it belongs to.
  expect(await triangles()).toBeLessThanOrEqual(whole * 1.1);
  await body.evaluate(() => {
    window.myopoint.store.getState().openNeedle();
  });
  await expect.poll(async () => (await section(body))?.point).toBe('piriformis-trp1');
  await atRest(body);
  expect(await drawCalls()).toBeLessThanOrEqual(plain + 10);
  expect(await triangles()).toBeLessThanOrEqual(whole * 1.1);
  const frames = () => body.evaluate(() => window.myopoint.stats().frames);
  await expect
    .poll(async () => {
      const before = await frames();
      await body.waitForTimeout(1000);
      return (await frames()) - before;
    })
    .toBe(0);
});

test('a click on another point and build shows only what was asked for last', async ({ body }) => {
  await choose(body, 'rhomboid-major', 'right', 'therapist');
  await body.evaluate(() => {
    const { openNeedle, select, setBuild } = window.myopoint.store.getState();
    type Point = Extract<Parameters<typeof select>[0], { kind: 'trigger-point' }>;
    const point = (number: number) =>
      ({ kind: 'trigger-point', id: `rhomboid-major-trp${number}`, muscle: 'rhomboid-major', side: 'right' }) as Point;
    openNeedle();
    select(point(2));
    setBuild(2);
    select(point(1));
    setBuild(0);
  });
  await atRest(body);
  expect((await section(body))?.point).toBe('rhomboid-major-trp1');
});

test('upper trapezius: layers only, opened straight in, and why there is no line', async ({ body }) => {
  await choose(body, 'upper-trapezius', 'right', 'therapist');
  await explanation(body).getByRole('button', { name: 'See the layers' }).tap();
  await expect(
    explanation(body).getByText(/^Layers only\. No line is drawn here because the muscle is lifted/),
  ).toBeVisible();
  await expect
    .poll(async () => (await section(body))?.layers.map(({ structure }) => structure))
    .toContain('descending-part-trapezius');
  await atRest(body);
});
