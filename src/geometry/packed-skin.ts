/** Reads the packed skin: what joins what, once for all shapes, and the shapes. The builder writes both (`builder/skin`). */
import type { HalfSurface } from './mirror-half.ts';
import { packedHeader, unpackNumbers } from './packed-numbers.ts';

/** The right half of the skin with the midline, without places. */
export interface SkinTopology extends HalfSurface {
  readonly faces: Uint16Array;
  /** Bit mask a vertex, in the order of `SKIN_GROUPS`. */
  readonly groups: Uint16Array;
}

/** The vertices before each that share an edge with it, row by row. */
export interface EarlierNeighbours {
  readonly rows: Uint32Array;
  readonly vertices: Uint16Array;
}

/**
 * Reads what joins what.
 * @throws Error when the buffer is not such a file
 */
export function decodeSkinTopology(buffer: ArrayBuffer): SkinTopology {
  const header = packedHeader(buffer, 'topology', 2);
  const vertexCount = header.getUint32(0, true),
    faceCount = header.getUint32(4, true);
  const bytes = new Uint8Array(buffer);
  let offset = 12;
  const steps = unpackNumbers(bytes, offset, 4 * faceCount);
  offset += 8 * faceCount;
  const faces = new Uint16Array(4 * faceCount);
  for (let corner = 0; corner < 4; corner += 1) {
    let vertex = 0;
    for (let face = 0; face < faceCount; face += 1) {
      vertex += steps[corner * faceCount + face]!;
      faces[4 * face + corner] = vertex;
    }
  }
  const groups = Uint16Array.from(unpackNumbers(bytes, offset, vertexCount));
  offset += 2 * vertexCount;
  if (bytes.length !== offset + vertexCount)
    throw new Error(`packed topology: expected ${offset + vertexCount} bytes, received ${bytes.length}`);
  return { faces, groups, midline: bytes.slice(offset) };
}

/** Worked out once for each topology: every file of shapes is told by it, twice. */
const earlierOf = new WeakMap<Uint16Array, EarlierNeighbours>();

/** Lists for each vertex those of its neighbours that come before it. */
export function earlierNeighbours({ faces, midline }: Pick<SkinTopology, 'faces' | 'midline'>): EarlierNeighbours {
  const there = earlierOf.get(faces);
  if (there) return there;
  const lists = Array.from(midline, () => new Set<number>());
  for (let i = 0; i < faces.length; i += 4)
    for (let k = 0; k < 4; k += 1) {
      const a = faces[i + k]!,
        b = faces[i + ((k + 1) % 4)]!;
      if (a !== b) lists[Math.max(a, b)]!.add(Math.min(a, b));
    }
  const rows = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    rows[i + 1] = rows[i]! + list.size;
  });
  const earlier = { rows, vertices: Uint16Array.from(lists.flatMap((list) => [...list])) };
  earlierOf.set(faces, earlier);
  return earlier;
}

/**
 * What a vertex is expected to be on one axis, from those before it: the mean of its neighbours there, else the last.
 * @param width numbers a vertex
 */
export function predicted(
  { rows, vertices }: EarlierNeighbours,
  values: ArrayLike<number>,
  vertex: number,
  axis: number,
  width = 3,
): number {
  const from = rows[vertex]!,
    to = rows[vertex + 1]!;
  if (from === to) return vertex === 0 ? 0 : values[width * (vertex - 1) + axis]!;
  let sum = 0;
  for (let k = from; k < to; k += 1) sum += values[width * vertices[k]! + axis]!;
  return Math.round(sum / (to - from));
}

/** Steps of a packed shade from walled in (0) to open (all of them). */
export const SHADE_STEPS = 63;

/** Bytes of the header of packed shapes, of one packed shape, and of its shade. */
const shapesLayout = (
  vertexCount: number,
  shapeCount: number,
): { readonly shapesAt: number; readonly shadesAt: number; readonly end: number } => {
  const shadesAt = 12 + 6 * vertexCount * shapeCount;
  return { shapesAt: 12, shadesAt, end: shadesAt + vertexCount * shapeCount };
};

/** How many shapes a file holds. @throws Error when it is no such file, belongs to another topology, or ends elsewhere */
function countShapes(buffer: ArrayBuffer, topology: SkinTopology): number {
  const header = packedHeader(buffer, 'shapes', 2);
  const vertexCount = header.getUint32(0, true),
    shapeCount = header.getUint32(4, true);
  if (vertexCount !== topology.midline.length)
    throw new Error(`packed shapes: expected ${topology.midline.length} vertices, received ${vertexCount}`);
  const { end } = shapesLayout(vertexCount, shapeCount);
  if (buffer.byteLength !== end) throw new Error(`packed shapes: expected ${end} bytes, received ${buffer.byteLength}`);
  return shapeCount;
}

/**
 * Reads the shapes of one body, in the order in which the builder wrote them; the first stands for itself, the others are
 * told from it.
 * @returns xyz of the recorded vertices of each, mm LPS, to a tenth
 * @throws Error when the buffer is not such a file or belongs to another topology
 */
export function decodeSkinShapes(buffer: ArrayBuffer, topology: SkinTopology): Float32Array[] {
  const shapeCount = countShapes(buffer, topology);
  const vertexCount = topology.midline.length;
  const { shapesAt } = shapesLayout(vertexCount, shapeCount);
  const bytes = new Uint8Array(buffer);
  const before = earlierNeighbours(topology);
  const first = new Int32Array(3 * vertexCount);
  return Array.from({ length: shapeCount }, (_, shape) => {
    const steps = unpackNumbers(bytes, shapesAt + 6 * vertexCount * shape, 3 * vertexCount);
    const values = shape === 0 ? first : new Int32Array(3 * vertexCount);
    for (let axis = 0; axis < 3; axis += 1)
      for (let vertex = 0; vertex < vertexCount; vertex += 1)
        values[3 * vertex + axis] = predicted(before, values, vertex, axis) + steps[axis * vertexCount + vertex]!;
    return Float32Array.from(values, (value, i) => (shape === 0 ? value : value + first[i]!) / 10);
  });
}

/**
 * Reads how open to the light each vertex of each shape lies, in the order of the shapes.
 * @returns a share a vertex, 0 walled in … 1 open
 * @throws Error when the buffer is not such a file or belongs to another topology
 */
export function decodeSkinShades(buffer: ArrayBuffer, topology: SkinTopology): Float32Array[] {
  const shapeCount = countShapes(buffer, topology);
  const vertexCount = topology.midline.length;
  const { shadesAt } = shapesLayout(vertexCount, shapeCount);
  const bytes = new Uint8Array(buffer);
  const before = earlierNeighbours(topology);
  return Array.from({ length: shapeCount }, (_, shape) => {
    const levels = new Uint8Array(vertexCount);
    for (let vertex = 0; vertex < vertexCount; vertex += 1)
      levels[vertex] = predicted(before, levels, vertex, 0, 1) + bytes[shadesAt + vertexCount * shape + vertex]!;
    return Float32Array.from(levels, (level) => level / SHADE_STEPS);
  });
}
