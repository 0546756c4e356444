/** What fingers do on a phone besides touching: hold, pinch and go on, drag the sheet; and what one finger does instead of two. */
import type { Page } from '@playwright/test';
import type { Target } from '../../src/state/index.ts';
import { expect, test } from './fixtures.ts';
import { copiesOf } from './five-muscles.ts';
import { atRest, explanation, placeOfCopy, selected } from './stage.ts';

interface Finger {
  readonly x: number;
  readonly y: number;
  readonly id?: number;
}

/** Fingers on the glass, as the device tells of them. */
async function hand(page: Page) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', fingers: readonly Finger[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map((finger) => ({ ...finger })) });
  return {
    down: (...fingers: Finger[]) => send('touchStart', fingers),
    move: (...fingers: Finger[]) => send('touchMove', fingers),
    up: (...fingers: Finger[]) => send('touchEnd', fingers),
  };
}

const azimuth = (page: Page) => page.evaluate(() => window.myopoint.store.getState().cameraPose?.azimuthDegrees ?? 0);

test('a press of any length chooses, and nothing else happens', async ({ body }) => {
  const place = await placeOfCopy(body, copiesOf('upper-trapezius', 'right'));
  await body.evaluate(() => {
    document.addEventListener(
      'contextmenu',
      (event) => {
        document.documentElement.dataset['menu'] = String(!event.defaultPrevented);
      },
      { once: true },
    );
  });
  const fingers = await hand(body);
  await fingers.down(place);
  await body.waitForTimeout(1500);
  // A finger that lies for long rolls a little.
  await fingers.move({ x: place.x + 2, y: place.y + 1 });
  await fingers.up();
  await expect.poll(() => selected(body)).toEqual({ kind: 'muscle', id: 'upper-trapezius', side: 'right' });
  expect(
    await body.evaluate(() => ({
      words: getSelection()?.toString(),
      menu: document.documentElement.dataset['menu'] ?? 'false',
    })),
  ).toEqual({ words: '', menu: 'false' });
});

test('the last finger of a pinch goes on turning the body', async ({ body }) => {
  const fingers = await hand(body);
  await fingers.down({ x: 150, y: 300, id: 0 }, { x: 240, y: 300, id: 1 });
  for (const apart of [50, 60, 70])
    await fingers.move({ x: 195 - apart, y: 300, id: 0 }, { x: 195 + apart, y: 300, id: 1 });
  // One is lifted; the other lies still for a moment, then goes on.
  await fingers.up({ x: 265, y: 300, id: 1 });
  await atRest(body);
  await body.waitForTimeout(300);
  for (let x = 125; x <= 245; x += 10) {
    await fingers.move({ x, y: 300, id: 0 });
    await body.waitForTimeout(30);
  }
  await fingers.up();
  await atRest(body);
  // It began 15° from the front.
  expect(Math.abs(await azimuth(body))).toBeGreaterThan(35);
  expect(await selected(body)).toEqual({ kind: 'none' });
});

/** Where the sheet's upper edge stands when it is pulled up, and when it is put down: name and grip, above the bar of tools. */
const FULL_TOP = 76;
const LOW_TOP = 678;

test('the sheet follows the finger and rests at three heights', async ({ body }) => {
  await body.evaluate(
    (target) => {
      window.myopoint.store.getState().select(target);
    },
    { kind: 'muscle', id: 'soleus', side: 'right' } as Target,
  );
  const sheet = explanation(body);
  const top = async () => Math.round((await sheet.boundingBox())?.y ?? 0);
  const half = await top();
  const fingers = await hand(body);
  const drag = async (from: number, to: number) => {
    const start = await top();
    await fingers.down({ x: 195, y: from });
    for (let step = 1; step <= 8; step += 1) await fingers.move({ x: 195, y: from + ((to - from) * step) / 8 });
    await expect
      .poll(async () => Math.abs((await top()) - Math.max(FULL_TOP, start + to - from)))
      .toBeLessThanOrEqual(3);
    // At rest before it is lifted: no flick.
    await body.waitForTimeout(150);
    await fingers.up();
    await expect(sheet).not.toHaveClass(/dragged/);
  };
  await drag(half + 8, half - 232);
  await expect.poll(top).toBe(FULL_TOP);
  await drag(FULL_TOP + 8, FULL_TOP + 508);
  await expect.poll(top).toBe(LOW_TOP);
  await expect(sheet.getByRole('heading', { name: 'Soleus' })).toBeInViewport({ ratio: 1 });
  await body.getByRole('button', { name: 'Make the sheet taller' }).tap();
  await expect.poll(top).toBe(half);
});

test('one finger brings the body nearer and takes it away by buttons', async ({ body }) => {
  const reach = () => body.evaluate(() => window.myopoint.store.getState().cameraPose?.reachMm ?? null);
  const [nearer, further] = [
    body.getByRole('button', { name: 'Zoom in' }),
    body.getByRole('button', { name: 'Zoom out' }),
  ];
  await nearer.tap();
  await expect.poll(reach).not.toBeNull();
  await atRest(body);
  const first = await reach();
  await nearer.tap();
  await atRest(body);
  await expect.poll(async () => (await reach())! / first!).toBeCloseTo(0.75, 1);
  for (const box of [await nearer.boundingBox(), await further.boundingBox()])
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
  await further.tap();
  await atRest(body);
  await expect.poll(async () => (await reach())! / first!).toBeCloseTo(1, 1);
  await nearer.focus();
  await body.keyboard.press('Enter');
  await atRest(body);
  await expect.poll(async () => (await reach())! / first!).toBeCloseTo(0.75, 1);
});
