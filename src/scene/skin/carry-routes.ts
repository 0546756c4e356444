/** Takes ways found on a body's average skin along to the skin as it is drawn: both have the same vertices. */
import type { PaintableSkin, Vec3 } from '../../geometry/index.ts';
import type { SkinRoute } from '../../geometry/index.ts';
import type { PlacedSkin } from './skin-mesh.ts';

/** A route's point belongs to some vertex no further away than this, mm. */
const REACH_MM = 60;

/**
 * @param skin the average skin, prepared for painting with its own vertices; mm, LPS
 * @param routes ways over it
 * @param average the same skin, vertex by vertex as it came; metres, +Y up
 * @param drawn the skin that is drawn, likewise
 * @returns the ways over the drawn skin, as high above it; mm, LPS
 */
export function carryRoutes(
  skin: PaintableSkin,
  routes: readonly SkinRoute[],
  average: PlacedSkin,
  drawn: PlacedSkin,
): readonly SkinRoute[] {
  if (drawn === average || routes.length === 0) return routes;
  return routes.map(({ points, normals }) => {
    const route = { points: points.slice(), normals: normals.slice() };
    for (let i = 0; i < points.length; i += 3) carryPoint(route, i);
    return route;
  });

  /** Moves a point as the skin around it moves: the nearest vertex and those joined to it, nearer ones counting more. */
  function carryPoint({ points, normals }: SkinRoute, i: number): void {
    const at: Vec3 = [points[i]!, points[i + 1]!, points[i + 2]!];
    const nearest = skin.grid.nearest(at, REACH_MM);
    if (nearest < 0) return;
    const around = [nearest, ...skin.list.subarray(skin.start[nearest], skin.start[nearest + 1])];
    const move = [0, 0, 0];
    const turn = [0, 0, 0];
    let sum = 0;
    for (const vertex of around) {
      const p = 3 * vertex;
      const square =
        (skin.positions[p]! - at[0]) ** 2 +
        (skin.positions[p + 1]! - at[1]) ** 2 +
        (skin.positions[p + 2]! - at[2]) ** 2;
      const weight = 1 / (square + 1);
      sum += weight;
      AXES.forEach(([axis, sign], k) => {
        move[k]! += weight * sign * 1000 * (drawn.positions[p + axis]! - average.positions[p + axis]!);
        turn[k]! += weight * sign * drawn.normals[p + axis]!;
      });
    }
    const length = Math.hypot(turn[0]!, turn[1]!, turn[2]!) || 1;
    for (let k = 0; k < 3; k += 1) {
      points[i + k] = at[k as 0] + move[k]! / sum;
      normals[i + k] = turn[k]! / length;
    }
  }
}

/** Where an axis of LPS is found in +Y up, and which way it points there. */
const AXES = [
  [0, 1],
  [2, -1],
  [1, 1],
] as const;
