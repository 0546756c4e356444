/** Puts scene and panels together; they meet only through the store. */
import { useEffect, useState } from 'react';
import { loadDataset, type Dataset } from '../anatomy/index.ts';
import { SceneCanvas } from '../scene/index.ts';
import { bodyLookups, store } from '../state/index.ts';
import { exposeTestHook } from './test-hook.ts';

const MODELS_URL = new URL('./models/', document.baseURI).href;

export function App(): React.JSX.Element {
  const [dataset, setDataset] = useState<Dataset | null>(null);
  useEffect(() => {
    exposeTestHook(store);
    loadDataset().then(setDataset, (error: unknown) => {
      store.getState().reportLoad({ phase: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
  }, []);
  return <SceneCanvas store={store} lookups={bodyLookups} dataset={dataset} modelsUrl={MODELS_URL} />;
}
