/** `npm run pack`: lays a brotli and a gzip of every file that becomes smaller by it beside the build, and says what a visit costs. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { isLeftOut } from './hosting/left-out.ts';
import { brotliOf } from './hosting/sent-files.ts';

const DIST = 'dist';
/** Packed already, or too short to gain. */
const AS_THEY_ARE = /\.(png|br|gz)$|^_headers$/;
const LEAST_BYTES = 512;

const files = (await readdir(DIST, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)))
  .filter((file) => !/\.(br|gz)$/.test(file));
let kept = 0;
for (const file of files) {
  const bytes = await readFile(path.join(DIST, file));
  let least = bytes.length;
  if (!AS_THEY_ARE.test(file) && bytes.length >= LEAST_BYTES) {
    const brotli = await brotliOf(bytes);
    const gzip = gzipSync(bytes, { level: 9 });
    least = Math.min(least, brotli.length);
    if (brotli.length < bytes.length) await writeFile(path.join(DIST, `${file}.br`), brotli);
    if (gzip.length < bytes.length) await writeFile(path.join(DIST, `${file}.gz`), gzip);
  }
  if (!isLeftOut(file.replaceAll(path.sep, '/'))) kept += least;
}
console.log(`${files.length} files; all that a device keeps, packed: ${Math.round(kept / 1000)} kB`);
