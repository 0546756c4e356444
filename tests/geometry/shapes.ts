/** Small exact shapes and a seeded source of numbers for the geometry tests. */
import type { TriangleMesh, Vec3 } from '../../src/geometry/index.ts';

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

/** A direction, every one as likely. */
export const direction = (random: () => number): Vec3 => {
  const z = 2 * random() - 1,
    turn = 2 * Math.PI * random(),
    r = Math.sqrt(1 - z * z);
  return [r * Math.cos(turn), r * Math.sin(turn), z];
};
/** A place within a cube around the origin. */
export const place = (random: () => number, reach: number): Vec3 => [
  reach * (2 * random() - 1),
  reach * (2 * random() - 1),
  reach * (2 * random() - 1),
];

/** An axis-aligned box as twelve triangles, outward. */
export function boxMesh(low: Vec3, high: Vec3): TriangleMesh {
  const corner = (i: number): Vec3 => [i & 1 ? high[0] : low[0], i & 2 ? high[1] : low[1], i & 4 ? high[2] : low[2]];
  const faces: readonly (readonly [number, number, number, number])[] = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ];
  const positions = Float32Array.from([0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [...corner(i)]));
  const centre: Vec3 = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2];
  const normals = Float32Array.from(
    [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => {
      const p = corner(i);
      return [0, 1, 2].map((c) => Math.sign(p[c]! - centre[c]!) / Math.sqrt(3));
    }),
  );
  return {
    positions,
    normals,
    uvs: null,
    indices: Uint32Array.from(faces.flatMap(([a, b, c, d]) => [a, b, c, a, c, d])),
  };
}

/** A ball as rings of triangles, outward, welded nowhere but at the poles. */
export function ballMesh(centre: Vec3, radius: number, rings = 24): TriangleMesh {
  const columns = 2 * rings;
  const positions: number[] = [],
    normals: number[] = [],
    indices: number[] = [];
  for (let i = 0; i <= rings; i += 1)
    for (let j = 0; j < columns; j += 1) {
      const polar = (Math.PI * i) / rings,
        turn = (2 * Math.PI * j) / columns;
      const n =
        i === 0
          ? [0, 0, 1]
          : i === rings
            ? [0, 0, -1]
            : [Math.sin(polar) * Math.cos(turn), Math.sin(polar) * Math.sin(turn), Math.cos(polar)];
      normals.push(n[0]!, n[1]!, n[2]!);
      positions.push(centre[0] + radius * n[0]!, centre[1] + radius * n[1]!, centre[2] + radius * n[2]!);
    }
  for (let i = 0; i < rings; i += 1)
    for (let j = 0; j < columns; j += 1) {
      const a = i * columns + j,
        b = i * columns + ((j + 1) % columns),
        c = b + columns,
        d = a + columns;
      if (i > 0) indices.push(a, d, b);
      if (i < rings - 1) indices.push(b, d, c);
    }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    uvs: null,
    indices: Uint32Array.from(indices),
  };
}

/** Every triangle of a mesh as three points. */
export function trianglesOf(mesh: Pick<TriangleMesh, 'positions' | 'indices'>): [Vec3, Vec3, Vec3][] {
  const point = (i: number): Vec3 => [mesh.positions[3 * i]!, mesh.positions[3 * i + 1]!, mesh.positions[3 * i + 2]!];
  return Array.from({ length: mesh.indices.length / 3 }, (_, t) => [
    point(mesh.indices[3 * t]!),
    point(mesh.indices[3 * t + 1]!),
    point(mesh.indices[3 * t + 2]!),
  ]);
}

/** Two meshes as one. */
export function mergeTwo(a: TriangleMesh, b: TriangleMesh): TriangleMesh {
  const shift = a.positions.length / 3;
  return {
    positions: Float32Array.of(...a.positions, ...b.positions),
    normals: Float32Array.of(...a.normals, ...b.normals),
    uvs: null,
    indices: Uint32Array.of(...a.indices, ...b.indices.map((i) => i + shift)),
  };
}

/** A ring around the z axis: a tube of radius `thin` along a circle of radius `wide`, outward. */
export function ringMesh(wide: number, thin: number, columns = 24, rows = 12): TriangleMesh {
  const positions: number[] = [],
    normals: number[] = [],
    indices: number[] = [];
  for (let i = 0; i < columns; i += 1)
    for (let j = 0; j < rows; j += 1) {
      const turn = (2 * Math.PI * i) / columns,
        around = (2 * Math.PI * j) / rows;
      const n = [Math.cos(turn) * Math.cos(around), Math.sin(turn) * Math.cos(around), Math.sin(around)] as const;
      positions.push(wide * Math.cos(turn) + thin * n[0], wide * Math.sin(turn) + thin * n[1], thin * n[2]);
      normals.push(...n);
      const a = i * rows + j,
        b = i * rows + ((j + 1) % rows),
        c = ((i + 1) % columns) * rows + j,
        d = ((i + 1) % columns) * rows + ((j + 1) % rows);
      indices.push(a, c, d, a, d, b);
    }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    uvs: null,
    indices: Uint32Array.from(indices),
  };
}

/** The right half of a box, 10 mm a side, open in the midline: with its mirror image it is closed. */
export const HALF_BOX = {
  // 0–3 in the midline, 4–7 at x = −10; each in the order (−y −z), (+y −z), (+y +z), (−y +z).
  faces: [4, 7, 6, 5, 0, 4, 5, 1, 1, 5, 6, 2, 2, 6, 7, 3, 3, 7, 4, 0],
  midline: Uint8Array.from([1, 1, 1, 1, 0, 0, 0, 0]),
};
/** Places of {@link HALF_BOX}, xyz mm. */
export const HALF_BOX_PLACES = [0, -10].flatMap((x) =>
  [
    [-5, -5],
    [5, -5],
    [5, 5],
    [-5, 5],
  ].flatMap(([y = 0, z = 0]) => [x, y, z]),
);
