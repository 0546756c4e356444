/** Does on a page what was chosen. */
import type { CDPSession, Page } from '@playwright/test';
import type { Action, ControlKey } from './actions.ts';
import { leftovers, placeOf } from './sight.ts';

/** A page that is walked on. */
export interface WalkedPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** What a file chooser is answered with. */
  readonly chosenFile: { text: string };
}

/** How an action went: `skipped` where what it means was not there any more. */
export type Outcome = { readonly kind: 'done' | 'skipped' } | { readonly kind: 'fault'; readonly words: string };

const DONE: Outcome = { kind: 'done' };
const SKIPPED: Outcome = { kind: 'skipped' };

/** The panels stand: something can be done. */
const arrived = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => 'myopoint' in window && globalThis.findControls().length > 0, null, { timeout: 60_000 });

const onScreen = (page: Page, [x, y]: readonly [number, number]): { readonly x: number; readonly y: number } => {
  const { width, height } = page.viewportSize() ?? { width: 1000, height: 700 };
  return { x: Math.round(x * width), y: Math.round(y * height) };
};

async function withFingers(
  { session }: WalkedPage,
  steps: readonly (readonly { readonly x: number; readonly y: number }[])[],
): Promise<void> {
  for (const [at, touchPoints] of steps.entries())
    await session.send('Input.dispatchTouchEvent', {
      type: at === 0 ? 'touchStart' : 'touchMove',
      touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function press(walked: WalkedPage, key: ControlKey, touch: boolean): Promise<Outcome> {
  const at = await placeOf(walked.page, key);
  if (at === null) return SKIPPED;
  if (touch) await walked.page.touchscreen.tap(at.x, at.y);
  else await walked.page.mouse.click(at.x, at.y);
  return DONE;
}

async function write({ page }: WalkedPage, key: ControlKey, text: string): Promise<Outcome> {
  const at = await placeOf(page, key);
  if (at === null) return SKIPPED;
  await page.mouse.click(at.x, at.y);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  return DONE;
}

const choose = async ({ page }: WalkedPage, { role, name, nth }: ControlKey, option: number): Promise<Outcome> => {
  const isThere = await page.evaluate(
    ([key, index]) => {
      const select = globalThis
        .findControls()
        .find((one) => one.role === key.role && one.name === key.name && one.nth === key.nth)?.element;
      if (!(select instanceof HTMLSelectElement) || index >= select.options.length) return false;
      select.focus();
      // As React hears it.
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'selectedIndex')?.set?.call(select, index);
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    [{ role, name, nth }, option] as const,
  );
  return isThere ? DONE : SKIPPED;
};

/** Focuses it as the keyboard would, and presses a key. */
async function step({ page }: WalkedPage, { role, name, nth }: ControlKey, key: string): Promise<Outcome> {
  const isThere = await page.evaluate(
    (wanted) => {
      const found = globalThis
        .findControls()
        .find((one) => one.role === wanted.role && one.name === wanted.name && one.nth === wanted.nth)?.element;
      found?.focus();
      return found !== undefined && document.activeElement === found;
    },
    { role, name, nth },
  );
  if (!isThere) return SKIPPED;
  await page.keyboard.press(key);
  return DONE;
}

async function drag(walked: WalkedPage, way: readonly (readonly [number, number])[], touch: boolean): Promise<void> {
  const { page } = walked;
  const places = way.map((at) => onScreen(page, at));
  const [first, ...rest] = places;
  if (!first) return;
  if (touch) {
    await withFingers(
      walked,
      places.map((place) => [place]),
    );
    return;
  }
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y);
  await page.mouse.up();
}

/** Back or forward, but not out of the program. */
async function travel({ page }: WalkedPage, way: 'back' | 'forward'): Promise<Outcome> {
  const isWithin = await page.evaluate((to) => {
    const { navigation } = window as { readonly navigation?: { canGoBack: boolean; canGoForward: boolean } };
    return (to === 'back' ? navigation?.canGoBack : navigation?.canGoForward) === true;
  }, way);
  if (!isWithin) return SKIPPED;
  const options = { waitUntil: 'commit', timeout: 5000 } as const;
  // One that the program answers with another is never told to have come.
  await (way === 'back' ? page.goBack(options) : page.goForward(options)).catch(() => undefined);
  await arrived(page);
  return DONE;
}

/** How long a button is waited for that may not be there. */
const SHORTLY = { timeout: 1000 };

/** As a hand does it: About, then the button; then nothing is left. */
async function forget({ page }: WalkedPage): Promise<Outcome> {
  try {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'About and settings' }).click(SHORTLY);
    await page.getByRole('button', { name: 'Forget everything on this device' }).click(SHORTLY);
  } catch {
    // A consultation has no such button, and another language other names.
    return SKIPPED;
  }
  let left: readonly string[] = [];
  for (let asked = 0; asked < 20; asked += 1) {
    left = await leftovers(page);
    if (left.length === 0) return DONE;
    await page.waitForTimeout(50);
  }
  return { kind: 'fault', words: `left after everything was forgotten: ${left.join(', ')}` };
}

const hideAndShow = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const state of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
  });

const context = (page: Page, name: 'lose' | 'restore'): Promise<void> =>
  page.evaluate((does) => {
    try {
      window.myopoint.context[does]();
    } catch {
      // The canvas is about to come, or has gone.
    }
  }, name);

/** Does it. @throws Error where the browser itself does not go on */
export async function perform(walked: WalkedPage, action: Action): Promise<Outcome> {
  const { page } = walked;
  switch (action.do) {
    case 'press':
      return press(walked, action, action.touch);
    case 'type':
      return write(walked, action, action.text);
    case 'choose':
      return choose(walked, action, action.option);
    case 'step':
      return step(walked, action, action.key);
    case 'key':
      await page.keyboard.press(action.key);
      return DONE;
    case 'point': {
      const { x, y } = onScreen(page, action.at);
      if (action.touch) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      return DONE;
    }
    case 'drag':
      await drag(walked, action.way, action.touch);
      return DONE;
    case 'wheel': {
      const { x, y } = onScreen(page, action.at);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, action.by);
      return DONE;
    }
    case 'pinch': {
      const { x, y } = onScreen(page, action.at);
      const apart = (by: number) => [
        { x: x - by, y },
        { x: x + by, y },
      ];
      await withFingers(walked, [apart(60), apart(30 + 30 * action.factor), apart(60 * action.factor)]);
      return DONE;
    }
    case 'back':
      return travel(walked, 'back');
    case 'forward':
      return travel(walked, 'forward');
    case 'link':
      await page.evaluate((hash) => {
        location.hash = hash;
      }, action.hash);
      return DONE;
    case 'file':
      walked.chosenFile.text = action.text;
      return DONE;
    case 'reload':
      await page.reload();
      await arrived(page);
      return DONE;
    case 'language': {
      const url = new URL(page.url());
      url.searchParams.set('lang', action.locale);
      await page.goto(url.href);
      await arrived(page);
      return DONE;
    }
    case 'resize':
      await page.setViewportSize({ width: action.width, height: action.height });
      return DONE;
    case 'network':
      await page.context().setOffline(!action.on);
      return DONE;
    case 'hide-and-show':
      await hideAndShow(page);
      return DONE;
    case 'lose-context':
      await context(page, 'lose');
      return DONE;
    case 'restore-context':
      await context(page, 'restore');
      return DONE;
    case 'wait':
      await page.waitForTimeout(700);
      return DONE;
    case 'forget':
      return forget(walked);
  }
}
