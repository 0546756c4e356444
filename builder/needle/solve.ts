/**
 * From the record of an approach to a picture on this body: the line that keeps every rule and has the most room to
 * spare, never one turned against the words; and the way straight in, along which the layers are shown without a needle.
 */
import { LINE_RULES, type NotDrawn } from '../../src/anatomy/index.ts';
import { addScaled, distance, dot, normalize, subtract, type Vec3 } from '../../src/geometry/index.ts';
import { insideMesh, nearestOnMesh } from '../shapes/mesh-index.ts';
import type { BuiltBody, BuiltPart } from '../body/built-body.ts';
import { axisOf, judge, type LineQuestion, type JudgedLine } from './judge.ts';
import { angleToSkin, lineThrough, skinNormal, wayOf, type SkinLine, type LinePassage } from './line.ts';

/** How far the muscle's own point lies under its surface for a line to aim at, mm. */
const AIM_DEPTHS_MM = [3, 2, 1.2, 0.7];
/** A line may aim this far beside the point, within the muscle, mm. */
const ASIDE_MM = [0, 5, 10];
/** Directions asked, spread evenly over the sphere. */
const DIRECTIONS = 1500;
/** More room than this is no safer to draw, mm. */
const ENOUGH_MM = 10;

/** Directions spread evenly over the sphere (Fibonacci lattice: González 2010, doi 10.1007/s11004-009-9257-x). */
const SPHERE: readonly Vec3[] = Array.from({ length: DIRECTIONS }, (_, i) => {
  const z = 1 - (2 * i + 1) / DIRECTIONS,
    turn = Math.PI * (3 - Math.sqrt(5)) * i,
    r = Math.sqrt(1 - z * z);
  return [r * Math.cos(turn), r * Math.sin(turn), z];
});

/** A place inside the muscle under its point. */
export function aimOf(muscle: BuiltPart, place: Vec3, normal: Vec3): Vec3 {
  for (const depth of AIM_DEPTHS_MM) {
    const aim = addScaled(place, normal, -depth);
    if (insideMesh(muscle.index, aim)) return aim;
  }
  const near = nearestOnMesh(muscle.index, place);
  return near ? addScaled(near.point, near.normal, -0.4) : place;
}

const digits = (value: number, places: number): number => Number(value.toFixed(places));
const tenths = (place: Vec3): Vec3 => [digits(place[0], 1), digits(place[1], 1), digits(place[2], 1)];
/** As the data keep it: a tenth of a millimetre, four decimals of a direction. */
const kept = ({ entry, direction }: SkinLine): SkinLine => ({
  entry: tenths(entry),
  direction: [digits(direction[0], 4), digits(direction[1], 4), digits(direction[2], 4)],
});

/** The best line, or the rule that stopped the furthest. */
export type Solved =
  { readonly judged: JudgedLine; readonly aim: Vec3; readonly asideMm: number } | { readonly notDrawn: NotDrawn };

/** The aim itself and places beside it that lie in the muscle. */
function aimsAround(part: BuiltPart, aim: Vec3): { aim: Vec3; asideMm: number }[] {
  return ASIDE_MM.flatMap((asideMm) => {
    if (asideMm === 0) return [{ aim: tenths(aim), asideMm }];
    const ways: readonly Vec3[] = [
      [1, 0, 0],
      [-1, 0, 0],
      [0, 1, 0],
      [0, -1, 0],
      [0, 0, 1],
      [0, 0, -1],
    ];
    return ways
      .map((way) => tenths(addScaled(aim, way, asideMm)))
      .filter((place) => insideMesh(part.index, place))
      .map((place) => ({ aim: place, asideMm }));
  });
}

/** What meeting the whole of the stated range is worth, as room, mm. */
const WHOLE_RANGE = 2;

