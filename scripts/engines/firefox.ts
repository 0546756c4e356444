/** Firefox by WebDriver BiDi. */
import puppeteer from 'puppeteer-core';
import type { EnginePage } from './engine-page.ts';

/** @param environment with a `DISPLAY`: without one this engine draws no WebGL */
export async function openFirefox(environment: NodeJS.ProcessEnv): Promise<EnginePage> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    env: environment,
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      'webgl.force-enabled': true,
      // A saved PDF must not open in a tab of its own: the page would be hidden and draw no more.
      'pdfjs.disabled': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/pdf,image/jpeg',
    },
  });
  const [page = await browser.newPage()] = await browser.pages();
  await page.setViewport({ width: 1180, height: 820 });
  page.setDefaultNavigationTimeout(60_000);
  return {
    engine: 'Firefox',
    goTo: async (place) => {
      await page.goto(place);
    },
    evaluate: (task, argument) => page.evaluate(task as (given: unknown) => never, argument),
    click: (x, y) => page.mouse.click(x, y),
    type: (letters) => page.keyboard.type(letters),
    pressEnter: () => page.keyboard.press('Enter'),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot({ encoding: 'base64' }),
    close: () => browser.close(),
  };
}
