/** From the words of an approach to a line on this body: the smallest turn that meets muscle, bone and vessels as the words say. */
import {
  firstOnRay, insideMesh, nearestOnMesh, type Vec3,
} from '../../src/geometry/index.ts';
import type { Side, Straight } from './approaches.ts';
import { met, partsNear, type Body, type BodyPart, type Met } from './body.ts';

const REACH_MM = 160;
/** How far the muscle's own point lies under its surface for the line to aim at, mm. */
const AIM_DEPTH_MM = 3;
/** Meshes of neighbours overlap by about this much. */
const OVERLAP_MM = 1;
const TURN_STEP_DEGREES = 5;
const TURN_LIMIT_DEGREES = 45;
const AZIMUTHS = 12;
/** A large vessel or nerve in the way weighs as much as this turn. */
const VESSEL_DEGREES = 60;
/** Each millimetre outside the stated depth weighs as much as this turn. */
const OUTSIDE_DEGREES_A_MM = 2;
/** Each millimetre aside of the point, to be over a rib, weighs as much as this turn. */
const ASIDE_DEGREES_A_MM = 0.7;
const ASIDE_MM = [0, 5, -5, 10, -10, 15, -15];
/** Bone this much behind the muscle is the bone the words mean. */
const BACKSTOP_MM = 20;
/** Where no bone lies between, organs stay this far behind the muscle on the line. */
const CLEAR_OF_ORGANS_MM = 10;

const HALF = Math.SQRT1_2;
/** From the body's middle outward, right side, LPS. */
const OUTWARD: Readonly<Record<Exclude<Side, 'surface'>, Vec3>> = {
  anterior: [0, -1, 0], posterior: [0, 1, 0], lateral: [-1, 0, 0], medial: [1, 0, 0], cranial: [0, 0, 1], caudal: [0, 0, -1],
  posterolateral: [-HALF, HALF, 0], anterolateral: [-HALF, -HALF, 0], posteromedial: [HALF, HALF, 0], anteromedial: [HALF, -HALF, 0],
  inferolateral: [-HALF, 0, -HALF], inferomedial: [HALF, 0, -HALF], superomedial: [HALF, 0, HALF], superolateral: [-HALF, 0, HALF],
};
const isSide = (word: string): word is Exclude<Side, 'surface'> => word in OUTWARD;

export const plus = (a: Vec3, b: Vec3, factor = 1): Vec3 => [a[0] + b[0] * factor, a[1] + b[1] * factor, a[2] + b[2] * factor];
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vec3, b: Vec3): Vec3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const unit = (a: Vec3): Vec3 => {
  const length = Math.hypot(...a);
  return [a[0] / length, a[1] / length, a[2] / length];
};
const turned = (direction: Vec3, toward: Vec3, degrees: number): Vec3 => {
  const across = unit(plus(toward, direction, -dot(toward, direction)));
  const angle = degrees * Math.PI / 180;
  return unit(plus(plus([0, 0, 0], direction, Math.cos(angle)), across, Math.sin(angle)));
};

/** A line that does what the words ask, with all it meets. */
export interface Solved {
  readonly entry: Vec3;
  readonly direction: Vec3;
  readonly turnedDegrees: number;
  /** How far above (or, negative, below) the point the line aims, to be over a rib. */
  readonly asideMm: number;
  readonly muscleMm: readonly [number, number];
  readonly boneMm: number | null;
  /** Vessels, nerves it meets before it leaves the muscle. */
  readonly vessels: readonly string[];
}

/** A place inside the muscle under its point. */
export function aimOf(muscle: BodyPart, place: Vec3, normal: Vec3): Vec3 {
  for (const depth of [AIM_DEPTH_MM, 2, 1.2, 0.7]) {
    const aim = plus(place, normal, -depth);
    if (insideMesh(muscle.index, aim)) return aim;
  }
  const near = nearestOnMesh(muscle.index, place);
  return near ? plus(near.point, near.normal, -0.4) : place;
}

/** The direction the words name, before any turning. */
export function directionOf(body: Body, aim: Vec3, { from, lean }: Straight): Vec3 {
  const near = nearestOnMesh(body.skin, aim);
  if (!near) throw new Error('expected skin');
  const straight: Vec3 = from === 'surface' ? unit(plus(aim, near.point, -1)) : plus([0, 0, 0], OUTWARD[from], -1);
  if (!lean) return straight;
  const [degrees, toward] = lean;
  if (isSide(toward)) return turned(straight, OUTWARD[toward], degrees);
  const part = body.partById.get(toward);
  const place = part && nearestOnMesh(part.index, aim);
  if (!place) throw new Error(`expected a side or a structure to lean toward, received "${toward}"`);
  return turned(straight, plus(place.point, aim, -1), degrees);
}

