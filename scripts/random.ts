/**
 * `npm run random -- --actions 5000 --seed 1`: random actions of a person in the built app, until something is wrong.
 * `--replay FILE` does again what a failed walk wrote down; `--seeds 1,2,3` walks one after another, `--folder` names another build than dist.
 * See docs/reliability.md. The last line reads `N walks, N failed`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openChromium } from './browser/open-chromium.ts';
import { serveFolder } from './browser/serve-folder.ts';
import type { Action } from './random/actions.ts';
import { walk } from './random/walk.ts';
import type { WalkEnd } from './random/walk.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = path.join(ROOT, 'test-results');
/** So many are told when something is wrong. */
const LAST = 25;

const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string' },
    replay: { type: 'string' },
    folder: { type: 'string', default: 'dist' },
    loud: { type: 'boolean', default: false },
  },
});
const tell = (words: string): void => void process.stdout.write(`${words}\n`);

const whole = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`expected a whole number, got ${text}`);
  return value;
};
const seeds = (values.seeds ?? values.seed).split(',').map(whole);
const replay = values.replay ? (JSON.parse(readFileSync(values.replay, 'utf8')) as Action[]) : null;

function report(seed: number, { done, skipped, been, controls, ms, faults, held }: WalkEnd): void {
  const graphics = held.map(({ geometries, textures }) => `${geometries} geometries, ${textures} textures`).join(' → ');
  tell(
    `seed ${seed}: ${done.length} actions (${skipped} found nothing any more) in ${Math.round(ms / 1000)} s; graphics: ${graphics}`,
  );
  tell(`seed ${seed} was in ${been.size} places of the program and used ${controls} different controls`);
  if (values.loud) for (const [where, times] of been) tell(`  ${times} ${where}`);
  if (faults.length === 0) return;
  mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, `random-${seed}.json`);
  writeFileSync(file, JSON.stringify(done, null, 1));
  tell(`seed ${seed} failed at action ${done.length - 1}:`);
  for (const fault of faults) tell(`  ${fault}`);
  tell(`the last actions:`);
  for (const [at, action] of done.slice(-LAST).entries())
    tell(`  ${Math.max(0, done.length - LAST) + at} ${JSON.stringify(action)}`);
  tell(`do it again: npm run random -- --replay ${path.relative(ROOT, file)}`);
}

const server = await serveFolder({ '/': path.resolve(ROOT, values.folder) });
const browser = await openChromium(['--webgl-antialiasing-mode=none']);
let failed = 0;
try {
  for (const seed of seeds) {
    const end = await walk(browser, {
      origin: server.origin,
      seed,
      actions: whole(values.actions),
      ...(replay ? { replay } : {}),
      ...(values.loud
        ? {
            onAction: (index, action) => tell(`${index} ${Math.round(performance.now())} ms ${JSON.stringify(action)}`),
          }
        : {}),
    });
    report(seed, end);
    if (end.faults.length > 0) failed += 1;
  }
} finally {
  await browser.close();
  await server.close();
}
tell(`${seeds.length} walks, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
