/** What a plane cuts out of closed meshes: the outlines of a section drawing. */
import type { Vec3 } from './types.ts';

/** A plane with axes of its own; `u`, `v` and `normal` are unit and at right angles. */
export interface CutPlane {
  readonly origin: Vec3;
  readonly u: Vec3;
  readonly v: Vec3;
  readonly normal: Vec3;
}

/** A closed outline in the plane's own (u, v) coordinates, same unit as the mesh; first point not repeated. */
export type Outline = readonly (readonly [u: number, v: number])[];

const dot = (a: Vec3, x: number, y: number, z: number): number => a[0] * x + a[1] * y + a[2] * z;

/**
 * Cuts a run of triangles of a closed mesh with a plane.
 * @param positions xyz per vertex
 * @param indices three per triangle
 * @param first where the run begins in `indices`
 * @param count how many indices belong to it
 * @param plane where to cut
 * @returns the closed outlines; an open chain (a mesh with a hole) is dropped
 */
export function sliceTriangles(
  positions: ArrayLike<number>,
  indices: ArrayLike<number>,
  first: number,
  count: number,
  plane: CutPlane,
): Outline[] {
  const { origin, u, v, normal } = plane;
  const heights = new Map<number, number>();
  const heightOf = (vertex: number): number => {
    const known = heights.get(vertex);
    if (known !== undefined) return known;
    const height = dot(
      normal,
      (positions[3 * vertex] ?? 0) - origin[0],
      (positions[3 * vertex + 1] ?? 0) - origin[1],
      (positions[3 * vertex + 2] ?? 0) - origin[2],
    );
    // A vertex in the plane itself is taken to lie above it, so that every edge is cut once or not at all.
    heights.set(vertex, height);
    return height;
  };
  const crossing = (a: number, b: number): [string, readonly [number, number]] => {
    // Always from the same end, so that two triangles sharing an edge find the very same point.
    const [p, q] = keyOf(positions, a) < keyOf(positions, b) ? [a, b] : [b, a];
    const hp = heightOf(p);
    const t = hp / (hp - heightOf(q));
    const at = [0, 1, 2].map(
      (k) =>
        (positions[3 * p + k] ?? 0) +
        t * ((positions[3 * q + k] ?? 0) - (positions[3 * p + k] ?? 0)) -
        (origin[k] ?? 0),
    ) as [number, number, number];
    return [`${keyOf(positions, p)}|${keyOf(positions, q)}`, [dot(u, ...at), dot(v, ...at)]];
  };
  const next = new Map<string, string>();
  const places = new Map<string, readonly [number, number]>();
  for (let i = first; i < first + count; i += 3) {
    const corners = [indices[i] ?? 0, indices[i + 1] ?? 0, indices[i + 2] ?? 0];
    const above = corners.map((corner) => heightOf(corner) >= 0);
    if (above[0] === above[1] && above[1] === above[2]) continue;
    let enters: string | null = null;
    let leaves: string | null = null;
    for (let e = 0; e < 3; e += 1) {
      const f = (e + 1) % 3;
      if (above[e] === above[f]) continue;
      const [key, place] = crossing(corners[e] ?? 0, corners[f] ?? 0);
      places.set(key, place);
      if (above[e]) leaves = key;
      else enters = key;
    }
    if (enters !== null && leaves !== null && enters !== leaves) next.set(leaves, enters);
  }
  return chainUp(next, places);
}

/** Vertices at one place are one, however often the mesh repeats them (seams of texture coordinates). */
function keyOf(positions: ArrayLike<number>, vertex: number): string {
  return `${positions[3 * vertex] ?? 0},${positions[3 * vertex + 1] ?? 0},${positions[3 * vertex + 2] ?? 0}`;
}

function chainUp(next: Map<string, string>, places: ReadonlyMap<string, readonly [number, number]>): Outline[] {
  const outlines: Outline[] = [];
  while (next.size > 0) {
    const [start] = next.keys();
    const outline: (readonly [number, number])[] = [];
    let at: string | undefined = start;
    while (at !== undefined) {
      const place = places.get(at);
      if (place) outline.push(place);
      const to: string | undefined = next.get(at);
      next.delete(at);
      if (to === start) {
        if (outline.length >= 3) outlines.push(outline);
        break;
      }
      at = to;
    }
  }
  return outlines;
}
