/** Small exact shapes and a seeded source of numbers for the geometry tests. */
import type { Loft, SampledDistance, TriangleMesh, Tube, Vec3 } from '../../src/geometry/index.ts';

/** Numbers 0–1 that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** A straight loft along +z, round, radius 10 mm, from z = 0 to z = 100. */
export function cylinderLoft(capStyle: Loft['capStyle'] = 'fan', radii: readonly number[] = [10, 10, 10]): Loft {
  const last = radii.length - 1;
  return {
    id: 'cylinder', capStyle,
    along: radii.map((_, i) => i / last),
    stations: radii.map((radius, i) => [0, 0, (1000 * i) / last, 10 * radius, 0, 0, 0, 10 * radius, 0]),
  };
}

/** A tube along the given points (mm) with one radius (mm). */
export function tubeOf(points: readonly Vec3[], radiusMm: number): Tube {
  return { id: 'tube', points: points.map(([x, y, z]) => [10 * x, 10 * y, 10 * z, 10 * radiusMm] as const) };
}

/** An axis-aligned box as twelve triangles, outward. */
export function boxMesh(low: Vec3, high: Vec3): TriangleMesh {
  const corner = (i: number): Vec3 => [i & 1 ? high[0] : low[0], i & 2 ? high[1] : low[1], i & 4 ? high[2] : low[2]];
  const faces: readonly (readonly [number, number, number, number])[] = [[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]];
  const positions = Float32Array.from([0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [...corner(i)]));
  const centre: Vec3 = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2];
  const normals = Float32Array.from([0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => {
    const p = corner(i);
    return [0, 1, 2].map((c) => Math.sign(p[c]! - centre[c]!) / Math.sqrt(3));
  }));
  return { positions, normals, uvs: null, indices: Uint32Array.from(faces.flatMap(([a, b, c, d]) => [a, b, c, a, c, d])) };
}

/** A ball as rings of triangles, outward, welded nowhere but at the poles. */
export function ballMesh(centre: Vec3, radius: number, rings = 24): TriangleMesh {
  const columns = 2 * rings;
  const positions: number[] = [], normals: number[] = [], indices: number[] = [];
  for (let i = 0; i <= rings; i += 1) for (let j = 0; j < columns; j += 1) {
    const polar = (Math.PI * i) / rings, turn = (2 * Math.PI * j) / columns;
    const n = i === 0 ? [0, 0, 1] : i === rings ? [0, 0, -1] : [Math.sin(polar) * Math.cos(turn), Math.sin(polar) * Math.sin(turn), Math.cos(polar)];
    normals.push(n[0]!, n[1]!, n[2]!);
    positions.push(centre[0] + radius * n[0]!, centre[1] + radius * n[1]!, centre[2] + radius * n[2]!);
  }
  for (let i = 0; i < rings; i += 1) for (let j = 0; j < columns; j += 1) {
    const a = i * columns + j, b = i * columns + ((j + 1) % columns), c = b + columns, d = a + columns;
    if (i > 0) indices.push(a, d, b);
    if (i < rings - 1) indices.push(b, d, c);
  }
  return { positions: Float32Array.from(positions), normals: Float32Array.from(normals), uvs: null, indices: Uint32Array.from(indices) };
}

/** A field of the given shape: `distance` in mm, positive inside. */
export function fieldOf(size: Vec3, origin: Vec3, spacingMm: number, distance: (point: Vec3) => number): SampledDistance {
  const samples = new Int8Array(size[0] * size[1] * size[2]);
  for (let z = 0; z < size[2]; z += 1) for (let y = 0; y < size[1]; y += 1) for (let x = 0; x < size[0]; x += 1) {
    const value = distance([origin[0] + x * spacingMm, origin[1] + y * spacingMm, origin[2] + z * spacingMm]);
    samples[x + size[0] * (y + size[1] * z)] = Math.max(-12, Math.min(12, Math.round((8 * value) / spacingMm)));
  }
  return { size, spacingMm, origin, samples };
}

/** Every triangle of a mesh as three points. */
export function trianglesOf(mesh: Pick<TriangleMesh, 'positions' | 'indices'>): [Vec3, Vec3, Vec3][] {
  const point = (i: number): Vec3 => [mesh.positions[3 * i]!, mesh.positions[3 * i + 1]!, mesh.positions[3 * i + 2]!];
  return Array.from({ length: mesh.indices.length / 3 }, (_, t) => [
    point(mesh.indices[3 * t]!), point(mesh.indices[3 * t + 1]!), point(mesh.indices[3 * t + 2]!),
  ]);
}
