/** Whether fibres are drawn in place of the body, for what must step aside meanwhile. */
import { useSyncExternalStore } from 'react';
import type { MyopointStore } from '../../state/index.ts';

export function useFibresShown(store: MyopointStore): boolean {
  return useSyncExternalStore(store.subscribe, () => store.getState().fibres !== null);
}
