/** Smoothing over the edges of a mesh. */
import type { Adjacency } from '../../src/geometry/index.ts';
import type { BareMesh } from './surface-nets.ts';

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
      const from = start[v]!,
        to = start[v + 1]!;
      let x = 0,
        y = 0,
        z = 0;
      for (let i = from; i < to; i += 1) {
        const o = 3 * list[i]!;
        x += positions[o]!;
        y += positions[o + 1]!;
        z += positions[o + 2]!;
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
