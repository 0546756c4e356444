/** From triangles to what is seen at each pixel: which copy, how light, of what paint. */
import { cornerWeights, fillTriangles, flatPlaces, triangleBuffer } from '../../geometry/index.ts';
import type { FlatView, TriangleBuffer } from '../../geometry/index.ts';
import type { FlatSurface } from './flat-types.ts';

/** A surface laid into the picture. */
export interface LaidSurface extends FlatSurface {
  readonly places: Float32Array;
  /** Added to its triangles' numbers. */
  readonly firstNumber: number;
}

/** Lays surfaces into a picture; their triangles are numbered through. */
export function laid(surfaces: readonly FlatSurface[], view: FlatView): readonly LaidSurface[] {
  let firstNumber = 0;
  return surfaces.map((surface) => {
    const one = { ...surface, places: flatPlaces(view, surface.positions), firstNumber };
    firstNumber += surface.indices.length / 3;
    return one;
  });
}

/** A buffer behind which nothing is filled. */
export function bufferBefore({ width, height, nearness }: TriangleBuffer): TriangleBuffer {
  return { ...triangleBuffer(width, height), nearness: nearness.slice() };
}

/** Fills the wanted copies. @param keep as `fillTriangles` takes it */
export function fillCopies(
  buffer: TriangleBuffer,
  surface: LaidSurface,
  isWanted: (copy: number) => boolean,
  keep?: Float32Array,
): void {
  for (const { copy, indexStart: start, indexCount: count } of surface.parts)
    if (isWanted(copy)) fillTriangles(buffer, { ...surface, start, count, keep });
}

/** A pixel's triangle in its surface. */
export interface SeenPlace {
  readonly corners: readonly [number, number, number];
  readonly weights: readonly [number, number, number];
}

/** The place seen at a pixel; null where nothing of the surface is. */
export function seenPlace(surface: LaidSurface, buffer: TriangleBuffer, at: number): SeenPlace | null {
  const number = buffer.triangle[at]! - surface.firstNumber;
  if (buffer.triangle[at]! < 0 || number < 0 || number >= surface.indices.length / 3) return null;
  const { indices } = surface;
  const corners = [indices[3 * number]!, indices[3 * number + 1]!, indices[3 * number + 2]!] as const;
  const [x, y] = [(at % buffer.width) + 0.5, Math.floor(at / buffer.width) + 0.5];
  return { corners, weights: cornerWeights(surface.places, corners, x, y) };
}

/** A value between the corners of a place. @param stride numbers a vertex @param offset which of them */
export function valueAt(
  { corners, weights }: SeenPlace,
  values: ArrayLike<number>,
  stride: number,
  offset: number,
): number {
  return (
    weights[0] * values[corners[0] * stride + offset]! +
    weights[1] * values[corners[1] * stride + offset]! +
    weights[2] * values[corners[2] * stride + offset]!
  );
}

/** How light a place is, about 0 … 1: a lamp above the viewer's left shoulder, less where little light comes. */
export function lightAt(place: SeenPlace, { normals, positions, shades }: FlatSurface, view: FlatView): number {
  const stride = (3 * normals.length) / positions.length;
  const x = valueAt(place, normals, stride, 0),
    y = valueAt(place, normals, stride, 1),
    z = valueAt(place, normals, stride, 2);
  const size = Math.hypot(x, y, z) || 1;
  const to = (axis: readonly [number, number, number]): number => (x * axis[0] + y * axis[1] + z * axis[2]) / size;
  const lamp = -0.34 * to(view.right) + 0.46 * to(view.up) + 0.82 * to(view.toEye);
  const lit = Math.max(0, (lamp + 0.25) / 1.25);
  const openness = shades ? valueAt(place, shades, 4, 0) / 255 : 1;
  return lit * (0.45 + 0.55 * openness);
}

/** Values evened over the neighbours of the same group, so that a border between two tones runs smooth. */
export function evenedWithin(values: Float32Array, groups: Int32Array, width: number, times: number): Float32Array {
  let now = values;
  for (let time = 0; time < times; time += 1) {
    const next = now.slice();
    for (let at = width; at + width < now.length; at += 1) {
      const group = groups[at]!;
      if (group === 0) continue;
      let [sum, count] = [2 * now[at]!, 2];
      for (const other of [at - 1, at + 1, at - width, at + width]) {
        if (groups[other] !== group) continue;
        sum += now[other]!;
        count += 1;
      }
      next[at] = sum / count;
    }
    now = next;
  }
  return now;
}

/** How many of a pixel's four neighbours must agree that it is a speck in them, and how often that is asked. */
const AGREEING = 3;
const SWEEPS = 3;

/**
 * Gives single pixels of one group that lie in another to that: where two surfaces touch, now the one is nearer and now
 * the other, and a line between them would have teeth. Changes what it is given.
 * @param told of each pixel, taken over from the neighbour with the group
 */
export function withoutSpecks(groups: Int32Array, told: readonly (Float32Array | Uint8Array)[], width: number): void {
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (let at = width; at + width < groups.length; at += 1) {
      const [left, right, above, below] = [groups[at - 1]!, groups[at + 1]!, groups[at - width]!, groups[at + width]!];
      const own = groups[at]!;
      if (own === left || own === right) {
        // One neighbour may be of its own group, no more.
        if (own === above || own === below || left === right) continue;
      } else if (own === above && own === below) continue;
      const from = left === right || left === above || left === below ? left : right;
      const count = Number(left === from) + Number(right === from) + Number(above === from) + Number(below === from);
      if (count < AGREEING || from === own) continue;
      const neighbour = left === from ? at - 1 : right === from ? at + 1 : at - width;
      groups[at] = from;
      for (const values of told) values[at] = values[neighbour]!;
    }
}
