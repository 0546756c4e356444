/** Brings the model files in, two at a time, the ones a first click needs before the rest. */
import * as comlink from 'comlink';
import { parseModelManifest, type Body, type Layer, type ModelManifest } from '../../anatomy/index.ts';
import type { LoadState } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import { slotsOf } from '../body/instances.ts';
import type { LoadedLayer } from '../body/loaded-layer.ts';
import type { ChosenSkin } from '../body/skin-shape.ts';
import type { SkinSex } from '../skin/shaped-skin.ts';
import type { BodyWorker, SkinFiles } from './body.worker.ts';

/** Whose skin a body of either sex has. */
const SKIN_OF_SEX: Readonly<Record<Body['reference']['sex'], SkinSex>> = { male: 'man', female: 'woman' };

/** Layers without which the body cannot be clicked. */
const FIRST: readonly Layer[] = ['muscles', 'skeleton', 'connective'];
/** In what order each of the two workers reads; the skin stays with the first, which paints it. */
const LANES: readonly (readonly Layer[])[] = [
  ['muscles', 'skin', 'organs'],
  ['skeleton', 'connective', 'vessels', 'nerves'],
];

/** One of the two readers. */
interface Lane {
  readonly worker: Worker;
  readonly remote: comlink.Remote<BodyWorker>;
  /** Rejects where the worker's script does not come: then no call is ever answered. */
  readonly gone: Promise<never>;
  readonly end: (reason: string) => void;
  isGone: boolean;
}

function startLane(): Lane {
  const worker = new Worker(new URL('./body.worker.ts', import.meta.url), { type: 'module' });
  let reject: (reason: Error) => void = () => undefined;
  const gone = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  gone.catch(() => undefined);
  const lane: Lane = {
    worker,
    remote: comlink.wrap<BodyWorker>(worker),
    gone,
    isGone: false,
    end: (reason) => {
      lane.isGone = true;
      reject(new Error(reason));
    },
  };
  worker.addEventListener('error', () => {
    lane.end(say('errors.model.not-started'));
  });
  return lane;
}

export interface BodyLoader {
  /** Loads what is not loaded yet; safe to call again after a failure. */
  load(): Promise<void>;
  /**
   * Has the skin of another body made in the place of this one's.
   * @throws Error where the list of models has not come or has no such skin
   */
  chooseSkin(body: Body, build: number): Promise<ChosenSkin | null>;
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

/** Where the files of a body's skin are, and their size in bytes. */
function skinFilesOf(
  { skins, inputHash }: ModelManifest,
  { reference }: Body,
  modelsUrl: string,
): (SkinFiles & { readonly bytes: number }) | null {
  const sex = SKIN_OF_SEX[reference.sex];
  const topology = skins.find(({ kind }) => kind === 'topology');
  const shapes = skins.find(({ kind, body }) => kind === 'shapes' && body === sex);
  if (!topology || !shapes) return null;
  const url = (path: string): string => `${modelsUrl}${path}?v=${inputHash.slice(0, 12)}`;
  return { topology: url(topology.path), shapes: url(shapes.path), sex, bytes: topology.bytes + shapes.bytes };
}

/**
 * @param buildNow the build in which the skin is wanted when it comes
 * @param onLayer takes a layer that has come
 * @param onState hears how far it is
 */
export function createBodyLoader(
  body: Body,
  modelsUrl: string,
  buildNow: () => number,
  onLayer: (layer: Layer, loaded: LoadedLayer) => void,
  onState: (state: LoadState) => void,
): BodyLoader {
  const running = LANES.map(startLane);
  let disposed = false;
  let manifest: ModelManifest | null = null;
  const done = new Set<Layer>();
  const received = new Map<Layer, number>();

  /** A lane whose worker did not start, and so has read nothing, begins with another. */
  function laneFor(at: number): Lane | undefined {
    const lane = running[at];
    if (!lane?.isGone || LANES[at]?.some((layer) => done.has(layer))) return lane;
    lane.worker.terminate();
    running[at] = startLane();
    return running[at];
  }

  async function load(): Promise<void> {
    let found: ModelManifest;
    try {
      const response = await fetch(`${modelsUrl}manifest.json`, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      found = parseModelManifest(await response.json());
    } catch (reason) {
      onState({ phase: 'failed', message: messageFor(null, reason) });
      return;
    }
    if (disposed) return;
    manifest = found;
    const files = found.files.filter(({ layer }) => layer !== 'skin');
    const hash = found.inputHash.slice(0, 12);
    const skinFiles = skinFilesOf(found, body, modelsUrl);
    const total = files.reduce((sum, file) => sum + file.bytes, skinFiles?.bytes ?? 0);
    const report = (): void => {
      const bytes = [...received.values()].reduce((sum, value) => sum + value, 0);
      const phase = FIRST.every((layer) => done.has(layer)) ? 'clickable' : 'loading';
      onState({ phase, fraction: Math.min(1, bytes / Math.max(1, total)) });
    };
    const lanes = LANES.map(async (layers, at) => {
      const lane = laneFor(at);
      for (const layer of layers) {
        if (done.has(layer) || !lane) continue;
        const onBytes = comlink.proxy((bytes: number) => {
          received.set(layer, bytes);
          report();
        });
        const ask = (): Promise<LoadedLayer> => {
          const slots = slotsOf(body, layer);
          if (layer === 'skin' && skinFiles)
            return lane.remote.loadSkin(skinFiles, slots[0]?.instance ?? 0, buildNow(), onBytes);
          const file = files.find((candidate) => candidate.layer === layer);
          if (!file) throw new Error('it is not in the list of models');
          return lane.remote.loadLayer(`${modelsUrl}${file.path}?v=${hash}`, layer, slots, onBytes);
        };
        try {
          const loading = ask();
          const loaded = await Promise.race([loading, lane.gone]);
          done.add(layer);
          onLayer(layer, loaded);
          report();
        } catch (reason) {
          throw new Error(messageFor(layer, reason), { cause: reason });
        }
      }
    });
    const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
    if (disposed) return;
    if (failed)
      onState({
        phase: 'failed',
        message: failed.reason instanceof Error ? failed.reason.message : String(failed.reason),
      });
    else onState({ phase: 'ready' });
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
    chooseSkin: async (next, build) => {
      const files = manifest && skinFilesOf(manifest, next, modelsUrl);
      if (!files) throw new Error('it is not in the list of models');
      return skinWorker.chooseSkin(files, build);
    },
    skinWorker,
    workers: remotes,
    dispose: () => {
      disposed = true;
      for (const lane of running) {
        lane.end('disposed');
        lane.worker.terminate();
      }
    },
  };
}
