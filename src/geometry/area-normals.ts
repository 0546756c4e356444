/** Normals of a closed mesh whose vertices are shared by the triangles that meet there. */

/**
 * The normal of every vertex: the mean of its triangles' normals, each weighing as much as its area.
 * @param positions xyz a vertex, in any unit
 * @param indices three corners a triangle, counter-clockwise seen from outside
 * @param out where the normals are written, xyz a vertex, unit; a vertex without a triangle gets +z
 */
export function areaNormals(
  positions: ArrayLike<number>,
  indices: ArrayLike<number>,
  out = new Float32Array(positions.length),
): Float32Array {
  out.fill(0);
  for (let i = 0; i < indices.length; i += 3) {
    const a = 3 * indices[i]!,
      b = 3 * indices[i + 1]!,
      c = 3 * indices[i + 2]!;
    const ux = positions[b]! - positions[a]!,
      uy = positions[b + 1]! - positions[a + 1]!,
      uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!,
      vy = positions[c + 1]! - positions[a + 1]!,
      vz = positions[c + 2]! - positions[a + 2]!;
    const nx = uy * vz - uz * vy,
      ny = uz * vx - ux * vz,
      nz = ux * vy - uy * vx;
    for (let corner = 0; corner < 3; corner += 1) {
      const at = corner === 0 ? a : corner === 1 ? b : c;
      out[at] = out[at]! + nx;
      out[at + 1] = out[at + 1]! + ny;
      out[at + 2] = out[at + 2]! + nz;
    }
  }
  for (let i = 0; i < out.length; i += 3) {
    const size = Math.hypot(out[i]!, out[i + 1]!, out[i + 2]!);
    if (size > 1e-20) {
      out[i] = out[i]! / size;
      out[i + 1] = out[i + 1]! / size;
      out[i + 2] = out[i + 2]! / size;
    } else {
      out[i] = out[i + 1] = 0;
      out[i + 2] = 1;
    }
  }
  return out;
}
