/** Small exact figures for the builder's tests. */
import type { Loft, SampledDistance, Tube } from '../../builder/recorded/shape-types.ts';
import type { Vec3 } from '../../src/geometry/index.ts';

/** A straight loft along +z, round, radius 10 mm, from z = 0 to z = 100. */
export function cylinderLoft(capStyle: Loft['capStyle'] = 'fan', radii: readonly number[] = [10, 10, 10]): Loft {
  const last = radii.length - 1;
  return {
    id: 'cylinder',
    capStyle,
    along: radii.map((_, i) => i / last),
    stations: radii.map((radius, i) => [0, 0, (1000 * i) / last, 10 * radius, 0, 0, 0, 10 * radius, 0]),
  };
}

/** A tube along the given points (mm) with one radius (mm). */
export function tubeOf(points: readonly Vec3[], radiusMm: number): Tube {
  return { id: 'tube', points: points.map(([x, y, z]) => [10 * x, 10 * y, 10 * z, 10 * radiusMm] as const) };
}

/** A field of the given shape: `distance` in mm, positive inside. */
export function fieldOf(
  size: Vec3,
  origin: Vec3,
  spacingMm: number,
  distance: (point: Vec3) => number,
): SampledDistance {
  const samples = new Int8Array(size[0] * size[1] * size[2]);
  for (let z = 0; z < size[2]; z += 1)
    for (let y = 0; y < size[1]; y += 1)
      for (let x = 0; x < size[0]; x += 1) {
        const value = distance([origin[0] + x * spacingMm, origin[1] + y * spacingMm, origin[2] + z * spacingMm]);
        samples[x + size[0] * (y + size[1] * z)] = Math.max(-12, Math.min(12, Math.round((8 * value) / spacingMm)));
      }
  return { size, spacingMm, origin, samples };
}
