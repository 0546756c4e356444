/** Brings the body that is asked for, by a link or by hand, and shows it when it has come. */
import { useEffect } from 'react';
import { isBodyId, loadBody } from '../anatomy/index.ts';
import type { MyopointStore } from '../state/index.ts';

/**
 * Follow what is wanted. One that does not come is told, and the body there is stays the chosen one.
 * @param load how a body is brought, for tests
 * @returns a function that ends it
 */
export function bringWantedBody(store: MyopointStore, load = loadBody): () => void {
  const bring = (): void => {
    const { body, wantedBody: id } = store.getState();
    if (id === body.id || !isBodyId(id)) return;
    load(id).then(
      (come) => {
        // Another may have been asked for meanwhile.
        if (store.getState().wantedBody === come.id) store.getState().setBody(come);
      },
      (error: unknown) => {
        // eslint-disable-next-line no-console -- the cause belongs where a developer looks for it
        console.warn(error);
        store.getState().reportBodyMissing(id, store.getState().body);
      },
    );
  };
  bring();
  return store.subscribe((state, before) => {
    if (state.wantedBody !== before.wantedBody) bring();
  });
}

/** {@link bringWantedBody} for as long as the program runs. */
export function useWantedBody(store: MyopointStore): void {
  useEffect(() => bringWantedBody(store), [store]);
}
