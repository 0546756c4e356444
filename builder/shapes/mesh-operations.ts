/** Whole-mesh operations: mirror, merge, normals. */
import type { TriangleMesh, Vec3 } from '../../src/geometry/index.ts';
import { triangleAreaMm2 } from './mesh-check.ts';

/** The mesh seen in the median plane (x → −x), winding reversed so that it still faces outward. */
export function mirrorMesh(mesh: TriangleMesh): TriangleMesh {
  const positions = mesh.positions.slice();
  const normals = mesh.normals.slice();
  for (let i = 0; i < positions.length; i += 3) {
    positions[i] = -positions[i]!;
    normals[i] = -normals[i]!;
  }
  const indices = mesh.indices.slice();
  for (let i = 0; i < indices.length; i += 3) {
    indices[i + 1] = mesh.indices[i + 2]!;
    indices[i + 2] = mesh.indices[i + 1]!;
  }
  return { positions, normals, uvs: mesh.uvs ? mesh.uvs.slice() : null, indices };
}

/** One mesh of many, in order. Texture coordinates are kept only if all have them. */
export function mergeMeshes(meshes: readonly TriangleMesh[]): TriangleMesh {
  const vertices = meshes.reduce((sum, mesh) => sum + mesh.positions.length / 3, 0);
  const positions = new Float32Array(vertices * 3);
  const normals = new Float32Array(vertices * 3);
  const uvs = meshes.length > 0 && meshes.every((mesh) => mesh.uvs) ? new Float32Array(vertices * 2) : null;
  const indices = new Uint32Array(meshes.reduce((sum, mesh) => sum + mesh.indices.length, 0));
  let vertex = 0;
  let corner = 0;
  for (const mesh of meshes) {
    positions.set(mesh.positions, vertex * 3);
    normals.set(mesh.normals, vertex * 3);
    if (uvs && mesh.uvs) uvs.set(mesh.uvs, vertex * 2);
    for (const index of mesh.indices) {
      indices[corner] = index + vertex;
      corner += 1;
    }
    vertex += mesh.positions.length / 3;
  }
  return { positions, normals, uvs, indices };
}

/** Makes every xyz triple unit length in place; a zero triple becomes +z. */
export function normalizeRows(rows: Float32Array): Float32Array {
  for (let i = 0; i < rows.length; i += 3) {
    const size = Math.hypot(rows[i]!, rows[i + 1]!, rows[i + 2]!);
    if (size > 1e-20) {
      rows[i] = rows[i]! / size;
      rows[i + 1] = rows[i + 1]! / size;
      rows[i + 2] = rows[i + 2]! / size;
    } else {
      rows[i] = 0;
      rows[i + 1] = 0;
      rows[i + 2] = 1;
    }
  }
  return rows;
}

/** The mesh without the vertices no triangle uses. */
export function dropUnusedVertices(mesh: TriangleMesh): TriangleMesh {
  const { positions, normals, uvs, indices } = mesh;
  const place = new Int32Array(positions.length / 3).fill(-1);
  const order: number[] = [];
  const triangles = new Uint32Array(indices.length);
  indices.forEach((vertex, corner) => {
    if (place[vertex]! < 0) {
      place[vertex] = order.length;
      order.push(vertex);
    }
    triangles[corner] = place[vertex]!;
  });
  const gather = (source: Float32Array, width: number): Float32Array => {
    const target = new Float32Array(order.length * width);
    order.forEach((vertex, i) => {
      target.set(source.subarray(vertex * width, vertex * width + width), i * width);
    });
    return target;
  };
  return {
    positions: gather(positions, 3),
    normals: gather(normals, 3),
    uvs: uvs ? gather(uvs, 2) : null,
    indices: triangles,
  };
}

/** A third of the area of the triangles around each vertex, in the square of the mesh's unit. */
export function vertexAreas({ positions, indices }: Pick<TriangleMesh, 'positions' | 'indices'>): Float64Array {
  const areas = new Float64Array(positions.length / 3);
  for (let i = 0; i < indices.length; i += 3) {
    const third = triangleAreaMm2(positions, indices[i]!, indices[i + 1]!, indices[i + 2]!) / 3;
    for (let k = 0; k < 3; k += 1) areas[indices[i + k]!]! += third;
  }
  return areas;
}

/** The box that holds all vertices of a mesh, in its unit. */
export function boxOf({ positions }: Pick<TriangleMesh, 'positions'>): { low: Vec3; high: Vec3 } {
  const low: [number, number, number] = [Infinity, Infinity, Infinity],
    high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  positions.forEach((value, i) => {
    const axis = (i % 3) as 0 | 1 | 2;
    low[axis] = Math.min(low[axis], value);
    high[axis] = Math.max(high[axis], value);
  });
  return { low, high };
}

/** Where a vertex of a mesh lies, in its unit. */
export function vertexAt({ positions }: Pick<TriangleMesh, 'positions'>, vertex: number): Vec3 {
  return [positions[3 * vertex]!, positions[3 * vertex + 1]!, positions[3 * vertex + 2]!];
}
