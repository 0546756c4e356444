/** Where on the body a point or a patch is, as facts that words can be put to: part, named area, side, and the way it faces. */
import type { AreaId, BodyPartId, BodySide, SkinDirection } from '../../anatomy/index.ts';
import type { Vec3 } from '../../geometry/index.ts';
import type { CellIndex } from './cells.ts';
import { coverMm2, type Cover } from './cover.ts';

/** Where something is. */
export interface PlaceFacts {
  readonly side: BodySide | 'middle';
  readonly part: BodyPartId;
  /** The smallest named area there; null where the skin has no name. */
  readonly area: AreaId | null;
  readonly facing: SkinDirection;
}

/** Front and back are said of skin that faces there at least this much more than to a side. */
const FRONT_AND_BACK = 1.25;
/** Nearer to the midline than this is the middle, mm. */
const MIDDLE_MM = 10;

/** The way skin on a side faces. @param normal outward, LPS: +x is the body's left, +y its back, +z up */
export function directionOf([x, y, z]: Vec3, side: BodySide): SkinDirection {
  const outward = side === 'left' ? x : -x;
  const [aside, depth, height] = [Math.abs(x), FRONT_AND_BACK * Math.abs(y), Math.abs(z)];
  if (depth >= aside && depth >= height) return y < 0 ? 'front' : 'back';
  if (aside >= height) return outward > 0 ? 'outer' : 'inner';
  return z < 0 ? 'down' : 'up';
}

/**
 * Where a point of the skin is.
 * @param cell the cell it lies in
 * @param at mm LPS on the skin, and the way the skin faces there; null where only the cell is known
 */
export function placeOf(
  cell: number,
  at: { readonly point: Vec3; readonly normal: Vec3 } | null,
  index: CellIndex,
): PlaceFacts {
  const side = index.sideOf(cell);
  const [smallest] = index.areasAt(cell);
  const isMiddle = at ? Math.abs(at.point[0]) < MIDDLE_MM : smallest !== undefined && index.isMidline(smallest.area);
  return {
    side: isMiddle ? 'middle' : side,
    part: index.partOf(cell),
    area: smallest?.area ?? null,
    facing: at ? directionOf(at.normal, side) : index.facingOf(cell),
  };
}

/** A place is named from this share of a patch on. */
const NAMED_FROM = 0.15;
const MOST_NAMED = 4;

/** The places of a whole patch, the largest first; always one where anything was marked. */
export function placesOf(cover: Cover, index: CellIndex): readonly PlaceFacts[] {
  const places = new Map<string, { readonly facts: PlaceFacts; mm2: number }>();
  for (const [cell, covered] of cover) {
    const facts = placeOf(cell, null, index);
    const key = `${facts.side}/${facts.part}/${facts.facing}`;
    const held = places.get(key) ?? { facts, mm2: 0 };
    held.mm2 += covered;
    places.set(key, held);
  }
  const whole = coverMm2(cover);
  return [...places.values()]
    .sort((one, other) => other.mm2 - one.mm2)
    .filter(({ mm2 }, at) => at === 0 || mm2 >= NAMED_FROM * whole)
    .slice(0, MOST_NAMED)
    .map(({ facts }) => facts);
}
