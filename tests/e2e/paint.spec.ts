/** Painting where it hurts: with mouse, finger and pen; undone, erased, the body turned by two fingers. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest } from './stage.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How many strokes the first patch has, and how many points. */
const drawn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => window.myopoint.store.getState().patches[0]?.strokes.map(({ points }) => points.length) ?? []);

/** Begins a drawing with a patch, and gives two places of the chest on the screen. */
async function begin(page: Page): Promise<readonly [Point, Point]> {
  await page.evaluate(() => {
    const { startPain, setDrawing, paintPatch } = window.myopoint.store.getState();
    startPain();
    setDrawing([]);
    paintPatch('new');
  });
  await atRest(page);
  return page.evaluate(() => {
    const isSkin = (x: number, y: number): boolean =>
      document.elementFromPoint(x, y) instanceof HTMLCanvasElement && window.myopoint.touch(x, y) !== null;
    const found: Point[] = [];
    for (let y = 100; y < innerHeight; y += 10)
      for (let x = 100; x < innerWidth; x += 10)
        if (isSkin(x, y) && isSkin(x - 30, y) && isSkin(x + 30, y) && isSkin(x, y + 40)) found.push({ x, y });
    const from = found[Math.floor(found.length / 3)];
    if (!from) throw new Error('no skin is seen');
    return [from, { x: from.x, y: from.y + 30 }] as const;
  });
}

/** Sends pointer events to the canvas as a pen or several fingers would. */
const send = (
  page: Page,
  events: readonly (readonly [type: string, pointerType: string, id: number, at: Point, pressure: number])[],
): Promise<void> =>
  page.evaluate((all) => {
    for (const [type, pointerType, pointerId, { x, y }, pressure] of all)
      document.querySelector('canvas')?.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          cancelable: true,
          pointerId,
          pointerType,
          isPrimary: pointerId === 11,
          clientX: x,
          clientY: y,
          pressure,
          buttons: type === 'pointerup' ? 0 : 1,
        }),
      );
  }, events);

const azimuth = (page: Page): Promise<number | null> =>
  page.evaluate(() => window.myopoint.store.getState().cameraPose?.azimuthDegrees ?? null);

test('the mouse paints, undo takes it back, the eraser erases, and the side is told', async ({ body: page }) => {
  const [from, to] = await begin(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await atRest(page);
  const [points] = await drawn(page);
  expect(points).toBeGreaterThan(3);
  const place = await page.evaluate(() => window.myopoint.store.getState().brushAt);
  expect(place?.area).toBeTruthy();
  expect(await azimuth(page)).toBeNull();
  await page.evaluate(() => {
    window.myopoint.store.getState().setBrush({ erases: true });
  });
  await page.mouse.move(to.x, to.y);
  await page.mouse.down();
  await page.mouse.up();
  expect(await page.evaluate(() => window.myopoint.store.getState().patches[0]?.strokes.at(-1)?.erases)).toBe(true);
  await page.evaluate(() => {
    const { undoDrawing } = window.myopoint.store.getState();
    undoDrawing();
    undoDrawing();
  });
  await atRest(page);
  expect(await drawn(page)).toEqual([]);
});

test('a finger paints, two turn the body and paint nothing', async ({ body: page }) => {
  const [from, to] = await begin(page);
  await send(page, [
    ['pointerdown', 'touch', 11, from, 0.5],
    ['pointermove', 'touch', 11, to, 0.5],
    ['pointerup', 'touch', 11, to, 0],
  ]);
  await atRest(page);
  expect(await drawn(page)).toHaveLength(1);
  const beside = { x: from.x + 30, y: from.y };
  const moved = (point: Point): Point => ({ x: point.x + 120, y: point.y });
  await send(page, [
    ['pointerdown', 'touch', 11, from, 0.5],
    ['pointerdown', 'touch', 12, beside, 0.5],
    ['pointermove', 'touch', 11, moved(from), 0.5],
    ['pointermove', 'touch', 12, moved(beside), 0.5],
    ['pointerup', 'touch', 12, moved(beside), 0],
    ['pointerup', 'touch', 11, moved(from), 0],
  ]);
  await atRest(page);
  expect(await drawn(page)).toHaveLength(1);
  expect(await azimuth(page)).not.toBeNull();
});

test('a pen paints as wide as it is pressed, on both sides where it mirrors, and its palm paints nothing', async ({
  body: page,
}) => {
  const [from, to] = await begin(page);
  await page.evaluate(() => {
    window.myopoint.store.getState().setBrush({ radiusMm: 20, mirrors: true });
  });
  await send(page, [
    ['pointerdown', 'pen', 21, from, 0.2],
    ['pointerdown', 'touch', 11, to, 0.5],
    ['pointermove', 'touch', 11, from, 0.5],
    ['pointermove', 'pen', 21, to, 1],
    ['pointerup', 'pen', 21, to, 0],
    ['pointerup', 'touch', 11, from, 0],
  ]);
  await atRest(page);
  const strokes = await page.evaluate(() => window.myopoint.store.getState().patches[0]?.strokes ?? []);
  expect(strokes).toHaveLength(2);
  expect(strokes[0]?.radiiMm[0]).toBeCloseTo(12, 5);
  expect(strokes[0]?.radiiMm.at(-1)).toBeCloseTo(20, 5);
  expect(strokes[1]?.points[0]?.[0]).toBe(-(strokes[0]?.points[0]?.[0] ?? NaN));
});

test('one finger turns the body where that is wanted, and the drawing follows the body', async ({ body: page }) => {
  const [from, to] = await begin(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await page.evaluate(() => {
    window.myopoint.store.getState().setBrush({ turns: true });
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 150, from.y, { steps: 4 });
  await page.mouse.up();
  await atRest(page);
  expect(await drawn(page)).toHaveLength(1);
  expect(await azimuth(page)).not.toBeNull();
  await page.evaluate(() => {
    window.myopoint.store.getState().setBuild(2);
    window.myopoint.store.getState().askForBody('woman');
  });
  await page.waitForFunction(() => window.myopoint.stats().body === 'woman');
  await atRest(page);
  expect(await drawn(page)).toHaveLength(1);
  await page.evaluate(() => {
    window.myopoint.context.lose();
    window.myopoint.context.restore();
  });
  await atRest(page);
});
