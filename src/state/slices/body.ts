/** Which body is shown. Changing it changes no choice: muscles, points, layers and places to look from are those of any body. */
import type { Body } from '../../anatomy/index.ts';
import type { Lookups } from '../lookups.ts';
import type { Slice } from './slice.ts';

/** The body, and the one that is wanted. */
export interface BodyFields {
  /** The body that is shown. */
  readonly body: Body;
  /** What there is to look up in it. */
  readonly lookups: Lookups;
  /** Ids of the bodies there are; the first is the one a link means that names none. */
  readonly bodyIds: readonly [string, ...string[]];
  /** The body that is asked for; another than `body` while it has not come. It is what a link says. */
  readonly wantedBody: string;
}

/** Changing the body; no step of undo. */
export interface BodyActions {
  /** Ask for a body; an id there is no body of changes nothing. Whoever runs the program brings it: see `setBody`. */
  readonly askForBody: (id: string) => void;
  /** Show a body, which has come. What was measured on the one before is dropped; every choice stays. */
  readonly setBody: (body: Body) => void;
}

/** The slice of it: what a wipe leaves of it, and its actions. How it begins is for whoever makes the store. */
export const bodySlice = (lookupsOf: (body: Body) => Lookups): Omit<Slice<BodyFields, BodyActions>, 'initial'> => ({
  // Which body stands on this device is no trace of a person.
  keptByWipe: ['body', 'lookups', 'bodyIds', 'wantedBody'],
  keptByForgetting: ['body', 'lookups', 'bodyIds'],
  create: ({ set, get }) => ({
    askForBody: (id) => {
      if (get().bodyIds.includes(id)) set({ wantedBody: id });
    },
    setBody: (body) => {
      if (body === get().body) set({ wantedBody: body.id });
      else set({ body, lookups: lookupsOf(body), wantedBody: body.id, section: null, coveredBy: [] });
    },
  }),
});
