/** WebKitGTK by its own driver: the nearest there is on Linux to the engine of iPads. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Builder, Button, Capabilities, Key, Origin } from 'selenium-webdriver';
import { freePort } from '../browser/free-port.ts';
import type { EnginePage } from './engine-page.ts';

const MINI_BROWSER = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'].map(
  (folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`,
);
const STARTS_WITHIN_MS = 20_000;

async function untilItAnswers(address: string): Promise<void> {
  const latest = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    try {
      await fetch(`${address}/status`);
      return;
    } catch (error) {
      if (Date.now() > latest) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** @param environment with a `DISPLAY` */
export async function openWebKit(environment: NodeJS.ProcessEnv): Promise<EnginePage> {
  const port = await freePort();
  const server = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: environment,
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await untilItAnswers(address);
  const binary = MINI_BROWSER.find((file) => existsSync(file));
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { args: ['--automation'], ...(binary ? { binary } : {}) },
      }),
    )
    .build();
  await driver.manage().setTimeouts({ script: 120_000, pageLoad: 60_000 });
  return {
    engine: 'WebKit',
    goTo: (place) => driver.get(place),
    evaluate: async (task, argument) => {
      const { value, error } = await driver.executeAsyncScript<{ value: never; error: string | null }>(
        `const done = arguments[arguments.length - 1];
         Promise.resolve()
           .then(() => (${String(task)})(arguments[0]))
           .then((value) => done({ value: value ?? null, error: null }), (error) => done({ value: null, error: String(error) }));`,
        argument,
      );
      if (error !== null) throw new Error(error);
      return value;
    },
    click: (x, y) =>
      driver
        .actions({ async: false })
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT })
        .press(Button.LEFT)
        .release(Button.LEFT)
        .perform(),
    type: (letters) => driver.actions().sendKeys(letters).perform(),
    pressEnter: () => driver.actions().sendKeys(Key.ENTER).perform(),
    resize: async (width, height) => {
      await driver.manage().window().setRect({ width, height });
    },
    screenshot: () => driver.takeScreenshot(),
    close: async () => {
      await driver.quit().catch(() => undefined);
      server.kill();
    },
  };
}
