/**
 * From where each muscle and each trigger point is seen best: points, muscle and pain at once. Worked out beforehand
 * (`npm run data:views`, docs/decisions/0011): asking the whole body would stop the picture for seconds.
 */
import { Vector3 } from 'three';
import type { BodySide } from '../../anatomy/index.ts';
import recorded from './view-directions.json' with { type: 'json' };

/** Turn around the body (0 from its front, 90 from its left, 180 from its back) and height above the horizon, degrees. */
export type ViewAngles = readonly [azimuth: number, elevation: number];

/** The ways to look at one thing: at its right side alone, and at both sides together. */
export interface RecordedView {
  readonly right: ViewAngles;
  readonly both: ViewAngles;
}

const VIEWS = new Map<string, number[]>(Object.entries(recorded));

/** From the thing toward the eye, unit, +Y up. */
export function directionOf([azimuth, elevation]: ViewAngles): Vector3 {
  const [turn, rise] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  return new Vector3(Math.sin(turn) * Math.cos(rise), Math.sin(rise), Math.cos(turn) * Math.cos(rise));
}

/** What is recorded of a muscle or a trigger point; null where nothing is. */
export function recordedView(id: string): RecordedView | null {
  const [right = 0, rightUp = 0, both = 0, bothUp = 0, ...more] = VIEWS.get(id) ?? [];
  return VIEWS.has(id) && more.length === 0 ? { right: [right, rightUp], both: [both, bothUp] } : null;
}

/** Where to look from at a muscle or a trigger point; null where nothing is recorded of it. */
export function viewDirection(id: string, side: BodySide, bothSides: boolean): Vector3 | null {
  const view = recordedView(id);
  if (!view) return null;
  const direction = directionOf(bothSides ? view.both : view.right);
  if (side === 'left' && !bothSides) direction.x *= -1;
  return direction;
}
