/** Puts scene and panels together; they meet only through the store. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { loadDataset, type Dataset } from '../anatomy/index.ts';
import { SceneCanvas } from '../scene/index.ts';
import { bodyLookups, store } from '../state/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { exposeTestHook } from './test-hook.ts';

/** The panels come beside the scene, not before it: the body can be clicked without them. */
const MyopointUi = lazy(async () => ({ default: (await import('../ui/index.ts')).MyopointUi }));

const MODELS_URL = new URL('./models/', document.baseURI).href;

exposeTestHook(store);

export function App(): React.JSX.Element {
  const dataset = useDataset();
  useReducedMotion();
  return (
    <>
      <ErrorBoundary what="the panels">
        <Suspense><MyopointUi dataset={dataset} /></Suspense>
      </ErrorBoundary>
      <ErrorBoundary what="the 3D body">
        <SceneCanvas store={store} lookups={bodyLookups} dataset={dataset} modelsUrl={MODELS_URL} />
      </ErrorBoundary>
    </>
  );
}

/** The clinical dataset, null until it has come; a failure is reported like a missing model, and retried with it. */
function useDataset(): Dataset | null {
  const [dataset, setDataset] = useState<Dataset | null>(null);
  useEffect(() => {
    const load = (): void => {
      loadDataset().then(setDataset, (error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        store.getState().reportLoad({ phase: 'failed', message: `The muscle facts could not be read (${detail}).` });
      });
    };
    load();
    return store.subscribe((state, before) => {
      if (state.retrySerial !== before.retrySerial) load();
    });
  }, []);
  return dataset;
}

/** Follows the system's wish for less motion. */
function useReducedMotion(): void {
  useEffect(() => {
    const wish = window.matchMedia('(prefers-reduced-motion: reduce)');
    const follow = (): void => { store.getState().setReducedMotion(wish.matches); };
    follow();
    wish.addEventListener('change', follow);
    return () => { wish.removeEventListener('change', follow); };
  }, []);
}
