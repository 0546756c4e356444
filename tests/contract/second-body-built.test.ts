/** A second body is a folder and a run of the builder: a few figures of the man, in a folder of their own, become models that are read as a body. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBody, type Body, type InstanceKey } from '../../src/anatomy/index.ts';
import { lookupsOf } from '../../src/state/index.ts';
import { BodyModel } from '../../src/scene/body/body-model.ts';
import { slotsOf } from '../../src/scene/body/instances.ts';
import { mergeLayer } from '../../src/scene/body/layer-arrays.ts';
import { decodeLayer } from '../../src/scene/workers/decode-layer.ts';
import { readBody, readLofts } from '../../builder/body/built-body.ts';
import { parseNrrd } from '../../builder/figures/nrrd.ts';
import { buildModels } from '../../builder/models/build.ts';
import {
  bodiesWithFigures,
  bodyFolder,
  hashModelInputs,
  modelInputs,
  modelsAreCurrent,
  PROJECT_ROOT,
} from '../../builder/models/inputs.mjs';
import { loaded } from '../scene/cubes.ts';

const ID = 'small';
/** Two muscles, a bone, the skin. */
const KEPT: ReadonlySet<string> = new Set(['soleus', 'tibialis-anterior', 'patella', 'skin']);
const MAN = join(PROJECT_ROOT, bodyFolder('man'));

const root = mkdtempSync(join(tmpdir(), 'second-body-'));
const folder = join(root, bodyFolder(ID));
const models = join(root, 'public/models/small');
afterAll(() => {
  rmSync(root, { recursive: true });
});

type Records = Record<string, { id: string; file?: string }[] | string>;
const read = (file: string, from = MAN): unknown => JSON.parse(readFileSync(join(from, file), 'utf8'));
const write = (file: string, value: unknown): void => {
  writeFileSync(join(folder, file), JSON.stringify(value));
};
const kept = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
  records.filter(({ id }) => KEPT.has(id));

/** The skin at every second sample: an eighth of the work, and nothing here asks how smooth it is. */
async function coarseSkin(bytes: Uint8Array): Promise<Uint8Array> {
  const { size, spacingMm, origin, samples } = await parseNrrd(bytes);
  // The median plane stays on a sample.
  const [first, step] = [Math.round(-origin[0] / spacingMm) % 2, 2];
  const [nx, ny, nz] = [Math.floor((size[0] - first + 1) / step), Math.ceil(size[1] / step), Math.ceil(size[2] / step)];
  const coarse = Int8Array.from({ length: nx * ny * nz }, (_, at) => {
    const [x, y, z] = [first + step * (at % nx), step * (Math.floor(at / nx) % ny), step * Math.floor(at / (nx * ny))];
    return Math.round(samples[x + size[0] * (y + size[1] * z)]! / step);
  });
  const h = step * spacingMm;
  const header = [
    'NRRD0004',
    'type: int8',
    'dimension: 3',
    'space: left-posterior-superior',
    `sizes: ${nx} ${ny} ${nz}`,
    `space directions: (${h},0,0) (0,${h},0) (0,0,${h})`,
    'encoding: gzip',
    `space origin: (${origin[0] + first * spacingMm},${origin[1]},${origin[2]})`,
  ];
  return Buffer.concat([Buffer.from(`${header.join('\n')}\n\n`), gzipSync(coarse)]);
}

/** Writes the folder of the second body. */
async function writeFolder(): Promise<void> {
  mkdirSync(join(folder, 'figures/volumes'), { recursive: true });
  write('body.json', { id: ID, reference: { sex: 'female', build: 'average' }, modelsUrl: 'models/small/' });
  write('structures.json', kept(read('structures.json') as { id: string }[]));
  cpSync(join(MAN, 'landmarks.json'), join(folder, 'landmarks.json'));
  for (const name of ['lofts', 'connective', 'tubes', 'volumes']) {
    const figures = Object.entries(read(`figures/${name}.json`) as Records).map(
      ([key, value]) => [key, typeof value === 'string' ? value : kept(value)] as const,
    );
    write(`figures/${name}.json`, Object.fromEntries(figures));
    for (const { file } of figures.flatMap(([, value]) => (typeof value === 'string' ? [] : value)))
      if (file) cpSync(join(MAN, 'figures', file), join(folder, 'figures', file));
  }
  const skin = join(folder, 'figures/volumes/skin.nrrd');
  writeFileSync(skin, await coarseSkin(new Uint8Array(readFileSync(skin))));
}

