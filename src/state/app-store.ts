/** The one store of the running program, bound to the real body. Tests make their own. */
import { useStore } from 'zustand';
import { MUSCLE_SUMMARIES, STRUCTURES } from '../anatomy/index.ts';
import { keepOnDevice, deviceShelf, readKept } from './kept.ts';
import { makeLookups } from './lookups.ts';
import { createMyopointStore } from './store.ts';
import type { MyopointState } from './types.ts';

/** Lookups over the real muscles and structures. */
export const bodyLookups = makeLookups(MUSCLE_SUMMARIES, STRUCTURES);

const { welcomed = false, idleMinutes = null, ...choices } = readKept(deviceShelf());

/** The store of the running program, starting from what this device kept. */
export const store = createMyopointStore(bodyLookups, choices, { welcomed, idleMinutes });
keepOnDevice(store, deviceShelf());

/** Read a slice of the store in a component; it renders again when the slice changes. */
export function useMyopoint<T>(slice: (state: MyopointState) => T): T {
  return useStore(store, slice);
}
