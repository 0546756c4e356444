/** What a first visit downloads: little before the body stands, and nothing twice. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { open } from './stage.ts';

const packed = new Map<string, number>();
/** Bytes of a file as it is sent. Packing takes long: each once. */
const sizeOf = (path: string): number => {
  const known = packed.get(path) ?? brotliCompressSync(readFileSync(`dist${path}`)).length;
  packed.set(path, known);
  return known;
};
const kilobytes = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + sizeOf(path), 0) / 1000;

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
  expect(kilobytes(written)).toBeLessThanOrEqual(300);
  const models = [...new Set(asked)].filter((path) => path.endsWith('.glb'));
  expect(models.length).toBeGreaterThan(0);
  expect(kilobytes(models)).toBeLessThanOrEqual(1000);
  const files = [...new Set(asked)].filter((path) => path !== '/');
  expect(kilobytes(files)).toBeLessThanOrEqual(2500);
  // Two workers run one script; a browser that keeps named files takes the second from its memory.
  const twice = asked.filter((path, at) => asked.indexOf(path) !== at && !/\/body\.worker-[^/]+\.js$/.test(path));
  expect(twice).toEqual([]);
});
