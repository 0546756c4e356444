/** What a mesh must be before it is shipped, and how much it holds. */
import { weldPositions, type TriangleMesh } from '../../src/geometry/index.ts';

/** Area under which a triangle counts as degenerate, mm². */
export const DEGENERATE_AREA_MM2 = 1e-6;

/** Findings about one mesh, after joining vertices of equal position. */
export interface MeshCheck {
  /** Every directed edge is met by as many of the opposite direction. */
  readonly closed: boolean;
  /** The enclosed volume is positive. */
  readonly outward: boolean;
  /** Triangles with coinciding corners or an area below {@link DEGENERATE_AREA_MM2}. */
  readonly degenerateTriangles: number;
  /** Numbers in positions, normals and texture coordinates that are not finite. */
  readonly nonFinite: number;
  readonly volumeMl: number;
  readonly triangles: number;
}

/** Signed volume enclosed, ml (positive when outward), by the divergence theorem. */
export function meshVolumeMl(mesh: Pick<TriangleMesh, 'positions' | 'indices'>): number {
  const { positions, indices } = mesh;
  const ox = positions[0] ?? 0,
    oy = positions[1] ?? 0,
    oz = positions[2] ?? 0;
  let six = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const a = 3 * indices[i]!,
      b = 3 * indices[i + 1]!,
      c = 3 * indices[i + 2]!;
    const ax = positions[a]! - ox,
      ay = positions[a + 1]! - oy,
      az = positions[a + 2]! - oz;
    const bx = positions[b]! - ox,
      by = positions[b + 1]! - oy,
      bz = positions[b + 2]! - oz;
    const cx = positions[c]! - ox,
      cy = positions[c + 1]! - oy,
      cz = positions[c + 2]! - oz;
    six += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  return six / 6 / 1000;
}

/** Area of one triangle of the mesh, mm². */
export function triangleAreaMm2(positions: Float32Array, i: number, j: number, k: number): number {
  const ux = positions[3 * j]! - positions[3 * i]!,
    uy = positions[3 * j + 1]! - positions[3 * i + 1]!,
    uz = positions[3 * j + 2]! - positions[3 * i + 2]!;
  const vx = positions[3 * k]! - positions[3 * i]!,
    vy = positions[3 * k + 1]! - positions[3 * i + 1]!,
    vz = positions[3 * k + 2]! - positions[3 * i + 2]!;
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

/** Checks a mesh: closed, outward, finite, without degenerate triangles. Never throws. */
export function checkMesh(mesh: TriangleMesh): MeshCheck {
  let nonFinite = 0;
  for (const values of [mesh.positions, mesh.normals, mesh.uvs]) {
    if (values) for (const value of values) if (!Number.isFinite(value)) nonFinite += 1;
  }
  const welded = weldPositions(mesh);
  const triangles = mesh.indices.length / 3;
  let degenerateTriangles = triangles - welded.indices.length / 3;
  const balance = new Map<number, number>();
  const span = welded.positions.length / 3;
  for (let i = 0; i < welded.indices.length; i += 3) {
    const corners = [welded.indices[i]!, welded.indices[i + 1]!, welded.indices[i + 2]!] as const;
    if (triangleAreaMm2(welded.positions, ...corners) < DEGENERATE_AREA_MM2) degenerateTriangles += 1;
    for (let e = 0; e < 3; e += 1) {
      const from = corners[e]!,
        to = corners[(e + 1) % 3]!;
      const key = Math.min(from, to) * span + Math.max(from, to);
      const left = (balance.get(key) ?? 0) + (from < to ? 1 : -1);
      if (left === 0) balance.delete(key);
      else balance.set(key, left);
    }
  }
  const volumeMl = meshVolumeMl(mesh);
  return {
    closed: balance.size === 0 && triangles > 0,
    outward: volumeMl > 0,
    degenerateTriangles,
    nonFinite,
    volumeMl,
    triangles,
  };
}
