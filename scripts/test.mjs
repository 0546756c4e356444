/**
 * `npm test`: sets up what is missing, then types, lint, unit tests, build, a look at which browsers
 * the build runs from, browser tests and a few checks in other engines. What reads the code goes beside the unit tests.
 * `npm test -- --only types,unit` runs some of them; other words go to the test runners, as in
 * `npm test -- --only unit tests/geometry`. The last line reads `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureEngines } from './setup-engines.mjs';
import { ROOT, SetupError, ensureChromium, hearTool, prepare, runMain, say, softwareRenderer } from './setup.mjs';

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

/** A runner for one step: it hears a tool's words and adds them to what the step said. */
const tool = async (said, name, args, env = process.env) => {
  const { code, output } = await hearTool(name, args, { env, onOutput: said.hear });
  said.all += output;
  return code;
};

const runUnit = async (said, rest) => {
  const file = freshReport('unit');
  const code = await tool(said, 'vitest', [
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

const runBrowser = async (said, rest) => {
  const file = freshReport('e2e');
  const chromium = await ensureChromium();
  const code = await tool(said, 'playwright', ['test', '--reporter=list,json', ...rest], {
    ...process.env,
    ...softwareRenderer(chromium),
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const count = readReport(file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
  return { code, ...count };
};

const runEngines = async (said) => {
  if (!(await ensureEngines())) return { code: 0, passed: 0, failed: 0 };
  const file = freshReport('engines');
  const code = await tool(said, 'tsx', ['scripts/engines.ts', `--report=${file}`]);
  return { code, ...readReport(file, ({ passed, failed }) => ({ passed, failed })) };
};

const plain = async (said, name, args, env) => ({ code: await tool(said, name, args, env), passed: 0, failed: 0 });

const RUNNERS = {
  types: (said) => plain(said, 'tsc', ['--noEmit']),
  lint: async (said) => {
    const linted = await plain(said, 'eslint', ['.', '--max-warnings=0']);
    const formatted = await plain(said, 'prettier', ['--check', '--log-level=warn', '.']);
    // What nobody uses, and what nobody but a test does; see knip.config.ts.
    const used = await plain(said, 'knip', ['--no-progress']);
    const usedWithoutTests = await plain(said, 'knip', ['--no-progress', '--production']);
    return { ...linted, code: linted.code || formatted.code || used.code || usedWithoutTests.code };
  },
  unit: runUnit,
  // One picture of a muscle is enough to test its page; all take a minute.
  build: (said) =>
    plain(said, 'vite', ['build', '--logLevel', 'warn'], { ...process.env, MYOPOINT_PICTURES: 'soleus' }),
  browsers: (said) => plain(said, 'tsx', ['scripts/browsers.ts']),
  e2e: runBrowser,
  engines: runEngines,
};

/** A failed step says its last words once more at the end, where nobody has to look for them. */
const LAST_WORDS = 6000;

await runMain(async () => {
  const { steps, rest } = parseArguments(process.argv.slice(2));
  const { modelsRebuilt } = await prepare({ withModels: steps.some((step) => NEED_MODELS.includes(step)) });
  const total = { passed: 0, failed: 0 };
  /** What each broken step said. */
  const broken = new Map();

  const runStep = async (step, { isShownAtOnce }) => {
    if (NEED_BUILD.includes(step) && broken.has('build')) {
      say(`\n${step} is left out: there is no build to test.`);
      return;
    }
    if (isShownAtOnce) say(`\n— ${step} —`);
    const said = { all: '', hear: isShownAtOnce ? (words) => process.stdout.write(words) : () => undefined };
    const started = Date.now();
    const { code, passed, failed } = await RUNNERS[step](said, rest);
    total.passed += passed;
    // A step that fails without a failed test of its own still counts as one failure.
    total.failed += code === 0 ? failed : Math.max(failed, 1);
    if (code !== 0) broken.set(step, said.all);
    if (!isShownAtOnce) say(`\n— ${step} —\n${said.all.trimEnd()}`);
    say(`${step}: ${code === 0 ? 'good' : 'failed'}, ${Math.round((Date.now() - started) / 1000)} s`);
  };
  const runLane = async (lane, options) => {
    for (const step of STEPS.filter((one) => lane.includes(one) && steps.includes(one))) await runStep(step, options);
  };

  // Each of these waits on one core for much of its time; what is read of the code and what is run of it share no files.
  await Promise.all([
    runLane(['unit'], { isShownAtOnce: true }),
    runLane(['types', 'lint', 'build', 'browsers'], { isShownAtOnce: false }),
  ]);
  await runLane(['e2e', 'engines'], { isShownAtOnce: true });

  if (modelsRebuilt) say('\nThe models were out of date and have been rebuilt: commit public/models.');
  for (const [step, words] of broken) say(`\n— ${step} failed; its last words —\n${words.slice(-LAST_WORDS)}`);
  if (broken.size > 0) say(`\nFailed: ${[...broken.keys()].join(', ')}.`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return broken.size > 0 ? 1 : 0;
});
