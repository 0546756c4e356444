/** The body within other pages: of another origin, cut off from its own, and not on the list. And the pages of muscles. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { MyopointBody } from '../../src/embed/index.ts';
import { contentTypeOf } from '../../scripts/hosting/sent-files.ts';
import { Host } from './host.ts';

/** A page of somebody else, on an origin of its own: the example, with its script from the program's host, and one that holds it in a sandbox. */
interface OtherSite {
  readonly origin: string;
  /** Whoever serves the program, below the root of its address. */
  readonly program: Host;
}

const EXAMPLE = 'dist/embedding/';

const test = base.extend<{ site: OtherSite; faults: string[] }>({
  site: async ({}, use) => {
    const program = new Host();
    await program.begin();
    const script = `${program.address}embed.js`;
    const pages: Readonly<Record<string, string>> = {
      '/': readFileSync(`${EXAMPLE}index.html`, 'utf8').replaceAll('../embed.js', script),
      '/sandbox.html':
        '<!doctype html><html lang="en"><title>Sandbox</title><iframe title="held" width="700" height="600" sandbox="allow-scripts" src="/held.html"></iframe></html>',
      '/held.html': `<!doctype html><html lang="en"><title>Held</title><script type="module" src="${script}"></script><myopoint-body muscle="soleus" show="points"></myopoint-body></html>`,
    };
    const server: Server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const page = pages[pathname];
      if (page !== undefined) response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
      else if (/^\/example\.(css|js)$/.test(pathname))
        response.writeHead(200, { 'Content-Type': contentTypeOf(pathname) }).end(readFileSync(`${EXAMPLE}${pathname}`));
      else response.writeHead(pathname.startsWith('/favicon.') ? 204 : 404).end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await use({ origin: `http://127.0.0.1:${port}`, program });
    await program.end();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', ({ message }) => faults.push(`uncaught: ${message}`));
      await use(faults);
      // What a test means to provoke: the browser keeps a page out of a frame.
      expect(faults.filter((fault) => !fault.includes('frame-ancestors'))).toEqual([]);
    },
    { auto: true },
  ],
});

const lineOf = (page: Page, words: RegExp): Locator => page.locator('#log > li').filter({ hasText: words }).first();
const press = (page: Page, method: string): Promise<void> => page.locator(`[data-do="${method}"]`).click();
/** What the element captures now. */
async function captured(page: Page): Promise<string> {
  await page.locator('#log').evaluate((log) => {
    log.replaceChildren();
  });
  await press(page, 'capture');
  return (await lineOf(page, /^capture\(\)/).textContent()) ?? '';
}

