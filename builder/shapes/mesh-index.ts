/** Meshes prepared for queries: a bounding volume hierarchy over their triangles (three-mesh-bvh). */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Triangle, Vector3 } from 'three';
import { MeshBVH, type HitPointInfo } from 'three-mesh-bvh';
import {
  crossings,
  dot,
  normalize,
  type Crossing,
  type LineTarget,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';

/** A mesh with its hierarchy. Build once, ask often. */
export interface MeshIndex {
  readonly bvh: MeshBVH;
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
}

/** Prepares a mesh (mm, LPS) for queries. The mesh's own arrays are not changed. Throws when it has no triangles. */
export function indexMesh(mesh: Pick<TriangleMesh, 'positions' | 'indices'>): MeshIndex {
  if (mesh.indices.length < 3) throw new Error('mesh index: expected at least one triangle');
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  // The hierarchy reorders the index, so it gets a copy.
  const indices = mesh.indices.slice();
  geometry.setIndex(new BufferAttribute(indices, 1));
  return { bvh: new MeshBVH(geometry), positions: mesh.positions, indices };
}

/** Where a surface is nearest to a point. */
export interface NearestPoint {
  readonly point: Vec3;
  readonly distanceMm: number;
  /** Unit normal of the triangle hit, outward. */
  readonly normal: Vec3;
}

/** Unit normal of a triangle of an index. */
function faceNormal(index: MeshIndex, triangle: number): Vec3 {
  const { positions, indices } = index;
  const [a, b, c] = [3 * indices[3 * triangle]!, 3 * indices[3 * triangle + 1]!, 3 * indices[3 * triangle + 2]!];
  const ux = positions[b]! - positions[a]!,
    uy = positions[b + 1]! - positions[a + 1]!,
    uz = positions[b + 2]! - positions[a + 2]!;
  const vx = positions[c]! - positions[a]!,
    vy = positions[c + 1]! - positions[a + 1]!,
    vz = positions[c + 2]! - positions[a + 2]!;
  return normalize([uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]);
}

/** Nearest surface point of a mesh to `point` (mm), or null when none lies within `maxDistanceMm`. */
export function nearestOnMesh(index: MeshIndex, point: Vec3, maxDistanceMm = Infinity): NearestPoint | null {
  const target: HitPointInfo = { point: new Vector3(), distance: 0, faceIndex: -1 };
  const hit = index.bvh.closestPointToPoint(new Vector3(...point), target, 0, maxDistanceMm);
  if (!hit) return null;
  return {
    point: [hit.point.x, hit.point.y, hit.point.z],
    distanceMm: hit.distance,
    normal: faceNormal(index, hit.faceIndex),
  };
}

/** A place on a mesh by the triangle it lies on: its corners, and how much each counts there. */
export interface TrianglePlace {
  readonly corners: readonly [number, number, number];
  /** They sum to 1. */
  readonly weights: readonly [number, number, number];
}

/** The place of a mesh that is nearest to a point, by its triangle; null for an empty mesh. */
export function triangleNear(index: MeshIndex, point: Vec3): TrianglePlace | null {
  const target: HitPointInfo = { point: new Vector3(), distance: 0, faceIndex: -1 };
  const hit = index.bvh.closestPointToPoint(new Vector3(...point), target);
  return hit ? placeOnTriangle(index, hit.faceIndex, hit.point) : null;
}

/** A point that lies on a triangle of a mesh, as a place of it. */
export function placeOnTriangle(
  { indices, positions }: Pick<MeshIndex, 'indices' | 'positions'>,
  triangle: number,
  point: Vector3,
): TrianglePlace {
  const corners = [0, 1, 2].map((k) => indices[3 * triangle + k]!) as [number, number, number];
  const [a, b, c] = corners.map((corner) => new Vector3().fromArray(positions, 3 * corner)) as [
    Vector3,
    Vector3,
    Vector3,
  ];
  const { x, y, z } = Triangle.getBarycoord(point, a, b, c, new Vector3()) ?? new Vector3(1, 0, 0);
  return { corners, weights: [x, y, z] };
}

/** A closed mesh as something a line is asked of, under a key of the asker's. */
export function lineTarget<Key>(key: Key, index: MeshIndex): LineTarget<Key> {
  return {
    cast: (origin, direction) =>
      index.bvh.raycast(new Ray(new Vector3(...origin), new Vector3(...direction)), DoubleSide).map((hit) => ({
        key,
        distanceMm: hit.distance,
        entering: dot(faceNormal(index, hit.faceIndex ?? 0), direction) < 0,
      })),
  };
}

/** Every crossing of one closed mesh with the line from `origin` along the unit `direction`, mm, nearest first. */
export function meshCrossings(index: MeshIndex, origin: Vec3, direction: Vec3): Crossing[] {
  return crossings(lineTarget('mesh', index), origin, direction).get('mesh') ?? [];
}

/** Unit directions without symmetry, so that no axis-aligned face is met edge on. */
const PROBES: readonly Vec3[] = [
  [0.532, 0.311, 0.788],
  [-0.691, 0.412, 0.594],
  [0.127, -0.873, -0.471],
].map((v) => normalize(v as [number, number, number]));

/** Whether a point lies inside a closed mesh: more exits than entries ahead, by two of three probes. */
export function insideMesh(index: MeshIndex, point: Vec3): boolean {
  let votes = 0;
  for (const probe of PROBES) {
    const net = meshCrossings(index, point, probe).reduce((sum, crossing) => sum + (crossing.entering ? -1 : 1), 0);
    if (net > 0) votes += 1;
  }
  return votes >= 2;
}

/** First surface met from `origin` along the unit `direction` within `maxDistanceMm`, or null. */
export function firstOnRay(
  index: MeshIndex,
  origin: Vec3,
  direction: Vec3,
  maxDistanceMm: number,
): NearestPoint | null {
  const hit = index.bvh.raycastFirst(
    new Ray(new Vector3(...origin), new Vector3(...direction)),
    DoubleSide,
    0,
    maxDistanceMm,
  );
  if (!hit) return null;
  return {
    point: [hit.point.x, hit.point.y, hit.point.z],
    distanceMm: hit.distance,
    normal: faceNormal(index, hit.faceIndex ?? 0),
  };
}

/** The corner nearest to a point, of the triangle nearest to it; null where nothing is within `reachMm`. */
export function nearestCorner({ bvh, indices, positions }: MeshIndex, point: Vec3, reachMm: number): number | null {
  const hit = bvh.closestPointToPoint(new Vector3(...point), undefined, 0, reachMm);
  if (!hit) return null;
  const away = (vertex: number): number =>
    Math.hypot(...point.map((value, axis) => value - positions[3 * vertex + axis]!));
  const corners = [0, 1, 2].map((corner) => indices[3 * hit.faceIndex + corner]!);
  return corners.reduce((nearest, vertex) => (away(vertex) < away(nearest) ? vertex : nearest));
}
