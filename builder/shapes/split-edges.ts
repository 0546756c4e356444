/** A mesh made finer where something small must be drawn on it. */
import { type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';
import { normalizeRows } from './mesh-operations.ts';

/** As often edges are halved at most. */
const PASSES = 4;
/** Places of an edge that are asked for. */
const ASKED_AT = [0, 0.25, 0.5, 0.75, 1] as const;

/**
 * Halves edges until none that touches where `isFine` says so is longer than `longestMm`. Triangles on both sides of an
 * edge are split alike, so that nothing gapes; the surface stays where it is.
 */
export function splitEdges(mesh: TriangleMesh, isFine: (place: Vec3) => boolean, longestMm: number): TriangleMesh {
  let from = mesh;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const next = splitOnce(from, isFine, longestMm);
    if (next.indices.length === from.indices.length) break;
    from = next;
  }
  return from;
}

function splitOnce(mesh: TriangleMesh, isFine: (place: Vec3) => boolean, longestMm: number): TriangleMesh {
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
    const place = halfWay(positions, 3) as unknown as Vec3;
    const long = Math.hypot(...[0, 1, 2].map((k) => positions[3 * low + k]! - positions[3 * high + k]!));
    let made: number | null = null;
    const at = (share: number): Vec3 =>
      [0, 1, 2].map((k) => positions[3 * low + k]! * (1 - share) + positions[3 * high + k]! * share) as unknown as Vec3;
    if (long > longestMm && ASKED_AT.some((share) => isFine(at(share)))) {
      made = positions.length / 3;
      positions.push(...place);
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
