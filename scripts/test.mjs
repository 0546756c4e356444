/**
 * `npm test`: sets up what is missing, then types, lint, unit tests, build, a look at which browsers
 * the build runs from, browser tests and a few checks in other engines.
 * `npm test -- --only types,unit` runs some of them; other words go to the test runners, as in
 * `npm test -- --only unit tests/geometry`. The last line reads `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureEngines } from './setup-engines.mjs';
import { ROOT, SetupError, ensureChromium, prepare, runMain, runTool, say, softwareRenderer } from './setup.mjs';

const STEPS = ['types', 'lint', 'unit', 'build', 'browsers', 'e2e', 'engines'];
const NEED_MODELS = ['unit', 'build', 'browsers', 'e2e', 'engines'];
/** They test what was built. */
const NEED_BUILD = ['browsers', 'e2e', 'engines'];
const REPORTS = path.join(ROOT, 'node_modules', '.cache', 'myopoint');

const parseArguments = (words) => {
  const at = words.findIndex((word) => word === '--only' || word.startsWith('--only='));
  if (at < 0) return { steps: STEPS, rest: words };
  const inline = words[at].includes('=');
  const list = inline ? words[at].slice('--only='.length) : (words[at + 1] ?? '');
  const steps = list.split(',').filter(Boolean);
  const unknown = steps.filter((step) => !STEPS.includes(step));
  if (steps.length === 0 || unknown.length > 0) {
    throw new SetupError(`--only takes some of ${STEPS.join(', ')}; it got "${list}".`);
  }
  return { steps, rest: words.filter((_, i) => i !== at && (inline || i !== at + 1)) };
};

/** Reads a runner's JSON report; a runner that left none broke before it could count. */
const readReport = (file, count) => {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
};

const freshReport = (name) => {
  mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
};

const runUnit = async (rest) => {
  const file = freshReport('unit');
  const code = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...rest,
  ]);
  const count = readReport(file, (report) => ({
    passed: report.numPassedTests,
    // A file that does not even load holds no tests, yet is a failure.
    failed:
      report.numFailedTests +
      report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length,
  }));
  return { code, ...count };
};

const runBrowser = async (rest) => {
  const file = freshReport('e2e');
  const chromium = await ensureChromium();
  const code = await runTool('playwright', ['test', '--reporter=list,json', ...rest], {
    env: {
      ...process.env,
      ...softwareRenderer(chromium),
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  });
  const count = readReport(file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
  return { code, ...count };
};

const runEngines = async () => {
  if (!(await ensureEngines())) return { code: 0, passed: 0, failed: 0 };
  const file = freshReport('engines');
  const code = await runTool('tsx', ['scripts/engines.ts', `--report=${file}`]);
  return { code, ...readReport(file, ({ passed, failed }) => ({ passed, failed })) };
};

const plain = async (tool, args, options) => ({ code: await runTool(tool, args, options), passed: 0, failed: 0 });

const RUNNERS = {
  types: () => plain('tsc', ['--noEmit']),
  lint: async () => {
    const linted = await plain('eslint', ['.', '--max-warnings=0']);
    const formatted = await plain('prettier', ['--check', '--log-level=warn', '.']);
    // What nobody uses, and what nobody but a test does; see knip.config.ts.
    const used = await plain('knip', ['--no-progress']);
    const usedWithoutTests = await plain('knip', ['--no-progress', '--production']);
    return { ...linted, code: linted.code || formatted.code || used.code || usedWithoutTests.code };
  },
  unit: runUnit,
  // One picture of a muscle is enough to test its page; all take a minute.
  build: () => plain('vite', ['build', '--logLevel', 'warn'], { env: { ...process.env, MYOPOINT_PICTURES: 'soleus' } }),
  browsers: () => plain('tsx', ['scripts/browsers.ts']),
  e2e: runBrowser,
  engines: runEngines,
};

await runMain(async () => {
  const { steps, rest } = parseArguments(process.argv.slice(2));
  const { modelsRebuilt } = await prepare({ withModels: steps.some((step) => NEED_MODELS.includes(step)) });
  const total = { passed: 0, failed: 0 };
  const broken = [];
  for (const step of STEPS.filter((one) => steps.includes(one))) {
    if (NEED_BUILD.includes(step) && broken.includes('build')) {
      say(`\n${step} is left out: there is no build to test.`);
      continue;
    }
    say(`\n— ${step} —`);
    const started = Date.now();
    const { code, passed, failed } = await RUNNERS[step](rest);
    total.passed += passed;
    // A step that fails without a failed test of its own still counts as one failure.
    total.failed += code === 0 ? failed : Math.max(failed, 1);
    if (code !== 0) broken.push(step);
    say(`${step}: ${code === 0 ? 'good' : 'failed'}, ${Math.round((Date.now() - started) / 1000)} s`);
  }
  if (modelsRebuilt) say('\nThe models were out of date and have been rebuilt: commit public/models.');
  if (broken.length > 0) say(`\nFailed: ${broken.join(', ')}.`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return broken.length > 0 ? 1 : 0;
});