test('a page of another origin holds the body, sets it, calls it and hears of it', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await expect(lineOf(page, /^ready .*"soleus"/)).toBeVisible({ timeout: 60_000 });
  const frame = page.frameLocator('myopoint-body iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Soleus, right');
  await expect(frame.getByText('Heel · ')).toBeVisible();

  await press(page, 'select');
  await expect(lineOf(page, /^selected .*"gluteus-medius"/)).toBeVisible();
  await expect(lineOf(page, /^select\(\) .*"Gluteus medius, right"/)).toBeVisible();
  await press(page, 'view');
  await expect(lineOf(page, /^view\(\) "done"/)).toBeVisible();
  expect(await captured(page)).toContain('"link":"m=gluteus-medius&s=right&a=patient&v=back","show":"referral"');

  await page.getByLabel('muscle').selectOption('infraspinatus');
  await page.getByLabel('side').selectOption('left');
  await page.getByLabel('show').selectOption('points');
  await page.getByLabel('audience').selectOption('student');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Infraspinatus, left');
  await expect(frame.getByText('Where pain may be felt')).toHaveCount(0);
  await press(page, 'restore');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Gluteus medius, right');
  await press(page, 'reset');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Infraspinatus, left');
  expect(await captured(page)).toContain('"link":"m=infraspinatus&s=left&a=student","show":"points"');

  // The reader's own hand: beside the middle of the whole body, on its open side.
  await page.getByLabel('muscle').selectOption('none');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Myopoint');
  await expect(async () => {
    const box = (await frame.locator('canvas').boundingBox())!;
    const free = (await frame.locator('.free').boundingBox())!;
    await page.mouse.click(free.x + free.width / 2 - box.width * 0.02, free.y + free.height * 0.36);
    await expect(lineOf(page, /^picked \{"kind":"(muscle|structure|area)"/)).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(frame.getByRole('heading', { level: 1 })).not.toHaveText('Myopoint');
  const whole = await frame.getByRole('link', { name: 'Open in Myopoint' }).getAttribute('href');
  expect(new URL(whole ?? '').search).toBe('');
  expect(new URL(whole ?? '').hash).toMatch(/^#[mxr]=/);
});

test('cut off from its own origin it works too, and an origin that is not on the list hears nothing', async ({
  page,
  site,
  faults,
}) => {
  await page.goto(`${site.origin}/sandbox.html`);
  const frameAt = (at: number): Frame => {
    const found = page.frames()[at];
    if (!found) throw new Error(`there is no frame ${at}`);
    return found;
  };
  await expect.poll(() => page.frames().length, { timeout: 30_000 }).toBe(3);
  await expect(page.frameLocator('iframe').frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(
    'Soleus, right',
    {
      timeout: 60_000,
    },
  );
  const told = await frameAt(1).evaluate(async () => {
    const body = document.querySelector<MyopointBody>('myopoint-body')!;
    const { name } = await body.select({ muscle: 'piriformis', side: 'left' });
    const seen = await body.capture();
    await body.select(null);
    await body.restore(seen);
    const refused = await body.select('no-such-muscle').catch(({ code }: { code: string }) => code);
    return { origin: globalThis.origin, name, same: (await body.capture()).link === seen.link, refused };
  });
  expect(told).toEqual({ origin: 'null', name: 'Piriformis, left', same: true, refused: 'unknown' });
  // The picture stands, though neither worker nor storage may be used there.
  await expect(frameAt(2).locator('canvas')).toBeVisible();
  expect(await frameAt(2).evaluate(() => globalThis.origin)).toBe('null');

  let narrowed = 0;
  await page.route('**/assets/start-embedded-*.js', async (route) => {
    const answer = await route.fetch();
    const script = await answer.text();
    const narrow = script.replace(/\[([`'"])\*\1\]/, '["https://practice.example"]');
    narrowed += Number(narrow !== script);
    await route.fulfill({ response: answer, body: narrow });
  });
  await page.goto(`${site.origin}/`);
  const frame = page.frameLocator('myopoint-body iframe');
  await expect(frame.getByText('Heel · ')).toBeVisible({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  expect(narrowed).toBe(1);
  await expect(page.locator('#log > li')).toHaveCount(0);

  // Nor does the browser show the program there, once its host names who may.
  site.program.mayFrameIt = ['https://practice.example'];
  await page.goto(`${site.origin}/`);
  await expect.poll(() => faults.some((fault) => fault.includes('frame-ancestors'))).toBe(true);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveCount(0);
});

test('by itself it keeps nothing and offers neither a visit nor a wipe; pages of muscles are read without scripts', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/?embed#m=upper-trapezius&a=therapist');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upper trapezius, right', { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Trigger points' })).toBeVisible();
  const named = await page.getByRole('button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(named).toEqual(['Turn the body: from the left', 'Back to what is chosen', 'Zoom in', 'Zoom out']);
  const kept = await page.evaluate(() => [localStorage.getItem('myopoint.kept.1'), sessionStorage.length] as const);
  // What the device had kept before lies there untouched.
  expect(kept).toEqual(['{"welcomed":true}', 0]);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  const shell = await new AxeBuilder({ page }).analyze();
  expect(shell.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);

  for (const place of ['/muscles/', '/muscles/soleus/']) {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(place);
    expect(asked.filter((one) => one.endsWith('.js'))).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await expect(page.locator('link[type="application/json+oembed"]')).toHaveAttribute('href', /oembed\/soleus\.json$/);
  await page.getByRole('link', { name: 'See it on the 3D body' }).click();
  await expect(page).toHaveURL(/\/#m=soleus/);

  // Where scripts are switched off the program says so and leads there.
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const still = await context.newPage();
  await still.goto('/');
  await still.getByRole('link', { name: 'read about each muscle' }).click();
  await still.getByRole('link', { name: 'Soleus', exact: true }).click();
  await expect(still.getByRole('heading', { level: 1 })).toHaveText('Soleus');
  await context.close();
});
