/** What a first visit downloads: little before the body stands, and nothing twice. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { open } from './stage.ts';

/** Packed so, files are a little larger than they are sent, and packed in a tenth of the time. */
const QUICK = 9;
const AS_SENT = 11;
const kilobytes = (paths: readonly string[], quality: number): number =>
  paths.reduce((sum, path) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    return sum + brotliCompressSync(readFileSync(`dist${path}`), { params }).length;
  }, 0) / 1000;
/** Kilobytes as they are sent; where even the quick packing stays within the budget, of that. */
const sent = (paths: readonly string[], budget: number): number => {
  const atMost = kilobytes(paths, QUICK);
  return atMost <= budget ? atMost : kilobytes(paths, AS_SENT);
};

test('the scripts the page begins with, and all it asks for, stay within their budgets', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol.startsWith('http')) asked.push(pathname);
  });
  await open(page);
  const written = [...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\.?(\/assets\/[^"]+\.js)"/g)].map(
    ([, path]) => path!,
  );
  expect(written.length).toBeGreaterThan(0);
  expect(asked).toEqual(expect.arrayContaining(written));
  expect(sent(written, 300)).toBeLessThanOrEqual(300);
  const models = [...new Set(asked)].filter((path) => path.endsWith('.glb'));
  expect(models.length).toBeGreaterThan(0);
  expect(sent(models, 1000)).toBeLessThanOrEqual(1000);
  const files = [...new Set(asked)].filter((path) => path !== '/');
  expect(sent(files, 2500)).toBeLessThanOrEqual(2500);
  // Two workers run one script; a browser that keeps named files takes the second from its memory.
  const twice = asked.filter((path, at) => asked.indexOf(path) !== at && !/\/body\.worker-[^/]+\.js$/.test(path));
  expect(twice).toEqual([]);
});
