/** How a person may say what a pain is like. */

/** What pain feels like. The last two are of nerves more often than of muscles, and change the advice. */
export const PAIN_QUALITIES = ['aching', 'burning', 'stabbing', 'throbbing', 'tingling', 'numb'] as const;
export type PainQuality = (typeof PAIN_QUALITIES)[number];

/** Felt on the surface or deep inside. */
export const PAIN_DEPTHS = ['surface', 'deep'] as const;
export type PainDepth = (typeof PAIN_DEPTHS)[number];

/** Since when it has been felt. */
export const PAIN_SPANS = ['days', 'weeks', 'months', 'years'] as const;
export type PainSpan = (typeof PAIN_SPANS)[number];

/** Felt all the time, or not. */
export const PAIN_COURSES = ['constant', 'comes-and-goes'] as const;
export type PainCourse = (typeof PAIN_COURSES)[number];

/** Intensity runs from 0, no pain, to this, the worst there is. Whole numbers. */
export const WORST_PAIN = 10;
