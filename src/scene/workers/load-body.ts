/** Brings the model files in, two at a time, the ones a first click needs before the rest. */
import * as comlink from 'comlink';
import { parseModelManifest, type Body, type Layer, type ModelManifest } from '../../anatomy/index.ts';
import type { LoadState } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import { slotsOf } from '../body/instances.ts';
import type { LoadedLayer } from '../body/loaded-layer.ts';
import type { BodyWorker } from './body.worker.ts';

type ManifestFile = ModelManifest['files'][number];

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

export function createBodyLoader(
  body: Body,
  modelsUrl: string,
  onLayer: (layer: Layer, loaded: LoadedLayer) => void,
  onState: (state: LoadState) => void,
): BodyLoader {
  const running = LANES.map(startLane);
  let disposed = false;
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
    let files: readonly ManifestFile[];
    let hash: string;
    try {
      const response = await fetch(`${modelsUrl}manifest.json`, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      const manifest = parseModelManifest(await response.json());
      files = manifest.files;
      hash = manifest.inputHash.slice(0, 12);
    } catch (reason) {
      onState({ phase: 'failed', message: messageFor(null, reason) });
      return;
    }
    if (disposed) return;
    const total = files.reduce((sum, file) => sum + file.bytes, 0);
    const report = (): void => {
      const bytes = [...received.values()].reduce((sum, value) => sum + value, 0);
      const phase = FIRST.every((layer) => done.has(layer)) ? 'clickable' : 'loading';
      onState({ phase, fraction: Math.min(1, bytes / Math.max(1, total)) });
    };
    const lanes = LANES.map(async (layers, at) => {
      const lane = laneFor(at);
      for (const layer of layers) {
        const file = files.find((candidate) => candidate.layer === layer);
        if (done.has(layer) || !lane) continue;
        try {
          if (!file) throw new Error('it is not in the list of models');
          const loading = lane.remote.loadLayer(
            `${modelsUrl}${file.path}?v=${hash}`,
            layer,
            slotsOf(body, layer),
            comlink.proxy((bytes: number) => {
              received.set(layer, bytes);
              report();
            }),
          );
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
