/**
 * What a body's models are built from, where they are put, and whether those there were built from exactly that.
 * Plain JavaScript without dependencies, so that set-up can ask before anything is installed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BODIES = 'data/bodies';

/** @param {string} id @returns {string} Where a body's files are, from the root of whatever holds it. */
export const bodyFolder = (id) => `${BODIES}/${id}`;

/** @param {string} id @returns {string} Where a body's models are, from the root: `public` and the `modelsUrl` of its `body.json`. */
export function modelsFolder(id, root = PROJECT_ROOT) {
  const { modelsUrl } = JSON.parse(readFileSync(join(root, bodyFolder(id), 'body.json'), 'utf8'));
  return `public/${modelsUrl.replace(/\/$/, '')}`;
}

/** @returns {string[]} Ids of every body that has figures, sorted. */
export function bodiesWithFigures(root = PROJECT_ROOT) {
  return readdirSync(join(root, BODIES), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, BODIES, entry.name, 'figures')))
    .map(({ name }) => name)
    .sort();
}

/** Files and folders of a body that shape its models, in its folder. */
const BODY_INPUTS = ['structures.json', 'tendons.json', 'points.json', 'figures'];
/** Code (files, and folders with everything in them) that shapes the models of any body. */
const CODE_INPUTS = [
  'src/geometry',
  'builder/recorded',
  'builder/models',
  'builder/shapes',
  'builder/skin',
  'scripts/build-models.ts',
];
/** What the skins of all bodies are packed from, and how the figures of one are carried into another. */
const SKIN_INPUTS = [
  `${BODIES}/skin/skin.json`,
  `${BODIES}/skin/skin.bin.gz`,
  ...['man', 'woman'].flatMap((body) =>
    ['average', 'heavier', 'lean'].map((build) => `${BODIES}/skin/${body}-${build}.i16.gz`),
  ),
  ...['man', 'woman'].map((body) => `${BODIES}/${body}/derived/skin-cell-runs.json`),
  `${BODIES}/woman/body.json`,
  `${BODIES}/woman/warp.nrrd`,
  `${BODIES}/woman/girth.json`,
];
const INPUT_NAMES = /\.(json|nrrd|gz|ts|mjs)$/;
/** Packages whose version can change the bytes. */
const PACKAGES = ['meshoptimizer', 'three', 'three-mesh-bvh'];

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (INPUT_NAMES.test(path)) return existsSync(path) ? [path] : [];
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return filesUnder(inner);
    return INPUT_NAMES.test(entry.name) ? [inner] : [];
  });
}

/** @param {string} root @param {string[]} inputs @returns {string[]} Paths from the root with forward slashes, sorted. */
const filesOf = (root, inputs) =>
  inputs
    .flatMap((input) => filesUnder(join(root, input)))
    .map((path) => relative(root, path).split(sep).join('/'))
    .sort();

/** @param {string} body @returns {string[]} */
const inputsOfBody = (body, root = PROJECT_ROOT) =>
  filesOf(root, [...BODY_INPUTS.map((input) => `${bodyFolder(body)}/${input}`), ...SKIN_INPUTS]);

/**
 * @param {string} body
 * @param {string} [root] what holds the body; the code is always that of the project
 * @returns {string[]} Paths with forward slashes, sorted: those of the body from `root`, those of the code from the project's root.
 */
export function modelInputs(body, root = PROJECT_ROOT) {
  return [...inputsOfBody(body, root), ...filesOf(PROJECT_ROOT, CODE_INPUTS)].sort();
}

/**
 * @param {string} body
 * @param {string} [root] what holds the body
 * @returns {string} SHA-256 (hex) over the inputs' paths and contents and the packages' versions.
 */
export function hashModelInputs(body, root = PROJECT_ROOT) {
  const hash = createHash('sha256');
  const ofBody = new Set(inputsOfBody(body, root));
  for (const path of modelInputs(body, root)) {
    const bytes = readFileSync(join(ofBody.has(path) ? root : PROJECT_ROOT, path));
    hash.update(`${path}\n`).update(createHash('sha256').update(bytes).digest());
  }
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  for (const name of PACKAGES) hash.update(`${name}@${dependencies[name]}\n`);
  return hash.digest('hex');
}

/**
 * @param {string} body
 * @param {string} [root] what holds the body and its models
 * @returns {boolean} Whether the body's manifest names today's inputs and each file it lists is there
 * with the bytes it was written with.
 */
export function modelsAreCurrent(body, root = PROJECT_ROOT) {
  const folder = join(root, modelsFolder(body, root));
  const manifestPath = join(folder, 'manifest.json');
  if (!existsSync(manifestPath)) return false;
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  if (manifest.inputHash !== hashModelInputs(body, root)) return false;
  return [...manifest.files, ...(manifest.skins ?? [])].every((/** @type {{path: string, sha256: string}} */ file) => {
    const path = join(folder, file.path);
    return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === file.sha256;
  });
}
