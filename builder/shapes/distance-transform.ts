/** Exact Euclidean distances on a grid (Felzenszwalb and Huttenlocher 2012: lower envelopes of parabolas, axis by axis). */
import type { Vec3 } from '../../src/geometry/index.ts';

/** Evenly spaced samples, x fastest. */
export interface Grid {
  readonly size: readonly [nx: number, ny: number, nz: number];
  /** Place of sample (0, 0, 0), mm. */
  readonly origin: Vec3;
}

/**
 * Squared distance of every sample from the nearest one that is set, in steps of the grid; Infinity where none is.
 * @param set 1 at samples to be measured from, 0 elsewhere
 */
export function squaredDistances({ size: [nx, ny, nz] }: Pick<Grid, 'size'>, set: Uint8Array): Float32Array {
  const distances = Float32Array.from(set, (value) => (value ? 0 : Infinity));
  const longest = Math.max(nx, ny, nz);
  const line = new Float64Array(longest);
  const vertex = new Int32Array(longest);
  const border = new Float64Array(longest + 1);
  const sweep = (start: number, step: number, count: number): void => {
    for (let i = 0; i < count; i += 1) line[i] = distances[start + i * step]!;
    let last = -1;
    for (let q = 0; q < count; q += 1) {
      if (line[q] === Infinity) continue;
      let at = -Infinity;
      while (last >= 0) {
        const p = vertex[last]!;
        at = (line[q]! + q * q - (line[p]! + p * p)) / (2 * (q - p));
        if (at > border[last]!) break;
        last -= 1;
        at = -Infinity;
      }
      last += 1;
      vertex[last] = q;
      border[last] = at;
    }
    if (last < 0) return;
    border[last + 1] = Infinity;
    let k = 0;
    for (let q = 0; q < count; q += 1) {
      while (border[k + 1]! < q) k += 1;
      const p = vertex[k]!;
      distances[start + q * step] = (q - p) ** 2 + line[p]!;
    }
  };
  for (let z = 0; z < nz; z += 1) for (let y = 0; y < ny; y += 1) sweep(nx * (y + ny * z), 1, nx);
  for (let z = 0; z < nz; z += 1) for (let x = 0; x < nx; x += 1) sweep(x + nx * ny * z, nx, ny);
  for (let y = 0; y < ny; y += 1) for (let x = 0; x < nx; x += 1) sweep(x + nx * y, nx * ny, nz);
  return distances;
}
