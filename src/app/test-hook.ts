/** `window.myopoint`: what end-to-end tests, the gallery and the benchmark drive the program by. */
import type { SceneApi, SceneStats } from '../scene/index.ts';
import type { MyopointStore } from '../state/index.ts';

export interface AppHook {
  readonly store: MyopointStore;
  /** Resolves once all of the body is in and the canvas stands. */
  readonly ready: Promise<void>;
  /** Resolves once the picture is at rest; the running pulse does not count. */
  readonly settle: () => Promise<void>;
  readonly stats: () => SceneStats;
  readonly camera: { readonly set: SceneApi['setCamera'] };
  /** The drawn copy under a place of the page in CSS pixels, at once, or null. */
  readonly pick: SceneApi['pick'];
  /** What a touch of the skin at a place of the page in CSS pixels would mean, or null beside the body. */
  readonly touch: SceneApi['touch'];
  /** How a drawn copy looks now. */
  readonly appearanceOf: SceneApi['appearanceOf'];
  /** The pain drawn on the skin near a place (metres), or null. */
  readonly painAt: SceneApi['painAt'];
  /** Draws in print quality at rest from now on; see `SceneApi`. */
  readonly printAtRest: SceneApi['printAtRest'];
  /** Loses the graphics context, as a driver would, and brings it back. */
  readonly context: { readonly lose: () => void; readonly restore: () => void };
}

declare global {
  interface Window {
    myopoint: AppHook;
  }
}

/**
 * Puts the hook on the window.
 * @returns what is to hear of the scene, null when it stands no more
 */
export function exposeTestHook(store: MyopointStore): (api: SceneApi | null) => void {
  let api: SceneApi | null = null;
  let stands: () => void = () => undefined;
  const canvasStands = new Promise<void>((resolve) => {
    stands = resolve;
  });
  const scene = (): SceneApi => {
    if (!api) throw new Error('the canvas does not stand yet');
    return api;
  };
  // The models may come before the canvas has been measured and mounted.
  const ready = allLoaded(store).then(() => canvasStands);
  window.myopoint = {
    store,
    ready,
    settle: () => scene().settle(),
    stats: () => scene().stats(),
    camera: {
      set: (pose) => {
        scene().setCamera(pose);
      },
    },
    pick: (x, y) => scene().pick(x, y),
    touch: (x, y) => scene().touch(x, y),
    appearanceOf: (key) => scene().appearanceOf(key),
    painAt: (place) => scene().painAt(place),
    printAtRest: () => {
      scene().printAtRest();
    },
    context: {
      lose: () => {
        scene().loseContext();
      },
      restore: () => {
        scene().restoreContext();
      },
    },
  };
  return (next) => {
    api = next;
    if (next) stands();
  };
}

function allLoaded(store: MyopointStore): Promise<void> {
  return new Promise((resolve) => {
    const isLoaded = (): boolean => store.getState().load.phase === 'ready';
    if (isLoaded()) {
      resolve();
      return;
    }
    const stop = store.subscribe(() => {
      if (!isLoaded()) return;
      stop();
      resolve();
    });
  });
}
