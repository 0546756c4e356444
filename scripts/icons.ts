/** `npm run icons`: draws the icons of the installed program from public/favicon.svg into public/icons. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openChromium } from './browser/open-chromium.ts';

const at = (file: string): string => fileURLToPath(new URL(`../public/${file}`, import.meta.url));

/** A maskable icon is cut to a circle or a square by the system: what it shows lies in the middle, on ground to the edge. */
const ICONS = [
  { name: 'icon-192.png', size: 192, fills: false },
  { name: 'icon-512.png', size: 512, fills: false },
  { name: 'maskable-512.png', size: 512, fills: true },
  { name: 'apple-touch-180.png', size: 180, fills: true },
];
const ROUNDED = 'rx="7"';

const svg = await readFile(at('favicon.svg'), 'utf8');
if (!svg.includes(ROUNDED)) throw new Error(`favicon.svg has no ground with ${ROUNDED}.`);
await mkdir(at('icons'), { recursive: true });
const browser = await openChromium();
const page = await browser.newPage();
for (const { name, size, fills } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const drawn = fills ? svg.replace(ROUNDED, '') : svg;
  await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:100%}</style>${drawn}`);
  await writeFile(at(`icons/${name}`), await page.screenshot({ omitBackground: !fills }));
}
await browser.close();
