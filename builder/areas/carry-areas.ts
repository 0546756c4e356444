/**
 * Areas of skin that were drawn on one body, carried to the same places of another: with the warp that carries what lies under
 * them, then onto the other skin. Its triangles do not tell the same place: fitted to each body for itself, they lie up to
 * 50 mm apart along a limb.
 */
import type { AreaPlace, Stroke } from '../../src/anatomy/index.ts';
import {
  add,
  addScaled,
  cross,
  dot,
  jacobianDeterminant,
  length,
  normalize,
  scale,
  warpPoint,
  type TriangleMesh,
  type Vec3,
  type WarpVolume,
} from '../../src/geometry/index.ts';
import { indexMesh, meshCrossings, nearestOnMesh, triangleNear, type MeshIndex } from '../shapes/mesh-index.ts';

/** Skin so much further along the way it faces than the nearest skin, or so far at least, is another part of the body. */
const ANOTHER_PART = { factor: 2.5, mm: 25 } as const;

const rounded = ([x, y, z]: Vec3, digits: number): [number, number, number] => [
  Number(x.toFixed(digits)) + 0,
  Number(y.toFixed(digits)) + 0,
  Number(z.toFixed(digits)) + 0,
];

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

interface Skin {
  readonly index: MeshIndex;
  readonly mesh: TriangleMesh;
}
const prepared = (mesh: TriangleMesh): Skin => ({ index: indexMesh(mesh), mesh });

/** The way a skin faces at the place nearest to a point, smooth over its triangles. */
function normalAt({ index, mesh }: Skin, place: Vec3): Vec3 {
  const near = triangleNear(index, place);
  if (!near) throw new Error('expected a skin with triangles');
  return near.corners.reduce<Vec3>(
    (sum, corner, k) =>
      addScaled(
        sum,
        [mesh.normals[3 * corner]!, mesh.normals[3 * corner + 1]!, mesh.normals[3 * corner + 2]!],
        near.weights[k]!,
      ),
    [0, 0, 0],
  );
}
const meanNormal = (skin: Skin, places: readonly Vec3[]): Vec3 =>
  normalize(places.map((place) => normalAt(skin, place)).reduce(add, [0, 0, 0]));

/** The place of a skin over or under a point, along the way the skin there faces; the nearest where that leads elsewhere. */
function ontoSkin({ index }: Skin, point: Vec3, facing: Vec3 | null): Vec3 {
  const nearest = nearestOnMesh(index, point);
  if (!nearest) throw new Error('expected a skin with triangles');
  if (!facing) return nearest.point;
  const along = [1, -1]
    .flatMap((way) =>
      meshCrossings(index, point, scale(facing, way))
        .filter(({ entering }) => entering === way < 0)
        .map(({ distanceMm }) => way * distanceMm),
    )
    .reduce((best, mm) => (Math.abs(mm) < Math.abs(best) ? mm : best), Infinity);
  const isSamePart = Math.abs(along) <= Math.max(ANOTHER_PART.mm, ANOTHER_PART.factor * nearest.distanceMm);
  return isSamePart ? addScaled(point, facing, along) : nearest.point;
}

function carriedStroke(warp: WarpVolume, from: Skin, to: Skin, { points, radiusMm, facing }: Stroke): Stroke {
  const warped = points.map((point) => warpPoint(warp, point));
  const turn = (places: readonly Vec3[]): Vec3 | null => {
    const turnedFacing = facing && turned(facing, meanNormal(from, points), meanNormal(to, places));
    return turnedFacing && scale(turnedFacing, 1 / length(turnedFacing));
  };
  const towards = turn(warped);
  // What lies in the midline stays there.
  const places = warped.map((point, i): Vec3 => {
    const [x, y, z] = ontoSkin(to, point, towards);
    return [points[i]![0] === 0 ? 0 : x, y, z];
  });
  const volume = points.reduce((sum, point) => sum + jacobianDeterminant(warp, point), 0) / points.length;
  const facingThere = turn(places);
  return {
    radiusMm: Math.max(2, Number((radiusMm * Math.cbrt(volume)).toFixed(1))),
    facing: facingThere && rounded(facingThere, 3),
    points: places.map((place) => rounded(place, 1)),
  };
}

/**
 * Carries areas from one body to another.
 * @param areas on the first body's skin, mm LPS
 * @param warp from the first body into the other
 * @param from the skin they were drawn on
 * @param to the other body's skin in the same build
 */
export function carriedAreas(
  areas: readonly AreaPlace[],
  warp: WarpVolume,
  from: TriangleMesh,
  to: TriangleMesh,
): AreaPlace[] {
  const [before, after] = [prepared(from), prepared(to)];
  return areas.map(({ id, strokes }) => ({
    id,
    strokes: strokes.map((stroke) => carriedStroke(warp, before, after, stroke)),
  }));
}

/** Areas as they are kept, one stroke a line. */
export function areasText(areas: readonly AreaPlace[]): string {
  const areaText = ({ id, strokes }: AreaPlace): string =>
    `  {"id": "${id}", "strokes": [\n${strokes.map((stroke) => `    ${JSON.stringify(stroke)}`).join(',\n')}\n  ]}`;
  return `[\n${areas.map(areaText).join(',\n')}\n]\n`;
}
