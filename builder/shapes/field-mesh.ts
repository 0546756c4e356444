/** Sampled signed distances as triangle meshes. */
import { MeshoptSimplifier } from 'meshoptimizer';
import { dropUnusedVertices, normalizeRows } from './mesh-operations.ts';
import { areaNormals } from '../../src/geometry/index.ts';
import { clipAtMedianPlane } from './median-clip.ts';
import { triangleAreaMm2 } from './mesh-check.ts';
import { fieldNormal, sampleField } from './sampled-distance.ts';
import { meshAdjacency, type Adjacency, type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';
import { taubinSmooth } from './smooth-mesh.ts';
import { surfaceNets, type BareMesh } from './surface-nets.ts';
import type { SampledDistance } from '../recorded/shape-types.ts';

/** How a field is meshed. */
export interface FieldMeshOptions {
  /** Pairs of smoothing passes over the raw surface; normals are averaged half as often. Default 6. */
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
  /**
   * Maps positions (xyz, mm) to a stretched space in which simplification counts: places that are
   * stretched keep more triangles. Must not fold. Default: the space itself.
   */
  readonly stretch?: (positions: Float32Array) => Float32Array;
}

/** Vertices stay within this share of a spacing from the zero level. */
const ALLOWED_DISTANCE = 0.25;

/**
 * Mesh of a field's zero level: surface nets, Taubin smoothing, vertices held within a quarter
 * spacing of the zero level, then simplified by quadric error (meshoptimizer), its vertices finally
 * moved out a little so that large triangles cut the surface instead of lying inside it. Normals are
 * those of the smooth surface before simplification. Throws when the field has no inside.
 */
export async function fieldToMesh(field: SampledDistance, options: FieldMeshOptions = {}): Promise<TriangleMesh> {
  const {
    taubinSteps = 6,
    targetTriangles = 0,
    maxErrorMm = 0.3 * field.spacingMm,
    regular = false,
    rightHalf = false,
  } = options;
  const raw = surfaceNets(field);
  if (raw.indices.length === 0) throw new Error('field: expected some samples inside, found none');
  const adjacency = meshAdjacency(raw.positions.length / 3, raw.indices);
  taubinSmooth(raw, adjacency, taubinSteps);
  holdToField(field, raw);
  const normals = smoothNormals(field, raw, adjacency, Math.ceil(taubinSteps / 2));
  let dense: TriangleMesh = { positions: raw.positions, normals, uvs: null, indices: raw.indices };
  if (rightHalf) dense = clipAtMedianPlane(dense, 0.25 * field.spacingMm);
  await MeshoptSimplifier.ready;
  const [indices] = MeshoptSimplifier.simplifyWithAttributes(
    dense.indices,
    options.stretch ? options.stretch(dense.positions) : dense.positions,
    3,
    dense.normals,
    3,
    [0.3, 0.3, 0.3],
    null,
    Math.min(3 * Math.round(targetTriangles), dense.indices.length),
    maxErrorMm,
    regular ? ['ErrorAbsolute', 'Regularize'] : ['ErrorAbsolute'],
  );
  const coarse = dropUnusedVertices({ ...dense, indices });
  // A mesh as fine as the samples has no chords to speak of; balancing would bring back their ripple.
  if (3 * coarse.indices.length < dense.indices.length) balanceChords(field, coarse);
  return coarse;
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

/**
 * The field's gradient with the smoothed surface's own normals, then averaged over neighbours
 * `passes` times: the steps in which the distance is recorded would show as ripples in the light
 * long before they show in the form.
 */
function smoothNormals(
  field: SampledDistance,
  mesh: BareMesh,
  { start, list }: Adjacency,
  passes: number,
): Float32Array {
  let normals = areaNormals(mesh.positions, mesh.indices);
  for (let o = 0; o < normals.length; o += 3) {
    const own: Vec3 = [normals[o]!, normals[o + 1]!, normals[o + 2]!];
    const gradient = fieldNormal(
      field,
      [mesh.positions[o]!, mesh.positions[o + 1]!, mesh.positions[o + 2]!],
      field.spacingMm,
      own,
    );
    for (let c = 0; c < 3; c += 1) normals[o + c] = 0.7 * own[c]! + 0.3 * gradient[c]!;
  }
  normalizeRows(normals);
  for (let pass = 0; pass < passes; pass += 1) {
    const next = normals.slice();
    for (let v = 0; v + 1 < start.length; v += 1) {
      for (let i = start[v]!; i < start[v + 1]!; i += 1) {
        const o = 3 * list[i]!;
        for (let c = 0; c < 3; c += 1) next[3 * v + c] = next[3 * v + c]! + 0.5 * normals[o + c]!;
      }
    }
    normals = normalizeRows(next);
  }
  return normals;
}

/**
 * Moves vertices along their normals until the triangles around them lie as much outside the zero
 * level as inside. Without this, simplifying shrinks round and thin shapes by up to a tenth.
 */
function balanceChords(field: SampledDistance, mesh: TriangleMesh): void {
  const { positions, normals, indices } = mesh;
  const furthest = 0.28 * field.spacingMm;
  const sum = new Float32Array(positions.length / 3);
  const weight = new Float32Array(positions.length / 3);
  for (let round = 0; round < 3; round += 1) {
    sum.fill(0);
    weight.fill(0);
    for (let i = 0; i < indices.length; i += 3) {
      const corners = [indices[i]!, indices[i + 1]!, indices[i + 2]!] as const;
      const area = triangleAreaMm2(positions, ...corners);
      const inside = meanDistance(field, positions, corners);
      for (const v of corners) {
        sum[v] = sum[v]! + area * inside;
        weight[v] = weight[v]! + area;
      }
    }
    for (let v = 0; v < sum.length; v += 1) {
      if (!(weight[v]! > 0)) continue;
      const o = 3 * v;
      // As much of the way as the allowed distance leaves.
      for (let step = sum[v]! / weight[v]!, tries = 0; tries < 3; step /= 2, tries += 1) {
        const moved: Vec3 = [
          positions[o]! + normals[o]! * step,
          positions[o + 1]! + normals[o + 1]! * step,
          positions[o + 2]! + normals[o + 2]! * step,
        ];
        if (Math.abs(sampleField(field, moved)) > furthest) continue;
        positions.set(moved, o);
        break;
      }
    }
  }
}

/** Mean signed distance over a triangle: its centre and the middles of its edges, corners left out. */
function meanDistance(
  field: SampledDistance,
  positions: Float32Array,
  [a, b, c]: readonly [number, number, number],
): number {
  const mixed = (wa: number, wb: number, wc: number): number =>
    sampleField(field, [
      positions[3 * a]! * wa + positions[3 * b]! * wb + positions[3 * c]! * wc,
      positions[3 * a + 1]! * wa + positions[3 * b + 1]! * wb + positions[3 * c + 1]! * wc,
      positions[3 * a + 2]! * wa + positions[3 * b + 2]! * wb + positions[3 * c + 2]! * wc,
    ]);
  const third = 1 / 3;
  return (3 * mixed(third, third, third) + mixed(0.5, 0.5, 0) + mixed(0, 0.5, 0.5) + mixed(0.5, 0, 0.5)) / 6;
}
