/** The headers of a real host hold while the program is used, and what comes from outside is never more than text. */
import type { Page } from '@playwright/test';
import { headersFor } from '../../scripts/hosting/headers.ts';
import { expect, test } from './fixtures.ts';
import { open } from './stage.ts';

const HOSTILE = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
const hurt = (page: Page): Promise<unknown> => page.evaluate(() => (window as { hurt?: unknown }).hurt);
/** Elements that only markup from outside could have made. */
const foreign = (page: Page): Promise<number> => page.locator('img[src="x"], [onerror], script:not([src])').count();

test('every kind of file comes with its headers, and with nothing that loosens them', async ({ page, request }) => {
  const asked: string[] = [];
  page.on('response', (response) => asked.push(new URL(response.url()).pathname));
  await open(page);
  const kinds = [/^\/$/, /^\/assets\/.*\.js$/, /^\/assets\/.*\.css$/, /^\/workers\/body/, /\.glb$/, /manifest\.json$/];
  const places = kinds.map((kind) => asked.find((place) => kind.test(place)) ?? '');
  for (const place of [...places, '/index.html', '/service-worker.js', '/manifest.webmanifest']) {
    const headers = (await request.get(place)).headers();
    const wanted = Object.entries(headersFor(place)).map(([name, value]) => [name.toLowerCase(), value]);
    expect(headers, place).toMatchObject(Object.fromEntries(wanted) as Record<string, string>);
  }
  const policy = headersFor('/')['Content-Security-Policy'] ?? '';
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headersFor('/workers/body.worker-1.js')['Content-Security-Policy']).not.toMatch(/unsafe-inline|'unsafe-eval/);
});

test.describe('what would reach outside or write markup', () => {
  test.use({ expectedErrors: [/Content Security Policy|left the origin|TrustedHTML|TrustedScript/] });
  test('is stopped by the browser', async ({ page }) => {
    await open(page);
    const tried = await page.evaluate(async () => {
      const refused: string[] = [];
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        blocked.push(effectiveDirective),
      );
      await fetch('http://elsewhere.example/').catch(() => refused.push('fetch'));
      await new Promise((resolve) => {
        const picture = new Image();
        picture.addEventListener('error', resolve);
        picture.src = 'http://elsewhere.example/pixel.png';
      });
      const attempts: Record<string, () => unknown> = {
        markup: () => (document.createElement('p').innerHTML = '<b>a</b>'),
        worker: () => new Worker('http://elsewhere.example/a.js'),
        blob: () => new Worker(URL.createObjectURL(new Blob(['']))),
        script: () => (document.createElement('script').text = 'a'),
        handler: () => document.createElement('p').setAttribute('onclick', 'a()'),
      };
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          attempt();
        } catch {
          refused.push(name);
        }
      }
      const script = document.createElement('script');
      try {
        script.src = 'http://elsewhere.example/a.js';
      } catch {
        refused.push('script address');
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { refused, blocked: [...new Set(blocked)].sort() };
    });
    expect(tried.refused).toEqual(['fetch', 'markup', 'worker', 'blob', 'script', 'handler', 'script address']);
    expect(tried.blocked).toEqual(expect.arrayContaining(['connect-src', 'img-src']));
  });
});

test('a hostile link, note, name, message and storage are text', async ({ page }) => {
  const markup = encodeURIComponent(HOSTILE);
  await page.addInitScript((words) => {
    localStorage.setItem(
      'myopoint.kept.1',
      JSON.stringify({ welcomed: true, audience: words, theme: words, ownPerson: { body: words, build: words } }),
    );
  }, HOSTILE);
  for (const [at, hash] of [
    `#m=${markup}`,
    `#m=soleus&p=${markup}&lang=${markup}`,
    `#l=${markup}&s=${markup}&d=${markup}`,
  ].entries()) {
    // Another query is another page, not another place of it.
    await open(page, `/?lang=${markup}&at=${at}${hash}`);
    await page.evaluate((words) => {
      window.postMessage({ type: words, html: words }, '*');
      window.myopoint.store.getState().setNote(words);
      window.myopoint.store.getState().notify(words);
    }, HOSTILE);
    await expect(page.getByText('onerror=').first()).toBeVisible();
    expect([await hurt(page), await foreign(page)]).toEqual([undefined, 0]);
  }
});

test('a hostile file is text', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    window.myopoint.store.getState().startPain();
  });
  await expect(page.getByRole('heading', { name: 'Where does it hurt?', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Take away' }).click();
  await page
    .getByLabel('Open a drawing from a file')
    .last()
    .setInputFiles({
      name: 'drawing.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ format: HOSTILE, [HOSTILE]: HOSTILE, patches: [{ words: HOSTILE }] })),
    });
  await expect(page.getByRole('alert')).toContainText('This file is no drawing of Myopoint');
  expect([await hurt(page), await foreign(page)]).toEqual([undefined, 0]);
});
