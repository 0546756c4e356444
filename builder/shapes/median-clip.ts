/** Cutting a mesh at the median plane. */
import { dropUnusedVertices } from './mesh-operations.ts';
import type { TriangleMesh } from '../../src/geometry/index.ts';

/**
 * The part x ≤ 0 of a mesh, cut exactly at x = 0 and left open there; normals on the cut lie in the
 * plane, so that the mirror image meets it without a crease. Vertices nearer than `snapMm` to the
 * plane are moved onto it, which keeps slivers away.
 */
export function clipAtMedianPlane(mesh: TriangleMesh, snapMm: number): TriangleMesh {
  const positions = [...mesh.positions];
  const normals = [...mesh.normals];
  const uvs = mesh.uvs ? [...mesh.uvs] : null;
  const flatten = (vertex: number): void => {
    positions[3 * vertex] = 0;
    const y = normals[3 * vertex + 1]!,
      z = normals[3 * vertex + 2]!;
    const size = Math.hypot(y, z) || 1;
    normals.splice(3 * vertex, 3, 0, y / size, z / size);
  };
  for (let v = 0; v < positions.length / 3; v += 1) if (Math.abs(positions[3 * v]!) < snapMm) flatten(v);
  const cuts = new Map<string, number>();
  const cut = (a: number, b: number): number => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = `${low},${high}`;
    const known = cuts.get(key);
    if (known !== undefined) return known;
    const t = positions[3 * low]! / (positions[3 * low]! - positions[3 * high]!);
    const vertex = positions.length / 3;
    for (let c = 0; c < 3; c += 1) {
      positions.push(positions[3 * low + c]! * (1 - t) + positions[3 * high + c]! * t);
      normals.push(normals[3 * low + c]! * (1 - t) + normals[3 * high + c]! * t);
    }
    if (uvs) for (let c = 0; c < 2; c += 1) uvs.push(uvs[2 * low + c]! * (1 - t) + uvs[2 * high + c]! * t);
    flatten(vertex);
    cuts.set(key, vertex);
    return vertex;
  };
  const indices: number[] = [];
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const corners = [mesh.indices[i]!, mesh.indices[i + 1]!, mesh.indices[i + 2]!];
    const kept: number[] = [];
    corners.forEach((vertex, e) => {
      const next = corners[(e + 1) % 3]!;
      const here = positions[3 * vertex]!,
        there = positions[3 * next]!;
      if (here <= 0) kept.push(vertex);
      if ((here < 0 && there > 0) || (here > 0 && there < 0)) kept.push(cut(vertex, next));
    });
    // A triangle lying in the plane belongs to neither side.
    if (kept.length < 3 || kept.every((vertex) => positions[3 * vertex] === 0)) continue;
    for (let k = 1; k + 1 < kept.length; k += 1) indices.push(kept[0]!, kept[k]!, kept[k + 1]!);
  }
  return dropUnusedVertices({
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    uvs: uvs ? Float32Array.from(uvs) : null,
    indices: Uint32Array.from(indices),
  });
}
