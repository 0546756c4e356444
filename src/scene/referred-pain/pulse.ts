/** How long the pulse runs: it shows the way a few times and then rests as still arrows, so that a picture left open costs nothing. */

/** The breath of the skin shader, radians a second; see skin-material.ts. */
const BREATH = 2.4;
/** Whole breaths and a quarter: at its fullest, where the still picture goes on without a jump. */
const BREATHS = 5.25;

/** How long the pulse runs after a choice, seconds: about four rounds of a bead down an arm. */
export const PULSE_SECONDS = (BREATHS * 2 * Math.PI) / BREATH;

export interface Pulse {
  /** Seconds of it that were shown. */
  readonly time: number;
  /** Whether another frame is worth drawing. */
  readonly goesOn: boolean;
  /** Whether it is over, and still arrows stand in its place. */
  readonly isOver: boolean;
}

/** The pulse a frame later. While nobody looks it waits where it is. */
export function pulseAfter(time: number, stepSeconds: number, isWatched: boolean): Pulse {
  if (time >= PULSE_SECONDS) return { time, goesOn: false, isOver: true };
  if (!isWatched) return { time, goesOn: false, isOver: false };
  const next = Math.min(PULSE_SECONDS, time + stepSeconds);
  // One frame more, for the still arrows.
  return { time: next, goesOn: true, isOver: next >= PULSE_SECONDS };
}
