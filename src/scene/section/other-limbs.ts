/**
 * What of the body hangs beside the part that a needle's line enters (the other leg, an arm, the trunk beside an arm) and
 * stands in the way of the cut. Read off the skin alone, whatever body and build it is of.
 */
import { Vector3, type Vector3Like } from 'three';
import { jointsOf, type Joint } from '../../geometry/index.ts';
import type { BodyLayer } from '../body/body-layer.ts';
import type { ClipBoxLike, ClipPlane } from '../shaders/clip-uniforms.ts';
import type { LineLike } from './line.ts';

/** A limb is at least so long from its end to where it is joined; what is shorter is a finger or a chin, metres. */
const LEAST_LIMB = 0.15;
/** Nearer than this to where it is joined, the other part is no other, metres. */
const LEAST_GAP = 0.03;
/** Between two thighs the skins of both are as near: which one is entered is asked so far within, metres. */
const WITHIN = 0.01;
/** The plane between two parts counts up to so far below where they are joined, metres. */
const BELOW_JOINT = 0.01;
/** Another limb so near to the clip box stands in the way, metres; before the cut face and above the entry at any distance, since the box has no end there. */
const AROUND = 0.05;
/** The plane is laid between the skin that is cut, so much about the clip box too, and what of the limb lies so near to the entry, metres. */
const BESIDE_CUT = 0.01;
/** Where the limb is not cut nothing but its skin lies so near to its surface, and that is left out by itself, metres. */
const UNDER_SKIN = 0.006;
const NEAR = 0.3;
/** The search for the plane: first step, and where it ends, radians. */
const FIRST_TURN = 0.5;
const LAST_TURN = 0.001;

/** A part that hangs beside the one a line enters. */
export interface OtherLimb {
  /** One for each vertex of the skin that belongs to it, and to the line's own part, below `upTo`. */
  readonly members: Uint8Array;
  readonly own: Uint8Array;
  /** Height below which they are apart, metres. */
  readonly upTo: number;
}

/** Where the limbs of a skin are joined; the same for every line into it. */
export const limbJoints = ({ geometry, indices }: BodyLayer): Joint[] =>
  jointsOf(geometry.getAttribute('position').array, indices, LEAST_LIMB);

/** The parts that hang beside the one a line enters, those joined furthest down first. */
export function otherLimbs(
  skin: BodyLayer,
  joints: readonly Joint[],
  { entry, down }: Pick<LineLike, 'entry' | 'down'>,
): OtherLimb[] {
  const within = new Vector3().copy(entry).addScaledVector(new Vector3().copy(down), WITHIN);
  const at = nearestVertex(skin.geometry.getAttribute('position').array, within);
  return joints
    .filter(({ height }) => height - entry.y > LEAST_GAP)
    .flatMap(({ parts: [one, other], height }): OtherLimb[] => {
      const upTo = height - BELOW_JOINT;
      if (one[at] === 1) return [{ own: one, members: other, upTo }];
      return other[at] === 1 ? [{ own: other, members: one, upTo }] : [];
    });
}

function nearestVertex(positions: ArrayLike<number>, place: Vector3Like): number {
  let [nearest, at] = [Infinity, 0];
  for (let i = 0; i < positions.length; i += 3) {
    const square =
      ((positions[i] ?? 0) - place.x) ** 2 +
      ((positions[i + 1] ?? 0) - place.y) ** 2 +
      ((positions[i + 2] ?? 0) - place.z) ** 2;
    if (square < nearest) [nearest, at] = [square, i / 3];
  }
  return at;
}

type Box = Omit<ClipBoxLike, 'clipPlanes'>;

/** Whether a vertex lies in the clip box grown by so much on every side, metres; it has no end above the entry and before the cut face. */
function isIn({ origin, down, across, toward, halfWidth, depth }: Box, positions: ArrayLike<number>, grow: number) {
  return (vertex: number): boolean => {
    const [x, y, z] = [0, 1, 2].map((axis) => positions[3 * vertex + axis] ?? 0) as [number, number, number];
    const along = (axis: Vector3Like): number =>
      (x - origin.x) * axis.x + (y - origin.y) * axis.y + (z - origin.z) * axis.z;
    return along(down) < depth + grow && along(toward) > -grow && Math.abs(along(across)) < halfWidth + grow;
  };
}

