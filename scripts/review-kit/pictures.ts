/** Pictures of muscles with their points and pain, taken from the built app and kept small enough to stand in a page. */
import type { Browser, Page } from '@playwright/test';
import type { Muscle, MuscleId } from '../../src/anatomy/index.ts';

const SIDE_PX = 620;
/** Each picture is at most so large, bytes. */
const MOST_BYTES = 60_000;
const QUALITIES = [82, 72, 60, 48, 36] as const;
/** Nothing but the body is in the picture. */
const BODY_ALONE = 'body *:not(:has(canvas)):not(canvas) { visibility: hidden !important; }';

async function pictureOf(page: Page, muscle: Muscle): Promise<string> {
  await page.evaluate(async (id) => {
    const { store, settle } = window.myopoint;
    // Nothing covers the stage in these pictures.
    store.setState({ insets: { top: 0, right: 0, bottom: 0, left: 0 } });
    store.getState().select({ kind: 'muscle', id, side: 'right' });
    await settle();
  }, muscle.id);
  for (const quality of QUALITIES) {
    const bytes = await page.screenshot({ type: 'jpeg', quality, timeout: 120_000 });
    if (bytes.length <= MOST_BYTES) return `data:image/jpeg;base64,${bytes.toString('base64')}`;
  }
  throw new Error(`${muscle.id}: no picture of at most ${MOST_BYTES} bytes`);
}

/**
 * One picture a muscle, as an address with its data in it.
 * @param origin where the built app is served
 */
export async function takePictures(
  browser: Browser,
  origin: string,
  muscles: readonly Muscle[],
): Promise<ReadonlyMap<MuscleId, string>> {
  const context = await browser.newContext({ viewport: { width: SIDE_PX, height: SIDE_PX }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    await page.goto(`${origin}/?probe`);
    await page.waitForFunction(() => 'myopoint' in window);
    await page.evaluate(async () => {
      await window.myopoint.ready;
      window.myopoint.store.getState().setTheme('light');
    });
    await page.addStyleTag({ content: BODY_ALONE });
    const pictures = new Map<MuscleId, string>();
    for (const muscle of muscles) pictures.set(muscle.id, await pictureOf(page, muscle));
    return pictures;
  } finally {
    await context.close();
  }
}
