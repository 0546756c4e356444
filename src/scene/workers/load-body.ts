/** Brings the model files in, two at a time, the ones a first click needs before the rest. */
import * as comlink from 'comlink';
import { parseModelManifest, type Body, type Layer, type ModelManifest } from '../../anatomy/index.ts';
import type { LoadState } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import { slotsOf } from '../body/instances.ts';
import type { LoadedLayer } from '../body/loaded-layer.ts';
import type { BodyShape } from '../body/layer-shape.ts';
import { followBody } from './follow-body.ts';
import type { BodyFiles, BodyWorker, SkinFiles } from './body-work.ts';
import { fetchWhole, withDigest } from './fetch-bytes.ts';
import { mayStartWorkers, workInPage } from './in-page.ts';

/** Layers without which the body cannot be clicked. */
const FIRST: readonly Layer[] = ['muscles', 'skeleton', 'connective'];
/** In what order each of the two workers reads; the skin stays with the first, which paints it. */
const LANES: readonly (readonly Layer[])[] = [
  ['muscles', 'skin'],
  ['skeleton', 'connective', 'organs', 'vessels', 'nerves'],
];

/** What is told of a file that the list does not name. */
const notListed = (): Error => new Error('it is not in the list of models');

/** One of the two readers. */
interface Lane {
  readonly stop: () => void;
  readonly remote: comlink.Remote<BodyWorker>;
  /** Rejects where the worker's script does not come: then no call is ever answered. */
  readonly gone: Promise<never>;
  readonly end: (reason: string) => void;
  isGone: boolean;
}

function startLane(): Lane {
  let reject: (reason: Error) => void = () => undefined;
  const gone = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  gone.catch(() => undefined);
  const end = (reason: string): void => {
    lane.isGone = true;
    reject(new Error(reason));
  };
  const onLost = (): void => {
    end(say('errors.model.not-started'));
  };
  const lane: Lane = { ...(mayStartWorkers() ? workerApart(onLost) : workerInPage(onLost)), gone, end, isGone: false };
  return lane;
}

