/** Browser tests against the built app, in the system's Chromium with WebGL by software. */
import { defineConfig } from '@playwright/test';
import { freePort } from './scripts/browser/free-port.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/setup-chromium.mjs';

// Workers load this file again and must find the port the server was started on.
process.env['MYOPOINT_TEST_PORT'] ??= String(await freePort());
const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/**
 * What the browser does without, in one list: a second switch of this name would take the place of Playwright's own, whose
 * names come first. The last three show what is typed into the address bar, of which each window readies two pages.
 */
const WITHOUT_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

const origin = `http://127.0.0.1:${process.env['MYOPOINT_TEST_PORT']}`;
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Two pages, each drawn by one thread, get further on two cores than one page drawn by two.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    baseURL: origin,
    browserName: 'chromium',
    hasTouch: true,
    // Software WebGL draws a sixteenth of the pixels in well under half of the time; the layout is the same.
    deviceScaleFactor: 0.25,
    actionTimeout: 15_000,
    // Who is looking has been asked before; a first visit has tests of its own.
    storageState: {
      cookies: [],
      origins: [{ origin, localStorage: [{ name: 'myopoint.kept.1', value: '{"welcomed":true}' }] }],
    },
    screenshot: 'only-on-failure',
    serviceWorkers: 'block',
    launchOptions: {
      args: [
        ...CHROMIUM_ARGUMENTS,
        // By software, four samples a pixel take three times as long to draw.
        '--webgl-antialiasing-mode=none',
        // The panels are put together by the processor itself: through a graphics card that is not there it takes five times as long.
        '--disable-gpu-compositing',
        `--disable-features=${WITHOUT_FEATURES.join(',')}`,
      ],
      env: { ...definedEnvironment(), LP_NUM_THREADS: '1' },
      ...(executablePath ? { executablePath } : {}),
    },
  },
  projects: [
    { name: 'tablet', testIgnore: '**/phone*.spec.ts', use: { viewport: { width: 1180, height: 820 } } },
    { name: 'phone', testMatch: '**/phone*.spec.ts', use: { viewport: { width: 390, height: 844 }, isMobile: true } },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --strictPort --port ${process.env['MYOPOINT_TEST_PORT']}`,
    url: origin,
    timeout: 30_000,
  },
});
