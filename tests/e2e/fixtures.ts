/**
 * The pages browser tests use. Both fail the test on a console error, an uncaught error or a
 * request that leaves the origin, whatever the test itself looked at.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { open } from './stage.ts';

/** A device on which nothing is kept: a first visit. */
const emptyDevice = { cookies: [], origins: [] };

interface Stage {
  readonly page: Page;
  readonly faults: string[];
}

interface TestFixtures {
  /** Console errors a test provokes on purpose, such as a model file it takes away. */
  readonly expectedErrors: RegExp[];
  /** The loaded body, shared by the tests of a file: nothing chosen, seen as when the program opens. */
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
  // No test of the shared body asks for it: a window alone takes a second of the processor.
  page: async ({ page, baseURL, expectedErrors }, use) => {
    const faults = watch(page, baseURL ?? '');
    await use(page);
    expect(faults.filter((fault) => !expectedErrors.some((expected) => expected.test(fault)))).toEqual([]);
  },

  // Loading the body anew for each test would take longer than the tests.
  sharedStage: [
    async ({ browser }, use, { project }) => {
      const { viewport, isMobile, hasTouch, deviceScaleFactor, baseURL } = project.use;
      const context = await browser.newContext({
        viewport: viewport ?? null,
        isMobile: isMobile ?? false,
        hasTouch: hasTouch ?? false,
        baseURL: baseURL ?? '',
        deviceScaleFactor: deviceScaleFactor ?? 1,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        storageState: project.use.storageState ?? emptyDevice,
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
    // A browser keeps sixteen contexts and takes the oldest away: after many other pages it is this one's.
    const isLost = await page.evaluate(
      () => document.querySelector('canvas')?.getContext('webgl2')?.isContextLost() ?? false,
    );
    if (isLost) await open(page);
    await page.evaluate(async () => {
      const { store, settle } = window.myopoint;
      // A wipe also closes what is open beside the body.
      store.getState().forgetEverything();
      store.getState().welcome('patient');
      await settle();
    });
    await use(page);
    expect(faults.splice(0)).toEqual([]);
  },
});

export { expect };
