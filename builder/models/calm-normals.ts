/** Light on bones: a coarse surface must not show its triangles where the bone is smooth, yet keep its crests. */
import { meshAdjacency, type TriangleMesh } from '../../src/geometry/index.ts';

const STEPS = 5;
/** The more two normals differ, the less they are evened: the power of the cosine between them. */
const AGREEMENT = 3;

/** The same mesh, each normal drawn to those beside it that face much the same way. */
export function withCalmNormals(mesh: TriangleMesh): TriangleMesh {
  const count = mesh.positions.length / 3;
  const { start, list } = meshAdjacency(count, mesh.indices);
  let from = mesh.normals;
  for (let step = 0; step < STEPS; step += 1) {
    const to = from.slice();
    for (let i = 0; i < count; i += 1) {
      for (let k = start[i]!; k < start[i + 1]!; k += 1) {
        const other = 3 * list[k]!;
        const cosine = [0, 1, 2].reduce((sum, axis) => sum + from[3 * i + axis]! * from[other + axis]!, 0);
        const weight = Math.max(0, cosine) ** AGREEMENT;
        for (let axis = 0; axis < 3; axis += 1) to[3 * i + axis] = to[3 * i + axis]! + weight * from[other + axis]!;
      }
      const length = Math.hypot(to[3 * i]!, to[3 * i + 1]!, to[3 * i + 2]!) || 1;
      for (let axis = 0; axis < 3; axis += 1) to[3 * i + axis] = to[3 * i + axis]! / length;
    }
    from = to;
  }
  return { ...mesh, normals: from };
}
