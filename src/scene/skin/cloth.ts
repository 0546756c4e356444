/**
 * Which way cloth faces: it spans what is under it, so a nipple, a fold or an edge of muscle does not show through.
 * The normals of the skin are evened out where a garment is worn, over the same width whether the mesh is fine or coarse.
 */
import type { Adjacency } from '../../geometry/index.ts';

/** What stands out less far across than about this is evened out, mm. */
const SPAN_MM = 22;
const STEPS = 40;
/** Up to here outside a hem normals change, so that the cloth meets them at its edge, mm. */
const BESIDE_HEM_MM = 4;

/** How much of the way towards its neighbours a vertex's normal goes in each step: 0 where nothing is worn. */
export interface ClothSpan {
  readonly adjacency: Adjacency;
  /** Vertices under cloth. */
  readonly worn: Uint32Array;
  /** A share for each of them. */
  readonly shares: Float32Array;
}

/**
 * Works out where cloth lies and how far it evens; once for a body.
 * @param positions xyz a vertex, mm
 * @param garment two distances to hems a vertex, mm, of which the larger counts, as in `LookFields`
 */
export function clothSpan(positions: ArrayLike<number>, adjacency: Adjacency, garment: ArrayLike<number>): ClothSpan {
  const { start, list } = adjacency;
  const count = start.length - 1;
  const isWorn = (vertex: number): boolean => Math.max(garment[2 * vertex]!, garment[2 * vertex + 1]!) < BESIDE_HEM_MM;
  const worn = Uint32Array.from({ length: count }, (_, vertex) => vertex).filter(isWorn);
  const step = SPAN_MM ** 2 / STEPS;
  const shares = Float32Array.from(worn, (vertex) => {
    const near = list.subarray(start[vertex], start[vertex + 1]);
    const square = near.reduce(
      (sum, other) =>
        sum +
        [0, 1, 2].reduce((all, axis) => all + (positions[3 * vertex + axis]! - positions[3 * other + axis]!) ** 2, 0),
      0,
    );
    return Math.min(0.8, step / (square / Math.max(1, near.length) + 1e-6));
  });
  return { adjacency, worn, shares };
}

/**
 * The normals of cloth over a skin, and those of the skin where none is worn.
 * @param normals xyz a vertex, unit
 * @returns xyz a vertex, unit
 */
export function clothNormals({ adjacency, worn, shares }: ClothSpan, normals: ArrayLike<number>): Float32Array {
  const { start, list } = adjacency;
  let now = Float32Array.from(normals);
  let next = now.slice();
  for (let step = 0; step < STEPS; step += 1) {
    worn.forEach((vertex, i) => {
      const from = start[vertex]!,
        to = start[vertex + 1]!;
      let x = 0,
        y = 0,
        z = 0;
      for (let k = from; k < to; k += 1) {
        const other = 3 * list[k]!;
        x += now[other]!;
        y += now[other + 1]!;
        z += now[other + 2]!;
      }
      const share = shares[i]! / Math.max(1, to - from),
        own = 1 - shares[i]!;
      const at = 3 * vertex;
      next[at] = own * now[at]! + share * x;
      next[at + 1] = own * now[at + 1]! + share * y;
      next[at + 2] = own * now[at + 2]! + share * z;
    });
    [now, next] = [next, now];
  }
  for (const vertex of worn) {
    const at = 3 * vertex;
    const length = Math.hypot(now[at]!, now[at + 1]!, now[at + 2]!) || 1;
    for (let axis = 0; axis < 3; axis += 1) now[at + axis] = now[at + axis]! / length;
  }
  return now;
}