let body: Body;
beforeAll(async () => {
  await writeFolder();
  await buildModels(ID, () => undefined, root, { lofts: 2000, skin: 1500 });
  body = makeBody({
    record: read('body.json', folder),
    structures: read('structures.json', folder),
    landmarks: read('landmarks.json', folder),
    viewDirections: {},
    loadPlaces: () => Promise.resolve({ areas: [], points: [], needlePaths: [], modelDepths: [] }),
  });
}, 60_000);

describe('a second body, built', () => {
  it('is found by its folder, and hashed by its own figures and the same code', () => {
    expect(bodiesWithFigures(root)).toEqual([ID]);
    const own = modelInputs(ID, root).filter((path) => path.startsWith('data/'));
    expect(own).toEqual([
      'data/bodies/small/figures/connective.json',
      'data/bodies/small/figures/lofts.json',
      'data/bodies/small/figures/tubes.json',
      'data/bodies/small/figures/volumes.json',
      'data/bodies/small/figures/volumes/patella.nrrd',
      'data/bodies/small/figures/volumes/skin.nrrd',
      'data/bodies/small/structures.json',
    ]);
    const code = (paths: string[]): string[] => paths.filter((path) => !path.startsWith('data/'));
    expect(code(modelInputs(ID, root))).toEqual(code(modelInputs('man')));
    expect(hashModelInputs(ID, root)).not.toBe(hashModelInputs('man'));
  });

  it('stands where its record says, current until a figure changes, and nothing stands elsewhere', () => {
    expect(modelsAreCurrent(ID, root)).toBe(true);
    expect(existsSync(join(root, 'public/models/manifest.json'))).toBe(false);
    const manifest = read('manifest.json', models) as { structures: { id: string }[] };
    expect(manifest.structures.map(({ id }) => id).sort()).toEqual([...KEPT].sort());
    const lofts = readFileSync(join(folder, 'figures/lofts.json'), 'utf8');
    writeFileSync(join(folder, 'figures/lofts.json'), `${lofts} `);
    expect(modelsAreCurrent(ID, root)).toBe(false);
    writeFileSync(join(folder, 'figures/lofts.json'), lofts);
    expect(modelsAreCurrent(ID, root)).toBe(true);
  });

  it('is read by the builder as a body to measure in', async () => {
    const { parts, skin } = await readBody(body, root);
    expect(parts.map(({ id }) => id).sort()).toEqual(['patella', 'soleus', 'tibialis-anterior']);
    expect(skin.positions.length).toBeGreaterThan(2000);
    expect((await readLofts(body, root)).map(({ id }) => id).sort()).toEqual(['soleus', 'tibialis-anterior']);
  });

  it('is drawn and looked up by the app', async () => {
    const model = new BodyModel(body);
    for (const layer of ['skin', 'muscles', 'skeleton'] as const) {
      const bytes = new Uint8Array(readFileSync(join(models, `${layer}.glb`)));
      model.addLayer(layer, loaded(mergeLayer(await decodeLayer(bytes.buffer), slotsOf(body, layer))));
    }
    const soleus = model.boundsOf(['soleus/right' as InstanceKey]);
    // On the right, in the lower leg, metres.
    expect(soleus.max.x).toBeLessThan(0);
    expect([soleus.min.y > 0, soleus.max.y < 0.5]).toEqual([true, true]);
    const lookups = lookupsOf(body);
    expect(lookups.muscleOfStructure(body.structureById('soleus')!.id)).toBe('soleus');
    expect([lookups.structureById('patella')?.system, lookups.structureById('femur')]).toEqual(['bone', undefined]);
  });
});
