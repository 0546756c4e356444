/**
 * What the models are built from, and whether those in public/models were built from exactly that.
 * Plain JavaScript without dependencies, so that set-up can ask before anything is installed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const MODELS_FOLDER = join(PROJECT_ROOT, 'public', 'models');

/** The body that is built. */
export const BODY_FOLDER = 'data/bodies/reference-male';

/** Files and folders (with everything in them) that shape the models. */
const INPUTS = [
  `${BODY_FOLDER}/structures.json`,
  `${BODY_FOLDER}/figures`,
  'data/bodies/skin/skin.json',
  'data/bodies/skin/skin.bin.gz',
  'data/bodies/skin/man-average.i16.gz',
  'data/bodies/skin/man-heavier.i16.gz',
  'data/bodies/skin/man-lean.i16.gz',
  'data/bodies/skin/woman-average.i16.gz',
  'data/bodies/skin/woman-heavier.i16.gz',
  'data/bodies/skin/woman-lean.i16.gz',
  'data/bodies/woman/warp.nrrd',
  'src/geometry',
  'builder/recorded',
  'builder/models',
  'builder/shapes',
  'builder/skin',
  'scripts/build-models.ts',
];
const INPUT_NAMES = /\.(json|nrrd|gz|ts|mjs)$/;
/** Packages whose version can change the bytes. */
const PACKAGES = ['meshoptimizer', 'three', 'three-mesh-bvh'];

/** @returns {string[]} Paths from the project's root with forward slashes, sorted. */
export function modelInputs(root = PROJECT_ROOT) {
  /** @param {string} path @returns {string[]} */
  const filesUnder = (path) => {
    if (INPUT_NAMES.test(path)) return existsSync(path) ? [path] : [];
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return filesUnder(inner);
      return INPUT_NAMES.test(entry.name) ? [inner] : [];
    });
  };
  return INPUTS.flatMap((input) => filesUnder(join(root, input)))
    .map((path) => relative(root, path).split(sep).join('/'))
    .sort();
}

/** @returns {string} SHA-256 (hex) over the inputs' paths and contents and the packages' versions. */
export function hashModelInputs(root = PROJECT_ROOT) {
  const hash = createHash('sha256');
  for (const path of modelInputs(root)) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\n`).update(createHash('sha256').update(bytes).digest());
  }
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of PACKAGES) hash.update(`${name}@${dependencies[name]}\n`);
  return hash.digest('hex');
}

/**
 * @returns {boolean} Whether the manifest names today's inputs and each file it lists is there
 * with the bytes it was written with.
 */
export function modelsAreCurrent(root = PROJECT_ROOT) {
  const folder = join(root, 'public', 'models');
  const manifestPath = join(folder, 'manifest.json');
  if (!existsSync(manifestPath)) return false;
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  if (manifest.inputHash !== hashModelInputs(root)) return false;
  return [...manifest.files, ...(manifest.skins ?? [])].every((/** @type {{path: string, sha256: string}} */ file) => {
    const path = join(folder, file.path);
    return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === file.sha256;
  });
}
