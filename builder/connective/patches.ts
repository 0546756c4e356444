/** Patches of rays for sheets: across the front or back, round an axis, along a path. */
import type { Vec3 } from '../../src/geometry/index.ts';
import type { Node } from './sheet.ts';

export const unit = ([x, y, z]: Vec3): Vec3 => {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
};
const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const plus = (a: Vec3, b: Vec3, scale = 1): Vec3 => [a[0] + scale * b[0], a[1] + scale * b[1], a[2] + scale * b[2]];

/** Piecewise smooth interpolation (Catmull-Rom) through rows of numbers at even steps of t, 0–1. */
export function through(rows: readonly (readonly number[])[], t: number): number[] {
  const place = Math.min(1, Math.max(0, t)) * (rows.length - 1);
  const i = Math.min(rows.length - 2, Math.floor(place));
  const s = place - i;
  const row = (k: number): readonly number[] => rows[Math.min(rows.length - 1, Math.max(0, k))]!;
  return row(i).map((p1, n) => {
    const p0 = row(i - 1)[n]!,
      p2 = row(i + 1)[n]!,
      p3 = row(i + 2)[n]!;
    return (
      0.5 * (2 * p1 + (p2 - p0) * s + (2 * p0 - 5 * p1 + 4 * p2 - p3) * s * s + (3 * p1 - p0 - 3 * p2 + p3) * s ** 3)
    );
  });
}

/** Value of a table of (key, value) pairs, straight between entries, held at the ends. */
export function valueAt(entries: readonly (readonly [number, number])[], key: number): number {
  const sorted = entries.slice().sort((a, b) => a[0] - b[0]);
  if (key <= sorted[0]![0]) return sorted[0]![1];
  for (let i = 1; i < sorted.length; i += 1) {
    const [k0, v0] = sorted[i - 1]!,
      [k1, v1] = sorted[i]!;
    if (key <= k1) return v0 + ((key - k0) / (k1 - k0)) * (v1 - v0);
  }
  return sorted[sorted.length - 1]![1];
}

/**
 * A patch along a path of points, `halfWidth` to either side of it, facing `out`. The side
 * direction is that of path × out at the nearest point of the path.
 */
export function strap(
  path: readonly Vec3[],
  out: readonly Vec3[],
  halfWidth: (u: number) => number,
): (u: number, v: number) => Node {
  const at = (u: number): Vec3 => {
    const [x, y, z] = through(path, u);
    return [x!, y!, z!];
  };
  return (u, v) => {
    const along = unit(minus(at(Math.min(1, u + 0.01)), at(Math.max(0, u - 0.01))));
    const [ox, oy, oz] = through(out, u);
    const facing = unit([ox!, oy!, oz!]);
    const side = unit(cross(along, facing));
    return { base: plus(at(u), side, (2 * v - 1) * halfWidth(u)), out: unit(cross(side, along)) };
  };
}

/** A patch on a sphere about `centre`: azimuth from the front (+ to the body's right), elevation, degrees. */
export function onSphere(
  centre: Vec3,
  place: (u: number, v: number) => readonly [azimuth: number, elevation: number],
): (u: number, v: number) => Node {
  return (u, v) => {
    const [azimuth, elevation] = place(u, v).map((degrees) => (degrees * Math.PI) / 180) as [number, number];
    return {
      base: centre,
      out: [-Math.sin(azimuth) * Math.cos(elevation), -Math.cos(azimuth) * Math.cos(elevation), Math.sin(elevation)],
    };
  };
}

/** A patch facing one way: rows at heights z from `top` to `bottom`, `halfWidth(z)` to either side of x = 0. */
export function midlineStrip(
  top: number,
  bottom: number,
  y: number,
  out: Vec3,
  halfWidth: (z: number) => number,
): (u: number, v: number) => Node {
  return (u, v) => {
    const z = top + u * (bottom - top);
    return { base: [(2 * v - 1) * halfWidth(z), y, z], out };
  };
}

/** Share of full width near a rounded end: a quarter of a broad superellipse over the first `rise` of u. */
export const roundedEnd = (u: number, rise: number): number =>
  Math.max(0.3, (1 - (1 - Math.min(1, u / rise)) ** 2.6) ** (1 / 2.6));

/** {@link roundedEnd} at both ends. */
export const roundedEnds = (u: number, rise: number): number => roundedEnd(u, rise) * roundedEnd(1 - u, rise);

/** A band round an axis: u runs round from one angle to the other, v across its width, which shifts along the axis by `slant`. */
export function band(
  centre: Vec3,
  axis: Vec3,
  zero: Vec3,
  from: number,
  to: number,
  width: number,
  slant: number,
): (u: number, v: number) => Node {
  const a = unit(axis);
  const e1 = unit(plus(zero, a, -(zero[0] * a[0] + zero[1] * a[1] + zero[2] * a[2])));
  const e2: Vec3 = [a[1] * e1[2] - a[2] * e1[1], a[2] * e1[0] - a[0] * e1[2], a[0] * e1[1] - a[1] * e1[0]];
  return (u, v) => {
    const angle = ((from + u * (to - from)) * Math.PI) / 180;
    return {
      base: plus(centre, a, (v - 0.5) * width + (u - 0.5) * slant),
      out: unit(plus(plus([0, 0, 0], e1, Math.cos(angle)), e2, Math.sin(angle))),
    };
  };
}
