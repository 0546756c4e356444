/** The colours of the numbered marks, linear: a light face in a dark ring, so that one of the two stands out from any ground. */
import type { LinearColour } from '../../anatomy/index.ts';

/** Ring and number. */
export const MARK_RING: LinearColour = [0.045, 0.026, 0.016];
/** The face of a mark, and of the chosen one. */
export const MARK_FACE: LinearColour = [1, 0.93, 0.78];
export const CHOSEN_MARK_FACE: LinearColour = [1, 0.74, 0.28];
/** The line from a place to its mark; it is cased in the ring's colour. */
export const MARK_LEADER: LinearColour = [1, 0.86, 0.62];
