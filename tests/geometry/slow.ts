/** Slow and obvious geometry, to hold the fast against. */
import type { Vec3 } from '../../src/geometry/index.ts';

export const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const plus = (a: Vec3, b: Vec3, t: number): Vec3 => [a[0] + b[0] * t, a[1] + b[1] * t, a[2] + b[2] * t];
export const inner = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const outer = (a: Vec3, b: Vec3): Vec3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const size = (a: Vec3): number => Math.hypot(...a);

/** Distance from a point to a segment. */
export function toSegment(p: Vec3, a: Vec3, b: Vec3): number {
  const d = minus(b, a), t = Math.min(1, Math.max(0, inner(minus(p, a), d) / Math.max(inner(d, d), 1e-30)));
  return size(minus(p, plus(a, d, t)));
}

/** The slow, obvious distance from a point to a triangle: its plane if the foot lies inside, else its sides. */
export function toTriangle(p: Vec3, [a, b, c]: readonly [Vec3, Vec3, Vec3]): number {
  const n = outer(minus(b, a), minus(c, a));
  const foot = plus(p, n, -inner(minus(p, a), n) / inner(n, n));
  const side = (u: Vec3, v: Vec3): boolean => inner(outer(minus(v, u), minus(foot, u)), n) >= 0;
  const sides = Math.min(toSegment(p, a, b), toSegment(p, b, c), toSegment(p, c, a));
  return side(a, b) && side(b, c) && side(c, a) ? Math.min(sides, size(minus(p, foot))) : sides;
}

/** The slow, obvious distance from a segment to a triangle. */
export function segmentToTriangle(from: Vec3, to: Vec3, corners: readonly [Vec3, Vec3, Vec3]): number {
  // The distance to a convex set along a line is convex: a search by thirds finds its least.
  let low = 0, high = 1;
  const at = (t: number): number => toTriangle(plus(from, minus(to, from), t), corners);
  for (let i = 0; i < 80; i += 1) {
    const one = low + (high - low) / 3, other = high - (high - low) / 3;
    if (at(one) <= at(other)) high = other; else low = one;
  }
  return at((low + high) / 2);
}
