/** Ambient occlusion per vertex, baked once when the models are built. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import {
  weldPositions,
  meshAdjacency,
  cross,
  normalize,
  perpendicular,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';

/** How occlusion is gathered. */
export interface OcclusionOptions {
  /** Rays per vertex. Default 48. */
  readonly rays?: number;
  /** Beyond this nothing darkens; nearer things darken more. Default 60 mm. */
  readonly maxDistanceMm?: number;
  /** Rays start this far off the surface, mm. Default 0.3. */
  readonly startMm?: number;
  /** Passes of averaging with the neighbours. Default 1. */
  readonly smoothingPasses?: number;
}

/** Everything that can darken a vertex, in one hierarchy. */
export interface Occluders {
  readonly bvh: MeshBVH;
}

/** Prepares the meshes that darken: both sides of the body, the mesh itself included. */
export function indexOccluders(meshes: readonly Pick<TriangleMesh, 'positions' | 'indices'>[]): Occluders {
  const vertices = meshes.reduce((sum, mesh) => sum + mesh.positions.length, 0);
  const positions = new Float32Array(vertices);
  const indices = new Uint32Array(meshes.reduce((sum, mesh) => sum + mesh.indices.length, 0));
  let vertex = 0;
  let corner = 0;
  for (const mesh of meshes) {
    positions.set(mesh.positions, vertex);
    for (const index of mesh.indices) {
      indices[corner] = index + vertex / 3;
      corner += 1;
    }
    vertex += mesh.positions.length;
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return { bvh: new MeshBVH(geometry) };
}

/** Van der Corput's sequence in base 2, 0–1. */
function radicalInverse(index: number): number {
  let result = 0;
  let share = 0.5;
  for (let rest = index; rest > 0; rest >>= 1) {
    if (rest & 1) result += share;
    share /= 2;
  }
  return result;
}

/** A number 0–1 that looks random but depends only on the vertex (after Wang's integer hash). */
function hash(index: number): number {
  let value = (index ^ 61 ^ (index >>> 16)) >>> 0;
  value = Math.imul(value, 9) >>> 0;
  value = (value ^ (value >>> 4)) >>> 0;
  value = Math.imul(value, 0x27d4eb2d) >>> 0;
  return ((value ^ (value >>> 15)) >>> 0) / 4294967296;
}

/**
 * Share of the sky each vertex sees, 0 (buried) to 1 (open), one value per vertex of `mesh`.
 * Rays are cosine weighted over a Hammersley set turned by a hash of the vertex, so the same input
 * gives the same bytes. A hit at distance d takes away (1 − (d / max)²)². Vertices of equal
 * position share a value, which keeps texture seams unseen.
 */
export function bakeOcclusion(mesh: TriangleMesh, occluders: Occluders, options: OcclusionOptions = {}): Float32Array {
  const { rays = 48, maxDistanceMm = 60, startMm = 0.3, smoothingPasses = 1 } = options;
  const welded = weldPositions(mesh);
  const count = welded.positions.length / 3;
  const normals = new Float32Array(3 * count);
  welded.remap.forEach((target, source) => {
    for (let c = 0; c < 3; c += 1) normals[3 * target + c] = normals[3 * target + c]! + mesh.normals[3 * source + c]!;
  });
  const set = Array.from({ length: rays }, (_, i): Vec3 => {
    const radius = Math.sqrt((i + 0.5) / rays),
      turn = 2 * Math.PI * radicalInverse(i);
    return [radius * Math.cos(turn), radius * Math.sin(turn), Math.sqrt(1 - radius * radius)];
  });
  const ray = new Ray();
  let open: Float32Array = new Float32Array(count);
  for (let v = 0; v < count; v += 1) {
    const normal = normalize([normals[3 * v]!, normals[3 * v + 1]!, normals[3 * v + 2]!]);
    const side = perpendicular(normal);
    const up = cross(normal, side);
    const turn = 2 * Math.PI * hash(v);
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    ray.origin.set(
      welded.positions[3 * v]! + normal[0] * startMm,
      welded.positions[3 * v + 1]! + normal[1] * startMm,
      welded.positions[3 * v + 2]! + normal[2] * startMm,
    );
    let covered = 0;
    for (const [x, y, z] of set) {
      const px = x * cos - y * sin,
        py = x * sin + y * cos;
      ray.direction.set(
        side[0] * px + up[0] * py + normal[0] * z,
        side[1] * px + up[1] * py + normal[1] * z,
        side[2] * px + up[2] * py + normal[2] * z,
      );
      const hit = occluders.bvh.raycastFirst(ray, DoubleSide, 0, maxDistanceMm);
      if (hit) covered += (1 - (hit.distance / maxDistanceMm) ** 2) ** 2;
    }
    open[v] = 1 - covered / rays;
  }
  const { start, list } = meshAdjacency(count, welded.indices);
  for (let pass = 0; pass < smoothingPasses; pass += 1) {
    const next = open.slice();
    for (let v = 0; v < count; v += 1) {
      const from = start[v]!,
        to = start[v + 1]!;
      if (from === to) continue;
      let sum = 0;
      for (let i = from; i < to; i += 1) sum += open[list[i]!]!;
      next[v] = 0.5 * open[v]! + (0.5 * sum) / (to - from);
    }
    open = next;
  }
  return Float32Array.from(welded.remap, (v) => open[v]!);
}
