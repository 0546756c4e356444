/**
 * The pages browser tests use. Both fail the test on a console error, an uncaught error or a
 * request that leaves the origin, whatever the test itself looked at.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { INITIAL_CHOICES } from '../../src/state/index.ts';
import { open } from './stage.ts';

interface Stage {
  readonly page: Page;
  readonly faults: string[];
}

interface TestFixtures {
  /** Console errors a test provokes on purpose, such as a model file it takes away. */
  readonly expectedErrors: RegExp[];
  readonly watched: void;
  /** The loaded body, shared by the tests of a file: nothing chosen, seen from the front. */
  readonly body: Page;
}

interface WorkerFixtures {
  readonly sharedStage: Stage;
}

/** Notes what must not happen; returns the list it writes to. */
function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    const local = /^(blob|data|about):/.test(url) || url.startsWith(`${origin}/`);
    if (!local) faults.push(`left the origin: ${url}`);
  });
  return faults;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  expectedErrors: [[], { option: true }],
  watched: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const faults = watch(page, baseURL ?? '');
      await use();
      expect(faults.filter((fault) => !expectedErrors.some((expected) => expected.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],

  // Loading the body anew for each test would take longer than the tests.
  sharedStage: [
    async ({ browser }, use, { project }) => {
      const { viewport, isMobile, hasTouch, deviceScaleFactor, baseURL } = project.use;
      const context = await browser.newContext({
        viewport: viewport ?? null, isMobile: isMobile ?? false, hasTouch: hasTouch ?? false, baseURL: baseURL ?? '',
        deviceScaleFactor: deviceScaleFactor ?? 1, reducedMotion: 'reduce', serviceWorkers: 'block',
      });
      const page = await context.newPage();
      const faults = watch(page, baseURL ?? '');
      await open(page);
      await use({ page, faults });
      await context.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  body: async ({ sharedStage: { page, faults } }, use) => {
    // What is open beside the body is not in the store: what another test left open is closed by hand.
    const leftOpen = page.getByRole('region', { name: /^(Muscles|Layers|Views)$/ }).getByRole('button', { name: 'Close' });
    if (await leftOpen.count() > 0) await leftOpen.first().click();
    await page.evaluate(async (choices) => {
      const { store, settle } = window.myopoint;
      store.setState({ choices, past: [], future: [], coveredBy: [] });
      store.getState().lookFrom('front');
      await settle();
    }, INITIAL_CHOICES);
    await use(page);
    expect(faults.splice(0)).toEqual([]);
  },
});

export { expect };