/** Follows one line; null when it does not meet the muscle first, or lacks the bone the words ask for. */
function tried(body: Body, near: readonly BodyPart[], muscles: ReadonlySet<string>, aim: Vec3, direction: Vec3, words: Straight): Omit<Solved, 'turnedDegrees' | 'asideMm'> | null {
  const out = firstOnRay(body.skin, aim, plus([0, 0, 0], direction, -1), REACH_MM);
  if (!out) return null;
  const layers = met(near, out.point, direction, REACH_MM);
  const target = layers.find(({ id, exitMm }) => muscles.has(id) && exitMm > out.distanceMm - 4);
  if (!target) return null;
  const before = ({ entryMm }: Met) => entryMm < target.entryMm - OVERLAP_MM;
  const hard = ({ structure }: Met) => structure.system === 'bone' || structure.system === 'cartilage';
  const organ = ({ structure }: Met) => structure.layer === 'organs';
  if (layers.some((one) => (hard(one) || organ(one)) && before(one))) return null;
  const bone = layers.find((one) => hard(one) && one.exitMm > target.entryMm);
  const firstOrgan = layers.find((one) => organ(one) && one.exitMm > target.entryMm);
  if (words.onBone && (!bone || bone.entryMm > target.exitMm + BACKSTOP_MM || (firstOrgan && firstOrgan.entryMm < bone.entryMm))) return null;
  if (firstOrgan && firstOrgan.entryMm < Math.min(target.exitMm + CLEAR_OF_ORGANS_MM, bone?.entryMm ?? Infinity)) return null;
  const end = Math.min(target.exitMm, bone ? Math.max(bone.entryMm, target.entryMm + 0.5) : Infinity);
  return {
    entry: out.point, direction, muscleMm: [target.entryMm, end], boneMm: bone?.entryMm ?? null,
    vessels: layers.filter(({ structure, entryMm }) => ['vessels', 'nerves'].includes(structure.layer) && entryMm < end).map(({ id }) => id),
  };
}

/** How far a stretch lies outside a range, mm; 0 where they meet. */
const outside = ([from, to]: readonly [number, number], stated: readonly [number, number] | null): number =>
  (stated ? Math.max(0, from - stated[1], stated[0] - to) : 0);

/**
 * The line nearest to the words that reaches the muscle before bone and organs, keeps clear of vessels and nerves
 * and, among such lines, comes near the stated depth.
 * @param aim inside the muscle under the point
 * @returns null when no line within 45° does
 */
export function solve(
  body: Body, muscles: ReadonlySet<string>, aim: Vec3, part: BodyPart, words: Straight, statedMm: readonly [number, number] | null,
): Solved | null {
  const wanted = directionOf(body, aim, words);
  const near = partsNear(body, aim, REACH_MM);
  const sideways = unit(cross(wanted, Math.abs(wanted[2]) < 0.9 ? [0, 0, 1] : [0, 1, 0]));
  const upward = cross(wanted, sideways);
  let best: Solved | null = null;
  let least = Infinity;
  for (const asideMm of words.onBone ? ASIDE_MM : [0]) {
    const place = asideMm === 0 ? aim : aimOf(part, plus(aim, [0, 0, 1], asideMm), [0, 0, 0]);
    for (let turn = 0; turn <= (words.fixed ? 0 : TURN_LIMIT_DEGREES); turn += TURN_STEP_DEGREES) {
      for (let i = 0; i < (turn === 0 ? 1 : AZIMUTHS); i += 1) {
        const angle = (2 * Math.PI * i) / AZIMUTHS;
        const toward = plus(plus([0, 0, 0], sideways, Math.cos(angle)), upward, Math.sin(angle));
        const found = tried(body, near, muscles, place, turn === 0 ? wanted : turned(wanted, toward, turn), words);
        if (!found) continue;
        const cost = turn + VESSEL_DEGREES * found.vessels.length + OUTSIDE_DEGREES_A_MM * outside(found.muscleMm, statedMm)
          + ASIDE_DEGREES_A_MM * Math.abs(asideMm);
        if (cost < least) {
          least = cost;
          best = { ...found, turnedDegrees: turn, asideMm };
        }
      }
    }
  }
  return best;
}
