/** Reading a volume of vectors (NRRD): int16, little endian, gzip, LPS, cubic voxels. */
import type { Vec3 } from '../../src/geometry/index.ts';
import { expectField, gunzip, readHeader, vectors } from './nrrd.ts';

/** Three numbers a sample, hundredths of a millimetre. */
export interface SampledVectors {
  readonly size: readonly [nx: number, ny: number, nz: number];
  readonly spacingMm: number;
  /** Place of sample (0, 0, 0), mm LPS. */
  readonly origin: Vec3;
  /** xyz a sample, x fastest. */
  readonly samples: Int16Array;
}

/** Parses one NRRD file of vectors. Throws an Error that names the field and what was expected. */
export async function parseVectorNrrd(bytes: Uint8Array): Promise<SampledVectors> {
  const { end, fields } = readHeader(bytes);
  expectField(fields, 'type', ['int16', 'short', 'int16_t']);
  expectField(fields, 'dimension', ['4']);
  expectField(fields, 'space', ['left-posterior-superior', 'LPS']);
  expectField(fields, 'endian', ['little']);
  expectField(fields, 'encoding', ['gzip', 'gz']);
  const [components, nx = 0, ny = 0, nz = 0, ...more] = (fields.get('sizes') ?? '').split(/\s+/).map(Number);
  if (components !== 3 || more.length > 0 || ![nx, ny, nz].every((n) => Number.isInteger(n) && n >= 2))
    throw new Error(`NRRD: expected sizes 3 and three of 2 or more, got "${fields.get('sizes')}"`);
  const rows = vectors(fields, 'space directions', 3);
  const spacingMm = rows[0]![0];
  if (!(spacingMm > 0) || rows.some((row, i) => row.some((value, j) => value !== (i === j ? spacingMm : 0))))
    throw new Error(
      `NRRD: expected space directions none (h,0,0) (0,h,0) (0,0,h), got "${fields.get('space directions')}"`,
    );
  const origin = vectors(fields, 'space origin', 1)[0]!;
  const raw = await gunzip(bytes.subarray(end));
  if (raw.length !== 6 * nx * ny * nz)
    throw new Error(`NRRD: expected ${6 * nx * ny * nz} bytes of data, got ${raw.length}`);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.length);
  return {
    size: [nx, ny, nz],
    spacingMm,
    origin,
    samples: Int16Array.from({ length: raw.length / 2 }, (_, i) => view.getInt16(2 * i, true)),
  };
}
