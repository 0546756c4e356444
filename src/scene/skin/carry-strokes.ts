/** Takes strokes that were drawn on one body to the same places of another: both skins have the same vertices. */
import type { PaintableSkin, Vec3 } from '../../geometry/index.ts';
import type { DrawnStroke } from '../../reasoning/index.ts';

/** A point of a stroke lies on the skin: a vertex that faces its way is no further away than this, mm. */
const REACH_MM = 40;

/**
 * The same stroke on another body.
 * @param from the average skin it was drawn on; mm, LPS
 * @param to the average skin it is taken to, vertex by vertex the same
 * @param body id of that body
 */
export function carryStroke(stroke: DrawnStroke, from: PaintableSkin, to: PaintableSkin, body: string): DrawnStroke {
  const carried = stroke.points.map((point, at) => carryPoint(point, stroke.normals[at]!, from, to));
  return {
    ...stroke,
    body,
    points: carried.map(({ point }) => point),
    normals: carried.map(({ normal }) => normal),
  };
}

/** Moves a point as the skin around it moves: the nearest vertex that faces its way and those joined to it, nearer ones counting more. */
function carryPoint(
  point: Vec3,
  normal: Vec3,
  from: PaintableSkin,
  to: PaintableSkin,
): { readonly point: Vec3; readonly normal: Vec3 } {
  const nearest = from.grid.nearest(
    point,
    REACH_MM,
    (v) =>
      from.normals[3 * v]! * normal[0] + from.normals[3 * v + 1]! * normal[1] + from.normals[3 * v + 2]! * normal[2] >
      0.2,
  );
  if (nearest < 0) return { point, normal };
  const move: [number, number, number] = [0, 0, 0];
  let sum = 0;
  for (const vertex of [nearest, ...from.list.subarray(from.start[nearest], from.start[nearest + 1])]) {
    const p = 3 * vertex;
    const square = [0, 1, 2].reduce((all, k) => all + (from.positions[p + k]! - point[k as 0]) ** 2, 0);
    const weight = 1 / (square + 1);
    sum += weight;
    for (let k = 0; k < 3; k += 1) move[k as 0] += weight * (to.positions[p + k]! - from.positions[p + k]!);
  }
  return {
    point: [point[0] + move[0] / sum, point[1] + move[1] / sum, point[2] + move[2] / sum],
    normal: [to.normals[3 * nearest]!, to.normals[3 * nearest + 1]!, to.normals[3 * nearest + 2]!],
  };
}
