/** The store, as it is handed to the panels by whoever mounts them. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Actions, Lookups, MyopointState, MyopointStore } from '../../state/index.ts';

const StoreContext = createContext<MyopointStore | null>(null);

/** Around everything that uses the store. */
export const StoreProvider = StoreContext.Provider;

/** The store itself: to listen to, or to ask at the moment of an event. */
export function useStore(): MyopointStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no StoreProvider stands around this');
  return store;
}

/** What may be done. The actions are the same for as long as the store is. */
export function useActions(): Actions {
  return useStore().getInitialState();
}

/** A part of the state; the component renders again when it changes. */
export function useMyopoint<T>(slice: (state: MyopointState) => T): T {
  const store = useStore();
  const read = (): T => slice(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** What there is to look up in the body that is shown. */
export function useLookups(): Lookups {
  return useMyopoint((state) => state.lookups);
}
