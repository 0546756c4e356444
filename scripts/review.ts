/**
 * `npm run review`: writes to review/ one page a region for a clinician to judge every claim, as HTML that needs no other
 * file and as PDF, and a form for the verdicts (JSON, see data/reviews/README.md). `-- --region thigh` makes one region,
 * `-- --no-pictures` leaves the pictures out. Builds the app for the pictures unless `--no-build` is given.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import packageFile from '../package.json' with { type: 'json' };
import {
  BODY_IDS,
  loadBody,
  loadDataset,
  REGIONS,
  type Muscle,
  type MuscleId,
  type Region,
} from '../src/anatomy/index.ts';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';
import { regionForm, regionHtml } from './review-kit/page.ts';
import { takePictures } from './review-kit/pictures.ts';
import { loadWords } from './review-kit/words.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'review');

const { values } = parseArgs({
  options: {
    region: { type: 'string' },
    'no-pictures': { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

const chosen = (): readonly Region[] => {
  const found = REGIONS.filter((region) => values.region === undefined || region === values.region);
  if (found.length === 0)
    throw new Error(`No region is called "${values.region ?? ''}"; there are ${REGIONS.join(', ')}.`);
  return found;
};

const picturesFor = async (browser: Browser, muscles: readonly Muscle[]): Promise<ReadonlyMap<MuscleId, string>> => {
  if (values['no-pictures']) return new Map();
  if (!values['no-build']) await build({ root: ROOT, logLevel: 'warn' });
  const server = await serveFolder({ '/': path.join(ROOT, 'dist') });
  try {
    return await takePictures(browser, server.origin, muscles);
  } finally {
    await server.close();
  }
};

const footer = (title: string): string =>
  `<div style="width:100%;margin:0 14mm;font:7pt sans-serif;color:#5a646e;display:flex;justify-content:space-between"><span>${title}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

const regions = chosen();
const data = await loadDataset(await loadBody(BODY_IDS[0]));
const words = await loadWords();
await mkdir(FOLDER, { recursive: true });
const browser = await openChromium();
try {
  const musclesOf = (region: Region): readonly Muscle[] => data.musclesByRegion.get(region) ?? [];
  const pictures = await picturesFor(browser, regions.flatMap(musclesOf));
  const page = await browser.newPage();
  for (const region of regions) {
    const made = { region, muscles: musclesOf(region), pictures, version: packageFile.version, data, words };
    const file = path.join(FOLDER, region);
    await writeFile(`${file}.html`, regionHtml(made));
    await writeFile(`${file}.json`, regionForm(made));
    await page.goto(pathToFileURL(`${file}.html`).href);
    await page.pdf({
      path: `${file}.pdf`,
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(`Myopoint ${packageFile.version}, for review: ${words.REGION_NAMES[region]}`),
    });
    console.log(`review/${region}.html, .pdf, .json`);
  }
} finally {
  await browser.close();
}
