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
  /** The body that was asked for last and did not come: the one that is drawn stays. Null where none is missing. */
  readonly missingBody: string | null;
}

/** Changing the body; no step of undo. */
export interface BodyActions {
  /** Ask for a body by hand, which this device remembers; an id there is no body of changes nothing. Whoever runs the program brings it: see `setBody`. */
  readonly askForBody: (id: string) => void;
  /** Show a body, which has come. What was measured on the one before is dropped; every choice stays. */
  readonly setBody: (body: Body) => void;
  /** A body did not come, or could not be drawn: the drawn one is the chosen one again. Nothing where another is asked for by now. */
  readonly reportBodyMissing: (id: string, drawn: Body) => void;
  /** Ask once more for the body that did not come. */
  readonly retryBody: () => void;
}

/** The slice of it: what a wipe leaves of it, and its actions. How it begins is for whoever makes the store. */
export const bodySlice = (lookupsOf: (body: Body) => Lookups): Omit<Slice<BodyFields, BodyActions>, 'initial'> => ({
  // The body that is wanted comes back from `atStart`.
  keptByWipe: ['body', 'lookups', 'bodyIds'],
  keptByForgetting: ['body', 'lookups', 'bodyIds'],
  create: ({ set, get }) => ({
    askForBody: (id) => {
      const { bodyIds, ownPerson, mode } = get();
      // What is asked is asked of one body.
      if (mode.kind === 'quiz') return;
      if (bodyIds.includes(id)) set({ wantedBody: id, missingBody: null, ownPerson: { ...ownPerson, body: id } });
    },
    setBody: (body) => {
      if (body === get().body) set({ wantedBody: body.id });
      else set({ body, lookups: lookupsOf(body), wantedBody: body.id, section: null, coveredBy: [] });
    },
    reportBodyMissing: (id, drawn) => {
      if (id !== get().wantedBody || id === drawn.id) return;
      get().setBody(drawn);
      set({ missingBody: id });
    },
    retryBody: () => {
      const { missingBody } = get();
      if (missingBody !== null) set({ wantedBody: missingBody, missingBody: null });
    },
  }),
});
