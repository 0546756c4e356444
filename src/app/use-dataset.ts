/** Brings what is known, joined with the body that is shown. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { loadDataset } from '../anatomy/index.ts';
import type { Body, Dataset } from '../anatomy/index.ts';
import { onRequest } from '../state/index.ts';
import type { MyopointStore } from '../state/index.ts';

/**
 * Bring it now, whenever loading is asked for again, and when the network is back; a failure is told beside that of a model.
 * @param onCome told what has come, until it is ended
 * @param load how it is brought, for tests
 * @returns a function that ends it
 */
export function bringDataset(
  store: MyopointStore,
  body: Body,
  onCome: (dataset: Dataset) => void,
  load = loadDataset,
): () => void {
  // What was asked for on another body may come after what is wanted now, and must not take its place.
  let isWanted = true;
  const bring = (): void => {
    load(body).then(
      (come) => {
        if (isWanted) onCome(come);
      },
      (error: unknown) => {
        // eslint-disable-next-line no-console -- the cause belongs where a developer looks for it
        console.warn(error);
        if (isWanted) store.getState().reportFactsFailed(true);
      },
    );
  };
  bring();
  // Back on the network, nobody should have to ask.
  const again = (): void => {
    store.getState().retryLoad();
  };
  window.addEventListener('online', again);
  const stop = onRequest(store, 'load', bring);
  return () => {
    isWanted = false;
    window.removeEventListener('online', again);
    stop();
  };
}

/** The clinical dataset on the body that is shown, null until it has come. */
export function useDataset(store: MyopointStore): Dataset | null {
  const [dataset, setDataset] = useState<Dataset | null>(null);
  const body = useStore(store, (state) => state.body);
  useEffect(() => bringDataset(store, body, setDataset), [body, store]);
  // Where things lie on another body says nothing of this one.
  return dataset?.body === body ? dataset : null;
}
