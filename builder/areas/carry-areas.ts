/** Areas of skin that were drawn on one body, carried to the same places of another whose skin has the same triangles. */
import type { AreaPlace, Stroke } from '../../src/anatomy/index.ts';
import {
  cross,
  dot,
  length,
  normalize,
  scale,
  add,
  addScaled,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import { indexMesh, triangleNear, type MeshIndex } from '../shapes/mesh-index.ts';
import { vertexAreas } from '../shapes/mesh-operations.ts';

/** Nearer to the midline than this a place lies in it, mm. */
const IN_MIDLINE_MM = 0.05;

const rounded = ([x, y, z]: Vec3, digits: number): [number, number, number] => [
  Number(x.toFixed(digits)) + 0,
  Number(y.toFixed(digits)) + 0,
  Number(z.toFixed(digits)) + 0,
];
const row = (rows: Float32Array, at: number): Vec3 => [rows[3 * at]!, rows[3 * at + 1]!, rows[3 * at + 2]!];

/** A vector turned the shortest way that brings one direction to another. */
function turned(vector: Vec3, from: Vec3, to: Vec3): Vec3 {
  const axis = cross(from, to),
    cosine = dot(from, to);
  // Rodrigues, with sine and 1 − cosine told by the axis and the cosine themselves.
  return add(
    add(scale(vector, cosine), cross(axis, vector)),
    scale(axis, dot(axis, vector) / Math.max(1e-9, 1 + cosine)),
  );
}

/** Both skins, prepared. */
interface SkinPair {
  readonly index: MeshIndex;
  readonly from: TriangleMesh;
  readonly to: TriangleMesh;
  /** Square millimetres around each vertex. */
  readonly areasFrom: Float64Array;
  readonly areasTo: Float64Array;
}

/** One place on both skins with the way the skin faces there. */
function placeOnBoth({ index, from, to }: SkinPair, place: Vec3) {
  const near = triangleNear(index, place);
  if (!near) throw new Error('expected a skin with triangles');
  const mixed = (rows: Float32Array): Vec3 =>
    near.corners.reduce<Vec3>((sum, corner, k) => addScaled(sum, row(rows, corner), near.weights[k]!), [0, 0, 0]);
  const [x, y, z] = mixed(to.positions);
  const isMidline = Math.abs(place[0]) < IN_MIDLINE_MM;
  const position: Vec3 = [isMidline ? 0 : x, y, z];
  return { position, normalFrom: mixed(from.normals), normalTo: mixed(to.normals) };
}

/** How much longer lengths are on the other skin under a stroke: from the area of all skin that is nearer than its radius. */
function growth({ from, areasFrom, areasTo }: SkinPair, { points, radiusMm, facing }: Stroke): number {
  let [before, after] = [0, 0];
  for (let vertex = 0; vertex < areasFrom.length; vertex += 1) {
    const place = row(from.positions, vertex);
    if (facing && dot(row(from.normals, vertex), facing) < 0) continue;
    if (!points.some((point) => Math.hypot(place[0] - point[0], place[1] - point[1], place[2] - point[2]) < radiusMm))
      continue;
    before += areasFrom[vertex]!;
    after += areasTo[vertex]!;
  }
  return before > 0 ? Math.sqrt(after / before) : 1;
}

function carriedStroke(skins: SkinPair, stroke: Stroke): Stroke {
  const places = stroke.points.map((point) => placeOnBoth(skins, point));
  const mean = (normals: readonly Vec3[]): Vec3 => normalize(normals.reduce(add, [0, 0, 0]));
  const facing =
    stroke.facing &&
    turned(
      stroke.facing,
      mean(places.map(({ normalFrom }) => normalFrom)),
      mean(places.map(({ normalTo }) => normalTo)),
    );
  return {
    radiusMm: Math.max(2, Number((stroke.radiusMm * growth(skins, stroke)).toFixed(1))),
    facing: facing && rounded(scale(facing, 1 / length(facing)), 3),
    points: places.map(({ position }) => rounded(position, 1)),
  };
}

/**
 * Carries areas from one skin to another.
 * @param areas on the first skin, mm LPS
 * @param from the skin they were drawn on
 * @param to another with the same triangles
 */
export function carriedAreas(areas: readonly AreaPlace[], from: TriangleMesh, to: TriangleMesh): AreaPlace[] {
  const skins: SkinPair = {
    index: indexMesh(from),
    from,
    to,
    areasFrom: vertexAreas(from),
    areasTo: vertexAreas(to),
  };
  return areas.map(({ id, strokes }) => ({ id, strokes: strokes.map((stroke) => carriedStroke(skins, stroke)) }));
}

/** Areas as they are kept, one stroke a line. */
export function areasText(areas: readonly AreaPlace[]): string {
  const areaText = ({ id, strokes }: AreaPlace): string =>
    `  {"id": "${id}", "strokes": [\n${strokes.map((stroke) => `    ${JSON.stringify(stroke)}`).join(',\n')}\n  ]}`;
  return `[\n${areas.map(areaText).join(',\n')}\n]\n`;
}
