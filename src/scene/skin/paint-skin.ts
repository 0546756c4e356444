/** Paints referred pain as a field over the skin's vertices and finds the ways it travels. Runs in the worker. */
import {
  areaDistances,
  fieldSlopes,
  prepareSkin,
  skinRoutes,
  STEEPEST,
  type PaintableSkin,
  type SkinStroke,
  type TriangleMesh,
  type Vec3,
} from '../../geometry/index.ts';
import type { SkinRoute } from '../../geometry/index.ts';
import { toLps } from '../frame/lps-gltf.ts';
import { carryRoutes } from './carry-routes.ts';
import type { PlacedSkin } from './skin-mesh.ts';

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
  /** How both rise along the skin, +Y up, `STEEPEST` as 127: two times four bytes a vertex, the last of each nothing. */
  readonly slopes: Int8Array<ArrayBuffer>;
  readonly routes: readonly PaintedRoute[];
}

/** Paints on one body's average skin; what is painted holds for all its builds, since they share their vertices. */
export interface SkinPainter {
  /** @param drawn the skin as it is drawn: the routes lie on it */
  paint(request: PaintRequest, drawn: PlacedSkin): PaintedSkin;
  /** The routes painted last, on a skin drawn in another build. */
  routesOn(drawn: PlacedSkin): readonly PaintedRoute[];
}

/** How far the line of travel lies above the skin, mm: enough not to sink into coarse triangles. */
const LIFT_MM = 2.2;

/** A body's average skin made ready to be painted on: mm, LPS, vertex by vertex as it came. Copies what it needs. */
export function paintableSkin(average: PlacedSkin, indices: Uint32Array): PaintableSkin {
  return prepareSkin(toLpsMesh(average, indices), true);
}

/** @param skin the same average skin, made ready */
export function createSkinPainter(average: PlacedSkin, skin: PaintableSkin): SkinPainter {
  let last: readonly SkinRoute[] = [];
  const routesFrom = (from: Vec3, areas: readonly (readonly SkinStroke[])[]): SkinRoute[] => {
    const goals = areas.map((strokes) => endOfRoute(from, strokes)).filter((goal) => goal !== null);
    return skinRoutes(skin, from, goals, LIFT_MM);
  };
  const routesOn = (drawn: PlacedSkin): PaintedRoute[] =>
    carryRoutes(skin, last, average, drawn).map(({ points, normals }) => ({
      points: turned(points, 1 / 1000),
      normals: turned(normals, 1),
    }));
  return {
    paint: ({ main, spillover, routes }, drawn) => {
      const solid = areaDistances(skin, main);
      const stippled = areaDistances(skin, spillover);
      const field = new Float32Array(solid.length * 2);
      solid.forEach((distance, vertex) => {
        field[vertex * 2] = distance;
        field[vertex * 2 + 1] = stippled[vertex] ?? 0;
      });
      const slopes = new Int8Array(solid.length * 8);
      packSlopes(fieldSlopes(skin, solid), slopes, 0);
      packSlopes(fieldSlopes(skin, stippled), slopes, 4);
      last = routes.flatMap(({ from, areas }) => routesFrom(from, areas));
      return { field, slopes, routes: routesOn(drawn) };
    },
    routesOn,
  };
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

function toLpsMesh({ positions, normals }: PlacedSkin, indices: Uint32Array): TriangleMesh {
  const mesh = { positions: new Float32Array(positions.length), normals: new Float32Array(positions.length) };
  for (let i = 0; i < positions.length; i += 3) {
    mesh.positions.set(toLps([positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0]), i);
    mesh.normals.set([normals[i] ?? 0, -(normals[i + 2] ?? 0), normals[i + 1] ?? 0], i);
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

/** LPS → +Y up, as signed bytes from `at` on, every eight bytes. */
function packSlopes(slopes: Float32Array, out: Int8Array, at: number): void {
  for (let i = 0, to = at; i < slopes.length; i += 3, to += 8) packSlope(slopes, i, out, to);
}

/** One slope, LPS → +Y up, as three signed bytes: `STEEPEST` is 127. */
export function packSlope(slopes: Float32Array, from: number, out: Int8Array, to: number): void {
  const steps = 127 / STEEPEST;
  out[to] = Math.round(steps * slopes[from]!);
  out[to + 1] = Math.round(steps * slopes[from + 2]!);
  out[to + 2] = Math.round(steps * -slopes[from + 1]!);
}
