/** After the first visit the program opens without a network, whole; a newer version is offered and never forced. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { LessonId } from '../../src/anatomy/index.ts';
import { isLeftOut } from '../../scripts/hosting/left-out.ts';
import { test as base, expect } from '@playwright/test';
import { Host } from './host.ts';
import { atRest, selected } from './stage.ts';

interface Visit {
  readonly host: Host;
  readonly context: BrowserContext;
  readonly page: Page;
}

const test = base.extend<{ visit: Visit }>({
  visit: async ({ browser }, use) => {
    const host = new Host();
    await host.begin();
    const context = await browser.newContext({
      viewport: { width: 1000, height: 700 },
      deviceScaleFactor: 0.25,
      reducedMotion: 'reduce',
      serviceWorkers: 'allow',
    });
    await context.addInitScript(() => {
      localStorage.setItem('myopoint.kept.1', '{"welcomed":true}');
    });
    await use({ host, context, page: await context.newPage() });
    await context.close();
    await host.end();
  },
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(() => window.myopoint.ready);
  await atRest(page);
}

/** Opens it and waits until the device holds it. */
async function firstVisit({ page, host }: Visit): Promise<void> {
  await open(page, `${host.address}?probe`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
}

/** Leaves the page with nothing in the browser's own cache, which would give back what was spoiled. */
async function leaveWithoutCache({ page, context }: Visit): Promise<void> {
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Every file of a folder with its digest, but for those that are left out. */
function builtFiles(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !isLeftOut(file));
  return Object.fromEntries(files.sort().map((file) => [file, digestOf(readFileSync(path.join(folder, file)))]));
}

/** Every file that the device keeps, with the digest of what it holds. */
const keptFiles = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const kept: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { href } = new URL(request.url);
        const bytes = await (await cache.match(request))!.arrayBuffer();
        const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))];
        kept.push([
          href.slice(document.baseURI.replace(/[?#].*/, '').length).replace(/\?.*/, ''),
          digest.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
        ]);
      }
    }
    return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
  });

test('the device keeps every file of the build, of nothing else, and forgetting a visit leaves them', async ({
  visit,
}) => {
  const { page } = visit;
  await firstVisit(visit);
  const built = builtFiles('dist');
  expect(Object.keys(built).length).toBeGreaterThan(90);
  expect(await keptFiles(page)).toEqual(built);
  await page.evaluate(() => {
    location.hash = '#m=soleus';
  });
  await expect.poll(() => selected(page)).toMatchObject({ id: 'soleus' });
  await page.reload();
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(() => window.myopoint.ready);
  await page.evaluate(() => {
    window.myopoint.store.getState().forgetEverything();
  });
  expect(await keptFiles(page)).toEqual(built);
});

test('what the page has fetched is not fetched again to be kept', async ({ visit }) => {
  await firstVisit(visit);
  const twice = visit.host.asked.filter((place, at, all) => all.indexOf(place) !== at);
  // What has no hash in its address is asked for each time: by the page, and to be kept.
  expect([...new Set(twice)].sort()).toEqual(['/favicon.svg', '/models/manifest.json']);
});

test('with the network off all of it works', async ({ visit }) => {
  const { page, host } = visit;
  await firstVisit(visit);
  await host.end();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, `${host.address}?probe&again#m=gluteus-minimus&s=left`);
  await page.getByRole('button', { name: /^Take home/ }).click();
  const card = page.getByRole('dialog', { name: 'Take-home card' });
  await expect(card.getByRole('img', { name: /^The body with/ })).toBeVisible({ timeout: 60_000 });
  const saving = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Save as PDF' }).click();
  expect(
    readFileSync(await (await saving).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await page.keyboard.press('Escape');

  await page.evaluate(() => {
    location.hash = '#m=piriformis&p=piriformis-trp1&n=1&a=therapist';
  });
  await expect(page.locator('.section-drawing svg')).toBeVisible();
  await atRest(page);
  await page.evaluate(() => {
    window.myopoint.store.getState().startLesson('how-deep' as LessonId);
  });
  await expect(
    page
      .getByRole('region', { name: /^Understand: / })
      .getByRole('heading')
      .first(),
  ).toBeVisible();
  await atRest(page);
  await page.evaluate(() => {
    window.myopoint.store.getState().endMode();
    window.myopoint.store.getState().askForBody('woman');
  });
  await expect.poll(() => page.evaluate(() => window.myopoint.store.getState().body.id)).toBe('woman');
  await atRest(page);
  await page.evaluate(() => {
    window.myopoint.store.getState().startPain();
  });
  await expect(page.getByRole('heading', { name: 'Where does it hurt?', exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a kept file that is gone, cut short or other than it was is fetched anew', async ({ visit }) => {
  const { page, host } = visit;
  await firstVisit(visit);
  const spoiled = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const places: string[] = [];
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      const entry = /\/(index-.*\.js|muscles\.glb|man-shapes\.bin|skeleton\.glb)$/.exec(pathname)?.[1];
      if (entry === undefined) continue;
      places.push(entry);
      const whole = (await cache.match(request))!;
      if (entry === 'muscles.glb') await cache.delete(request);
      else if (entry === 'skeleton.glb')
        await cache.put(request, new Response((await whole.arrayBuffer()).slice(0, 1000), { headers: whole.headers }));
      else await cache.put(request, new Response('not what the build made', { headers: whole.headers }));
    }
    return places;
  });
  expect(spoiled.length).toBe(4);
  await leaveWithoutCache(visit);
  host.asked.length = 0;
  await open(page, `${host.address}?probe`);
  await expect.poll(() => keptFiles(page)).toEqual(builtFiles('dist'));
  for (const file of spoiled) expect(host.asked.some((place) => place.endsWith(`/${file}`))).toBe(true);
  await host.end();
  await open(page, `${host.address}?probe`);
});

/** Another version of the program: the same, with another page. */
function newerVersion(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'myopoint-newer-'));
  cpSync('dist', folder, { recursive: true });
  const integrity = (bytes: Buffer): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  const page = path.join(folder, 'index.html');
  const before = readFileSync(page);
  writeFileSync(page, before.toString().replace('<title>', '<meta name="version" content="newer"><title>'));
  const worker = path.join(folder, 'service-worker.js');
  const old = readFileSync(worker, 'utf8');
  const revision = createHash('md5').update(before).digest('hex');
  const changed = old
    .replace(integrity(before), integrity(readFileSync(page)))
    .replace(revision, createHash('md5').update(readFileSync(page)).digest('hex'));
  expect(changed).not.toBe(old);
  writeFileSync(worker, changed);
  return folder;
}

const versionOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('meta[name="version"]')?.getAttribute('content') ?? null);
const lookForNewer = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

test('a newer version is offered in words, put off, never shown in a consultation, and put in place when asked', async ({
  visit,
}) => {
  const { page, host, context } = visit;
  await firstVisit(visit);
  const folder = newerVersion();
  host.folder = folder;
  const bar = page.getByRole('status', { name: 'New version' });
  await page.evaluate(() => {
    window.myopoint.store.getState().startConsultation();
  });
  await lookForNewer(page);
  await page.waitForFunction(() => window.myopoint.store.getState().newVersion === 'waiting');
  await expect(page.getByText('A new version of Myopoint is ready.')).toHaveCount(0);
  await page.evaluate(() => {
    window.myopoint.store.getState().endMode();
  });
  await expect(bar).toContainText('A new version of Myopoint is ready.');
  await bar.getByRole('button', { name: 'Later' }).click();
  await expect(bar).toBeEmpty();
  // A reload by hand is no answer: the version in use stays, and the offer is made again.
  await page.reload();
  expect(await versionOf(page)).toBeNull();
  await expect(bar).toContainText('A new version of Myopoint is ready.', { timeout: 60_000 });

  const other = await context.newPage();
  await open(other, `${host.address}?probe`);
  await bar.getByRole('button', { name: 'Use the new version' }).click();
  await expect(bar).toContainText('open in another window');
  expect(await versionOf(page)).toBeNull();
  await other.close();
  await page.evaluate(() => {
    window.myopoint.store.getState().setNote('Calf raises');
    location.hash = '#m=soleus';
  });
  await expect.poll(() => selected(page)).toMatchObject({ id: 'soleus' });
  const loaded = page.waitForEvent('load');
  await bar.getByRole('button', { name: 'Use the new version' }).click();
  await loaded;
  await page.waitForFunction(() => 'myopoint' in window);
  expect(await versionOf(page)).toBe('newer');
  await expect.poll(() => selected(page)).toMatchObject({ id: 'soleus' });
  await expect.poll(() => page.evaluate(() => window.myopoint.store.getState().note)).toBe('Calf raises');
  await expect.poll(() => keptFiles(page)).toEqual(builtFiles(folder));
  rmSync(folder, { recursive: true });
});

test('where a kept file is spoiled and its version gone from the host, the next load brings the new one', async ({
  visit,
}) => {
  const { page, host } = visit;
  await firstVisit(visit);
  const folder = newerVersion();
  // The host has another program by now: the old start script is not there.
  const script = readdirSync(path.join(folder, 'assets')).find((file) => /^index-.*\.js$/.test(file))!;
  const start = path.join(folder, 'assets', script);
  writeFileSync(path.join(folder, 'assets', `newer-${script}`), readFileSync(start));
  rmSync(start);
  const index = path.join(folder, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace(script, `newer-${script}`));
  host.folder = folder;
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0] ?? '');
    const request = (await cache.keys()).find(({ url }) => /\/index-[^/]*\.js$/.test(url))!;
    await cache.put(request, new Response('spoiled'));
  });
  await leaveWithoutCache(visit);
  await page.goto(`${host.address}?probe`);
  await expect.poll(() => versionOf(page)).toBeNull();
  await expect
    .poll(async () => {
      await page.reload();
      return versionOf(page);
    })
    .toBe('newer');
  rmSync(folder, { recursive: true });
});
