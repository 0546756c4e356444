/**
 * The page every browser test uses. It fails the test on a console error, an uncaught error
 * or a request that leaves the origin, whatever the test itself looked at.
 */
import { test as base, expect } from '@playwright/test';

interface Fixtures {
  /** Console errors a test provokes on purpose, such as a model file it takes away. */
  readonly expectedErrors: RegExp[];
  readonly watched: void;
}

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  watched: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const faults: string[] = [];
      const report = (fault: string): void => {
        if (!expectedErrors.some((expected) => expected.test(fault))) faults.push(fault);
      };
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        report(`console: ${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => report(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        const local = /^(blob|data|about):/.test(url) || (baseURL && url.startsWith(`${baseURL}/`));
        if (!local) report(`left the origin: ${url}`);
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
