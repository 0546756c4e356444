/** Smoothing over the edges of a mesh. */
import type { BareMesh } from './surface-nets.ts';

/** Neighbours of each vertex, packed: those of v are `list[start[v]] … list[start[v + 1] − 1]`. */
export interface Adjacency {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

/** Edge neighbours of every vertex of a mesh, each once. */
export function meshAdjacency(vertexCount: number, indices: Uint32Array): Adjacency {
  const start = new Uint32Array(vertexCount + 1);
  for (const vertex of indices) start[vertex + 1] = start[vertex + 1]! + 2;
  for (let v = 0; v < vertexCount; v += 1) start[v + 1] = start[v + 1]! + start[v]!;
  const raw = new Uint32Array(start[vertexCount]!);
  const fill = start.slice();
  for (let i = 0; i < indices.length; i += 3) for (let e = 0; e < 3; e += 1) {
    const v = indices[i + e]!;
    const at = fill[v]!;
    raw[at] = indices[i + ((e + 1) % 3)]!;
    raw[at + 1] = indices[i + ((e + 2) % 3)]!;
    fill[v] = at + 2;
  }
  const packed = new Uint32Array(vertexCount + 1);
  const list = new Uint32Array(raw.length);
  let total = 0;
  for (let v = 0; v < vertexCount; v += 1) {
    packed[v] = total;
    const own = raw.subarray(start[v], start[v + 1]).sort();
    for (let i = 0; i < own.length; i += 1) if (i === 0 || own[i] !== own[i - 1]) { list[total] = own[i]!; total += 1; }
  }
  packed[vertexCount] = total;
  return { start: packed, list: list.slice(0, total) };
}

/**
 * Taubin's λ|μ smoothing (1995) with a pass band of 0.1: takes off ripples, keeps volume. The
 * positions are changed in place; each step is one shrinking and one swelling pass.
 */
export function taubinSmooth(mesh: BareMesh, adjacency: Adjacency, steps: number): void {
  const lambda = 0.5;
  const mu = 1 / (0.1 - 1 / lambda);
  const { positions } = mesh;
  const { start, list } = adjacency;
  const next = new Float32Array(positions.length);
  for (let pass = 0; pass < 2 * steps; pass += 1) {
    const factor = pass % 2 === 0 ? lambda : mu;
    for (let v = 0; v + 1 < start.length; v += 1) {
      const from = start[v]!, to = start[v + 1]!;
      let x = 0, y = 0, z = 0;
      for (let i = from; i < to; i += 1) {
        const o = 3 * list[i]!;
        x += positions[o]!; y += positions[o + 1]!; z += positions[o + 2]!;
      }
      const share = to > from ? 1 / (to - from) : 0;
      const o = 3 * v;
      next[o] = positions[o]! + (share ? factor * (x * share - positions[o]!) : 0);
      next[o + 1] = positions[o + 1]! + (share ? factor * (y * share - positions[o + 1]!) : 0);
      next[o + 2] = positions[o + 2]! + (share ? factor * (z * share - positions[o + 2]!) : 0);
    }
    positions.set(next);
  }
}
