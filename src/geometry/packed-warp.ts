/** Reads a packed warp volume. The builder writes it (`builder/skin`). */
import { packedHeader, unpackNumbers } from './packed-numbers.ts';
import type { WarpVolume } from './warp.ts';

const HEADER_WORDS = 8;

/**
 * Reads a warp.
 * @returns the volume in mm LPS
 * @throws Error when the buffer is not such a file, or its grid does not end in the midline
 */
export function decodeWarp(buffer: ArrayBuffer): WarpVolume {
  const header = packedHeader(buffer, 'warp', HEADER_WORDS);
  const [nx, ny, nz, stepsPerMm] = [0, 4, 8, 12].map((at) => header.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const [spacing, x, y, z] = [16, 20, 24, 28].map((at) => header.getFloat32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  if (x + (nx - 1) * spacing !== 0)
    throw new Error(`packed warp: expected a grid that ends at x = 0, received ${x + (nx - 1) * spacing}`);
  const count = nx * ny * nz;
  const steps = unpackNumbers(new Uint8Array(buffer), 4 * (HEADER_WORDS + 1), 3 * count);
  const displacements = new Float32Array(3 * count);
  for (let axis = 0; axis < 3; axis += 1) {
    const values = sumAlongAxes(steps.subarray(axis * count, (axis + 1) * count), nx, ny, nz);
    for (let i = 0; i < count; i += 1) displacements[3 * i + axis] = values[i]! / stepsPerMm;
  }
  return { size: [nx, ny, nz], spacing, origin: [x, y, z], displacements };
}

/** Running sums along x, then y, then z: undoes the differences the builder took along each. */
function sumAlongAxes(values: Int32Array, nx: number, ny: number, nz: number): Int32Array {
  const count = nx * ny * nz;
  for (let i = 0; i < count; i += 1) if (i % nx > 0) values[i] = values[i]! + values[i - 1]!;
  for (let i = 0; i < count; i += 1) if (i % (nx * ny) >= nx) values[i] = values[i]! + values[i - nx]!;
  for (let i = nx * ny; i < count; i += 1) values[i] = values[i]! + values[i - nx * ny]!;
  return values;
}
