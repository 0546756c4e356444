/** Reads the packed girths of a body that is carried from another. The builder writes them (`builder/skin`). */
import type { CarriedGirth } from './carry.ts';
import { packedHeader, unpackNumbers } from './packed-numbers.ts';

/** Steps of a packed factor in 1, and of a packed place in a millimetre. */
export const GIRTH_STEPS = { factor: 1000, perMm: 10 } as const;

/**
 * Reads the girths of lofts.
 * @returns by the id of the loft; places in mm LPS, to a tenth
 * @throws Error when the buffer is not such a file
 */
export function decodeGirths(buffer: ArrayBuffer): ReadonlyMap<string, CarriedGirth> {
  const header = packedHeader(buffer, 'girth', 4);
  const [loftCount, rowCount, nameBytes, gridSize] = [0, 4, 8, 12].map((at) => header.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const bytes = new Uint8Array(buffer);
  const [namesAt, loftsAt] = [20, 20 + nameBytes];
  const names = String.fromCharCode(...bytes.subarray(namesAt, loftsAt)).split('\n');
  if (names.length !== loftCount)
    throw new Error(`packed girths: expected ${loftCount} names, received ${names.length}`);
  const rows = unpackNumbers(bytes, loftsAt, loftCount);
  const factors = unpackNumbers(bytes, loftsAt + 2 * loftCount, loftCount);
  const steps = unpackNumbers(bytes, loftsAt + 4 * loftCount, 3 * rowCount);
  const isOver = unpackNumbers(bytes, loftsAt + 4 * loftCount + 6 * rowCount, loftCount);
  const gridLength = 3 * gridSize * gridSize;
  let gridAt = loftsAt + 6 * loftCount + 6 * rowCount;
  let row = 0;
  return new Map(
    names.map((name, i) => {
      const count = rows[i]!;
      const centres = new Float32Array(3 * count);
      for (let axis = 0; axis < 3; axis += 1) {
        let place = 0;
        for (let k = 0; k < count; k += 1) {
          place += steps[axis * rowCount + row + k]!;
          centres[3 * k + axis] = place / GIRTH_STEPS.perMm;
        }
      }
      row += count;
      const girth = { factor: factors[i]! / GIRTH_STEPS.factor, centres };
      if (isOver[i] !== 1) return [name, girth];
      const shifts = Float32Array.from(unpackNumbers(bytes, gridAt, gridLength), (step) => step / GIRTH_STEPS.perMm);
      gridAt += 2 * gridLength;
      return [name, { ...girth, over: { rows: gridSize, columns: gridSize, shifts } }];
    }),
  );
}
