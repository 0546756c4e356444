/**
 * Reads in which cell each vertex of the refined skin lies, and sums up what is covered of each cell. A cell is a piece of
 * skin that lies in the same named areas throughout; those of the left half carry the numbers of their mirror images plus how
 * many there are. The builder writes the file (`builder/skin`).
 */
import { packedHeader, unpackNumbers } from './packed-numbers.ts';

/** In which cell each vertex lies. */
export interface VertexCells {
  /** Cells of one half: 0 … this − 1 on the right; their mirror images follow in the same order. */
  readonly halfCount: number;
  /** A cell for each vertex of the refined skin; one in the midline carries that of the right half. */
  readonly ofVertex: Uint16Array;
}

/**
 * Reads the cells.
 * @param buffer the file
 * @param twins of the refined skin, see {@link refinedTwins}
 * @throws Error when the buffer is not such a file or belongs to another skin
 */
export function decodeSkinCells(buffer: ArrayBuffer, twins: Uint32Array): VertexCells {
  const header = packedHeader(buffer, 'cells', 2);
  const vertexCount = header.getUint32(0, true),
    halfCount = header.getUint32(4, true);
  const recorded = twins.reduce((count, twin, vertex) => (twin >= vertex ? count + 1 : count), 0);
  if (vertexCount !== recorded)
    throw new Error(`packed cells: expected ${recorded} vertices of one half, received ${vertexCount}`);
  const steps = unpackNumbers(new Uint8Array(buffer), 12, vertexCount);
  const ofVertex = new Uint16Array(twins.length);
  let cell = 0,
    at = 0;
  twins.forEach((twin, vertex) => {
    if (twin < vertex) return;
    cell += steps[at]!;
    at += 1;
    ofVertex[vertex] = cell;
    if (twin !== vertex) ofVertex[twin] = cell + halfCount;
  });
  return { halfCount, ofVertex };
}

/**
 * Sums what is covered of each vertex by cells. A vertex in the midline counts half to either side, so that a mirrored
 * drawing covers the mirrored cells exactly.
 * @param cells from {@link decodeSkinCells}
 * @param twins of the same skin
 * @param mm2 covered skin of each vertex, mm²
 * @returns cells that are covered at all, in their order, each with its mm²
 */
export function coverOfVertices(
  { halfCount, ofVertex }: VertexCells,
  twins: Uint32Array,
  mm2: ArrayLike<number>,
): [cell: number, mm2: number][] {
  const sums = new Float64Array(2 * halfCount);
  twins.forEach((twin, vertex) => {
    const cell = ofVertex[vertex]!,
      covered = mm2[vertex]!;
    if (twin !== vertex) sums[cell]! += covered;
    else {
      sums[cell]! += covered / 2;
      sums[cell + halfCount]! += covered / 2;
    }
  });
  return [...sums].flatMap((sum, cell): [number, number][] => (sum > 0 ? [[cell, sum]] : []));
}
