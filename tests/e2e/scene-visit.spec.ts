/** What the scene does for a visit: the skin that is touched, the picture for the card, the viewer's place, the fibres. */
import { atRest } from './stage.ts';
import { expect, test } from './fixtures.ts';

test('a touch of whole skin names the areas it lies in', async ({ body: page }) => {
  await page.evaluate(() => {
    window.myopoint.store.getState().startConsultation();
  });
  await atRest(page);
  const place = await page.evaluate(() => {
    for (let y = 60; y < innerHeight; y += 6) {
      for (let x = 60; x < innerWidth; x += 6) {
        const free = document.elementFromPoint(x, y) instanceof HTMLCanvasElement;
        if (free && (window.myopoint.touch(x, y)?.areas.length ?? 0) > 1)
          return { x, y, meant: window.myopoint.touch(x, y) };
      }
    }
    return null;
  });
  expect(place).not.toBeNull();
  await page.mouse.click(place?.x ?? 0, place?.y ?? 0);
  await atRest(page);
  const { touched, selected } = await page.evaluate(() => {
    const { touched: where, choices } = window.myopoint.store.getState();
    return { touched: where, selected: choices.selected };
  });
  expect(touched).toEqual(place?.meant);
  expect(selected).toEqual({ kind: 'area', id: touched?.areas[0], side: touched?.side });
  await page.evaluate(() => {
    window.myopoint.store.getState().endMode();
  });
});

test('a picture is taken beside the screen, on white', async ({ body: page }) => {
  const before = await page.evaluate(() => {
    const { store } = window.myopoint;
    store.getState().select({ kind: 'muscle', id: 'infraspinatus' as never, side: 'right' });
    store.getState().takeSnapshot();
    const canvas = document.querySelector('canvas');
    return [canvas?.width, canvas?.height];
  });
  await page.waitForFunction(() => window.myopoint.store.getState().snapshot !== null, null, { timeout: 60_000 });
  const seen = await page.evaluate(async () => {
    const { snapshot } = window.myopoint.store.getState();
    const image = new Image();
    image.src = snapshot?.url ?? '';
    await image.decode();
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen?.drawImage(image, 0, 0);
    const at = (x: number, y: number): number[] => [...(pen?.getImageData(x, y, 1, 1).data ?? [])];
    const canvas = document.querySelector('canvas');
    // Red enough for pain: somewhere in the picture.
    const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let red = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 0) > 200 && (data[i + 1] ?? 0) < 90) red += 1;
    return {
      size: [image.width, image.height],
      named: [snapshot?.widthPx, snapshot?.heightPx],
      corner: at(3, 3),
      red,
      canvas: [canvas?.width, canvas?.height],
    };
  });
  expect(seen.size).toEqual([1400, 1100]);
  expect(seen.named).toEqual(seen.size);
  expect(seen.corner).toEqual([255, 255, 255, 255]);
  expect(seen.red).toBeGreaterThan(500);
  expect(seen.canvas).toEqual(before);
});

test("the viewer's own place is told, forgotten when the program looks elsewhere, and found again", async ({
  body: page,
}) => {
  const placeNow = () => page.evaluate(() => window.myopoint.store.getState().cameraPose);
  await page.evaluate(() => {
    window.myopoint.store.getState().lookFrom('front');
  });
  await atRest(page);
  expect(await placeNow()).toBeNull();
  await page.locator('canvas').focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  await atRest(page);
  const place = await placeNow();
  expect(Math.abs(place?.azimuthDegrees ?? 0)).toBeCloseTo(40, 0);
  await page.evaluate(() => {
    window.myopoint.store.getState().lookFrom('head');
  });
  await atRest(page);
  expect(await placeNow()).toBeNull();
  await page.evaluate((wanted) => {
    if (wanted) window.myopoint.store.getState().lookFromPose(wanted);
  }, place);
  await atRest(page);
  // One more turn there and back: the place is measured anew.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await atRest(page);
  const again = await placeNow();
  expect(again?.azimuthDegrees).toBeCloseTo(place?.azimuthDegrees ?? NaN, 3);
  expect(again?.reachMm).toBeCloseTo(place?.reachMm ?? NaN, 1);
  again?.centreMm.forEach((value, axis) => {
    expect(value).toBeCloseTo(place?.centreMm[axis] ?? NaN, 1);
  });
});

test("fibres take the body's place in few draw calls, stand still when asked to, and give it back", async ({
  body: page,
}) => {
  const stage = (fibres: string | null) =>
    page.evaluate((wanted) => {
      window.myopoint.store.setState({ fibres: wanted as never });
    }, fibres);
  const calls = () => page.evaluate(() => window.myopoint.stats().drawCalls);
  const whole = await calls();
  for (const name of ['fibres', 'taut-band', 'contraction-knot', 'needle-at-knot', 'released']) {
    await stage(name);
    await atRest(page);
    expect(await calls()).toBeLessThanOrEqual(6);
  }
  const frames = () => page.evaluate(() => window.myopoint.stats().frames);
  const before = await frames();
  await page.waitForTimeout(700);
  expect(await frames()).toBe(before);
  await expect(page.locator('.orientation-mark')).toHaveCount(0);
  await stage(null);
  await atRest(page);
  expect(await calls()).toBe(whole);
  await expect(page.locator('.orientation-mark')).toBeVisible();
});
