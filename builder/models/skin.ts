/**
 * The right half of the skin: the whole body's surface cut at the median plane, its rim exactly on
 * x = 0 with normals that lie in the plane, so that the mirrored half joins without a seam.
 * Triangles are even (painted areas get smooth edges), smaller where there is more to see.
 */
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import { Vector3 } from 'three';
import { areaNormals, dropUnusedVertices } from '../shapes/mesh-operations.ts';
import { fieldToMesh } from '../shapes/field-mesh.ts';
import { indexMesh } from '../shapes/mesh-index.ts';
import { mirrorHalfField } from '../shapes/sampled-distance.ts';
import type { SampledDistance } from '../recorded/shape-types.ts';
import type { TriangleMesh, Vec3 } from '../../src/geometry/index.ts';
import { evenMesh } from './even-mesh.ts';

/** Relative edge length away from the fine places; only ratios matter. */
const PLAIN_EDGE = 10;
/** Where the skin needs finer triangles: centre (mm, LPS, right side), reach, edge at the centre. */
const FINE_PLACES: readonly { readonly centre: Vec3; readonly reachMm: number; readonly edge: number }[] = [
  { centre: [0, -190, 1525], reachMm: 130, edge: 3 },
  { centre: [-85, -85, 1535], reachMm: 90, edge: 4 },
  { centre: [-285, -145, 710], reachMm: 190, edge: 4.2 },
  { centre: [-110, -180, -30], reachMm: 190, edge: 5 },
];
/** Within this share of its reach a fine place is fine throughout. */
const CORE = 0.45;
const ROUNDS = 6;
/** The first, rough mesh is only a start. */
const LOOSE_ERROR_MM = 20;
/** How much the triangles' own normals count against those of the fine surface. */
const COARSE_SHARE = 0.5;
/** A remeshed surface has this many triangles for each square of the wanted edge length. */
const TRIANGLES_PER_SQUARE = 2.5;

/**
 * @param half the recorded right half field.
 * @param triangles about how many the half may have.
 */
export async function halfSkin(half: SampledDistance, triangles: number): Promise<TriangleMesh> {
  const field = mirrorHalfField(half);
  const fine = await fieldToMesh(field, { taubinSteps: 8, maxErrorMm: 0, rightHalf: true });
  await MeshoptSimplifier.ready;
  const [indices] = MeshoptSimplifier.simplify(fine.indices, fine.positions, 3, 3 * triangles, LOOSE_ERROR_MM, [
    'ErrorAbsolute',
    'Regularize',
  ]);
  const start = dropUnusedVertices({ ...fine, indices });
  const scale = Math.sqrt((TRIANGLES_PER_SQUARE * squaresOfEdges(fine)) / triangles);
  const even = evenMesh(start, fine, (point) => scale * relativeEdge(point), ROUNDS);
  return { ...even, uvs: null, normals: evenedNormals(even, fine) };
}

function relativeEdge(point: Vec3): number {
  return FINE_PLACES.reduce((edge, place) => {
    const share = Math.hypot(...[0, 1, 2].map((axis) => point[axis]! - place.centre[axis]!)) / place.reachMm;
    const far = Math.min(1, Math.max(0, (share - CORE) / (1 - CORE)));
    return Math.min(edge, place.edge + (PLAIN_EDGE - place.edge) * far);
  }, PLAIN_EDGE);
}

/** The surface measured in squares of the relative edge length. */
function squaresOfEdges({ positions, indices }: TriangleMesh): number {
  let squares = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [p, q, r] = [0, 1, 2].map((corner) => new Vector3().fromArray(positions, 3 * indices[t + corner]!)) as [
      Vector3,
      Vector3,
      Vector3,
    ];
    const area = q.clone().sub(p).cross(r.clone().sub(p)).length() / 2;
    squares += area / relativeEdge([p.x, p.y, p.z]) ** 2;
  }
  return squares;
}

/**
 * Normals between those of the fine surface and those of the triangles that are left: the fine ones
 * alone show detail the triangles have not, as puckers. On the median plane none points across it.
 */
function evenedNormals(
  { positions, indices }: Pick<TriangleMesh, 'positions' | 'indices'>,
  fine: TriangleMesh,
): Float32Array {
  const coarse = areaNormals(positions, indices);
  const index = indexMesh(fine);
  const evened = new Float32Array(coarse.length);
  for (let i = 0; i < coarse.length; i += 3) {
    const point = new Vector3().fromArray(positions, i);
    const hit = index.bvh.closestPointToPoint(point)!;
    const sum = new Vector3();
    for (let corner = 0; corner < 3; corner++) {
      const vertex = index.indices[3 * hit.faceIndex + corner]!;
      sum.add(new Vector3().fromArray(fine.normals, 3 * vertex));
    }
    sum.normalize().lerp(new Vector3().fromArray(coarse, i), COARSE_SHARE);
    if (positions[i] === 0) sum.x = 0;
    sum.normalize().toArray(evened, i);
  }
  return evened;
}
