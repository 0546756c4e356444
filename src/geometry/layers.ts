/** What a straight line passes on its way into the body. */
import { crossings, type Crossing, type LineTarget } from './crossings.ts';
import type { Vec3 } from './types.ts';
import { normalize } from './vectors.ts';

/** A stretch of a line inside one structure, mm from the line's origin. */
export interface LayerInterval<Key = string> {
  readonly id: Key;
  /** 0 when the line starts inside. */
  readonly entryMm: number;
  /** At most the asked length. */
  readonly exitMm: number;
}

/**
 * Stretches of the line from `origin` (mm) along `direction` (any length but 0) inside each closed surface of the
 * targets, ordered by entry, then exit. A surface left and met again gives several; where it overlaps itself it counts
 * once. Nothing beyond `maxDistanceMm` is reported; a stretch that reaches it is cut there. Throws on a zero direction.
 */
export function layersAlongRay<Key>(
  targets: readonly LineTarget<Key>[],
  origin: Vec3,
  direction: Vec3,
  maxDistanceMm = 400,
): LayerInterval<Key>[] {
  if (!(Math.hypot(...direction) > 0)) throw new Error('layers along a ray: expected a direction of some length');
  const unit = normalize(direction);
  return targets
    .flatMap((target) => [...crossings(target, origin, unit)].flatMap(([id, met]) => stretches(id, met, maxDistanceMm)))
    .sort((a, b) => a.entryMm - b.entryMm || a.exitMm - b.exitMm);
}

function stretches<Key>(id: Key, met: readonly Crossing[], maxDistanceMm: number): LayerInterval<Key>[] {
  const found: LayerInterval<Key>[] = [];
  // Outside past the last crossing, so the depth at the start is the net number of exits ahead.
  let depth = Math.max(
    0,
    met.reduce((sum, { entering }) => sum + (entering ? -1 : 1), 0),
  );
  let entryMm = 0;
  for (const { distanceMm, entering } of met) {
    if (entering) {
      if (depth === 0) entryMm = distanceMm;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0 && entryMm < maxDistanceMm)
        found.push({ id, entryMm, exitMm: Math.min(distanceMm, maxDistanceMm) });
    }
  }
  return found;
}
