/** Tells from the times of frames whether a device draws the body too slowly to be of use. */

/** Further apart than this two frames are of two movements, not of a slow one, ms. */
const APART_MS = 1200;
/** So many frames of movements are looked at: less may be a hitch. */
const FRAMES = 24;
/** Slower than this in the middle of them, ms a frame: fewer than seven pictures a second. */
const SLOW_MS = 150;

export interface SlowFrames {
  /** A frame was drawn. @param at ms, of a clock that only goes forward @returns whether the frames so far were slow */
  readonly drawn: (at: number) => boolean;
  /** What was measured does not count: files came, or the page was hidden. */
  readonly begin: () => void;
}

export function createSlowFrames(): SlowFrames {
  let times: number[] = [];
  let last: number | null = null;
  return {
    drawn: (at) => {
      const ms = last === null ? Infinity : at - last;
      last = at;
      if (ms > APART_MS) return false;
      times.push(ms);
      if (times.length < FRAMES) return false;
      const middle = times.toSorted((a, b) => a - b)[FRAMES / 2] ?? 0;
      times = [];
      return middle > SLOW_MS;
    },
    begin: () => {
      times = [];
      last = null;
    },
  };
}
