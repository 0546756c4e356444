/** Sampled signed distances as triangle meshes. */
import { MeshoptSimplifier } from 'meshoptimizer';
import { areaNormals, dropUnusedVertices, normalizeRows } from './mesh-operations.ts';
import { clipAtMedianPlane } from './median-clip.ts';
import { fieldNormal, sampleField } from './sampled-distance.ts';
import { meshAdjacency, taubinSmooth } from './smooth-mesh.ts';
import { surfaceNets, type BareMesh } from './surface-nets.ts';
import type { SampledDistance, TriangleMesh, Vec3 } from './types.ts';

/** How a field is meshed. */
export interface FieldMeshOptions {
  /** Pairs of smoothing passes over the raw surface. Default 6. */
  readonly taubinSteps?: number;
  /** Triangles to simplify to; reached unless the error would be exceeded. Default: no target. */
  readonly targetTriangles?: number;
  /** Largest error simplification may make, mm. Default 0.3 spacings. Infinity is allowed with a target. */
  readonly maxErrorMm?: number;
  /** Keep triangles even, for what is shaded smoothly or carries per-vertex fields. Default false. */
  readonly regular?: boolean;
  /**
   * Keep only x ≤ 0, cut exactly at the median plane and left open there, so that the mesh and its
   * mirror image meet without a seam. For a field that is mirror-symmetric. Default false.
   */
  readonly rightHalf?: boolean;
}

/** Vertices stay within this share of a spacing from the zero level. */
const ALLOWED_DISTANCE = 0.25;

/**
 * Mesh of a field's zero level: surface nets, Taubin smoothing, vertices held within a quarter
 * spacing of the zero level, then simplified by quadric error (meshoptimizer). Normals are those of
 * the smooth surface before simplification. Throws when the field has no inside.
 */
export async function fieldToMesh(field: SampledDistance, options: FieldMeshOptions = {}): Promise<TriangleMesh> {
  const { taubinSteps = 6, targetTriangles = 0, maxErrorMm = 0.3 * field.spacingMm, regular = false, rightHalf = false } = options;
  const raw = surfaceNets(field);
  if (raw.indices.length === 0) throw new Error('field: expected some samples inside, found none');
  const adjacency = meshAdjacency(raw.positions.length / 3, raw.indices);
  taubinSmooth(raw, adjacency, taubinSteps);
  holdToField(field, raw);
  const normals = smoothNormals(field, raw);
  let dense: TriangleMesh = { positions: raw.positions, normals, uvs: null, indices: raw.indices };
  if (rightHalf) dense = clipAtMedianPlane(dense, 0.25 * field.spacingMm);
  await MeshoptSimplifier.ready;
  const [indices] = MeshoptSimplifier.simplifyWithAttributes(
    dense.indices, dense.positions, 3, dense.normals, 3, [0.3, 0.3, 0.3], null,
    Math.min(3 * Math.round(targetTriangles), dense.indices.length), maxErrorMm,
    regular ? ['ErrorAbsolute', 'Regularize'] : ['ErrorAbsolute'],
  );
  return dropUnusedVertices({ ...dense, indices });
}

/** Pulls vertices that smoothing carried too far back to the allowed distance. */
function holdToField(field: SampledDistance, mesh: BareMesh): void {
  const { positions } = mesh;
  const allowed = ALLOWED_DISTANCE * field.spacingMm;
  for (let o = 0; o < positions.length; o += 3) {
    for (let round = 0; round < 6; round += 1) {
      const point: Vec3 = [positions[o]!, positions[o + 1]!, positions[o + 2]!];
      const distance = sampleField(field, point);
      if (Math.abs(distance) <= allowed) break;
      const normal = fieldNormal(field, point);
      // A positive distance lies inside, so the way back is along the outward normal.
      const step = distance - Math.sign(distance) * allowed * 0.9;
      for (let c = 0; c < 3; c += 1) positions[o + c] = positions[o + c]! + normal[c]! * step;
    }
  }
}

/** The field's gradient, averaged with the smoothed surface: the recorded steps would show in the gradient alone. */
function smoothNormals(field: SampledDistance, mesh: BareMesh): Float32Array {
  const normals = areaNormals(mesh.positions, mesh.indices);
  for (let o = 0; o < normals.length; o += 3) {
    const own: Vec3 = [normals[o]!, normals[o + 1]!, normals[o + 2]!];
    const gradient = fieldNormal(field, [mesh.positions[o]!, mesh.positions[o + 1]!, mesh.positions[o + 2]!], field.spacingMm, own);
    for (let c = 0; c < 3; c += 1) normals[o + c] = 0.7 * own[c]! + 0.3 * gradient[c]!;
  }
  return normalizeRows(normals);
}
