/**
 * `npm run bench`: what the app costs, beside a naive scene of the same meshes in the same run.
 * `-- --json` prints one JSON object and nothing else; `-- --no-build` measures dist/ as it is; `-- --only paint` measures
 * painting alone, `-- --only pictures` what drawing costs the graphics card, `-- --only bytes`
 * the size of the build; `-- --save` writes bench/results/<version>.json, see docs/performance.md.
 * Times are JavaScript on the main thread of a page without a graphics card: trust the ratios.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { version } from '../package.json' with { type: 'json' };
import { measureApp } from './bench/app-page.ts';
import { measureBattery } from './bench/battery.ts';
import { weighBuild } from './bench/build-bytes.ts';
import { SLOW_LINE, measureFirstVisit } from './bench/first-visit.ts';
import { buildNaivePage, measureNaive } from './bench/naive-page.ts';
import { measureRanking } from './bench/pain-ranking.ts';
import { measurePaint } from './bench/paint.ts';
import { measurePictures } from './bench/pictures.ts';
import { measurePulse } from './bench/pulse.ts';
import { measureSwitch } from './bench/switch.ts';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';
import type { FolderServer } from './browser/serve-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const NAIVE = path.join(ROOT, 'node_modules', '.cache', 'myopoint', 'naive');
const FRAMES = 40;
/** Rays per side of the grid that picking is timed on. */
const PICKS = 10;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    only: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
});
const PARTS = ['paint', 'pictures', 'bytes'];
if (values.only !== undefined && !PARTS.includes(values.only))
  throw new Error(`--only: expected ${PARTS.join(', ')}, got ${values.only}`);
/** Frames of a picture in each round; by software one takes a tenth of a second and more. */
const PICTURE_FRAMES = 3;
const progress = (words: string): void => void process.stderr.write(`${words}\n`);
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Renews these figures of the version in bench/results; others stay as they were. */
const save = async (figures: object): Promise<void> => {
  const folder = path.join(ROOT, 'bench', 'results');
  const file = path.join(folder, `${version}.json`);
  await mkdir(folder, { recursive: true });
  const before = await readFile(file, 'utf8').catch(() => '{}');
  await writeFile(file, `${JSON.stringify({ ...(JSON.parse(before) as object), ...figures }, null, 2)}\n`);
};

/** What draws here. */
const rendererOf = async (on: Browser): Promise<string> => {
  const page = await on.newPage();
  const name = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('webgl2');
    const told = context?.getExtension('WEBGL_debug_renderer_info');
    return context && told ? String(context.getParameter(told.UNMASKED_RENDERER_WEBGL)) : 'unknown';
  });
  await page.close();
  return name;
};

/** Compresses all of dist/ before the clock runs. */
const warmUp = async (server: FolderServer): Promise<void> => {
  const files = await readdir(DIST, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const relative = path.relative(DIST, path.join(file.parentPath, file.name));
    await server.sentBytes(`/${relative.split(path.sep).join('/')}`);
  }
};

