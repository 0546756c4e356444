/** Slow and obvious geometry, to hold the fast against. */
import type { LineTarget, TriangleMesh, Vec3 } from '../../src/geometry/index.ts';
import { trianglesOf } from './shapes.ts';

export const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const plus = (a: Vec3, b: Vec3, t: number): Vec3 => [a[0] + b[0] * t, a[1] + b[1] * t, a[2] + b[2] * t];
const inner = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const outer = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const size = (a: Vec3): number => Math.hypot(...a);

/** Distance from a point to a segment. */
export function toSegment(p: Vec3, a: Vec3, b: Vec3): number {
  const d = minus(b, a),
    t = Math.min(1, Math.max(0, inner(minus(p, a), d) / Math.max(inner(d, d), 1e-30)));
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
  let low = 0,
    high = 1;
  const at = (t: number): number => toTriangle(plus(from, minus(to, from), t), corners);
  for (let i = 0; i < 80; i += 1) {
    const one = low + (high - low) / 3,
      other = high - (high - low) / 3;
    if (at(one) <= at(other)) high = other;
    else low = one;
  }
  return at((low + high) / 2);
}

/** Slow solid angle: 1 inside a closed mesh, 0 outside (Van Oosterom & Strackee 1983). */
export function windingNumber(p: Vec3, mesh: TriangleMesh): number {
  return (
    trianglesOf(mesh).reduce((sum, [A, B, C]) => {
      const a = minus(A, p),
        b = minus(B, p),
        c = minus(C, p);
      const [la, lb, lc] = [size(a), size(b), size(c)];
      return (
        sum +
        2 * Math.atan2(inner(a, outer(b, c)), la * lb * lc + inner(a, b) * lc + inner(b, c) * la + inner(c, a) * lb)
      );
    }, 0) /
    (4 * Math.PI)
  );
}

/** Where a line meets one triangle and whether it goes in there, by Cramer's rule; null where it does not. */
export function meeting(
  origin: Vec3,
  direction: Vec3,
  [a, b, c]: readonly [Vec3, Vec3, Vec3],
): { distanceMm: number; entering: boolean } | null {
  const e = minus(b, a),
    f = minus(c, a),
    h = outer(direction, f),
    det = inner(e, h);
  if (Math.abs(det) < 1e-12) return null;
  const s = minus(origin, a),
    u = inner(s, h) / det,
    q = outer(s, e),
    v = inner(direction, q) / det,
    t = inner(f, q) / det;
  return u >= 0 && v >= 0 && u + v <= 1 && t >= 0 ? { distanceMm: t, entering: det > 0 } : null;
}

/** A mesh that asks each of its triangles. */
export function everyTriangle<Key>(key: Key, mesh: Pick<TriangleMesh, 'positions' | 'indices'>): LineTarget<Key> {
  const triangles = trianglesOf(mesh);
  return {
    cast: (origin, direction) =>
      triangles.flatMap((corners) => {
        const met = meeting(origin, direction, corners);
        return met ? [{ key, ...met }] : [];
      }),
  };
}
