/** The one store of the running program, bound to the real body. Tests make their own. */
import { useStore } from 'zustand';
import { MUSCLE_SUMMARIES, REFERENCE_MALE } from '../anatomy/index.ts';
import { resumeVisit, tabShelf, unpackVisit } from './carry.ts';
import { keepOnDevice, deviceShelf, followOtherTabs, readKept } from './kept.ts';
import { makeLookups } from './lookups.ts';
import { createMyopointStore } from './store.ts';
import type { MyopointState } from './types.ts';

/** Lookups over the real muscles and structures. */
export const bodyLookups = makeLookups(MUSCLE_SUMMARIES, REFERENCE_MALE);

const { welcomed = false, idleMinutes = null, ...choices } = readKept(deviceShelf());

/** The store of the running program, starting from what this device kept. */
export const store = createMyopointStore(bodyLookups, choices, { welcomed, idleMinutes });
keepOnDevice(store, deviceShelf());
if (typeof window !== 'undefined') followOtherTabs(store, deviceShelf(), window);

// Taken out at once, so that it lies nowhere while the page is looked at.
let carried = typeof window === 'undefined' ? null : unpackVisit(window, tabShelf());

/** Go on with the visit that the page before took along, once, after the address was followed; nothing where there is none. */
export function resumeCarriedVisit(): void {
  if (carried) resumeVisit(store, carried);
  carried = null;
}

/** Read a slice of the store in a component; it renders again when the slice changes. */
export function useMyopoint<T>(slice: (state: MyopointState) => T): T {
  return useStore(store, slice);
}
