/** Vertices that share a place, joined. */
import type { TriangleMesh } from './types.ts';

/** Positions without duplicates, and where each vertex went. */
export interface WeldedPositions {
  /** xyz, mm. */
  readonly positions: Float32Array;
  /** Old vertex → new vertex. */
  readonly remap: Uint32Array;
  /** The triangles in new vertices; those that lost a corner are dropped. */
  readonly indices: Uint32Array;
}

/**
 * Joins vertices that share a position. `toleranceMm` is the side of the rounding lattice;
 * 0 joins only equal positions.
 */
export function weldPositions(mesh: Pick<TriangleMesh, 'positions' | 'indices'>, toleranceMm = 0): WeldedPositions {
  const { positions, indices } = mesh;
  const count = positions.length / 3;
  const remap = new Uint32Array(count);
  const kept = new Float32Array(positions.length);
  const seen = new Map<string, number>();
  let total = 0;
  // Adding 0 turns −0 into 0, which a mirrored seam needs.
  const lattice = (value: number): number => (toleranceMm > 0 ? Math.round(value / toleranceMm) : value) + 0;
  for (let i = 0; i < count; i += 1) {
    const x = positions[3 * i]!,
      y = positions[3 * i + 1]!,
      z = positions[3 * i + 2]!;
    const key = `${lattice(x)},${lattice(y)},${lattice(z)}`;
    const known = seen.get(key);
    if (known !== undefined) {
      remap[i] = known;
      continue;
    }
    seen.set(key, total);
    remap[i] = total;
    kept.set([x, y, z], 3 * total);
    total += 1;
  }
  const triangles = new Uint32Array(indices.length);
  let corner = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const a = remap[indices[i]!]!,
      b = remap[indices[i + 1]!]!,
      c = remap[indices[i + 2]!]!;
    if (a === b || b === c || c === a) continue;
    triangles[corner] = a;
    triangles[corner + 1] = b;
    triangles[corner + 2] = c;
    corner += 3;
  }
  return { positions: kept.slice(0, 3 * total), remap, indices: triangles.slice(0, corner) };
}
