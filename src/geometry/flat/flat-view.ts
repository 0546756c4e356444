/** A body seen from infinitely far: where each of its places lies in a flat picture. */
import type { Vec3 } from '../types.ts';
import { cross, dot, normalize } from '../vectors.ts';

/** How a body is looked at without perspective. The unit of places is whatever the body's vertices are in. */
export interface FlatView {
  /** Unit, toward the right edge of the picture. */
  readonly right: Vec3;
  /** Unit, toward its upper edge. */
  readonly up: Vec3;
  /** Unit, from the body toward the viewer. */
  readonly toEye: Vec3;
  /** The place that lies in the middle of the picture. */
  readonly centre: Vec3;
  readonly pixelsPerUnit: number;
  /** Whole px. */
  readonly width: number;
  readonly height: number;
}

/**
 * The axes of a picture.
 * @param toEye from the body toward the viewer, any length but 0
 * @param upward of the body; where one looks along it, `aside` is the picture's right
 */
export function flatAxes(toEye: Vec3, upward: Vec3, aside: Vec3): Pick<FlatView, 'right' | 'up' | 'toEye'> {
  const eye = normalize(toEye);
  const across = cross(upward, eye);
  const right = Math.hypot(...across) < 1e-6 ? normalize(aside) : normalize(across);
  return { right, up: cross(eye, right), toEye: eye };
}

/** Where a place lies: px from the picture's left and top edge, then how near it is to the viewer, in the body's unit. */
export function flatPlace(view: FlatView, [x, y, z]: Vec3): Vec3 {
  const { centre, pixelsPerUnit, width, height } = view;
  const off: Vec3 = [x - centre[0], y - centre[1], z - centre[2]];
  return [
    width / 2 + pixelsPerUnit * dot(off, view.right),
    height / 2 - pixelsPerUnit * dot(off, view.up),
    dot(off, view.toEye),
  ];
}

/**
 * The same of many places.
 * @param view of the drawing
 * @param positions xyz
 * @returns three numbers a place, as {@link flatPlace}
 */
export function flatPlaces(view: FlatView, positions: ArrayLike<number>): Float32Array {
  const { right: r, up: u, toEye: e, centre: c, pixelsPerUnit: k } = view;
  const [x0, y0] = [view.width / 2 - k * dot(c, r), view.height / 2 + k * dot(c, u)];
  const near = dot(c, e);
  const out = new Float32Array(positions.length);
  for (let i = 0; i < out.length; i += 3) {
    const x = positions[i]!,
      y = positions[i + 1]!,
      z = positions[i + 2]!;
    out[i] = x0 + k * (x * r[0] + y * r[1] + z * r[2]);
    out[i + 1] = y0 - k * (x * u[0] + y * u[1] + z * u[2]);
    out[i + 2] = x * e[0] + y * e[1] + z * e[2] - near;
  }
  return out;
}
