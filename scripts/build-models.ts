/**
 * `npm run models [-- --body <id>]`: builds the models of a body, or of every body that has figures, when they are out of
 * date. `--force` builds anyway; `--only skins` packs the skins and the warp alone; `--check` only says (exit code 1) whether
 * they are out of date.
 */
import { buildModels, buildSkins } from '../builder/index.ts';
import { bodiesWithFigures, modelsAreCurrent } from '../builder/models/inputs.mjs';
import { takeBody } from './body-argument.ts';

const { id, rest: options } = takeBody(process.argv.slice(2));
const isOnlySkins = options.join(' ') === '--only skins';
const unknown = isOnlySkins ? undefined : options.find((option) => option !== '--force' && option !== '--check');
if (unknown) {
  console.error(`Unknown option ${unknown}; expected --body <id>, --force, --check or --only skins.`);
  process.exit(2);
}
const known = bodiesWithFigures();
const bodies = known.filter((body) => id === undefined || body === id);
if (bodies.length === 0) {
  console.error(`No body is called "${id ?? ''}"; those with figures are ${known.join(', ')}.`);
  process.exit(2);
}
const stale = bodies.filter((body) => !modelsAreCurrent(body));
if (isOnlySkins) {
  for (const body of bodies)
    await buildSkins(body, (text) => {
      console.error(text);
    });
} else if (options.includes('--check')) {
  console.error(
    stale.length === 0
      ? 'The models match their inputs.'
      : `The models of ${stale.join(', ')} are out of date: run "npm run models".`,
  );
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  const started = Date.now();
  for (const body of options.includes('--force') ? bodies : stale) {
    await buildModels(body, (text) => {
      console.error(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${body}: ${text}`);
    });
  }
  if (stale.length === 0 && !options.includes('--force')) console.error('The models match their inputs.');
}
