/**
 * What `npm start` and `npm test` need before they can run, done only when it is missing:
 * the right Node, the packages of the lockfile, models that match their inputs, a Chromium.
 * Plain Node without dependencies, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bodiesWithFigures, modelsAreCurrent } from '../builder/models/inputs.mjs';
import { findChromium, isUsable } from './setup-chromium.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where each tool's program lies once installed; run with this Node, so no shell is needed. */
export const TOOLS = {
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsx: 'node_modules/tsx/dist/cli.mjs',
};

/** An obstacle the person at the keyboard can remove; its message is shown without a stack. */
export class SetupError extends Error {}

/** @param {string} message */
export const say = (message) => process.stdout.write(`${message}\n`);

/** Runs a program to its end with its output shown; resolves to its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.on('error', (error) => reject(new SetupError(`Could not start "${command}": ${error.message}.`)));
    child.on('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });

/** Runs one of {@link TOOLS}. */
export const runTool = (tool, args = [], options = {}) => run(process.execPath, [TOOLS[tool], ...args], options);

/** Runs one of {@link TOOLS} and resolves to its exit code and all it wrote, which `onOutput` hears as it comes. */
export const hearTool = (tool, args = [], { onOutput = () => undefined, env = process.env } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TOOLS[tool], ...args], {
      cwd: ROOT,
      stdio: ['inherit', 'pipe', 'pipe'],
      // Through a pipe a tool takes off its colours unless it is asked to keep them.
      env: process.stdout.isTTY ? { FORCE_COLOR: '1', ...env } : env,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (words) => {
        output += words;
        onOutput(words);
      });
    }
    child.on('error', (error) => reject(new SetupError(`Could not start ${tool}: ${error.message}.`)));
    child.on('close', (code, signal) => resolve({ code: signal ? 1 : (code ?? 1), output }));
  });

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(
    `Myopoint needs Node 20.19 or newer; this is Node ${process.versions.node}. Install it from https://nodejs.org.`,
  );
};

const readPackages = (file) => {
  const full = path.join(ROOT, file);
  return existsSync(full) ? (JSON.parse(readFileSync(full, 'utf8')).packages ?? {}) : null;
};

/**
 * npm notes what it installed in a hidden lockfile, written last. Comparing the two finds a
 * changed lockfile, a broken-off install and a package put in by hand, without a stamp of ours.
 */
const packagesMatchLockfile = () => {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    if (!found) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
};

const installPackages = async () => {
  if (packagesMatchLockfile()) return;
  say('Installing packages from the lockfile …');
  const args = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const code = npm
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    throw new SetupError('The packages could not be installed: see what npm says above.');
  }
};

/** @returns {Promise<boolean>} whether models were rebuilt */
const buildModels = async () => {
  if (bodiesWithFigures().every((body) => modelsAreCurrent(body))) return false;
  say('The shapes changed: rebuilding the models …');
  if ((await runTool('tsx', ['scripts/build-models.ts'])) !== 0) {
    throw new SetupError('The models could not be built: see the message above.');
  }
  return true;
};

/** Node, packages and, unless `withModels` is false, models: everything both commands share. */
export const prepare = async ({ withModels = true } = {}) => {
  checkNode();
  await installPackages();
  return { modelsRebuilt: withModels && (await buildModels()) };
};

const isDebian = () => {
  try {
    return /^ID=(debian|raspbian)$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** A mirror that does not answer must not hold everything up. */
const INSTALLS_WITHIN_MS = 240_000;

export const isRoot = () => process.getuid?.() === 0;

/** Installs packages of Debian; nothing where this person may not. */
export const installWithApt = async (...packages) => {
  const asRoot = isRoot();
  if (!asRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: INSTALLS_WITHIN_MS };
  const apt = (...args) => (asRoot ? run('apt-get', args, options) : run('sudo', ['-n', 'apt-get', ...args], options));
  await apt('update', '-q');
  await apt('install', '-y', '-q', '--no-install-recommends', ...packages);
};

/**
 * The Chromium the browser tests drive, installed when there is none.
 * Debian carries one; Ubuntu's package only fetches a snap, so there as elsewhere the test
 * tool brings its own.
 */
export const ensureChromium = async () => {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !isUsable(chosen)) {
    throw new SetupError(`CHROMIUM_PATH is "${chosen}", but no program stands there.`);
  }
  const found = findChromium();
  if (found) return found;
  if (isDebian()) {
    say('Installing Chromium with apt-get …');
    await installWithApt('chromium').catch(() => undefined);
    const installed = findChromium();
    if (installed) return installed;
  }
  say('Installing Chromium with the test tool …');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  await runTool('playwright', ['install', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (isUsable(own)) return own;
  throw new SetupError(
    'No Chromium, Chrome or Edge was found and none could be installed; install one or name it in CHROMIUM_PATH.',
  );
};

/** Says in its own words what draws WebGL. */
const RENDERER_PAGE =
  'data:text/html,<p id="p"></p><script>const g=document.createElement("canvas").getContext("webgl2");' +
  'const e=g&&g.getExtension("WEBGL_debug_renderer_info");' +
  'p.textContent=g?g.getParameter(e?e.UNMASKED_RENDERER_WEBGL:g.RENDERER):"none"</script>';

/**
 * What the browser tests draw with: Mesa's llvmpipe, which is the faster, where this Chromium draws with it, else the
 * renderer that Chromium brings. For `CHROMIUM_ARGUMENTS`.
 */
export const softwareRenderer = (chromium) => {
  const env = { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' };
  const { stdout } = spawnSync(
    chromium,
    ['--headless', '--no-sandbox', '--use-angle=gl-egl', '--ignore-gpu-blocklist', '--dump-dom', RENDERER_PAGE],
    { env, timeout: 30_000, encoding: 'utf8' },
  );
  return stdout?.includes('llvmpipe')
    ? { MYOPOINT_ANGLE: 'gl-egl', LIBGL_ALWAYS_SOFTWARE: '1' }
    : { MYOPOINT_ANGLE: 'swiftshader' };
};

/** Runs a command line's main function; obstacles become one sentence and exit code 1. */
export const runMain = async (main) => {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
