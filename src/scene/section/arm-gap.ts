/** What hangs or stands before a needle's line and is left out of the picture: an arm, the trunk behind it, the other leg. */
import type { ClipPlane } from '../shaders/clip-uniforms.ts';
import type { LineLike } from './line.ts';

/**
 * The gap between the hanging arm and the trunk, thigh and hip of the reference body: right of it (x in metres, y up)
 * at x = −(AT + SLOPE · (y − 1)). It was read off the skin between 0.68 and 1.12 m; higher up arm and trunk are one,
 * and a window opened below the second figure is too far from the fingertips for the arm to stand in the way.
 */
const ARM_GAP = { at: 0.1715, slope: -0.13, upTo: 1.13, downTo: 0.4 } as const;

/** A line that goes outward more than this (share of its length) comes from between the thighs; it starts below the groin (y, metres). */
const FROM_BETWEEN = { outward: 0.9, below: 0.7 } as const;

/**
 * What stands aside for a line, by the side of the gap on which it enters: for trunk, hip and thigh the arm, from between
 * the thighs the other leg, for the hanging arm everything but it.
 */
export function clipPlaneFor(line: LineLike): ClipPlane | null {
  if (line.entry.y > ARM_GAP.upTo - 0.06 || line.entry.y < ARM_GAP.downTo) return null;
  const right = line.entry.x < 0 ? -1 : 1;
  const outward = line.entry.x * right < ARM_GAP.at + ARM_GAP.slope * (line.entry.y - 1);
  if (outward && line.entry.y < FROM_BETWEEN.below && line.down.x * right > FROM_BETWEEN.outward) return { normal: { x: -right, y: 0, z: 0 }, beyond: 0, upTo: ARM_GAP.upTo };
  // |x| + slope-part of y = distance from the gap, made unit.
  const length = Math.hypot(1, ARM_GAP.slope);
  const sign = outward ? 1 : -1;
  return {
    normal: { x: (sign * right) / length, y: (sign * -ARM_GAP.slope) / length, z: 0 },
    beyond: (sign * (ARM_GAP.at - ARM_GAP.slope)) / length,
    upTo: ARM_GAP.upTo,
  };
}
