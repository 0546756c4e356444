/** Reading a sampled signed distance between its samples. */
import type { SampledDistance } from '../recorded/shape-types.ts';
import { normalize, type Vec3 } from '../../src/geometry/index.ts';

/** Samples hold 8 · distance / spacing. */
export const STEPS_PER_SPACING = 8;
/** What lies beyond the recorded box: far outside. */
const BEYOND = -12;

/**
 * Signed distance at a point (mm LPS), mm, positive inside, trilinear between samples, clipped to
 * ±1.5 spacings as recorded. Beyond the box it is −1.5 spacings.
 */
export function sampleField(field: SampledDistance, point: Vec3): number {
  const {
    size: [nx, ny, nz],
    spacingMm,
    origin,
    samples,
  } = field;
  const gx = (point[0] - origin[0]) / spacingMm,
    gy = (point[1] - origin[1]) / spacingMm,
    gz = (point[2] - origin[2]) / spacingMm;
  const ix = Math.floor(gx),
    iy = Math.floor(gy),
    iz = Math.floor(gz);
  const fx = gx - ix,
    fy = gy - iy,
    fz = gz - iz;
  const at = (x: number, y: number, z: number): number =>
    x < 0 || y < 0 || z < 0 || x >= nx || y >= ny || z >= nz ? BEYOND : samples[x + nx * (y + ny * z)]!;
  const row = (y: number, z: number): number => at(ix, y, z) * (1 - fx) + at(ix + 1, y, z) * fx;
  const plane = (z: number): number => row(iy, z) * (1 - fy) + row(iy + 1, z) * fy;
  return ((plane(iz) * (1 - fz) + plane(iz + 1) * fz) * spacingMm) / STEPS_PER_SPACING;
}

/** Outward unit normal of the field at a point: central differences over `reachMm` (default half a spacing). */
export function fieldNormal(
  field: SampledDistance,
  point: Vec3,
  reachMm = field.spacingMm / 2,
  fallback: Vec3 = [0, 0, 1],
): Vec3 {
  const [x, y, z] = point;
  return normalize(
    [
      sampleField(field, [x - reachMm, y, z]) - sampleField(field, [x + reachMm, y, z]),
      sampleField(field, [x, y - reachMm, z]) - sampleField(field, [x, y + reachMm, z]),
      sampleField(field, [x, y, z - reachMm]) - sampleField(field, [x, y, z + reachMm]),
    ],
    fallback,
  );
}

/**
 * The whole of a field recorded as its right half: with j the sample on the median plane, a row
 * becomes samples 0…j followed by j−1…0. Throws when no sample lies on x = 0.
 */
export function mirrorHalfField(field: SampledDistance): SampledDistance {
  const {
    size: [nx, ny, nz],
    spacingMm,
    origin,
    samples,
  } = field;
  const middle = Math.round(-origin[0] / spacingMm);
  if (middle < 1 || middle >= nx || Math.abs(origin[0] + middle * spacingMm) > 1e-3 * spacingMm) {
    throw new Error(
      `half field: expected a sample on x = 0, got origin ${origin[0]} with spacing ${spacingMm} and ${nx} samples`,
    );
  }
  const width = 2 * middle + 1;
  const whole = new Int8Array(width * ny * nz);
  for (let row = 0; row < ny * nz; row += 1) {
    for (let x = 0; x <= middle; x += 1) {
      const value = samples[row * nx + x]!;
      whole[row * width + x] = value;
      whole[row * width + width - 1 - x] = value;
    }
  }
  return { size: [width, ny, nz], spacingMm, origin: [-middle * spacingMm, origin[1], origin[2]], samples: whole };
}
