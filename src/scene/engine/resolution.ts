/**
 * How many of its pixels a picture in motion is drawn with, from how long its frames take: fewer where a device cannot keep up,
 * all of them again where it can, and at rest. Nothing of the device is known but these times.
 */

/** Shares of the pixels along each side, most first. */
export const SHARES = [1, 0.8, 0.65, 0.5] as const;

/** Slower than this, frames are too slow, ms: fewer than forty pictures a second. */
const SLOW_MS = 25;
/** At this a frame has time left over, ms. */
const QUICK_MS = 17.5;
/** So many frames are looked at before there are fewer pixels, and before there are more: going down is felt at once, up is no hurry. */
const LOOK = { down: 24, up: 90 } as const;
/** So many of those looked at may be quick, of ten, and they are still too slow: a hitch now and then is none of the pixels' doing. */
const QUICK_OF_TEN = 4;
/** Longer apart than this two frames are of two movements, ms. */
export const APART_MS = 1200;
/** What a step up costs is known once it failed: each time so many times as many quick frames are asked for. */
const PATIENCE = 3;
/** After so many failures nothing is tried any more. */
const MOST_FAILURES = 3;

export interface Resolution {
  /**
   * A frame of a movement was drawn.
   * @param at when, ms, of a clock that only goes forward
   * @param cost what the graphics card needed for one, ms, where it tells; null where only the time between frames is known
   * @returns the share of pixels for the next one
   */
  readonly drawn: (at: number, cost: number | null) => number;
  /** What was measured does not count: files came, or the page was hidden. */
  readonly begin: () => void;
}

/** The time that so many of ten are below. */
const timeAbove = (ofTen: number, times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor((ofTen * times.length) / 10)] ?? 0;

export function createResolution(): Resolution {
  let level = 0;
  let last: number | null = null;
  let times: number[] = [];
  let failures = 0;
  /** Whether the last step was one up. */
  let isTrying = false;

  const go = (to: number): void => {
    level = to;
    times = [];
  };
  const pixelsOf = (one: number): number => (SHARES[one] ?? 1) ** 2;
  return {
    drawn: (at, cost) => {
      const between = last === null ? Infinity : at - last;
      last = at;
      if (between > APART_MS) return SHARES[level] ?? 1;
      // A card that tells its cost tells it without waiting for the screen; what waits for the processor is not its fault.
      times.push(cost ?? between);
      if (times.length >= LOOK.down && timeAbove(QUICK_OF_TEN, times.slice(-LOOK.down)) > SLOW_MS) {
        if (isTrying) failures += 1;
        isTrying = false;
        if (level < SHARES.length - 1) go(level + 1);
        else times = [];
        return SHARES[level] ?? 1;
      }
      const asked = LOOK.up * PATIENCE ** failures;
      if (level > 0 && failures < MOST_FAILURES && times.length >= asked) {
        // What it would cost with more pixels is known where the cost is; otherwise it has to be tried.
        const middle = timeAbove(5, times.slice(-LOOK.up));
        const then = cost === null ? middle : (middle * pixelsOf(level - 1)) / pixelsOf(level);
        if (then <= QUICK_MS) {
          isTrying = true;
          go(level - 1);
        } else times = times.slice(-LOOK.down);
      } else if (isTrying && times.length >= LOOK.up) isTrying = false;
      return SHARES[level] ?? 1;
    },
    begin: () => {
      times = [];
      last = null;
    },
  };
}
