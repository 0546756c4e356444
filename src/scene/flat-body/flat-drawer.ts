/** Has a worker draw the body flat as the state and the view ask, the newest wish last, one drawing at a time. */
import * as comlink from 'comlink';
import type { Layer } from '../../anatomy/index.ts';
import type { FlatDrawing, FlatRequest } from '../../reasoning/index.ts';
import { hidesPain } from '../../state/index.ts';
import type { BodyLayer } from '../body/body-layer.ts';
import type { Engine } from '../engine/engine.ts';
import { createFlatBodyWork, type FlatBodyWork } from '../workers/flat-body-work.ts';
import { mayStartWorkers } from '../workers/in-page.ts';
import type { FlatWindow } from './flat-camera.ts';
import { changedLayers, copyLooks, skinLookOf, type CopyLooks } from './flat-surfaces.ts';

/** A drawing with what it is of. */
export interface DrawnFlat {
  readonly drawing: FlatDrawing;
  readonly looks: CopyLooks;
  readonly window: FlatWindow;
}

export interface FlatDrawer {
  /** Draws what a window shows in the state there is now. */
  readonly draw: (window: FlatWindow) => Promise<DrawnFlat>;
  /** The zones of pain alone, on the skin in a window; null while there is no skin. */
  readonly drawZones: (window: FlatWindow) => Promise<FlatDrawing['zones'] | null>;
  readonly end: () => void;
}

/** The work as it is asked of somebody who answers later. */
type Asked = {
  readonly [Name in keyof FlatBodyWork]: (
    ...asked: Parameters<FlatBodyWork[Name]>
  ) => Promise<ReturnType<FlatBodyWork[Name]>>;
};

/** Who draws, and how that ends. */
interface Drawing {
  readonly remote: Asked;
  readonly stop: () => void;
}

function drawnApart(onFault: () => void): Drawing {
  const worker = new Worker(new URL('../workers/flat-body.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', onFault);
  return {
    remote: comlink.wrap<FlatBodyWork>(worker),
    stop: () => {
      worker.terminate();
    },
  };
}

/** A frame that is cut off from its own origin can start no worker: the page waits meanwhile. */
function drawnInPage(): Drawing {
  const { take, draw, drawZones } = createFlatBodyWork();
  return {
    remote: {
      take: (layer, surface) => Promise.resolve(take(layer, surface)),
      draw: (request, look) => Promise.resolve().then(() => draw(request, look)),
      drawZones: (request, look) => Promise.resolve().then(() => drawZones(request, look)),
    },
    stop: () => undefined,
  };
}

/**
 * @param engine as it is when it is asked
 * @param isPainPainted whether the skin bears the pain of what is chosen
 * @param onFault hears when the worker does not start
 */
export function createFlatDrawer(
  engine: () => Pick<Engine, 'body' | 'store' | 'lookups' | 'dataset'>,
  isPainPainted: () => boolean,
  onFault: () => void,
): FlatDrawer {
  const { remote, stop } = mayStartWorkers() ? drawnApart(onFault) : drawnInPage();
  const handed = new Map<Layer, BodyLayer>();
  const look = (): ReturnType<typeof skinLookOf> => {
    const state = engine().store.getState();
    return skinLookOf(engine(), state, isPainPainted() && !hidesPain(state));
  };
  const handOver = (): void => {
    // What is asked after it comes after it.
    for (const { layer, surface } of changedLayers(engine(), handed)) void remote.take(layer, surface);
  };
  return {
    draw: async (window) => {
      handOver();
      const looks = copyLooks(engine(), engine().store.getState());
      const { opacity, chosen, films, skinCopy, splitAt } = looks;
      const request: FlatRequest = { view: window.view, unitsPerMm: 0.001, opacity, chosen, films, skinCopy, splitAt };
      return { drawing: await remote.draw(request, look()), looks, window };
    },
    drawZones: async ({ view }) => {
      handOver();
      const worn = look();
      return worn && remote.drawZones({ view }, worn);
    },
    end: stop,
  };
}