/** Higher is better among lines that keep the rules: room first, then much of the stated range, a short way, the described angle, the point. */
function worth(
  { spareMm, angleDegrees, way, line }: JudgedLine,
  { approach, muscle, aim }: LineQuestion,
  asideMm: number,
): number {
  const [least, most] = approach.angleDegrees,
    [from, to] = way?.toBoneMm ?? [0, 0],
    [shallow, deep] = muscle.needling.depthMm ?? [0, 1];
  const met = Math.max(0, Math.min(to, deep) - Math.max(from, shallow)) / (deep - shallow);
  return (
    Math.min(spareMm, ENOUGH_MM) +
    WHOLE_RANGE * met -
    0.08 * distance(line.entry, aim) -
    0.05 * Math.abs(angleDegrees - (least + most) / 2) -
    0.15 * asideMm
  );
}

/**
 * Asks every direction and place the record allows.
 * @param part the drawn part in which the point lies
 */
export function solve(body: BuiltBody, part: BuiltPart, asked: LineQuestion): Solved {
  if (asked.muscle.needling.depthMm === null) return { notDrawn: { rule: 'depth-unknown', structure: null, mm: null } };
  const { from } = asked.approach.entry;
  const inward = from === 'surface' ? towardNearestSkin(body, asked.aim) : axisOf(from);
  const asDescribed = SPHERE.filter((direction) => -dot(direction, inward) > 0.05);
  let best: { judged: JudgedLine; aim: Vec3; asideMm: number; worth: number } | null = null;
  let furthest = -1;
  let closest: JudgedLine | null = null;
  for (const { aim, asideMm } of aimsAround(part, asked.aim)) {
    for (const direction of asDescribed) {
      const through = lineThrough(body, aim, direction);
      if (!through) continue;
      const judged = judge(body, { ...asked, aim }, kept(through));
      if (judged.broken === null) {
        const value = worth(judged, asked, asideMm);
        if (!best || value > best.worth) best = { judged, aim, asideMm, worth: value };
        continue;
      }
      const reached = LINE_RULES.indexOf(judged.broken);
      if (reached > furthest || (reached === furthest && judged.spareMm > (closest?.spareMm ?? -Infinity)))
        closest = judged;
      furthest = Math.max(furthest, reached);
    }
  }
  if (best) return best;
  const rule = LINE_RULES[furthest] ?? 'direction';
  const [worst] = (closest?.clearances ?? []).toSorted(
    (one, other) => one.mm - one.neededMm - (other.mm - other.neededMm),
  );
  return {
    notDrawn: {
      rule,
      structure: worst?.structure ?? null,
      mm: worst ? digits(Math.floor(worst.mm * 10) / 10, 1) : null,
    },
  };
}

function towardNearestSkin(body: BuiltBody, aim: Vec3): Vec3 {
  const near = nearestOnMesh(body.skin, aim);
  if (!near) throw new Error('expected skin');
  return normalize(subtract(near.point, aim));
}

/** Bone or an organ on the way straight in weighs as much as this detour, mm. */
const BLOCKED_MM = 25;
/** Each degree off the upright weighs as much as this detour, mm. */
const OFF_UPRIGHT_MM = 0.4;

/** The way straight in: short, upright on the skin, and past no bone or organ where there is such a way. */
export function straightIn(
  body: BuiltBody,
  structures: ReadonlySet<string>,
  aim: Vec3,
): { line: SkinLine; way: LinePassage } {
  let best: { line: SkinLine; way: LinePassage } | null = null;
  let least = Infinity;
  const nearest = towardNearestSkin(body, aim);
  const directions = [
    addScaled([0, 0, 0], nearest, -1),
    ...SPHERE.filter((direction) => -dot(direction, nearest) > 0.2),
  ];
  for (const direction of directions) {
    const through = lineThrough(body, aim, direction);
    if (!through) continue;
    const line = kept(through);
    const lengthMm = distance(line.entry, aim);
    const upright = OFF_UPRIGHT_MM * (90 - angleToSkin(skinNormal(body, line.entry), line.direction));
    if (lengthMm + upright >= least) continue;
    const way = wayOf(body, line, structures, lengthMm - 4);
    if (!way) continue;
    const cost = lengthMm + upright + (way.before.length > 0 ? BLOCKED_MM : 0);
    if (cost < least) {
      least = cost;
      best = { line, way };
    }
  }
  if (!best) throw new Error('expected a way straight in to the muscle');
  return best;
}
