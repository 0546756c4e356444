/**
 * `npm run models`: builds public/models from data/ when they are out of date.
 * `--force` builds anyway; `--only skins` packs the skins and the warp alone; `--check` only says (exit code 1) whether they are out of date.
 */
import { buildModels, buildSkins } from '../builder/index.ts';
import { modelsAreCurrent } from '../builder/models/inputs.mjs';

const options = process.argv.slice(2);
const isOnlySkins = options.join(' ') === '--only skins';
const unknown = isOnlySkins ? undefined : options.find((option) => option !== '--force' && option !== '--check');
if (unknown) {
  console.error(`Unknown option ${unknown}; expected --force, --check or --only skins.`);
  process.exit(2);
}
if (isOnlySkins) {
  await buildSkins((text) => {
    console.error(text);
  });
} else if (options.includes('--check')) {
  const current = modelsAreCurrent();
  console.error(current ? 'The models match their inputs.' : 'The models are out of date: run "npm run models".');
  process.exitCode = current ? 0 : 1;
} else if (!options.includes('--force') && modelsAreCurrent()) {
  console.error('The models match their inputs.');
} else {
  const started = Date.now();
  await buildModels((text) => {
    console.error(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  });
}
