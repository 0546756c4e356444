/**
 * `npm run engines [webkit] [firefox]`: thirteen checks of the built app in engines other than Chromium, each run
 * once, one engine beside the other. The last line reads `N passed, N failed`.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder } from './browser/serve-folder.ts';
import { CHECKS, type Places } from './engines/checks.ts';
import { serveOtherSite } from './engines/other-site.ts';
import { openDisplay } from './engines/display.ts';
import type { EnginePage } from './engines/engine-page.ts';
import { openFirefox } from './engines/firefox.ts';
import { openWebKit } from './engines/webkit.ts';

/** What an engine says that is no fault of the app. */
const KNOWN = [
  // An observer's news came a frame later.
  /ResizeObserver loop/,
  /THREE\.Clock/,
  /KHR_parallel_shader_compile/,
  /Buffer is not defined/,
];

/** Notes from the very start what goes wrong; a driver may come too late for that. */
const WATCH = `
const faults = (window.smokeFaults = []);
addEventListener('error', (event) => { if (event instanceof ErrorEvent) faults.push('uncaught ' + event.message); });
addEventListener('unhandledrejection', (event) => faults.push('rejected ' + event.reason));
const { error } = console;
console.error = (...words) => { faults.push(words.map(String).join(' ')); error.apply(console, words); };
`;

/** The built app with the watch first in its page. */
async function watchedApp(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'myopoint-engines-'));
  await cp('dist', folder, { recursive: true });
  await writeFile(path.join(folder, 'watch.js'), WATCH);
  const page = path.join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('<meta charset="utf-8" />', '$&<script src="./watch.js"></script>'));
  return folder;
}

const faultsOf = async (page: EnginePage): Promise<string[]> => {
  const faults = await page.evaluate(
    () => ('smokeFaults' in window ? (window.smokeFaults as string[]) : ['the watch did not run']),
    null,
  );
  return faults.filter((fault) => !KNOWN.some((known) => known.test(fault)));
};

async function check(page: EnginePage, places: Places): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  for (const { name, run } of CHECKS) {
    const started = Date.now();
    let fault: string | null = null;
    try {
      await run(page, places);
      const faults = await faultsOf(page);
      if (faults.length > 0) fault = faults.join('; ');
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
    total[fault === null ? 'passed' : 'failed'] += 1;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `  ${fault === null ? '✓' : '✘'} ${page.engine} ${name} (${seconds}s)${fault === null ? '' : `: ${fault}`}\n`,
    );
  }
  return total;
}

const OPENERS = { webkit: openWebKit, firefox: openFirefox } as const;

const words = process.argv.slice(2);
const report = words.find((word) => word.startsWith('--report='))?.slice('--report='.length);
const wanted = words.filter((word) => !word.startsWith('--report='));
const unknown = wanted.filter((name) => !(name in OPENERS));
if (unknown.length > 0)
  throw new Error(`no engine is called ${unknown.join(', ')}; there are ${Object.keys(OPENERS).join(', ')}`);

const folder = await watchedApp();
const server = await serveFolder({ '/': folder }, { isAsHosted: true });
const otherSite = await serveOtherSite(server.origin, WATCH);
const display = await openDisplay();
const places = { origin: server.origin, otherSite: otherSite.origin };

async function checkEngine(open: (environment: NodeJS.ProcessEnv) => Promise<EnginePage>) {
  const page = await open({ ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: '1' });
  try {
    await page.resize(1180, 820);
    return await check(page, places);
  } finally {
    await page.close();
  }
}

const sum = { passed: 0, failed: 0 };
try {
  const asked = Object.entries(OPENERS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  for (const { passed, failed } of await Promise.all(asked.map(([, open]) => checkEngine(open)))) {
    sum.passed += passed;
    sum.failed += failed;
  }
} finally {
  display.close();
  await otherSite.close();
  await server.close();
  await rm(folder, { recursive: true });
}
if (report !== undefined) await writeFile(report, JSON.stringify(sum));
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
if (sum.failed > 0) process.exitCode = 1;
