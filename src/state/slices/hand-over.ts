/** What is turned to or given to the other person: pen and pointer, the panel upside down, the card with its note and snapshot. */
import { request } from '../requests.ts';
import { muscleOfTarget } from '../target.ts';
import type { Slice } from './slice.ts';

/** What is drawn over the picture by hand: a pen whose lines fade, or a dot that follows the finger. */
export type PointingTool = 'pen' | 'pointer';

/** From where the card's snapshot looks: the way its muscle is seen best, from before, from behind, or as the screen shows it. */
export const SNAPSHOT_VIEWS = ['own', 'front', 'back', 'screen'] as const;
export type SnapshotView = (typeof SNAPSHOT_VIEWS)[number];

/** A picture of the body as a file, for the card. */
export interface Snapshot {
  /** `data:image/…` */
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A note of more letters than this does not fit on one page. */
export const LONGEST_NOTE = 600;

/** What is in the hands of the other person. */
export interface HandOverFields {
  readonly pointing: PointingTool | null;
  /** The panel stands upside down, for the person opposite. */
  readonly flipped: boolean;
  /** The take-home card is open. */
  readonly handingOver: boolean;
  /** The therapist's own words for the card. Held here only: never stored, never in a link. */
  readonly note: string;
  /** The last snapshot the scene took; null while there is none, or the one asked for has not come. */
  readonly snapshot: Snapshot | null;
}

/** Drawing, turning and the card. */
export interface HandOverActions {
  /** Take up a pen or pointer, or lay it down with null. */
  readonly setPointing: (tool: PointingTool | null) => void;
  readonly setFlipped: (on: boolean) => void;
  /** Open or close the take-home card; it needs a muscle, a recall about one, or a drawing. */
  readonly setHandingOver: (on: boolean) => void;
  readonly setNote: (note: string) => void;
  /** Ask the scene for a snapshot: of the muscle and its pain (`own` when left out), or of what is seen. */
  readonly takeSnapshot: (from?: SnapshotView) => void;
  readonly reportSnapshot: (snapshot: Snapshot) => void;
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const handOverSlice: Slice<HandOverFields, HandOverActions> = {
  initial: { pointing: null, flipped: false, handingOver: false, note: '', snapshot: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => ({
    setPointing: (pointing) => set({ pointing }),
    setFlipped: (flipped) => set({ flipped }),
    setHandingOver: (on) => {
      const { choices, recall, patches } = get();
      const isAboutSomething = muscleOfTarget(recall?.subject ?? choices.selected) !== null || patches.length > 0;
      set({ handingOver: on && isAboutSomething });
    },
    setNote: (note) => set({ note: note.slice(0, LONGEST_NOTE) }),
    takeSnapshot: (from = 'own') => set({ snapshot: null, requests: request(get().requests, 'snapshot', { from }) }),
    reportSnapshot: (snapshot) => set({ snapshot }),
  }),
};
