/** Paints referred pain as a field over the skin's vertices and finds the ways it travels. Runs in the worker. */
import {
  areaDistances,
  prepareSkin,
  skinRoutes,
  type SkinStroke,
  type TriangleMesh,
  type Vec3,
} from '../../geometry/index.ts';
import { toLps } from '../frame/lps-gltf.ts';

/** What to paint; strokes and points in millimetres, LPS. */
export interface PaintRequest {
  readonly main: readonly SkinStroke[];
  readonly spillover: readonly SkinStroke[];
  /** From a trigger point to the areas (each a list of strokes) where its pain is mainly felt. */
  readonly routes: readonly { readonly from: Vec3; readonly areas: readonly (readonly SkinStroke[])[] }[];
}

/** A way over the skin, metres, +Y up. */
export interface PaintedRoute {
  readonly points: Float32Array<ArrayBuffer>;
  readonly normals: Float32Array<ArrayBuffer>;
}

export interface PaintedSkin {
  /** Signed distance in mm to the main zone and to the spillover, two floats a vertex of the drawn skin. */
  readonly field: Float32Array<ArrayBuffer>;
  readonly routes: readonly PaintedRoute[];
}

export type SkinPainter = (request: PaintRequest) => PaintedSkin;

/** How far the line of travel lies above the skin, mm: enough not to sink into coarse triangles. */
const LIFT_MM = 2.2;

/** Prepares a painter over the drawn skin (metres, +Y up); copies what it needs. */
export function createSkinPainter(positions: Float32Array, normals: Int8Array, indices: Uint32Array): SkinPainter {
  const skin = prepareSkin(toLpsMesh(positions, normals, indices));
  return ({ main, spillover, routes }) => {
    const solid = areaDistances(skin, main);
    const stippled = areaDistances(skin, spillover);
    const field = new Float32Array(solid.length * 2);
    solid.forEach((distance, vertex) => {
      field[vertex * 2] = distance;
      field[vertex * 2 + 1] = stippled[vertex] ?? 0;
    });
    return { field, routes: routes.flatMap(({ from, areas }) => routesFrom(from, areas)) };
  };

  function routesFrom(from: Vec3, areas: readonly (readonly SkinStroke[])[]): PaintedRoute[] {
    const goals = areas.map((strokes) => endOfRoute(from, strokes)).filter((goal) => goal !== null);
    return skinRoutes(skin, from, goals, LIFT_MM).map(({ points, normals: outward }) => ({
      points: turned(points, 1 / 1000),
      normals: turned(outward, 1),
    }));
  }
}

/** The point of an area's strokes nearest to the trigger point; null when the point lies in the area itself. */
function endOfRoute(from: Vec3, strokes: readonly SkinStroke[]): Vec3 | null {
  let best: { point: Vec3; distance: number } | null = null;
  for (const { points, radiusMm } of strokes) {
    for (const point of points) {
      const distance = Math.hypot(point[0] - from[0], point[1] - from[1], point[2] - from[2]);
      if (distance < radiusMm) return null;
      if (!best || distance < best.distance) best = { point, distance };
    }
  }
  return best?.point ?? null;
}

function toLpsMesh(positions: Float32Array, normals: Int8Array, indices: Uint32Array): TriangleMesh {
  const count = positions.length / 3;
  const mesh = { positions: new Float32Array(count * 3), normals: new Float32Array(count * 3) };
  for (let i = 0; i < count; i += 1) {
    mesh.positions.set(toLps([positions[i * 3] ?? 0, positions[i * 3 + 1] ?? 0, positions[i * 3 + 2] ?? 0]), i * 3);
    const [x, y, z] = [(normals[i * 4] ?? 0) / 127, -(normals[i * 4 + 2] ?? 0) / 127, (normals[i * 4 + 1] ?? 0) / 127];
    mesh.normals.set([x, y, z], i * 3);
  }
  return { ...mesh, uvs: null, indices: indices.slice() };
}

/** LPS → +Y up, scaled. */
function turned(points: Float32Array, scale: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 3) {
    out[i] = (points[i] ?? 0) * scale;
    out[i + 1] = (points[i + 2] ?? 0) * scale;
    out[i + 2] = -(points[i + 1] ?? 0) * scale;
  }
  return out;
}