if (!values['no-build']) {
  progress('Building …');
  await build({ root: ROOT, logLevel: 'error' });
}
if (values.only === 'bytes') {
  const bytes = await weighBuild(DIST);
  if (values.save) await save({ bytes });
  process.stdout.write(`${JSON.stringify(bytes)}\n`);
  process.exit();
}
if (values.only === 'paint') {
  const server = await serveFolder({ '/': DIST });
  const browser = await openChromium();
  try {
    process.stdout.write(`${JSON.stringify(await measurePaint(browser, `${server.origin}/?probe`))}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
  process.exit();
}
await buildNaivePage(ROOT, NAIVE);
if (values.only === 'pictures') {
  const server = await serveFolder({ '/': DIST, '/naive/': NAIVE });
  const browser = await openChromium();
  try {
    process.stdout.write(`${JSON.stringify(await measurePictures(browser, server.origin, PICTURE_FRAMES))}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
  process.exit();
}
const fast = await serveFolder({ '/': DIST, '/naive/': NAIVE });
const slow = await serveFolder({ '/': DIST }, { line: SLOW_LINE });
const browser = await openChromium();
try {
  await warmUp(slow);
  progress('First visit on a slow line …');
  const visit = await measureFirstVisit(browser, slow);
  progress('The other body …');
  const change = await measureSwitch(browser, slow);
  progress('The app …');
  const app = await measureApp(browser, `${fast.origin}/?probe`, FRAMES, PICKS);
  progress('The pulse …');
  const pulseFrameJsMs = await measurePulse(browser, `${fast.origin}/?probe`, FRAMES);
  progress('Muscles ranked for pain drawings …');
  const ranking = await measureRanking();
  progress('Painting …');
  const paint = await measurePaint(browser, `${fast.origin}/?probe`);
  progress('The naive scene …');
  const naive = await measureNaive(browser, `${fast.origin}/naive/`, FRAMES, PICKS);

  progress('Drawing …');
  const pictures = await measurePictures(browser, fast.origin, PICTURE_FRAMES);
  progress('Frames a minute …');
  const framesAMinute = await measureBattery(browser, `${fast.origin}/?probe`);

  const frameRatio = app.frameJsMs / naive.frameJsMs;
  const pickRatio = app.pickUs / naive.pickUs;
  const same = naive.found.filter((name, i) => name === (app.found[i]?.split('/')[0] ?? null)).length;
  const figures = {
    bytesToFirstClick: visit.bytesToFirstClick,
    modelBytesToFirstClick: visit.modelBytesToFirstClick,
    bytesInAll: visit.bytesInAll,
    triangles: naive.triangles,
    // See-through things are drawn twice: depth first.
    trianglesDrawn: app.triangles,
    drawCalls: app.drawCalls,
    frameJsMs: rounded(app.frameJsMs, 3),
    naiveFrameJsMs: rounded(naive.frameJsMs, 3),
    frameRatio: rounded(frameRatio, 4),
    pulseFrameJsMs: rounded(pulseFrameJsMs, 3),
    paintJsMs: rounded(paint.paintJsMs, 2),
    paintSlowJsMs: rounded(paint.paintSlowJsMs, 2),
    pickUs: rounded(app.pickUs, 1),
    naivePickUs: rounded(naive.pickUs, 1),
    pickRatio: rounded(pickRatio, 4),
    pickAgreement: rounded(same / naive.found.length, 2),
    naiveMeshes: naive.meshes,
    naiveDrawCalls: naive.drawCalls,
    selectMs: rounded(app.selectMs, 2),
    selectRatio: rounded(app.selectMs / naive.frameJsMs, 3),
    selectClockMs: rounded(app.selectClockMs, 2),
    clickableS: rounded(visit.clickableS, 2),
    readyS: rounded(visit.readyS, 2),
    firstSwitchS: rounded(change.firstSwitchS, 2),
    laterSwitchS: rounded(change.laterSwitchS, 2),
    switchBytes: change.switchBytes,
    idleFrames: app.idleFrames,
    painRankMs: rounded(ranking.rankMs, 1),
    painFirstRankMs: rounded(ranking.firstMs, 1),
  };
  const targets = {
    modelBytesToFirstClick: 1_000_000,
    bytesInAll: 2_500_000,
    triangles: 350_000,
    drawCalls: 20,
    frameRatio: 0.1,
    pulseFrameJsMs: 1,
    paintJsMs: 4,
    paintSlowJsMs: 16.7,
    pickRatio: 0.05,
    selectMs: 8,
    selectRatio: 0.9,
    readyS: 3.5,
    firstSwitchS: 1,
    laterSwitchS: 1,
    idleFrames: 0,
    painRankMs: 20,
  };
  const missed = Object.entries(targets)
    .filter(([name, target]) => !(figures[name as keyof typeof targets] <= target))
    .map(([name]) => name);
  if (values.save)
    await save({
      renderer: await rendererOf(browser),
      bytes: await weighBuild(DIST),
      ...figures,
      pictures,
      framesAMinute,
    });
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ ...figures, pictures, framesAMinute, targets, missed })}\n`);
  } else {
    for (const [name, value] of Object.entries(figures)) {
      const target = name in targets ? ` (target ≤ ${targets[name as keyof typeof targets]})` : '';
      process.stdout.write(`${name}: ${value}${target}\n`);
    }
    process.stdout.write(`${JSON.stringify({ pictures, framesAMinute }, null, 1)}\n`);
    process.stdout.write(missed.length === 0 ? 'All targets are met.\n' : `Missed: ${missed.join(', ')}.\n`);
  }
} finally {
  await browser.close();
  await fast.close();
  await slow.close();
}
