/** How near two straight segments come to each other. */
import type { Vec3 } from './types.ts';
import { addScaled, distance, dot, subtract } from './vectors.ts';

/** Nearest places of two segments as shares (0–1) of their lengths. */
export interface SegmentPair {
  readonly s: number;
  readonly t: number;
  readonly distanceMm: number;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Nearest places of the segments a0–a1 and b0–b1 (Ericson, Real-Time Collision Detection, 5.1.9). Points are allowed. */
export function nearestOnSegments(a0: Vec3, a1: Vec3, b0: Vec3, b1: Vec3): SegmentPair {
  const d1 = subtract(a1, a0),
    d2 = subtract(b1, b0),
    r = subtract(a0, b0);
  const a = dot(d1, d1),
    e = dot(d2, d2),
    f = dot(d2, r),
    c = dot(d1, r);
  let s = 0;
  let t = 0;
  if (a <= 1e-12) t = e <= 1e-12 ? 0 : clamp(f / e);
  else if (e <= 1e-12) s = clamp(-c / a);
  else {
    const b = dot(d1, d2);
    const denominator = a * e - b * b;
    s = denominator > 1e-12 * a * e ? clamp((b * f - c * e) / denominator) : 0;
    t = (b * s + f) / e;
    if (t < 0) {
      t = 0;
      s = clamp(-c / a);
    } else if (t > 1) {
      t = 1;
      s = clamp((b - c) / a);
    }
  }
  return { s, t, distanceMm: distance(addScaled(a0, d1, s), addScaled(b0, d2, t)) };
}
