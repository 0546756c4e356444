/** What the tests ask of a skin: whether it is closed, which faces are turned, how deep the anatomy lies under it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS_OF_MAN } from './models-files.ts';
import { indexMesh, insideMesh, nearestOnMesh } from '../../builder/shapes/mesh-index.ts';
import { cross, dot, normalize, subtract, type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';

/** A surface: xyz, mm LPS, and three vertices a triangle. */
export type Surface = Pick<TriangleMesh, 'positions' | 'indices'>;

export const packedFile = (path: string): ArrayBuffer =>
  Uint8Array.from(readFileSync(join(MODELS_OF_MAN, path))).buffer;

export const placeOf = (positions: ArrayLike<number>, vertex: number): Vec3 => [
  positions[3 * vertex]!,
  positions[3 * vertex + 1]!,
  positions[3 * vertex + 2]!,
];

/** Directed edges without a single opposite, and vertices − edges + triangles: 2 for one closed surface without handles. */
export function closedness({ positions, indices }: Surface): { open: number; euler: number } {
  const vertexCount = positions.length / 3;
  const times = new Map<number, number>();
  for (let i = 0; i < indices.length; i += 3)
    for (let k = 0; k < 3; k += 1) {
      const edge = indices[i + k]! * vertexCount + indices[i + ((k + 1) % 3)]!;
      times.set(edge, (times.get(edge) ?? 0) + 1);
    }
  let open = 0;
  for (const [edge, count] of times) {
    const opposite = (edge % vertexCount) * vertexCount + Math.floor(edge / vertexCount);
    if (count !== 1 || times.get(opposite) !== 1) open += 1;
  }
  return { open, euler: vertexCount - times.size / 2 + indices.length / 3 };
}

/** Triangles whose normal stands against the normals of their own vertices, each the sum over its corners by their angle. */
export function turnedFaces({ positions, indices }: Surface): number[] {
  const normals = new Float64Array(positions.length);
  const faceNormals: Vec3[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [0, 1, 2].map((k) => indices[i + k]!);
    const places = corners.map((vertex) => placeOf(positions, vertex));
    const side = (from: number, to: number): Vec3 => normalize(subtract(places[to % 3]!, places[from % 3]!));
    const normal = normalize(cross(subtract(places[1]!, places[0]!), subtract(places[2]!, places[0]!)));
    faceNormals.push(normal);
    corners.forEach((vertex, k) => {
      const angle = Math.acos(Math.max(-1, Math.min(1, dot(side(k, k + 1), side(k, k + 2)))));
      normal.forEach((value, axis) => {
        normals[3 * vertex + axis] = normals[3 * vertex + axis]! + angle * value;
      });
    });
  }
  return faceNormals.flatMap((normal, triangle) => {
    const agrees = [0, 1, 2].reduce(
      (sum, k) => sum + dot(normal, normalize(placeOf(normals, indices[3 * triangle + k]!))),
      0,
    );
    return agrees < -0.2 ? [triangle] : [];
  });
}

/** Distance from the skin of the point that lies nearest to it, mm; below 0 where one lies outside. Points deeper than `deepMm` are passed over. */
export function leastDepthMm(surface: Surface, points: Float32Array, deepMm = 3): number {
  const index = indexMesh(surface);
  let least = deepMm;
  for (let i = 0; i < points.length; i += 3) {
    const point: Vec3 = [points[i]!, points[i + 1]!, points[i + 2]!];
    const nearest = nearestOnMesh(index, point, deepMm);
    if (!nearest) continue;
    // In front of the nearest face it may still lie inside, where the skin folds.
    const isInFront = dot(subtract(point, nearest.point), nearest.normal) > 0;
    const depth = isInFront && !insideMesh(index, point) ? -nearest.distanceMm : nearest.distanceMm;
    least = Math.min(least, depth);
  }
  return least;
}
