/** Packs the skin and the warp for the app; `src/geometry` reads them. The same input gives the same bytes. */
import { earlierNeighbours, GIRTH_STEPS, PACKED, predicted, SHADE_STEPS } from '../../src/geometry/index.ts';
import type { CarriedGirth, SkinTopology } from '../../src/geometry/index.ts';
import type { VertexRuns } from '../../src/anatomy/index.ts';
import type { SampledVectors } from '../recorded/vector-nrrd.ts';

/** Hundredths of a millimetre in one step of a packed displacement: a twentieth. */
const STEP = 5;

/** Low bytes, then high bytes, the sign folded into the lowest bit. @throws RangeError for a number beyond 16 bits */
export function packNumbers(numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(2 * numbers.length);
  for (let i = 0; i < numbers.length; i += 1) {
    const value = numbers[i]!;
    if (!Number.isInteger(value) || value < -32768 || value > 32767)
      throw new RangeError(`packed numbers: expected a whole number of 16 bits, received ${value}`);
    const folded = ((value << 1) ^ (value >> 31)) & 0xffff;
    bytes[i] = folded & 0xff;
    bytes[numbers.length + i] = folded >> 8;
  }
  return bytes;
}

function file(
  header: readonly { readonly word: number; readonly isFloat?: true }[],
  ...parts: Uint8Array[]
): Uint8Array {
  const words = new DataView(new ArrayBuffer(4 * header.length));
  header.forEach(({ word, isFloat }, i) => {
    if (isFloat) words.setFloat32(4 * i, word, true);
    else words.setUint32(4 * i, word, true);
  });
  return new Uint8Array(Buffer.concat([new Uint8Array(words.buffer), ...parts]));
}

/** What joins what: each corner of a face told from the same corner of the face before. */
export function packTopology({ faces, midline, groups }: SkinTopology): Uint8Array {
  const faceCount = faces.length / 4;
  const steps = new Int32Array(faces.length);
  for (let corner = 0; corner < 4; corner += 1)
    for (let face = 0; face < faceCount; face += 1) {
      const before = face === 0 ? 0 : faces[4 * (face - 1) + corner]!;
      steps[corner * faceCount + face] = faces[4 * face + corner]! - before;
    }
  const header = [PACKED.topology, midline.length, faceCount].map((word) => ({ word }));
  return file(header, packNumbers(steps), packNumbers(groups), midline);
}

/**
 * Shapes of one body, in tenths of a millimetre: the first as it is, the others as their difference from it, and of each
 * only how far a vertex is from what its neighbours before it make expect. Then how open to the light each vertex of each
 * shape lies, told in the same way.
 * @param shades a share a vertex, 0 walled in … 1 open, of each shape
 */
export function packShapes(
  topology: SkinTopology,
  shapes: readonly ArrayLike<number>[],
  shades: readonly ArrayLike<number>[],
): Uint8Array {
  const vertexCount = topology.midline.length;
  const before = earlierNeighbours(topology);
  const parts = shapes.map((shape, which) => {
    const first = shapes[0]!;
    const values = Int32Array.from({ length: 3 * vertexCount }, (_, i) => shape[i]! - (which === 0 ? 0 : first[i]!));
    const steps = new Int32Array(values.length);
    for (let axis = 0; axis < 3; axis += 1)
      for (let vertex = 0; vertex < vertexCount; vertex += 1)
        steps[axis * vertexCount + vertex] = values[3 * vertex + axis]! - predicted(before, values, vertex, axis);
    return packNumbers(steps);
  });
  const shadeParts = shades.map((shade) => {
    const levels = Uint8Array.from({ length: vertexCount }, (_, vertex) => Math.round(SHADE_STEPS * shade[vertex]!));
    return levels.map((level, vertex) => level - predicted(before, levels, vertex, 0, 1));
  });
  const header = [PACKED.shapes, vertexCount, shapes.length].map((word) => ({ word }));
  return file(header, ...parts, ...shadeParts);
}

/** The warp in twentieths of a millimetre, as differences along x, y and z: at most 0.025 mm off on each axis. */
export function packWarp({ size: [nx, ny, nz], spacingMm, origin, samples }: SampledVectors): Uint8Array {
  const count = nx * ny * nz;
  const steps = new Int32Array(3 * count);
  for (let axis = 0; axis < 3; axis += 1) {
    const values = steps.subarray(axis * count, (axis + 1) * count);
    for (let i = 0; i < count; i += 1) values[i] = Math.round(samples[3 * i + axis]! / STEP);
    for (let i = count - 1; i >= nx * ny; i -= 1) values[i] = values[i]! - values[i - nx * ny]!;
    for (let i = count - 1; i >= 0; i -= 1) if (i % (nx * ny) >= nx) values[i] = values[i]! - values[i - nx]!;
    for (let i = count - 1; i >= 0; i -= 1) if (i % nx > 0) values[i] = values[i]! - values[i - 1]!;
  }
  const header = [PACKED.warp, nx, ny, nz, 100 / STEP].map((word) => ({ word }));
  const places = [spacingMm, ...origin].map((word) => ({ word, isFloat: true as const }));
  return file([...header, ...places], packNumbers(steps));
}

/**
 * Girths of lofts: of each its name, its rows, its factor, its centres as steps from one to the next, and whether shifts over
 * what it covers follow; then those.
 */
export function packGirths(girths: ReadonlyMap<string, CarriedGirth>): Uint8Array {
  const lofts = [...girths.values()];
  const names = new TextEncoder().encode([...girths.keys()].join('\n'));
  const rows = lofts.map(({ centres }) => centres.length / 3);
  const rowCount = rows.reduce((sum, count) => sum + count, 0);
  const axes = [0, 1, 2].flatMap((axis) =>
    lofts.flatMap(({ centres }) => {
      const places = Array.from({ length: centres.length / 3 }, (_, k) =>
        Math.round(GIRTH_STEPS.perMm * centres[3 * k + axis]!),
      );
      return places.map((place, k) => place - (places[k - 1] ?? 0));
    }),
  );
  const grids = lofts.flatMap(({ over }) => (over ? [over] : []));
  const gridSize = grids[0]?.rows ?? 0;
  if (grids.some(({ rows: across, columns }) => across !== gridSize || columns !== gridSize))
    throw new Error('packed girths: expected grids of one size, as long as they are wide');
  const isOver = lofts.map(({ over }) => (over ? 1 : 0));
  const header = [PACKED.girth, lofts.length, rowCount, names.length, gridSize].map((word) => ({ word }));
  const factors = lofts.map(({ factor }) => Math.round(GIRTH_STEPS.factor * factor));
  const shifts = grids.map((grid) => packNumbers(Array.from(grid.shifts, (mm) => Math.round(GIRTH_STEPS.perMm * mm))));
  return file(
    header,
    names,
    packNumbers(rows),
    packNumbers(factors),
    packNumbers(axes),
    packNumbers(isOver),
    ...shifts,
  );
}

/** The cell of each vertex of the refined right half with the midline, told from the one before it. */
export function packCells({ cells, runs }: VertexRuns): Uint8Array {
  const ofVertex = runs.flatMap(([cell, count]) => Array.from({ length: count }, () => cell));
  const header = [PACKED.cells, ofVertex.length, cells].map((word) => ({ word }));
  return file(header, packNumbers(ofVertex.map((cell, at) => cell - (ofVertex[at - 1] ?? 0))));
}
