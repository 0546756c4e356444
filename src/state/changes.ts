/** Following several parts of the state at once; one alone is followed by the store's own `subscribe(part, listener)`. */
import { shallow } from 'zustand/vanilla/shallow';
import type { MyopointState } from './state.ts';
import type { MyopointStore } from './store.ts';

/**
 * Hear of it, with the state as it is now, when one of several `parts` is another; they are always as many, in the same order.
 * @returns a function that ends it
 */
export function onChangeOf(
  store: MyopointStore,
  parts: (state: MyopointState) => readonly unknown[],
  listener: (state: MyopointState) => void,
): () => void {
  return store.subscribe(
    parts,
    () => {
      listener(store.getState());
    },
    { equalityFn: shallow },
  );
}
