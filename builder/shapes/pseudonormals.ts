/**
 * On which side of a mesh a point lies, told where the nearest place is on an edge or at a corner too: the normals of the
 * faces that meet there, each by its angle (Bærentzen and Aanæs 2005, IEEE TVCG 11:243). One face's own normal tells it
 * wrongly there, and which face that is hangs on the order of the triangles.
 */
import { add, cross, dot, normalize, scale, subtract, type Vec3 } from '../../src/geometry/index.ts';
import { placeOnTriangle, type MeshIndex, type NearestPoint } from './mesh-index.ts';
import { vertexAt } from './mesh-operations.ts';
import { Vector3 } from 'three';
import type { HitPointInfo } from 'three-mesh-bvh';

/** Nearer to an edge than this share of the triangle a place counts as on it. */
const ON_EDGE = 1e-4;

/** Asks for the nearest place of a mesh, with the normal that tells the side. */
export type NearestWithSide = (point: Vec3, maxDistanceMm: number) => NearestPoint | null;

/** Prepares a mesh for it. Corners at one hundredth of a millimetre from each other are one. */
export function nearestWithSide(index: MeshIndex): NearestWithSide {
  const { indices, bvh } = index;
  const at = (corner: number): Vec3 => vertexAt(index, corner);
  const nameOf = (corner: number): string =>
    at(corner)
      .map((value) => value.toFixed(2))
      .join();
  const edgeName = (a: number, b: number): string => [nameOf(a), nameOf(b)].sort().join('|');
  const normals = new Map<string, Vec3>();
  const sum = (name: string, normal: Vec3): void => {
    normals.set(name, add(normals.get(name) ?? [0, 0, 0], normal));
  };
  const faceNormals: Vec3[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [indices[i]!, indices[i + 1]!, indices[i + 2]!];
    const [a, b, c] = corners.map(at) as [Vec3, Vec3, Vec3];
    const across = cross(subtract(b, a), subtract(c, a));
    const normal: Vec3 = dot(across, across) > 0 ? normalize(across) : [0, 0, 0];
    faceNormals.push(normal);
    corners.forEach((corner, k) => {
      const [next, last] = [corners[(k + 1) % 3]!, corners[(k + 2) % 3]!];
      const [u, v] = [subtract(at(next), at(corner)), subtract(at(last), at(corner))];
      const lengths = Math.sqrt(dot(u, u) * dot(v, v));
      const angle = lengths > 0 ? Math.acos(Math.min(1, Math.max(-1, dot(u, v) / lengths))) : 0;
      sum(nameOf(corner), scale(normal, angle));
      sum(edgeName(corner, next), normal);
    });
  }

  const target: HitPointInfo = { point: new Vector3(), distance: 0, faceIndex: -1 };
  return (point, maxDistanceMm) => {
    const hit = bvh.closestPointToPoint(new Vector3(...point), target, 0, maxDistanceMm);
    if (!hit || hit.distance > maxDistanceMm) return null;
    const { corners, weights } = placeOnTriangle(index, hit.faceIndex, hit.point);
    const on = corners.filter((_, k) => weights[k]! > ON_EDGE);
    const found =
      on.length === 1
        ? normals.get(nameOf(on[0]!))
        : on.length === 2
          ? normals.get(edgeName(on[0]!, on[1]!))
          : faceNormals[hit.faceIndex];
    const normal = found && dot(found, found) > 0 ? normalize(found) : faceNormals[hit.faceIndex]!;
    return { point: [hit.point.x, hit.point.y, hit.point.z], distanceMm: hit.distance, normal };
  };
}
