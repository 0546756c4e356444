/** Back and Forward of a real browser, links that bring the picture back, names under the pointer, and what is on in forced colours. */
import { expect, test } from './fixtures.ts';
import { atRest } from './stage.ts';

test('Back goes through a consultation step by step, asks at its first, and Forward brings nothing back', async ({
  body,
}) => {
  await body.evaluate(async () => {
    const actions = window.myopoint.store.getState();
    const turn = () =>
      new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    actions.startConsultation();
    await turn();
    actions.touchSkin({ side: 'left', areas: ['calf'] } as never);
    actions.goToConsultationStep('which');
    await turn();
    actions.select({ kind: 'muscle', id: 'soleus', side: 'left' } as never);
    actions.goToConsultationStep('what');
    await turn();
  });
  const step = () =>
    body.evaluate(() => {
      const { mode } = window.myopoint.store.getState();
      return mode.kind === 'consultation' ? mode.step : mode.kind;
    });
  expect(await step()).toBe('what');
  // Two presses with no touch between them.
  await body.evaluate(() => history.back());
  await expect.poll(step).toBe('which');
  await body.evaluate(() => history.back());
  await expect.poll(step).toBe('where');
  await body.evaluate(() => history.back());
  await expect(body.getByRole('alertdialog', { name: 'End the visit?' })).toBeVisible();
  expect(await body.evaluate(() => [location.hash, JSON.stringify(history.state)])).toEqual([
    '',
    expect.stringMatching(/^\{"base":\d+,"step":1\}$/),
  ]);
  await body.getByRole('button', { name: 'Stay' }).click();
  await body.getByRole('button', { name: 'Wipe and start again' }).click();
  await body.evaluate(() => history.forward());
  await body.waitForTimeout(300);
  expect(await step()).toBe('where');
  expect(await body.evaluate(() => [location.hash, window.myopoint.store.getState().touched])).toEqual(['', null]);
});

test('a link brings the picture back, Back does not hold who came by it, and the name under the pointer is shown', async ({
  body: page,
}) => {
  const type = (address: string) =>
    page.evaluate((fragment) => {
      location.hash = fragment;
    }, address);
  await type('#m=piriformis&s=right&layers=muscles30_vessels100_nerves100&peel=20&fade=1&hide=femur.b&a=student');
  await expect
    .poll(() => page.evaluate(() => window.myopoint.store.getState().choices))
    .toMatchObject({
      layers: { muscles: 0.3, vessels: 1, nerves: 1 },
      peel: 0.2,
      fadeOthers: true,
      hidden: ['femur/right', 'femur/left'],
    });
  expect(await page.evaluate(() => [location.hash, (history.state as { step: number }).step])).toEqual([
    '#m=piriformis&s=right&layers=muscles30_vessels100_nerves100&peel=20&fade=1&hide=femur.b&a=student',
    0,
  ]);
  await type('#a=student&v=0_1_247_-84_1048_30');
  await atRest(page);
  await expect(page.locator('.orientation-mark')).toHaveText(/^R\s*Seen from the front\s*L$/);
  await type('#p=piriformis-trp1&v=back');
  await atRest(page);
  expect(await page.evaluate(() => window.myopoint.store.getState().choices.selected)).toMatchObject({
    id: 'piriformis-trp1',
    muscle: 'piriformis',
  });
  const at = await page.evaluate(() => {
    for (let y = 200; y < innerHeight - 100; y += 10)
      for (let x = 150; x < innerWidth / 2; x += 10) {
        const key = window.myopoint.pick(x, y);
        if (key && document.elementFromPoint(x, y) instanceof HTMLCanvasElement) return { x, y };
      }
    return null;
  });
  await page.mouse.move((at?.x ?? 0) + 1, at?.y ?? 0);
  await page.mouse.move(at?.x ?? 0, at?.y ?? 0);
  await expect(page.locator('.hover-name')).toHaveText(/\w+/);
  await page.mouse.move(2, 2);
  await expect(page.locator('.hover-name')).toHaveCount(0);
});

test('forced colours show what is on', async ({ body }) => {
  await body.emulateMedia({ forcedColors: 'active' });
  await body.evaluate(() => {
    window.myopoint.store
      .getState()
      .select({ kind: 'trigger-point', id: 'soleus-trp1', muscle: 'soleus', side: 'right' } as never);
  });
  await body.getByRole('button', { name: 'Layers', exact: true }).tap();
  const ground = (selector: string) =>
    body
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const on = await body.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.cssText = 'forced-color-adjust: none; background: Highlight';
    document.body.append(probe);
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return colour;
  });
  for (const selector of [
    '.segmented [data-state="on"]',
    '.trigger-point[aria-pressed="true"]',
    '.rail-button[aria-expanded="true"]',
    '.layer-row [aria-pressed="true"]',
    '.slider-range',
  ])
    expect([selector, await ground(selector)]).toEqual([selector, on]);
  for (const selector of [
    '.segmented [data-state="off"]',
    '.trigger-point[aria-pressed="false"]',
    '.rail-button[aria-expanded="false"]',
    '.layer-row [aria-pressed="false"]',
  ]) {
    if ((await body.locator(selector).count()) > 0)
      expect([selector, await ground(selector)]).not.toEqual([selector, on]);
  }
  expect(await ground('.slider-track')).not.toBe(await ground('.drawer'));
  await body.emulateMedia({ forcedColors: 'none' });
});
