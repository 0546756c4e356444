/** Builds the naive page into the cache and measures it. */
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { SMALL_SCREEN, frameTimes, median, pickMicroseconds, recordFrames } from './measure.ts';
import './naive/naive-bench.ts';

/** Where both pages look from: the whole body from the front, metres. */
export const WHOLE_BODY = {
  position: [0, 0.8, 3.6],
  target: [0, 0.8, 0.1],
  fov: 27,
} as const;

/** Builds scripts/bench/naive into `folder`. */
export const buildNaivePage = async (root: string, folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: path.join(root, 'scripts', 'bench', 'naive'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
};

export interface NaiveFigures {
  readonly frameJsMs: number;
  readonly pickUs: number;
  readonly meshes: number;
  readonly drawCalls: number;
  /** Of the whole body, each mesh once. */
  readonly triangles: number;
  readonly found: readonly (string | null)[];
}

/** JavaScript of a frame and of a pick in the naive scene. */
export const measureNaive = async (
  browser: Browser,
  url: string,
  frames: number,
  picks: number,
): Promise<NaiveFigures> => {
  const page = await browser.newPage({ viewport: SMALL_SCREEN });
  await recordFrames(page);
  await page.goto(url);
  await page.evaluate(async (view) => {
    await window.naive.ready;
    window.naive.view(view.position, view.target, view.fov);
    window.naive.start();
  }, WHOLE_BODY);
  // The first frames upload the meshes and compile the materials.
  await frameTimes(page, 10);
  const times = await frameTimes(page, frames);
  const { medianUs, found } = await pickMicroseconds(page, 'naive', picks);
  await page.evaluate(() => window.countDraws(true));
  await frameTimes(page, 2);
  const { drawCalls, triangles, meshes } = await page.evaluate(() => ({
    drawCalls: Math.max(...window.frameRecords.map((record) => record.draws)),
    triangles: Math.max(...window.frameRecords.map((record) => record.triangles)),
    meshes: window.naive.meshes(),
  }));
  await page.close();
  return { frameJsMs: median(times), pickUs: medianUs, meshes, drawCalls, triangles, found };
};
