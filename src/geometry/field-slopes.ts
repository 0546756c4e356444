/** How a field over a mesh rises at each vertex: with it a curved edge can be drawn curved across flat triangles. */
import type { PaintableSkin } from './skin-areas.ts';

/** Further than this from the edge of an area nobody needs the slope, mm. */
const NEEDED_MM = 24;
/** A slope is at most this steep, mm a mm: a distance rises by 1, at a fold it may seem to rise faster. */
export const STEEPEST = 2;

/**
 * The slope of a field of distances, fitted to the neighbours of each vertex, along the surface.
 * @param skin the mesh, mm LPS, whose vertices are joined already
 * @param field a number a vertex, mm
 * @returns xyz a vertex, LPS, mm a mm; 0 far from where the field is 0
 */
export function fieldSlopes(skin: PaintableSkin, field: ArrayLike<number>): Float32Array {
  const slopes = new Float32Array(skin.positions.length);
  for (let vertex = 0; vertex < skin.positions.length / 3; vertex += 1)
    writeSlope(skin, field, vertex, slopes, 3 * vertex);
  return slopes;
}

/**
 * The slope at one vertex, as {@link fieldSlopes} finds it.
 * @param out written to from `to` on, xyz, LPS; 0 far from where the field is 0
 */
export function writeSlope(
  { positions, normals, start, list }: PaintableSkin,
  field: ArrayLike<number>,
  vertex: number,
  out: Float32Array,
  to = 0,
): void {
  out[to] = out[to + 1] = out[to + 2] = 0;
  const own = field[vertex]!;
  if (Math.abs(own) > NEEDED_MM) return;
  const at = 3 * vertex;
  const [nx, ny, nz] = [normals[at]!, normals[at + 1]!, normals[at + 2]!];
  // The normal settles what the neighbours cannot: across the surface nothing rises.
  let xx = nx * nx,
    xy = nx * ny,
    xz = nx * nz,
    yy = ny * ny,
    yz = ny * nz,
    zz = nz * nz;
  let x = 0,
    y = 0,
    z = 0;
  for (let k = start[vertex]!; k < start[vertex + 1]!; k += 1) {
    const other = 3 * list[k]!;
    const dx = positions[other]! - positions[at]!,
      dy = positions[other + 1]! - positions[at + 1]!,
      dz = positions[other + 2]! - positions[at + 2]!;
    const weight = 1 / (dx * dx + dy * dy + dz * dz + 1e-9),
      rise = weight * (field[list[k]!]! - own);
    xx += weight * dx * dx;
    xy += weight * dx * dy;
    xz += weight * dx * dz;
    yy += weight * dy * dy;
    yz += weight * dy * dz;
    zz += weight * dz * dz;
    x += rise * dx;
    y += rise * dy;
    z += rise * dz;
  }
  const [a, b, c] = [yy * zz - yz * yz, xz * yz - xy * zz, xy * yz - xz * yy];
  const determinant = xx * a + xy * b + xz * c;
  if (Math.abs(determinant) < 1e-9) return;
  const [d, e, f] = [xx * zz - xz * xz, xy * xz - xx * yz, xx * yy - xy * xy];
  const slope = [a * x + b * y + c * z, b * x + d * y + e * z, c * x + e * y + f * z].map((sum) => sum / determinant);
  const size = Math.hypot(...slope);
  slope.forEach((value, axis) => {
    out[to + axis] = size > STEEPEST ? (value * STEEPEST) / size : value;
  });
}
