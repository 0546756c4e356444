/** How near a needle path comes to a vessel or nerve. */
import { tubeCentreline } from './tube-mesh.ts';
import type { Tube, Vec3 } from './types.ts';
import { addScaled, distance, dot, normalize, subtract } from './vectors.ts';

/** Nearest places of two segments as shares (0–1) of their lengths. */
export interface SegmentPair { readonly s: number; readonly t: number; readonly distanceMm: number }

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Nearest places of the segments a0–a1 and b0–b1 (Ericson, Real-Time Collision Detection, 5.1.9). Points are allowed. */
export function nearestOnSegments(a0: Vec3, a1: Vec3, b0: Vec3, b1: Vec3): SegmentPair {
  const d1 = subtract(a1, a0), d2 = subtract(b1, b0), r = subtract(a0, b0);
  const a = dot(d1, d1), e = dot(d2, d2), f = dot(d2, r), c = dot(d1, r);
  let s = 0;
  let t = 0;
  if (a <= 1e-12) t = e <= 1e-12 ? 0 : clamp(f / e);
  else if (e <= 1e-12) s = clamp(-c / a);
  else {
    const b = dot(d1, d2);
    const denominator = a * e - b * b;
    s = denominator > 1e-12 * a * e ? clamp((b * f - c * e) / denominator) : 0;
    t = (b * s + f) / e;
    if (t < 0) { t = 0; s = clamp(-c / a); } else if (t > 1) { t = 1; s = clamp((b - c) / a); }
  }
  return { s, t, distanceMm: distance(addScaled(a0, d1, s), addScaled(b0, d2, t)) };
}

/** Where a segment comes nearest to a tube's wall. */
export interface TubeDistance {
  /** To the wall, mm; negative inside the tube. */
  readonly distanceMm: number;
  /** On the segment. */
  readonly onSegment: Vec3;
  /** On the tube's wall, toward the segment. */
  readonly onTube: Vec3;
}

/** Distance from the segment from–to (mm) to the wall of a tube. The centreline is cut to 0.02 mm chord error. */
export function distanceSegmentToTube(from: Vec3, to: Vec3, tube: Tube): TubeDistance {
  // Short steps, because where the radius changes the nearest wall is not beside the nearest centre.
  const rings = tubeCentreline(tube, 1.5, 0.02);
  let best: TubeDistance = { distanceMm: Infinity, onSegment: from, onTube: from };
  const direction = subtract(to, from);
  for (let i = 0; i + 1 < rings.length; i += 1) {
    const a = rings[i]!, b = rings[i + 1]!;
    const pair = nearestOnSegments(from, to, a.centre, b.centre);
    const radius = a.radius + (b.radius - a.radius) * pair.t;
    if (pair.distanceMm - radius >= best.distanceMm) continue;
    const onSegment = addScaled(from, direction, pair.s);
    const centre = addScaled(a.centre, subtract(b.centre, a.centre), pair.t);
    best = { distanceMm: pair.distanceMm - radius, onSegment, onTube: addScaled(centre, normalize(subtract(onSegment, centre)), radius) };
  }
  return best;
}