/** @param onLost called where its script does not come */
function workerApart(onLost: () => void): Pick<Lane, 'remote' | 'stop'> {
  const worker = new Worker(new URL('./body.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', onLost);
  return {
    remote: comlink.wrap<BodyWorker>(worker),
    stop: () => {
      worker.terminate();
    },
  };
}

/** The same without a worker: the picture waits meanwhile. @param onLost called where its script does not come */
function workerInPage(onLost: () => void): Pick<Lane, 'remote' | 'stop'> {
  const { port1, port2 } = new MessageChannel();
  workInPage(port1).catch(onLost);
  return {
    remote: comlink.wrap<BodyWorker>(port2),
    stop: () => {
      port1.close();
      port2.close();
    },
  };
}

export interface BodyLoader {
  /** Begins to fetch the files of a body that is about to be chosen, by its id. */
  begin(id: string): void;
  /** Loads what is not loaded yet; safe to call again after a failure. */
  load(): Promise<void>;
  /**
   * Has everything take the shape of another body. One that is not wanted any more when its shape has come is never shown.
   * @throws Error where a file of it does not come; what is shown then stays
   */
  choose(body: Body): Promise<void>;
  /** A file of a body's skin; null where there is none in the list. @throws Error where it does not come */
  skinFile(kind: 'shapes' | 'cells', body: string): Promise<ArrayBuffer | null>;
  /** The worker that holds the skin. */
  readonly skinWorker: comlink.Remote<BodyWorker>;
  /** All workers; each keeps the layers it has read. */
  readonly workers: readonly comlink.Remote<BodyWorker>[];
  dispose(): void;
}

/** What the user reads when a file is missing or broken. */
function messageFor(layer: Layer | null, reason: unknown): string {
  const detail = reason instanceof Error ? reason.message : String(reason);
  return layer === null ? say('errors.model.list', { detail }) : say('errors.model.layer', { layer, detail });
}

/** Where a file of the list is. */
function addressOf(
  { path, sha256 }: ModelManifest['files'][number] | ModelManifest['skins'][number],
  { inputHash }: ModelManifest,
  modelsUrl: string,
): string {
  return withDigest(`${modelsUrl}${path}?v=${inputHash.slice(0, 12)}`, sha256);
}

/** Where the files of a body's skin are, and their size in bytes. */
function skinFilesOf(
  list: ModelManifest,
  body: Body,
  modelsUrl: string,
): (SkinFiles & { readonly bytes: number }) | null {
  const { skins } = list;
  const topology = skins.find(({ kind }) => kind === 'topology');
  const shapes = skins.find((skin) => skin.kind === 'shapes' && skin.body === body.id);
  if (!topology || !shapes) return null;
  return {
    topology: addressOf(topology, list, modelsUrl),
    shapes: addressOf(shapes, list, modelsUrl),
    sex: body.reference.sex,
    body: body.id,
    bytes: topology.bytes + shapes.bytes,
  };
}

/** Fetches a file of a body's skin; null where there is none in the list. @throws Error where it does not come */
async function skinFileOf(
  list: ModelManifest,
  kind: ModelManifest['skins'][number]['kind'],
  body: string,
  modelsUrl: string,
): Promise<ArrayBuffer | null> {
  const file = list.skins.find((skin) => skin.kind === kind && skin.body === body);
  return file ? fetchWhole(addressOf(file, list, modelsUrl)) : null;
}

/** Fetches the files of a body, by its id. @throws Error where its shapes are not in the list or a file does not come */
async function bodyFilesOf(list: ModelManifest, id: string, modelsUrl: string): Promise<BodyFiles> {
  const [shapes, warp, girths] = await Promise.all(
    (['shapes', 'warp', 'girth'] as const).map((kind) => skinFileOf(list, kind, id, modelsUrl)),
  );
  if (!shapes) throw notListed();
  return { shapes, carry: warp && girths ? { warp, girths } : null };
}

/** What a loader tells. */
export interface LoadEvents {
  /** A layer has come, in the shape of the body that is shown or is about to be. */
  readonly onLayer: (layer: Layer, loaded: LoadedLayer) => void;
  /** All layers that have come have the shape of another body. */
  readonly onBody: (body: Body, shapes: readonly BodyShape[]) => void;
  /** How far it is. */
  readonly onState: (state: LoadState) => void;
}

/**
 * @param body the body that is wanted first
 * @param buildNow the build in which the skin is wanted when it comes
 */
export function createBodyLoader(
  body: Body,
  modelsUrl: string,
  buildNow: () => number,
  { onLayer, onBody, onState }: LoadEvents,
): BodyLoader {
  const running = LANES.map(startLane);
  let disposed = false;
  let listing: Promise<ModelManifest> | null = null;
  /** The hash of the list by which the layers came that are there. */
  let version: string | null = null;
  const done = new Set<Layer>();
  /** Of those, the ones that are in the picture: they wait for a body that is on its way. */
  const drawn = new Set<Layer>();
  const received = new Map<Layer, number>();
  let report: () => void = () => undefined;

  /** A lane whose worker did not start, and so has read nothing, begins with another. */
  function laneFor(at: number): Lane | undefined {
    const lane = running[at];
    if (!lane?.isGone || LANES[at]?.some((layer) => done.has(layer))) return lane;
    lane.stop();
    running[at] = startLane();
    followed.forget();
    return running[at];
  }

  async function fetchList(): Promise<ModelManifest> {
    const response = await fetch(`${modelsUrl}manifest.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return parseModelManifest(await response.json());
  }
  /** The list, fetched once; a failed attempt is forgotten. */
  function list(): Promise<ModelManifest> {
    listing ??= fetchList().catch((reason: unknown) => {
      listing = null;
      throw reason;
    });
    return listing;
  }

  const followed = followBody(body, {
    filesOf: async (id) => bodyFilesOf(await list(), id, modelsUrl),
    become: async ({ id, derived, reference: { sex } }, files, build) => {
      if (derived && !files.carry) throw notListed();
      return Promise.all(
        running.map(({ remote, gone }) => Promise.race([remote.become(files, { sex, body: id }, build), gone])),
      );
    },
    // The first holds the skin.
    shapeSkin: async (build) => (await running[0]?.remote.shapeSkin(build)) ?? null,
    buildNow,
    onLayer: (layer, loaded) => {
      drawn.add(layer);
      onLayer(layer, loaded);
    },
    onBody,
    onCome: () => {
      report();
    },
  });

  async function load(): Promise<void> {
    let found: ModelManifest;
    try {
      found = await list();
    } catch (reason) {
      onState({ phase: 'failed', message: messageFor(null, reason) });
      return;
    }
    if (disposed) return;
    const files = found.files.filter(({ layer }) => layer !== 'skin');
    // Layers of two versions do not fit one another.
    if (done.size > 0 && version !== null && found.inputHash !== version) {
      listing = null;
      onState({ phase: 'failed', message: say('errors.model.newer') });
      return;
    }
    version = found.inputHash;
    const skinFiles = skinFilesOf(found, followed.shown() ?? followed.wanted(), modelsUrl);
    const total = files.reduce((sum, file) => sum + file.bytes, skinFiles?.bytes ?? 0);
    report = () => {
      const bytes = [...received.values()].reduce((sum, value) => sum + value, 0);
      const phase = FIRST.every((layer) => drawn.has(layer)) ? 'clickable' : 'loading';
      onState({ phase, fraction: Math.min(1, bytes / Math.max(1, total)) });
    };
    const urlsOf = (layer: Layer): readonly string[] =>
      layer === 'skin'
        ? skinFiles
          ? [skinFiles.topology, skinFiles.shapes]
          : []
        : files.filter((file) => file.layer === layer).map((file) => addressOf(file, found, modelsUrl));
    const lanes = LANES.map(async (layers, at) => {
      const lane = laneFor(at);
      for (const layer of layers) {
        if (done.has(layer) || !lane) continue;
        const onBytes = comlink.proxy((bytes: number) => {
          received.set(layer, bytes);
          report();
        });
        const after = layers.slice(layers.indexOf(layer) + 1).find((one) => !done.has(one));
        const next = after ? urlsOf(after) : [];
        const ask = (): Promise<LoadedLayer> => {
          const slots = slotsOf(body, layer);
          if (layer === 'skin' && skinFiles)
            return lane.remote.loadSkin(skinFiles, slots[0]?.instance ?? 0, buildNow(), onBytes, next);
          const [url] = urlsOf(layer);
          if (url === undefined) throw notListed();
          return lane.remote.loadLayer(url, layer, slots, onBytes, next);
        };
        try {
          const loading = ask();
          const loaded = await Promise.race([loading, lane.gone]);
          done.add(layer);
          followed.take(layer, loaded);
        } catch (reason) {
          throw new Error(messageFor(layer, reason), { cause: reason });
        }
      }
    });
    const shaped = followed.isThere().catch((reason: unknown) => {
      // Whoever chose another body hears that it did not come; the one that is shown stands.
      if (followed.shown()) return;
      throw new Error(messageFor('skin', reason), { cause: reason });
    });
    const failed = (await Promise.allSettled([...lanes, shaped])).find((one) => one.status === 'rejected');
    if (disposed) return;
    // The host may have other files by now, and another list of them.
    if (failed) {
      listing = null;
      const message = failed.reason instanceof Error ? failed.reason.message : String(failed.reason);
      onState({ phase: 'failed', message });
    } else onState({ phase: 'ready' });
  }

  // Asked for twice at once (a retry during a load), it is loaded once.
  let underWay: Promise<void> | null = null;
  const loadOnce = (): Promise<void> => {
    underWay ??= load().finally(() => {
      underWay = null;
    });
    return underWay;
  };
  // Whoever holds one of them speaks to the worker that runs now.
  const remotes = running.map(
    (_, at) =>
      new Proxy({} as comlink.Remote<BodyWorker>, {
        get: (_nothing, name): unknown => Reflect.get(running[at]?.remote ?? {}, name),
      }),
  );
  const [skinWorker] = remotes;
  if (!skinWorker) throw new Error('no worker could be started');
  return {
    load: loadOnce,
    begin: followed.begin,
    choose: (next) => followed.choose(next),
    skinFile: async (kind, of) => skinFileOf(await list(), kind, of, modelsUrl),
    skinWorker,
    workers: remotes,
    dispose: () => {
      disposed = true;
      followed.end();
      for (const lane of running) {
        lane.end('disposed');
        lane.stop();
      }
    },
  };
}
