/** What the running app offers to tests, gallery and bench as `window.myopoint`. */
import type { MyopointStore } from '../../src/state/index.ts';

/** Metres, +Y up, the body facing +Z, its right side at X < 0. */
export type ScenePoint = readonly [number, number, number];

export interface AppHook {
  readonly store: MyopointStore;
  /** Resolves once all of the body is in. */
  readonly ready: Promise<void>;
  /** Resolves once the picture is at rest. */
  readonly settle: () => Promise<void>;
  readonly stats: () => { readonly drawCalls: number; readonly triangles: number; readonly frames: number };
  readonly camera: {
    readonly set: (place: { readonly position: ScenePoint; readonly target: ScenePoint }) => void;
  };
  /** The instance under a place of the page in CSS pixels, at once, or null. */
  readonly pick: (x: number, y: number) => string | null;
}

declare global {
  interface Window {
    myopoint: AppHook;
  }
}
