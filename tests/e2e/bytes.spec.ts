/** The build is as large as is recorded: no larger, and where it became smaller the record is renewed. */
import { readFile } from 'node:fs/promises';
import { weighBuild, type BuildBytes } from '../../scripts/bench/build-bytes.ts';
import { expect, test } from './fixtures.ts';

/** May grow and shrink by so much until the record has to be renewed, as a share. */
const MAY = { grow: 0.02, shrink: 0.05 } as const;
/** Their growth has a limit of its own in first-load.spec.ts. */
const MODELS_MAY = { grow: 0.1, shrink: 0.15 } as const;

test('every part of the build weighs what bench/results says: renew it with `npm run bench -- --no-build --only bytes --save`', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const record = JSON.parse(await readFile(`bench/results/${version}.json`, 'utf8')) as { bytes: BuildBytes };
  const recorded = record.bytes;
  const now = await weighBuild('dist');
  expect(Object.keys(now)).toEqual(Object.keys(recorded));
  for (const [part, bytes] of Object.entries(now)) {
    const { grow, shrink } = part === 'models' ? MODELS_MAY : MAY;
    const before = recorded[part as keyof BuildBytes];
    expect(bytes, `${part} grew`).toBeLessThanOrEqual(before * (1 + grow));
    expect(bytes, `${part} became smaller: keep that by a new record`).toBeGreaterThanOrEqual(before * (1 - shrink));
  }
});
