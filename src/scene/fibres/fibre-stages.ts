/** How the fibres stand at each stage, and the way from one to the next. */
import type { FibreStage } from '../../anatomy/index.ts';

/** One moment of the picture. Lengths in units of half a fibre's width. */
export interface FibreMoment {
  /** Where the viewer stands around the bundle, degrees from straight before it, and above. */
  readonly azimuth: number;
  readonly elevation: number;
  /** What is in the middle: along the fibres, and how far from the bundle's middle (0) to the fibre looked at closely (1). */
  readonly along: number;
  readonly toFirst: number;
  /** Half the width and height that must be seen. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** 0 a gentle bend, 1 slack and wavy: all fibres but those of the taut band. */
  readonly slack: number;
  /** How tight the taut band is drawn. */
  readonly taut: number;
  /** How strongly the knots have contracted. */
  readonly knot: number;
  /** How far the other fibres have moved away from the one looked at. */
  readonly spread: number;
  /** 1 seen so closely that single sarcomeres are told apart; the rest falls into haze. */
  readonly close: number;
  /** How far fibres outside the band step back. */
  readonly dim: number;
  /** The sheath around the bundle. */
  readonly sheath: number;
  /** 0 the needle is away, 1 its tip is at the knot. */
  readonly needle: number;
}

const CLOSE: FibreMoment = {
  azimuth: -9,
  elevation: 12,
  along: 0,
  toFirst: 1,
  halfWidth: 5.8,
  halfHeight: 3.5,
  slack: 0.35,
  taut: 1,
  knot: 1,
  spread: 0.5,
  close: 1,
  dim: 0.3,
  sheath: 0,
  needle: 0,
};

/** The picture of each stage. */
export const FIBRE_MOMENTS: Readonly<Record<FibreStage, FibreMoment>> = {
  fibres: {
    azimuth: -40,
    elevation: 19,
    along: -12,
    toFirst: 0,
    halfWidth: 16.5,
    halfHeight: 14,
    slack: 0.12,
    taut: 0,
    knot: 0,
    spread: 0,
    close: 0,
    dim: 0,
    sheath: 1,
    needle: 0,
  },
  'taut-band': {
    azimuth: -13,
    elevation: 22,
    along: -1,
    toFirst: 0.55,
    halfWidth: 15,
    halfHeight: 12,
    slack: 1,
    taut: 1,
    knot: 0.6,
    spread: 0,
    close: 0,
    dim: 0.55,
    sheath: 0,
    needle: 0,
  },
  'contraction-knot': CLOSE,
  'needle-at-knot': { ...CLOSE, azimuth: -15, halfWidth: 6.2, halfHeight: 4.4, needle: 1 },
  released: { ...CLOSE, azimuth: -5, elevation: 9, slack: 0.12, taut: 0, knot: 0, dim: 0.15 },
};

const KEYS = Object.keys(CLOSE) as (keyof FibreMoment)[];
/** Sizes change by shares, so that a zoom feels even. */
const SIZES: readonly (keyof FibreMoment)[] = ['halfWidth', 'halfHeight'];
/** How fast the picture glides, share a second. */
const PACE = 2.6;
const CLOSE_ENOUGH = 0.003;

/**
 * A step from one moment toward another.
 * @param seconds since the last step; Infinity arrives at once
 * @returns `toward` itself once it is reached
 */
export function stepToward(now: FibreMoment, toward: FibreMoment, seconds: number): FibreMoment {
  const share = seconds === Infinity ? 1 : 1 - Math.exp(-seconds * PACE);
  const next: { -readonly [TKey in keyof FibreMoment]: number } = { ...now };
  let there = true;
  for (const key of KEYS) {
    const [from, to] = [now[key], toward[key]];
    const left = SIZES.includes(key) ? Math.log(to / from) : to - from;
    const whole = SIZES.includes(key) ? 1 : Math.max(1, Math.abs(to));
    if (Math.abs(left) > CLOSE_ENOUGH * whole && share < 1) {
      there = false;
      next[key] = SIZES.includes(key) ? from * Math.exp(left * share) : from + left * share;
    } else next[key] = to;
  }
  return there ? toward : next;
}
