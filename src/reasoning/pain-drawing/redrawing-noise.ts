/**
 * How far two drawings of the same pain lie apart. Measured by redrawing seeded strokes with a shaking hand
 * (`npm run pain:noise`); how, and what that cannot tell, stands in docs/pain-drawing.md.
 */

/** Of 100 redrawings 95 differ by no more. */
export const REDRAWING_NOISE = {
  /** The larger extent is at most this much more than the smaller, as a share of it. */
  extentShare: 0.5,
  /** The two share at least this much of the place, 0 … 1. */
  jaccard: 0.2,
} as const;
