import * as comlink from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAN, LAYERS, type Layer } from '../../../src/anatomy/index.ts';
import { WOMAN } from '../../../src/anatomy/woman.ts';
import type { LoadState } from '../../../src/state/index.ts';
import { slotsOf } from '../../../src/scene/body/instances.ts';
import { createBodyLoader, type BodyLoader, type LoadEvents } from '../../../src/scene/workers/load-body.ts';
import type { LoadedLayer } from '../../../src/scene/body/loaded-layer.ts';
import type { BodyFiles, ChosenBody, SkinFiles } from '../../../src/scene/workers/body-work.ts';
import { loaded, numberOf, sheetPart } from '../cubes.ts';
import { mergeLayer } from '../../../src/scene/body/layer-arrays.ts';

const HASH = '0123456789abcdef0123';
const EMPTY: LoadedLayer = loaded(mergeLayer([sheetPart('sheet')], [{ id: 'sheet', instance: 0, mirrored: false }]));

/** What the two workers were asked for, and which layers they cannot read. */
let asked: { url: string; worker: number; slots: number; layer: Layer; next: readonly string[] }[];
let broken: Set<Layer>;
let ended: number;
let workers: number;
let manifest: () => Response;
let loader: BodyLoader;
let states: LoadState[];
let layers: Layer[];
/** The files of bodies that were fetched. */
let binaries: string[];
let bodies: (readonly [id: string, shapes: unknown])[];
const EVENTS: LoadEvents = {
  onLayer: (layer) => {
    layers.push(layer);
  },
  onBody: ({ id }, shapes) => {
    bodies.push([id, shapes]);
  },
  onState: (state) => {
    states.push(state);
  },
};

class FakeWorker {
  private readonly port: MessagePort;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    const worker = workers;
    workers += 1;
    this.port = port1;
    comlink.expose(
      {
        async loadLayer(
          url: string,
          layer: Layer,
          slots: readonly unknown[],
          onBytes: (bytes: number) => Promise<void>,
          next: readonly string[],
        ): Promise<LoadedLayer> {
          asked.push({ url, worker, slots: slots.length, layer, next });
          if (broken.has(layer)) throw new Error('the model file holds no structure');
          await onBytes(100);
          return EMPTY;
        },
        async loadSkin(
          { topology, shapes, sex }: SkinFiles,
          instance: number,
          build: number,
          onBytes: (bytes: number) => Promise<void>,
          next: readonly string[],
        ): Promise<LoadedLayer> {
          const url = [topology, shapes, sex, instance, build].join(' ');
          asked.push({ url, worker, slots: 1, layer: 'skin', next });
          if (broken.has('skin')) throw new Error('the file is of another kind');
          await onBytes(100);
          return EMPTY;
        },
        become({ shapes, carry }: BodyFiles, { sex }: ChosenBody, build: number): unknown {
          const carried = carry ? [carry.warp.byteLength, carry.girths.byteLength] : null;
          return { layers: [worker, shapes.byteLength, sex, carried, build], skin: null };
        },
      },
      port2,
    );
    port1.start();
  }
  postMessage(message: unknown, transfer: readonly MessagePort[] = []): void {
    this.port.postMessage(message, [...transfer]);
  }
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void {
    this.port.addEventListener(type, listener);
  }
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void {
    this.port.removeEventListener(type, listener);
  }
  terminate(): void {
    ended += 1;
    this.port.close();
  }
}

/** A worker whose script does not come: it answers nothing, and says so once. */
class LostWorker {
  constructor() {
    workers += 1;
  }
  postMessage(): void {
    /* nobody hears it */
  }
  addEventListener(type: string, listener: () => void): void {
    if (type === 'error') setTimeout(listener, 5);
  }
  removeEventListener(): void {
    /* nothing to take away */
  }
  terminate(): void {
    ended += 1;
  }
}

const SKINS = [
  { kind: 'topology', body: null, path: 'topology.bin', bytes: 60 },
  { kind: 'shapes', body: 'man', path: 'man.bin', bytes: 40 },
  { kind: 'shapes', body: 'woman', path: 'woman.bin', bytes: 40 },
  { kind: 'warp', body: 'woman', path: 'warp.bin', bytes: 5 },
  { kind: 'girth', body: 'woman', path: 'girth.bin', bytes: 6 },
];
/** What the first worker is asked for of the skin, in the build wanted then. */
const SKIN = `models/topology.bin?v=0123456789ab models/man.bin?v=0123456789ab male ${numberOf('skin/midline')} 1.5`;

const listing = (files: readonly Layer[] = LAYERS, skins: readonly (typeof SKINS)[number][] = SKINS): Response =>
  Response.json({
    inputHash: HASH,
    files: files.filter((layer) => layer !== 'skin').map((layer) => ({ layer, path: `${layer}.glb`, bytes: 100 })),
    skins,
  });

