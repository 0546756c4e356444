/** What hangs or stands before a needle's line and is left out of the picture: an arm, the trunk behind it, the other leg. */
import type { Landmarks } from '../../anatomy/index.ts';
import type { ClipPlane } from '../shaders/clip-uniforms.ts';
import type { LineLike } from './line.ts';

/** A line that goes outward more than this (share of its length) from below the groin comes from between the thighs. */
const OUTWARD = 0.9;
/** A line that enters so little below where arm and trunk become one has no arm beside it, metres. */
const LEAST_GAP = 0.06;
/** The hips of the heaviest build fill the gap: it lies so much further out there than between an average hip and arm, metres. */
const HEAVIER_GAP = 0.007;

/**
 * What stands aside for a line, by the side of the gap on which it enters: for trunk, hip and thigh the arm, from between
 * the thighs the other leg, for the hanging arm everything but it. Right of the gap is where |x| > at + slope · (y − 1).
 * @param build 0 lean, 1 average, 2 heavier
 */
export function clipPlaneFor(
  line: LineLike,
  { armGap, groin }: Pick<Landmarks, 'armGap' | 'groin'>,
  build = 1,
): ClipPlane | null {
  if (line.entry.y > armGap.upTo - LEAST_GAP || line.entry.y < armGap.downTo) return null;
  const right = line.entry.x < 0 ? -1 : 1;
  const outward = line.entry.x * right < armGap.at + armGap.slope * (line.entry.y - 1);
  if (outward && line.entry.y < groin && line.down.x * right > OUTWARD)
    return { normal: { x: -right, y: 0, z: 0 }, beyond: 0, upTo: armGap.upTo };
  // |x| + slope-part of y = distance from the gap, made unit.
  const length = Math.hypot(1, armGap.slope);
  const sign = outward ? 1 : -1;
  return {
    normal: { x: (sign * right) / length, y: (sign * -armGap.slope) / length, z: 0 },
    beyond: (sign * (armGap.at + HEAVIER_GAP * Math.max(0, build - 1) - armGap.slope)) / length,
    upTo: armGap.upTo,
  };
}
