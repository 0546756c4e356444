/** What is turned to or given to the other person: pen and pointer, the panel upside down, the card with its note and picture. */
import { request } from '../requests.ts';
import { muscleOfTarget } from '../target.ts';
import type { Slice } from './slice.ts';

/** What is drawn over the picture by hand: a pen whose lines fade, or a dot that follows the finger. */
export type PointingTool = 'pen' | 'pointer';

/** From where the card's picture looks: the way its muscle is seen best, from before, from behind, or as the screen shows it. */
export const PICTURE_VIEWS = ['own', 'front', 'back', 'screen'] as const;
export type PictureView = (typeof PICTURE_VIEWS)[number];

/** A picture of the body, for the card. */
export interface Picture {
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
  /** The last picture the scene took; null while there is none, or the picture asked for has not come. */
  readonly picture: Picture | null;
}

/** Drawing, turning and the card. */
export interface HandOverActions {
  /** Take up a pen or pointer, or lay it down with null. */
  readonly setPointing: (tool: PointingTool | null) => void;
  readonly setFlipped: (on: boolean) => void;
  /** Open or close the take-home card; it needs a muscle, or a teach-back about one. */
  readonly setHandingOver: (on: boolean) => void;
  readonly setNote: (note: string) => void;
  /** Ask the scene for a picture: of the muscle and its pain (`own` when left out), or of what is seen. */
  readonly takePicture: (from?: PictureView) => void;
  readonly reportPicture: (picture: Picture) => void;
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const handOverSlice: Slice<HandOverFields, HandOverActions> = {
  initial: { pointing: null, flipped: false, handingOver: false, note: '', picture: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => ({
    setPointing: (pointing) => set({ pointing }),
    setFlipped: (flipped) => set({ flipped }),
    setHandingOver: (on) => {
      const { choices, teachBack } = get();
      set({ handingOver: on && muscleOfTarget(teachBack?.subject ?? choices.selected) !== null });
    },
    setNote: (note) => set({ note: note.slice(0, LONGEST_NOTE) }),
    takePicture: (from = 'own') => set({ picture: null, requests: request(get().requests, 'picture', { from }) }),
    reportPicture: (picture) => set({ picture }),
  }),
};
