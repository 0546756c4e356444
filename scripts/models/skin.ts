/**
 * The right half of the skin: the whole body's surface cut at the median plane, its rim exactly on
 * x = 0 with normals that lie in the plane, so that the mirrored half joins without a seam.
 */
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import { dropUnusedVertices, fieldToMesh, mirrorHalfField } from '../../src/geometry/index.ts';
import type { SampledDistance, TriangleMesh, Vec3 } from '../../src/geometry/index.ts';

/** Where the skin needs finer triangles: centre (mm, LPS, right side), reach, magnification. */
const FINE_PLACES: readonly { readonly centre: Vec3; readonly reachMm: number; readonly magnify: number }[] = [
  { centre: [0, -160, 1590], reachMm: 200, magnify: 2 },
  { centre: [-310, -130, 730], reachMm: 200, magnify: 2 },
  { centre: [-125, -150, 10], reachMm: 190, magnify: 1.6 },
];
/** Weight of a unit of normal against a millimetre of place, as the simplifier counts error. */
const NORMAL_WEIGHT = 0.3;
/** No limit on the error: the number of triangles decides. */
const ANY_ERROR_MM = 1000;

/**
 * @param half the recorded right half field.
 * @param triangles how many the half may have.
 */
export async function halfSkin(half: SampledDistance, triangles: number): Promise<TriangleMesh> {
  const dense = await fieldToMesh(mirrorHalfField(half), { taubinSteps: 8, maxErrorMm: 0, rightHalf: true });
  await MeshoptSimplifier.ready;
  const [indices] = MeshoptSimplifier.simplifyWithAttributes(
    dense.indices, magnified(dense.positions), 3, dense.normals, 3, [NORMAL_WEIGHT, NORMAL_WEIGHT, NORMAL_WEIGHT], null,
    triangles * 3, ANY_ERROR_MM, ['ErrorAbsolute', 'Regularize']);
  return dropUnusedVertices({ ...dense, indices });
}

/**
 * Stretches the space around the places that need finer triangles, so that a simplifier that
 * strives for even triangles leaves more of them there. The map r → r (1 + (m − 1)(1 − r²/R²)²)
 * rises for m < 3, so nothing folds.
 */
function magnified(positions: Float32Array): Float32Array {
  const stretched = positions.slice();
  for (let i = 0; i < positions.length; i += 3) {
    for (const { centre, reachMm, magnify } of FINE_PLACES) {
      const offset = [0, 1, 2].map((axis) => positions[i + axis]! - centre[axis]!);
      const nearness = 1 - offset.reduce((sum, d) => sum + d * d, 0) / (reachMm * reachMm);
      if (nearness <= 0) continue;
      const gain = (magnify - 1) * nearness * nearness;
      offset.forEach((d, axis) => { stretched[i + axis] = stretched[i + axis]! + gain * d; });
    }
  }
  return stretched;
}
