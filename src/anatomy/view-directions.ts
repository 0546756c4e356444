/**
 * From where each muscle and each trigger point is seen best on this body, worked out beforehand
 * (`npm run data:views`, docs/decisions/0011): asking the whole body would stop the picture for seconds.
 */
import recorded from '../../data/bodies/reference-male/derived/view-directions.json' with { type: 'json' };

/** Turn around the body (0 from its front, 90 from its left, 180 from its back) and height above the horizon, degrees. */
export type ViewAngles = readonly [azimuth: number, elevation: number];

/** The ways to look at one thing: at its right side alone, and at both sides together. */
export interface RecordedView {
  readonly right: ViewAngles;
  readonly both: ViewAngles;
}

const VIEWS = new Map<string, number[]>(Object.entries(recorded));

/** What is recorded of a muscle or a trigger point; null where nothing is. */
export function recordedView(id: string): RecordedView | null {
  const [right = 0, rightUp = 0, both = 0, bothUp = 0, ...more] = VIEWS.get(id) ?? [];
  return VIEWS.has(id) && more.length === 0 ? { right: [right, rightUp], both: [both, bothUp] } : null;
}
