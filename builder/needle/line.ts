/** A straight line into the built body: the skin it enters, what it meets, and how near it comes to what must not be met. */
import { clearanceMm, type Nearest } from '../../src/anatomy/index.ts';
import { addScaled, dot, normalize, perpendicular, cross, type Vec3 } from '../../src/geometry/index.ts';
import { firstOnRay, nearestOnMesh } from '../shapes/mesh-index.ts';
import { nearestSegmentMesh } from '../shapes/segment-mesh.ts';
import { met, type BuiltBody, type BuiltPart, type Met } from '../body/built-body.ts';

/** From the skin inward; `direction` of length 1. Millimetres LPS. */
export interface SkinLine {
  readonly entry: Vec3;
  readonly direction: Vec3;
}

/** How far a line is followed, mm. */
export const REACH_MM = 160;
/** Meshes of neighbours overlap by about this much, mm. */
const OVERLAP_MM = 1;
/** The skin's slope is that of a patch about so wide, mm: a needle lies on skin, not on one facet. */
const PATCH_MM = 5;
/** What is further than this is not told of, mm. */
const TOLD_MM = 60;

const mirroredPoint = ([x, y, z]: Vec3): Vec3 => [-x, y, z];

/** Outward normal of the skin around a place on it, length 1. */
export function skinNormal(body: BuiltBody, place: Vec3): Vec3 {
  const own = nearestOnMesh(body.skin, place)?.normal ?? [0, 0, 1];
  const aside = perpendicular(own),
    across = cross(own, aside);
  let sum: Vec3 = own;
  for (let i = 0; i < 8; i += 1) {
    const angle = (Math.PI * i) / 4;
    const beside = addScaled(addScaled(place, aside, PATCH_MM * Math.cos(angle)), across, PATCH_MM * Math.sin(angle));
    sum = addScaled(sum, nearestOnMesh(body.skin, beside)?.normal ?? own, 1);
  }
  return normalize(sum);
}

/** Degrees between a line and the skin it enters: 90 straight in. */
export function angleToSkin(normal: Vec3, direction: Vec3): number {
  return (Math.asin(Math.min(1, Math.max(-1, -dot(normal, direction)))) * 180) / Math.PI;
}

/** The line that leaves the body through the nearest skin behind a place within, or null. */
export function lineThrough(body: BuiltBody, place: Vec3, direction: Vec3): SkinLine | null {
  const out = firstOnRay(body.skin, place, addScaled([0, 0, 0], direction, -1), REACH_MM);
  return out && { entry: out.point, direction };
}

function partsOn(parts: readonly BuiltPart[], from: Vec3, to: Vec3, marginMm: number): BuiltPart[] {
  return parts.filter(({ low, high }) =>
    ([0, 1, 2] as const).every(
      (k) => Math.max(from[k], to[k]) >= low[k] - marginMm && Math.min(from[k], to[k]) <= high[k] + marginMm,
    ),
  );
}

const isHard = ({ structure: { system } }: Met): boolean => system === 'bone' || system === 'cartilage';
const isOrgan = ({ structure: { layer } }: Met): boolean => layer === 'organs';

/** What a line meets on its way to a muscle and behind it; depths in mm from the skin. */
export interface LinePassage {
  /** The stretch inside the muscle, to its far side. */
  readonly muscleMm: readonly [number, number];
  /** The same, cut where bone begins. */
  readonly toBoneMm: readonly [number, number];
  /** Bone, cartilage or organs before the muscle. */
  readonly before: readonly Met[];
  /** Muscles passed before it. */
  readonly over: readonly Met[];
  /** The first bone or cartilage behind the muscle's near side, and the first organ. */
  readonly bone: Met | null;
  readonly organ: Met | null;
}

/**
 * Follows a line to a muscle.
 * @param structures the muscle's drawn parts
 * @param fromMm the stretch asked for ends deeper than this, mm from the skin
 * @returns null when the line does not meet it
 */
export function wayOf(
  body: BuiltBody,
  { entry, direction }: SkinLine,
  structures: ReadonlySet<string>,
  fromMm: number,
): LinePassage | null {
  const layers = met(partsOn(body.parts, entry, addScaled(entry, direction, REACH_MM), 1), entry, direction, REACH_MM);
  const target = layers.find(({ id, exitMm }) => structures.has(id) && exitMm > fromMm);
  if (!target) return null;
  const before = ({ entryMm }: Met): boolean => entryMm < target.entryMm - OVERLAP_MM;
  const bone = layers.find((one) => isHard(one) && one.exitMm > target.entryMm) ?? null;
  const end = Math.min(target.exitMm, bone ? Math.max(bone.entryMm, target.entryMm + 0.5) : Infinity);
  return {
    muscleMm: [target.entryMm, target.exitMm],
    toBoneMm: [target.entryMm, end],
    before: layers.filter((one) => (isHard(one) || isOrgan(one)) && before(one)),
    over: layers.filter((one) => one.structure.system === 'muscle' && !structures.has(one.id) && before(one)),
    bone,
    organ: layers.find((one) => isOrgan(one) && one.exitMm > target.entryMm) ?? null,
  };
}

/** How near a line comes to one structure, and how far it must keep from it. */
export interface Clearance extends Nearest {
  readonly neededMm: number;
  readonly organ: boolean;
}

/**
 * Everything that must not be met near the first `lengthMm` of a line and of its mirror image, so that both sides of the
 * body are asked at once: what is recorded on the right stands mirrored on the left, organs stand where they are.
 */
export function clearancesOf(
  body: BuiltBody,
  { entry, direction }: SkinLine,
  lengthMm: number,
  marginMm = TOLD_MM,
): Clearance[] {
  return [false, true].flatMap((mirror) => {
    const from = mirror ? mirroredPoint(entry) : entry;
    const to = addScaled(from, mirror ? mirroredPoint(direction) : direction, lengthMm);
    return partsOn(body.parts, from, to, marginMm).flatMap(({ structure, index }) => {
      const neededMm = clearanceMm(structure);
      const near = neededMm === null ? null : nearestSegmentMesh(index, from, to, marginMm);
      return neededMm === null || !near
        ? []
        : [
            {
              structure: structure.id,
              mm: near.distanceMm,
              atMm: near.share * lengthMm,
              neededMm,
              organ: structure.layer === 'organs',
            },
          ];
    });
  });
}
