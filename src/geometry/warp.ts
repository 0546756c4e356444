/**
 * A smooth displacement of space, sampled on a grid: it carries what was measured on one body into another.
 * Only the right half up to the midline is sampled; on the left the displacement is the mirror image, u(−x) = (−ux, uy, uz).
 */
import type { Vec3 } from './types.ts';

/** Displacements on a cubic grid over the right half, x ≤ 0. Lengths in one unit throughout; millimetres LPS where nothing else is said. */
export interface WarpVolume {
  readonly size: readonly [nx: number, ny: number, nz: number];
  readonly spacing: number;
  /** Place of sample (0, 0, 0). The last samples along x lie in the midline: origin x + (nx − 1) · spacing = 0. */
  readonly origin: Vec3;
  /** xyz a sample, x fastest. */
  readonly displacements: Float32Array;
}

/**
 * Moves every place by the displacement there, trilinear between samples; beyond the grid that of its border.
 * @param volume what moves them
 * @param positions xyz, in the volume's unit and frame
 * @param out where the result is written; may be `positions`
 */
export function warpPositions(
  { size: [nx, ny, nz], spacing, origin: [ox, oy, oz], displacements: u }: WarpVolume,
  positions: Float32Array,
  out = new Float32Array(positions.length),
): Float32Array {
  const stepY = 3 * nx,
    stepZ = 3 * nx * ny;
  for (let at = 0; at < positions.length; at += 3) {
    const x = positions[at]!,
      y = positions[at + 1]!,
      z = positions[at + 2]!;
    const side = x > 0 ? -1 : 1;
    const gx = Math.min(nx - 1, Math.max(0, (side * x - ox) / spacing)),
      gy = Math.min(ny - 1, Math.max(0, (y - oy) / spacing)),
      gz = Math.min(nz - 1, Math.max(0, (z - oz) / spacing));
    // The last sample belongs to the cell before it.
    const i = Math.min(nx - 2, gx | 0),
      j = Math.min(ny - 2, gy | 0),
      k = Math.min(nz - 2, gz | 0);
    const fx = gx - i,
      fy = gy - j,
      fz = gz - k;
    const a = stepZ * k + stepY * j + 3 * i,
      b = a + stepY,
      c = a + stepZ,
      d = c + stepY;
    const w00 = (1 - fy) * (1 - fz),
      w10 = fy * (1 - fz),
      w01 = (1 - fy) * fz,
      w11 = fy * fz;
    const ex = 1 - fx;
    out[at] =
      x +
      side *
        (ex * (w00 * u[a]! + w10 * u[b]! + w01 * u[c]! + w11 * u[d]!) +
          fx * (w00 * u[a + 3]! + w10 * u[b + 3]! + w01 * u[c + 3]! + w11 * u[d + 3]!));
    out[at + 1] =
      y +
      ex * (w00 * u[a + 1]! + w10 * u[b + 1]! + w01 * u[c + 1]! + w11 * u[d + 1]!) +
      fx * (w00 * u[a + 4]! + w10 * u[b + 4]! + w01 * u[c + 4]! + w11 * u[d + 4]!);
    out[at + 2] =
      z +
      ex * (w00 * u[a + 2]! + w10 * u[b + 2]! + w01 * u[c + 2]! + w11 * u[d + 2]!) +
      fx * (w00 * u[a + 5]! + w10 * u[b + 5]! + w01 * u[c + 5]! + w11 * u[d + 5]!);
  }
  return out;
}

/** Moves one place: as {@link warpPositions}. */
export function warpPoint(volume: WarpVolume, point: Vec3): Vec3 {
  const [x = 0, y = 0, z = 0] = warpPositions(volume, Float32Array.from(point));
  return [x, y, z];
}

/**
 * Determinant of the warp's Jacobian at a place: by how much a small volume there grows. A length grows by about its cube root.
 * Along an axis on which the place lies beyond the grid nothing changes.
 */
export function jacobianDeterminant(volume: WarpVolume, [x, y, z]: Vec3): number {
  const { size, spacing, origin, displacements } = volume;
  const place = [x > 0 ? -x : x, y, z] as const;
  const cell = [0, 0, 0];
  const part = [0, 0, 0];
  const isWithin = [true, true, true];
  for (let axis = 0; axis < 3; axis += 1) {
    const raw = (place[axis]! - origin[axis]!) / spacing,
      grid = Math.min(size[axis]! - 1, Math.max(0, raw));
    isWithin[axis] = raw === grid;
    cell[axis] = Math.min(size[axis]! - 2, Math.floor(grid));
    part[axis] = grid - cell[axis]!;
  }
  // rows[a] holds the derivatives of component a along x, y and z.
  const rows = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  for (let corner = 0; corner < 8; corner += 1) {
    const bits = [corner & 1, (corner >> 1) & 1, corner >> 2];
    const weights = bits.map((bit, axis) => (bit === 1 ? part[axis]! : 1 - part[axis]!));
    const sample = 3 * (((cell[2]! + bits[2]!) * size[1] + cell[1]! + bits[1]!) * size[0] + cell[0]! + bits[0]!);
    for (let along = 0; along < 3; along += 1) {
      if (!isWithin[along]) continue;
      const others = weights.reduce((product, weight, axis) => (axis === along ? product : product * weight), 1);
      const slope = ((bits[along] === 1 ? 1 : -1) * others) / spacing;
      for (let a = 0; a < 3; a += 1) rows[a]![along] = rows[a]![along]! + slope * displacements[sample + a]!;
    }
  }
  const [a, b, c] = rows as [number[], number[], number[]];
  return (
    a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) -
    a[1]! * (b[0]! * c[2]! - b[2]! * c[0]!) +
    a[2]! * (b[0]! * c[1]! - b[1]! * c[0]!)
  );
}