/** The limbs some of which lies in the clip box, or so near before or beside it that it hides the cut. */
export function limbsInTheWay(skin: BodyLayer, limbs: readonly OtherLimb[], clipBox: Box): OtherLimb[] {
  const near = isIn(clipBox, skin.geometry.getAttribute('position').array, AROUND);
  return limbs.filter(({ members }) => members.some((is, vertex) => is === 1 && near(vertex)));
}

/** The planes that take limbs out of the picture; the part that is opened lies before all of them where it is cut. */
export function clipPlanesFor(skin: BodyLayer, limbs: readonly OtherLimb[], clipBox: Box): ClipPlane[] {
  const positions = skin.geometry.getAttribute('position').array;
  const cut = isIn(clipBox, positions, BESIDE_CUT);
  return limbs.map((limb) => planeBetween(positions, limb, clipBox.origin, cut));
}

/** One byte for each vertex of a skin: 0 where it belongs to one of these limbs, 255 where it stays. */
export function staysOf(skin: BodyLayer, limbs: readonly OtherLimb[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(skin.instances.length).map((_, vertex) =>
    limbs.some(({ members }) => members[vertex] === 1) ? 0 : 255,
  );
}

/** The plane that keeps two parts furthest apart; where they press on one another, it lies in the middle of what they share. */
function planeBetween(
  positions: ArrayLike<number>,
  { own, members, upTo }: OtherLimb,
  about: Vector3Like,
  isCut: (vertex: number) => boolean,
): ClipPlane {
  const near = (mask: Uint8Array, isAsked: (vertex: number) => boolean, reach: number): number[] => {
    const places: number[] = [];
    mask.forEach((is, vertex) => {
      const [x, y, z] = [0, 1, 2].map((axis) => positions[3 * vertex + axis] ?? 0) as [number, number, number];
      if (is === 1 && y < upTo && Math.hypot(x - about.x, y - about.y, z - about.z) < reach && isAsked(vertex))
        places.push(x, y, z);
    });
    return places;
  };
  const [mine, cut] = [[about.x, about.y, about.z, ...near(own, isCut, Infinity)], near(members, isCut, Infinity)];
  const beside = near(members, () => true, NEAR);
  // A limb that is far away is wholly beyond.
  const theirs = beside.length > 0 ? beside : near(members, () => true, Infinity);
  const furthest = (places: readonly number[], { x, y, z }: Vector3Like): number => {
    let most = -Infinity;
    for (let i = 0; i < places.length; i += 3)
      most = Math.max(most, x * (places[i] ?? 0) + y * (places[i + 1] ?? 0) + z * (places[i + 2] ?? 0));
    return most;
  };
  const sides = (normal: Vector3): readonly [mine: number, theirs: number] => [
    furthest(mine, normal),
    Math.min(-furthest(cut, normal.clone().negate()), UNDER_SKIN - furthest(theirs, normal.clone().negate())),
  ];
  const gap = (normal: Vector3): number => {
    const [mineAt, theirsAt] = sides(normal);
    return theirsAt - mineAt;
  };
  let normal = middleOf(theirs).sub(middleOf(mine)).normalize();
  let widest = gap(normal);
  for (let turn = FIRST_TURN; turn > LAST_TURN;) {
    const helper = Math.abs(normal.y) > 0.9 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
    const one = new Vector3().crossVectors(normal, helper).normalize();
    const other = new Vector3().crossVectors(normal, one);
    const [from, reach] = [normal, Math.tan(turn)];
    const tried = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4).map((angle) =>
      from
        .clone()
        .addScaledVector(one, reach * Math.cos(angle))
        .addScaledVector(other, reach * Math.sin(angle))
        .normalize(),
    );
    const better = tried.map((way) => ({ way, wide: gap(way) })).reduce((a, b) => (b.wide > a.wide ? b : a));
    if (better.wide > widest) [normal, widest] = [better.way, better.wide];
    else turn /= 2;
  }
  const [mineAt, theirsAt] = sides(normal);
  return { normal: { x: normal.x, y: normal.y, z: normal.z }, beyond: (mineAt + theirsAt) / 2, upTo };
}

function middleOf(places: readonly number[]): Vector3 {
  const sum = new Vector3();
  for (let i = 0; i < places.length; i += 3)
    sum.add(new Vector3(places[i] ?? 0, places[i + 1] ?? 0, places[i + 2] ?? 0));
  return sum.multiplyScalar(3 / Math.max(1, places.length));
}
