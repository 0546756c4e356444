/**
 * What the canvas' components share: the body, the store, the clinical dataset when it has come, what is still under
 * way, the way to the camera, and the marks in the picture. Nothing of it belongs to the module: two scenes share nothing.
 */
import { createContext, useContext } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import type { Lookups, MyopointStore } from '../../state/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import type { BodyLoader } from '../workers/load-body.ts';
import type { Activity } from './activity.ts';
import type { CameraLink } from './camera-link.ts';
import type { MarksRegistry } from './marks-registry.ts';

/** How fine the picture is at rest. */
interface Fineness {
  /** So many pictures are averaged, on the screen and for the card; 1 is the plain picture. */
  pictures: number;
  /** Whether the average is what is seen now. */
  isFine: () => boolean;
  /** Whether all pixels are drawn; where they are not, the next frame has them. */
  sharpen: () => boolean;
}

export interface Engine {
  readonly body: BodyModel;
  readonly loader: BodyLoader;
  readonly store: MyopointStore;
  readonly lookups: Lookups;
  readonly dataset: Dataset | null;
  readonly activity: Activity;
  readonly camera: CameraLink;
  readonly marks: MarksRegistry;
  readonly fineness: Fineness;
}

const EngineContext = createContext<Engine | null>(null);
export const EngineProvider = EngineContext.Provider;

/** @throws outside the canvas. */
export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error('useEngine is for components inside the canvas');
  return engine;
}
