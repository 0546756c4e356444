/** A mesh made finer where something small must be drawn on it. */
import { type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';
import { normalizeRows } from './mesh-operations.ts';

/** As often edges are halved at most. */
const PASSES = 4;

/**
 * Halves edges until `mustSplit` names none, or four times. Triangles on both sides of an
 * edge are split alike, so that nothing gapes; the surface stays where it is.
 */
export function splitEdges(mesh: TriangleMesh, mustSplit: (from: Vec3, to: Vec3) => boolean): TriangleMesh {
  let from = mesh;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const next = splitOnce(from, mustSplit);
    if (next.indices.length === from.indices.length) break;
    from = next;
  }
  return from;
}

function splitOnce(mesh: TriangleMesh, mustSplit: (from: Vec3, to: Vec3) => boolean): TriangleMesh {
  const positions = Array.from(mesh.positions),
    normals = Array.from(mesh.normals),
    uvs = mesh.uvs ? Array.from(mesh.uvs) : null;
  const count = positions.length / 3;
  const middles = new Map<number, number | null>();
  /** The new vertex half way along an edge; null where the edge stays whole. */
  const middleOf = (a: number, b: number): number | null => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const key = low * count + high;
    const known = middles.get(key);
    if (known !== undefined) return known;
    const halfWay = (values: readonly number[], width: number): number[] =>
      Array.from({ length: width }, (_, k) => (values[width * low + k]! + values[width * high + k]!) / 2);
    const at = (vertex: number): Vec3 => [
      positions[3 * vertex]!,
      positions[3 * vertex + 1]!,
      positions[3 * vertex + 2]!,
    ];
    let made: number | null = null;
    if (mustSplit(at(low), at(high))) {
      made = positions.length / 3;
      positions.push(...halfWay(positions, 3));
      normals.push(...halfWay(normals, 3));
      uvs?.push(...halfWay(uvs, 2));
    }
    middles.set(key, made);
    return made;
  };
  const indices: number[] = [];
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const corners = [mesh.indices[i]!, mesh.indices[i + 1]!, mesh.indices[i + 2]!];
    const made = corners.map((corner, k) => middleOf(corner, corners[(k + 1) % 3]!));
    indices.push(...pieces(corners, made));
  }
  return {
    positions: Float32Array.from(positions),
    normals: normalizeRows(Float32Array.from(normals)),
    uvs: uvs ? Float32Array.from(uvs) : null,
    indices: Uint32Array.from(indices),
  };
}

/** What a triangle falls into, by the vertices in the middles of its edges, of which the first lies between its first two corners. */
function pieces(corners: readonly number[], middles: readonly (number | null)[]): number[] {
  const split = middles.filter((middle) => middle !== null).length;
  if (split === 0) return [...corners];
  // Turned so that one split begins with it, and two end with the whole edge.
  const turn = split === 1 ? middles.findIndex((middle) => middle !== null) : (middles.indexOf(null) + 1) % 3;
  const [a, b, c] = [0, 1, 2].map((k) => corners[(k + turn) % 3]!) as [number, number, number];
  const [ab, bc, ca] = [0, 1, 2].map((k) => middles[(k + turn) % 3]!) as [number, number, number];
  if (split === 1) return [a, ab, c, ab, b, c];
  if (split === 2) return [a, ab, c, ab, bc, c, ab, b, bc];
  return [a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca];
}
