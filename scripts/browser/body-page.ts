/** A page with one body in it, laid out for a picture: what the galleries drive the app by. */
import type { Browser, Page } from '@playwright/test';
import { BODY_IDS, LAYERS, type BodyId } from '../../src/anatomy/index.ts';
import type { Shown } from '../gallery-views.ts';

/** How a page is opened. */
export interface BodyScreen {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly phone?: boolean;
  /** Pixels a point; one where left out. */
  readonly scale?: number;
  /** Show the panels too; otherwise the body has the whole page. */
  readonly panels?: boolean;
}

/** Hides everything that is not the canvas. */
const BODY_ALONE = 'body *:not(:has(canvas)):not(canvas) { visibility: hidden !important; }';

/**
 * Opens the app on a body, as somebody sees it who has been here before, and waits until all of it is in.
 * Its context is the page's own: close that.
 */
export async function openBody(browser: Browser, origin: string, body: BodyId, screen: BodyScreen): Promise<Page> {
  const context = await browser.newContext({
    viewport: screen.viewport,
    isMobile: screen.phone ?? false,
    hasTouch: true,
    deviceScaleFactor: screen.scale ?? 1,
    // The pulse stands still, so that the same view gives the same picture.
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  // The first question covers nothing.
  await context.addInitScript(() => localStorage.setItem('myopoint.kept.1', '{"welcomed":true}'));
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${body}: ${error.message}`));
  await page.goto(`${origin}/?probe${body === BODY_IDS[0] ? '' : `#body=${body}`}`);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(() => window.myopoint.ready);
  if (screen.panels) return page;
  await page.addStyleTag({ content: BODY_ALONE });
  // The panels are hidden but still there: what they report would make room for them, at the first picture and later.
  await page.evaluate(async () => {
    const { store, settle } = window.myopoint;
    store.setState({
      insets: { top: 0, right: 0, bottom: 0, left: 0 }, // Does nothing; a function written here would not come across to the page.
      reportInsets: Function.prototype as () => void,
    });
    await settle();
  });
  return page;
}

/** Shows this and nothing of what was shown before; resolves when the picture is at rest. `build` counts from the leanest. */
export async function show(page: Page, body: BodyId, shown: Shown, build?: number): Promise<void> {
  await page.evaluate(
    async ({ shown: { layers, preset, muscle, point, theme, pose }, body, build, all }) => {
      const { store, settle } = window.myopoint;
      const state = store.getState();
      state.clear();
      state.resetLayers();
      state.setTheme(theme ?? 'dark');
      if (build !== undefined) state.setBuild(build);
      if (layers) for (const layer of all) state.setLayerOpacity(layer, layers[layer] ?? 0);
      const side = 'right' as const;
      type Target = Parameters<typeof state.select>[0];
      const target = (
        point
          ? { kind: 'trigger-point', ...point, side }
          : muscle
            ? { kind: 'muscle', id: muscle, side }
            : { kind: 'none' }
      ) as Target;
      if (target.kind !== 'none') state.select(target);
      state.flyTo(target);
      if (point) state.openNeedle();
      if (preset) state.lookFrom(preset);
      if (pose) state.lookFromPose({ ...pose, centreMm: pose.centreMm[body] });
      await settle();
    },
    { shown, body, build, all: LAYERS },
  );
}

/** A JPEG of the page as it stands. */
export function pictureOf(page: Page): Promise<Buffer> {
  return page.screenshot({ type: 'jpeg', quality: 86, timeout: 120_000 });
}
