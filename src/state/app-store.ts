/** The one store of the running program, bound to the real body. Tests make their own. */
import { useStore } from 'zustand';
import { MUSCLE_SUMMARIES, STRUCTURES } from '../anatomy/index.ts';
import { resumeVisit, tabStorage, unpackVisit } from './carried-visit.ts';
import { persistSettings, deviceStorage, followOtherTabs, readPersistedSettings } from './settings-storage.ts';
import { makeLookups } from './lookups.ts';
import { createMyopointStore } from './store.ts';
import type { MyopointState } from './state.ts';

/** Lookups over the real muscles and structures. */
export const bodyLookups = makeLookups(MUSCLE_SUMMARIES, STRUCTURES);

/** The store of the running program, starting from what this device kept. */
export const store = createMyopointStore(bodyLookups, readPersistedSettings(deviceStorage()));
persistSettings(store, deviceStorage());
if (typeof window !== 'undefined') followOtherTabs(store, deviceStorage(), window);

// Taken out at once, so that it lies nowhere while the page is looked at.
let carried = typeof window === 'undefined' ? null : unpackVisit(window, tabStorage());

/** Go on with the visit that the page before took along, once, after the address was followed; nothing where there is none. */
export function resumeCarriedVisit(): void {
  if (carried) resumeVisit(store, carried);
  carried = null;
}

/** Read a slice of the store in a component; it renders again when the slice changes. */
export function useMyopoint<T>(slice: (state: MyopointState) => T): T {
  return useStore(store, slice);
}
