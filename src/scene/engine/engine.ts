/**
 * What the canvas' components share: the body, the store, the clinical dataset when it has come,
 * and a count of what is still under way (so that tests and pictures can wait for rest).
 */
import { createContext, useContext } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import type { Lookups, MyopointStore } from '../../state/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import type { BodyLoader } from '../workers/load-body.ts';

export interface Engine {
  readonly body: BodyModel;
  readonly loader: BodyLoader;
  readonly store: MyopointStore;
  readonly lookups: Lookups;
  readonly dataset: Dataset | null;
}

const EngineContext = createContext<Engine | null>(null);
export const EngineProvider = EngineContext.Provider;

/** @throws outside the canvas. */
export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error('useEngine is for components inside the canvas');
  return engine;
}