beforeEach(() => {
  [asked, broken, ended, workers, states, layers, bodies] = [[], new Set(), 0, 0, [], [], []];
  binaries = [];
  manifest = () => listing();
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('fetch', (url: string) => {
    const bin = SKINS.find(({ path }) => url === `models/${path}?v=0123456789ab`);
    if (bin) {
      binaries.push(bin.path);
      return Promise.resolve(new Response(new Uint8Array(bin.bytes)));
    }
    expect(url).toBe('models/manifest.json');
    return Promise.resolve(manifest());
  });
  loader = createBodyLoader(MAN, 'models/', () => 1.5, EVENTS);
});
afterEach(() => {
  loader.dispose();
  expect(ended).toBe(2);
  vi.unstubAllGlobals();
});

const namesOf = (worker: number): string[] => asked.filter((one) => one.worker === worker).map(({ url }) => url);

describe('bringing the body in', () => {
  it('reads every layer once, in two lanes, what a first click needs before the rest', async () => {
    await loader.load();
    const url = (layer: Layer): string => (layer === 'skin' ? SKIN : `models/${layer}.glb?v=0123456789ab`);
    expect(namesOf(0)).toEqual(['muscles', 'skin'].map((layer) => url(layer as Layer)));
    const second = ['skeleton', 'connective', 'organs', 'vessels', 'nerves'].map((layer) => url(layer as Layer));
    expect(namesOf(1)).toEqual(second);
    for (const one of asked) expect(one.url).toBe(url(one.layer));
    for (const { url: from, slots } of asked.filter(({ layer }) => layer !== 'skin'))
      expect(slots).toBe(
        slotsOf(
          MAN,
          LAYERS.find((layer) => from === url(layer))!,
        ).length,
      );
    expect([...layers].sort()).toEqual([...LAYERS].sort());
  });

  it('tells each worker what it will be asked for next, so that the line does not rest while it reads', async () => {
    await loader.load();
    const nextOf = (layer: Layer): readonly string[] => asked.find((one) => one.layer === layer)!.next;
    expect(nextOf('muscles')).toEqual(['models/topology.bin?v=0123456789ab', 'models/man.bin?v=0123456789ab']);
    expect(nextOf('skin')).toEqual([]);
    expect(nextOf('skeleton')).toEqual(['models/connective.glb?v=0123456789ab']);
    expect(nextOf('vessels')).toEqual(['models/nerves.glb?v=0123456789ab']);
    expect(nextOf('nerves')).toEqual([]);
  });

  it('says how far it is: rising, clickable only with muscles, skeleton and connective tissue, ready at the end', async () => {
    await loader.load();
    expect(states.at(-1)).toEqual({ phase: 'ready' });
    const onTheWay = states.flatMap((state) => ('fraction' in state ? [state] : []));
    expect(onTheWay[0]).toEqual({ phase: 'loading', fraction: 1 / 7 });
    expect(onTheWay.at(-1)).toEqual({ phase: 'clickable', fraction: 1 });
    const fractions = onTheWay.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    const first = onTheWay.findIndex(({ phase }) => phase === 'clickable');
    expect(onTheWay[first]!.fraction).toBeGreaterThanOrEqual(3 / 7);
    expect(onTheWay.slice(first).every(({ phase }) => phase === 'clickable')).toBe(true);
  });

  it('names the broken model, and a retry reads only what is missing', async () => {
    broken.add('connective');
    await loader.load();
    expect(states.at(-1)).toEqual({
      phase: 'failed',
      message: 'The connective model could not be read (the model file holds no structure).',
    });
    expect(states.some(({ phase }) => phase === 'clickable' || phase === 'ready')).toBe(false);
    expect([...layers].sort()).toEqual(['muscles', 'skeleton', 'skin']);
    broken.clear();
    asked = [];
    await loader.load();
    expect(asked.map(({ url }) => url)).toEqual(
      ['connective', 'organs', 'vessels', 'nerves'].map((layer) => `models/${layer}.glb?v=0123456789ab`),
    );
    expect(states.at(-1)).toEqual({ phase: 'ready' });
    expect([...layers].sort()).toEqual([...LAYERS].sort());
  });

  it('asks for the list again after a failure, and mixes no layers of two versions', async () => {
    broken = new Set(['nerves']);
    await loader.load();
    const read = asked.length;
    manifest = () => Response.json({ inputHash: 'another', files: [], skins: [] });
    await loader.load();
    expect(states.at(-1)).toEqual({
      phase: 'failed',
      message: 'The server has newer models than those that have come. Load the page anew.',
    });
    expect(asked).toHaveLength(read);
    broken = new Set();
    manifest = () => listing();
    await loader.load();
    expect(states.at(-1)).toEqual({ phase: 'ready' });
  });
  it('hands the digest of each file on to whoever fetches it', async () => {
    const sha256 = 'ab'.repeat(32);
    manifest = () =>
      Response.json({
        inputHash: HASH,
        files: LAYERS.filter((layer) => layer !== 'skin').map((layer) => ({
          ...{ layer, path: `${layer}.glb`, bytes: 100 },
          ...(layer === 'muscles' ? { sha256 } : {}),
        })),
        skins: SKINS,
      });
    await loader.load();
    expect(asked.find(({ layer }) => layer === 'muscles')?.url).toBe(
      `models/muscles.glb?v=0123456789ab#sha256-${sha256}`,
    );
  });
  it('says so when its workers do not start, and a retry starts others', async () => {
    loader.dispose();
    [ended, workers] = [0, 0];
    vi.stubGlobal('Worker', LostWorker);
    loader = createBodyLoader(MAN, 'models/', () => 1.5, EVENTS);
    await loader.load();
    expect(states.at(-1)).toEqual({
      phase: 'failed',
      message: 'The muscles model could not be read (the program that reads it did not start).',
    });
    vi.stubGlobal('Worker', FakeWorker);
    workers = 0;
    await loader.load();
    expect(states.at(-1)).toEqual({ phase: 'ready' });
    expect([...layers].sort()).toEqual([...LAYERS].sort());
    expect(ended).toBe(2);
    ended = 0;
  });

  it('says nothing any more once it is not needed', async () => {
    const loading = loader.load();
    loader.dispose();
    ended = 0;
    await loading;
    expect(states.filter(({ phase }) => phase === 'failed' || phase === 'ready')).toEqual([]);
  });

  it('loads once when asked twice at once, and not again when all is there', async () => {
    await Promise.all([loader.load(), loader.load()]);
    expect(asked).toHaveLength(7);
    await loader.load();
    expect(asked).toHaveLength(7);
  });

  it('says so when the list of models is missing, unreadable or not a list', async () => {
    const failures: readonly (readonly [Response, RegExp])[] = [
      [new Response('', { status: 503 }), /^The list of models could not be read \(the server answered 503\)\.$/],
      [new Response('<!doctype html>'), /^The list of models could not be read \(.*JSON.*\)\.$/],
      [Response.json({ files: [] }), /^The list of models could not be read \(.*inputHash.*\)\.$/],
    ];
    for (const [response, words] of failures) {
      manifest = () => response;
      states = [];
      await loader.load();
      expect(states).toHaveLength(1);
      expect(states[0]).toMatchObject({ phase: 'failed', message: expect.stringMatching(words) as string });
    }
    expect(asked).toEqual([]);
  });

  it('fails on a skin that the list does not have', async () => {
    manifest = () => listing(LAYERS, []);
    await loader.load();
    expect(states.at(-1)).toEqual({
      phase: 'failed',
      message: 'The skin model could not be read (it is not in the list of models).',
    });
  });

  it('fails on a layer of which the list has no file', async () => {
    manifest = () => listing(LAYERS.filter((layer) => layer !== 'nerves'));
    await loader.load();
    expect(states.at(-1)).toEqual({
      phase: 'failed',
      message: 'The nerves model could not be read (it is not in the list of models).',
    });
  });

  it('has both workers take the shape of another body, and fetches its files once', async () => {
    await loader.load();
    await loader.choose(WOMAN);
    const hers = (worker: number) => ({ layers: [worker, 40, 'female', [5, 6], 1.5], skin: null });
    const his = (worker: number) => ({ layers: [worker, 40, 'male', null, 1.5], skin: null });
    expect(bodies).toEqual([['woman', [hers(0), hers(1)]]]);
    expect(binaries).toEqual(['woman.bin', 'warp.bin', 'girth.bin', 'man.bin']);
    await loader.choose(MAN);
    await loader.choose(WOMAN);
    expect(bodies.slice(1)).toEqual([
      ['man', [his(0), his(1)]],
      ['woman', [hers(0), hers(1)]],
    ]);
    expect([binaries.length, asked.length]).toEqual([4, 7]);
  });

  it('says so where a file of the body is not in the list, and keeps the one there is', async () => {
    manifest = () => listing(LAYERS, SKINS.slice(0, 3));
    await loader.load();
    await expect(loader.choose(WOMAN)).rejects.toThrow('it is not in the list of models');
    expect(bodies).toEqual([]);
  });

  it('shows nothing of a derived body before it can be made', async () => {
    loader.dispose();
    ended = 0;
    workers = 0;
    loader = createBodyLoader(WOMAN, 'models/', () => 1.5, EVENTS);
    manifest = () => listing(LAYERS, SKINS.slice(0, 3));
    await loader.load();
    expect(states.at(-1)).toEqual({
      phase: 'failed',
      message: 'The skin model could not be read (it is not in the list of models).',
    });
    expect([layers, bodies]).toEqual([[], []]);
  });
});
