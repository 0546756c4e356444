/** The way over the skin from one place to others: where a pulse of referred pain travels. */
import { NearestFirst } from './nearest-first.ts';
import type { PaintableSkin } from './skin-areas.ts';
import type { Vec3 } from './types.ts';

/** A smooth line over the skin. */
export interface SkinRoute {
  /** xyz per point, mm, LPS; lifted off the skin by `liftMm`. */
  readonly points: Float32Array<ArrayBuffer>;
  /** Outward unit normal of the skin per point, LPS. */
  readonly normals: Float32Array<ArrayBuffer>;
}

/** Passes of smoothing that turn a chain of mesh edges into a line a hand could have drawn. */
const SMOOTHING_PASSES = 14;
/** Spacing of the points of a route, mm. */
const STEP_MM = 5;

/**
 * The shortest ways over the edges of the skin (Dijkstra 1959) from the skin nearest to `from` to the
 * skin nearest to each of `to`, smoothed and laid back onto the skin.
 * @param skin the skin, prepared once
 * @param from a point in or under the skin, mm, LPS
 * @param to places on or near the skin, mm, LPS
 * @param liftMm how far above the skin the line lies
 * @returns one route per reachable place, in the order of `to`; none where both ends are the same vertex
 */
export function skinRoutes(skin: PaintableSkin, from: Vec3, to: readonly Vec3[], liftMm: number): SkinRoute[] {
  const source = skin.grid.nearest(from, 150);
  const ends = to.map((place) => skin.grid.nearest(place, 60));
  if (source < 0) return [];
  const before = waysFrom(skin, source, new Set(ends.filter((end) => end >= 0)));
  return ends.flatMap((end) => {
    const chain = chainTo(before, source, end);
    return chain.length > 1 ? [layDown(skin, smooth(resample(skin.positions, chain)), liftMm)] : [];
  });
}

/** For every vertex reached the one before it on the shortest way; −1 where none. Stops when all ends are reached. */
function waysFrom(skin: PaintableSkin, source: number, ends: Set<number>): Int32Array {
  const count = skin.positions.length / 3;
  const before = new Int32Array(count).fill(-1);
  const way = new Float64Array(count).fill(Infinity);
  const queue = new NearestFirst();
  way[source] = 0;
  queue.push(source, 0);
  while (queue.size > 0 && ends.size > 0) {
    const distance = queue.nearestDistance;
    const vertex = queue.pop();
    if (distance > (way[vertex] ?? 0)) continue;
    ends.delete(vertex);
    for (let i = skin.start[vertex] ?? 0; i < (skin.start[vertex + 1] ?? 0); i += 1) {
      const next = skin.list[i] ?? 0;
      const reached = distance + (skin.lengths[i] ?? 0);
      if (reached >= (way[next] ?? 0)) continue;
      way[next] = reached;
      before[next] = vertex;
      queue.push(next, reached);
    }
  }
  return before;
}

function chainTo(before: Int32Array, source: number, end: number): number[] {
  if (end < 0 || end === source || before[end] === -1) return [];
  const chain = [end];
  for (let at = end; at !== source; at = before[at] ?? source) chain.push(before[at] ?? source);
  return chain.reverse();
}

/** Points every few millimetres along a chain of vertices, both ends kept. */
function resample(positions: Float32Array, chain: readonly number[]): [number, number, number][] {
  const corner = (vertex: number): [number, number, number] => [
    positions[3 * vertex] ?? 0,
    positions[3 * vertex + 1] ?? 0,
    positions[3 * vertex + 2] ?? 0,
  ];
  const corners = chain.map(corner);
  const points: [number, number, number][] = [];
  corners.forEach((a, i) => {
    const b = corners[i + 1];
    if (!b) {
      points.push(a);
      return;
    }
    const steps = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) / STEP_MM));
    for (let s = 0; s < steps; s += 1) {
      const t = s / steps;
      points.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);
    }
  });
  return points;
}

/** Laplacian smoothing with both ends held. */
function smooth(points: [number, number, number][]): [number, number, number][] {
  let line = points;
  for (let pass = 0; pass < SMOOTHING_PASSES; pass += 1) {
    line = line.map((point, i) => {
      const a = line[i - 1];
      const b = line[i + 1];
      if (!a || !b) return point;
      return [0, 1, 2].map((k) => (a[k as 0] + 2 * point[k as 0] + b[k as 0]) / 4) as [number, number, number];
    });
  }
  return line;
}

/** Lays each point onto the tangent plane of the nearest vertex, so that smoothing does not sink it. */
function layDown(skin: PaintableSkin, line: readonly [number, number, number][], liftMm: number): SkinRoute {
  const points = new Float32Array(line.length * 3);
  const normals = new Float32Array(line.length * 3);
  line.forEach((point, i) => {
    const v = Math.max(0, skin.grid.nearest(point, 60));
    const normal = skin.normals.subarray(3 * v, 3 * v + 3);
    const above = [0, 1, 2].reduce(
      (sum, k) => sum + (point[k as 0] - (skin.positions[3 * v + k] ?? 0)) * (normal[k] ?? 0),
      0,
    );
    for (let k = 0; k < 3; k += 1) points[3 * i + k] = point[k as 0] + (normal[k] ?? 0) * (liftMm - above);
    normals.set(normal, 3 * i);
  });
  return { points, normals };
}
