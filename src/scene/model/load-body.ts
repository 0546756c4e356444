/** Brings the model files in, two at a time, the ones a first click needs before the rest. */
import * as comlink from 'comlink';
import { parseModelManifest, type Layer, type ModelManifest } from '../../anatomy/index.ts';
import type { LoadState } from '../../state/index.ts';
import { slotsOf } from '../body/instances.ts';
import type { BodyWorker, LoadedLayer } from './body.worker.ts';

type ManifestFile = ModelManifest['files'][number];

/** Layers without which the body cannot be clicked. */
const FIRST: readonly Layer[] = ['muscles', 'skeleton', 'connective'];
/** In what order each of the two workers reads; the skin stays with the first, which paints it. */
const LANES: readonly (readonly Layer[])[] = [['muscles', 'skin', 'organs'], ['skeleton', 'connective', 'vessels', 'nerves']];

export interface BodyLoader {
  /** Loads what is not loaded yet; safe to call again after a failure. */
  load(): Promise<void>;
  /** The worker that holds the skin. */
  readonly painter: comlink.Remote<BodyWorker>;
  /** All workers; each keeps the layers it has read. */
  readonly workers: readonly comlink.Remote<BodyWorker>[];
  dispose(): void;
}

/** What the user reads when a file is missing or broken. */
function messageFor(layer: Layer | null, reason: unknown): string {
  const detail = reason instanceof Error ? reason.message : String(reason);
  const what = layer === null ? 'The list of models' : `The ${layer} model`;
  return `${what} could not be read (${detail}).`;
}

export function createBodyLoader(
  modelsUrl: string, onLayer: (layer: Layer, loaded: LoadedLayer) => void, onState: (state: LoadState) => void,
): BodyLoader {
  const workers = LANES.map(() => new Worker(new URL('./body.worker.ts', import.meta.url), { type: 'module' }));
  const remotes = workers.map((worker) => comlink.wrap<BodyWorker>(worker));
  const [painter] = remotes;
  if (!painter) throw new Error('no worker could be started');
  const done = new Set<Layer>();
  const received = new Map<Layer, number>();

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
    const total = files.reduce((sum, file) => sum + file.bytes, 0);
    const report = (): void => {
      const bytes = [...received.values()].reduce((sum, value) => sum + value, 0);
      const phase = FIRST.every((layer) => done.has(layer)) ? 'clickable' : 'loading';
      onState({ phase, fraction: Math.min(1, bytes / Math.max(1, total)) });
    };
    const lanes = LANES.map(async (layers, lane) => {
      for (const layer of layers) {
        const file = files.find((candidate) => candidate.layer === layer);
        const remote = remotes[lane];
        if (done.has(layer) || !remote) continue;
        try {
          if (!file) throw new Error('it is not in the list of models');
          const loaded = await remote.loadLayer(
            `${modelsUrl}${file.path}?v=${hash}`, layer, slotsOf(layer),
            comlink.proxy((bytes: number) => { received.set(layer, bytes); report(); }),
          );
          done.add(layer);
          onLayer(layer, loaded);
          report();
        } catch (reason) {
          throw new Error(messageFor(layer, reason), { cause: reason });
        }
      }
    });
    const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
    if (failed) onState({ phase: 'failed', message: failed.reason instanceof Error ? failed.reason.message : String(failed.reason) });
    else onState({ phase: 'ready' });
  }

  // Asked for twice at once (a retry during a load), it is loaded once.
  let running: Promise<void> | null = null;
  const loadOnce = (): Promise<void> => {
    running ??= load().finally(() => { running = null; });
    return running;
  };
  return { load: loadOnce, painter, workers: remotes, dispose: () => { for (const worker of workers) worker.terminate(); } };
}
