/** A second body is a folder and a run of the builder: a few figures of the man, in a folder of their own, become models that are read as a body. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBody, type Body } from '../../src/anatomy/index.ts';
import { lookupsOf } from '../../src/state/index.ts';
import { BodyModel } from '../../src/scene/body/body-model.ts';
import { slotsOf } from '../../src/scene/body/instances.ts';
import { mergeLayer } from '../../src/scene/body/layer-arrays.ts';
import { decodeLayer } from '../../src/scene/workers/decode-layer.ts';
import { readBody, readLofts } from '../../builder/body/built-body.ts';
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
/** Two muscles and a bone. */
const KEPT: ReadonlySet<string> = new Set(['soleus', 'tibialis-anterior', 'patella']);
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

/** The recorded skins of the woman, as those of the second body. */
function writeSkins(): void {
  const skins = 'data/bodies/skin';
  mkdirSync(join(root, skins), { recursive: true });
  const record = JSON.parse(readFileSync(join(PROJECT_ROOT, skins, 'skin.json'), 'utf8')) as {
    topology: string;
    shapes: { body: string; file: string }[];
    eyes: { body: string }[];
  };
  const own = <T extends { body: string }>(all: readonly T[]): T[] =>
    all.filter(({ body }) => body === 'woman').map((one) => ({ ...one, body: ID }));
  const shapes = own(record.shapes);
  writeFileSync(join(root, skins, 'skin.json'), JSON.stringify({ ...record, shapes, eyes: own(record.eyes) }));
  for (const file of [record.topology, ...shapes.map((shape) => shape.file)])
    cpSync(join(PROJECT_ROOT, skins, file), join(root, skins, file));
}

/** Writes the folder of the second body. */
function writeFolder(): void {
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
  writeSkins();
}

let body: Body;
beforeAll(async () => {
  writeFolder();
  await buildModels(ID, () => undefined, root, { lofts: 2000 });
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
      'data/bodies/skin/skin.bin.gz',
      'data/bodies/skin/skin.json',
      ...['average', 'heavier', 'lean'].map((build) => `data/bodies/skin/woman-${build}.i16.gz`),
      'data/bodies/small/figures/connective.json',
      'data/bodies/small/figures/lofts.json',
      'data/bodies/small/figures/tubes.json',
      'data/bodies/small/figures/volumes.json',
      'data/bodies/small/figures/volumes/patella.nrrd',
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
    expect(skin.positions.length).toBeGreaterThan(100_000);
    expect([...(await readLofts(body, root)).ids].sort()).toEqual(['soleus', 'tibialis-anterior']);
  });

  it('is drawn and looked up by the app', async () => {
    const model = new BodyModel(body);
    for (const layer of ['muscles', 'skeleton'] as const) {
      const bytes = new Uint8Array(readFileSync(join(models, `${layer}.glb`)));
      model.addLayer(layer, loaded(mergeLayer(await decodeLayer(bytes.buffer), slotsOf(body, layer))));
    }
    const soleus = model.boundsOf(['soleus/right']);
    // On the right, in the lower leg, metres.
    expect(soleus.max.x).toBeLessThan(0);
    expect([soleus.min.y > 0, soleus.max.y < 0.5]).toEqual([true, true]);
    const lookups = lookupsOf(body);
    expect(lookups.muscleOfStructure(body.structureById('soleus')!.id)).toBe('soleus');
    expect([lookups.structureById('patella')?.system, lookups.structureById('femur')]).toEqual(['bone', undefined]);
  });
});
