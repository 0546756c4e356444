/** The rules under which a needle line may be drawn, asked of one line; `docs/decisions/0012-three-pictures.md`. */
import {
  BEYOND_DEPTH_MM,
  LINE_RULES,
  type BodyDirection,
  type EntryLimit,
  type LineApproach,
  type LineRule,
  type Muscle,
} from '../../src/anatomy/index.ts';
import { addScaled, dot, normalize, subtract, type Vec3 } from '../../src/geometry/index.ts';
import { nearestOnMesh } from '../shapes/mesh-index.ts';
import type { BuiltBody } from '../body/built-body.ts';
import {
  angleToSkin,
  clearancesOf,
  skinNormal,
  wayOf,
  type Clearance,
  type SkinLine,
  type LinePassage,
} from './line.ts';

/** The body's axes on the right side, LPS. */
export const AXES: Readonly<Record<BodyDirection, Vec3>> = {
  anterior: [0, -1, 0],
  posterior: [0, 1, 0],
  lateral: [-1, 0, 0],
  medial: [1, 0, 0],
  cranial: [0, 0, 1],
  caudal: [0, 0, -1],
};
/** Several ways together, length 1. */
export const axisOf = (directions: readonly BodyDirection[]): Vec3 =>
  normalize(directions.reduce<Vec3>((sum, direction) => addScaled(sum, AXES[direction], 1), [0, 0, 0]));

/** The skin where a needle enters faces the named side by at least this (cosine of 60°). */
const FACES = 0.5;
/** A leaning needle points within this of what it leans toward, seen along the skin (cosine of 50°). */
const TOWARD = Math.cos((50 * Math.PI) / 180);
/** Steeper than this a needle leans nowhere, degrees. */
const UPRIGHT_DEGREES = 80;
/** A component of this size is rounding. */
const NO_COMPONENT = 0.02;
/** Bone so far behind the muscle is the bone that the words mean, mm. */
const BACKSTOP_MM = 20;

/** What is asked about: the record, its muscle, and a place inside the muscle that the line goes through. */
export interface LineQuestion {
  readonly muscle: Pick<Muscle, 'structures' | 'needling'>;
  readonly approach: LineApproach;
  readonly aim: Vec3;
}

/** A line with all that was found of it, and the first rule it breaks (null: none). */
export interface JudgedLine {
  readonly line: SkinLine;
  readonly angleDegrees: number;
  readonly way: LinePassage | null;
  /** Of vessels, nerves and organs on both sides; empty where an earlier rule is broken. */
  readonly clearances: readonly Clearance[];
  /** Least of (distance − needed distance), mm. */
  readonly spareMm: number;
  readonly broken: LineRule | null;
}

function keepsLimit(body: BuiltBody, entry: Vec3, { direction, of, end, minMm, maxMm }: EntryLimit): boolean {
  const axis = AXES[direction];
  const part = of === null ? null : body.partById.get(of);
  if (of !== null && !part) throw new Error(`expected a drawn structure for an entry limit, received "${of}"`);
  let from = 0;
  if (part && end) {
    // The end of a structure along an axis is a face of its box.
    const toward = AXES[end];
    from = ([0, 1, 2] as const).reduce<number>(
      (sum, k) =>
        sum + axis[k] * (toward[k] > 0 ? part.high[k] : toward[k] < 0 ? part.low[k] : (part.low[k] + part.high[k]) / 2),
      0,
    );
  }
  const along = dot(entry, axis) - from;
  return along >= (minMm ?? -Infinity) && along <= (maxMm ?? Infinity);
}

/** Whether a leaning line points to what it leans toward, seen along the skin. */
function leansToward(
  body: BuiltBody,
  { approach: { toward }, aim }: LineQuestion,
  normal: Vec3,
  direction: Vec3,
): boolean {
  if (toward === null) return true;
  let way: Vec3;
  if (typeof toward === 'string') {
    const near = nearestOnMesh(body.partById.get(toward)?.index ?? failed(toward), aim);
    way = near ? subtract(near.point, aim) : [0, 0, 0];
  } else way = axisOf(toward);
  const flat = (a: Vec3): Vec3 => normalize(addScaled(a, normal, -dot(a, normal)), [0, 0, 0]);
  return dot(flat(way), flat(direction)) >= TOWARD;
}

function failed(toward: string): never {
  throw new Error(`expected a drawn structure to lean toward, received "${toward}"`);
}

/** How far a line is asked about: to the muscle's far side, or 5 mm past the deepest stated depth, whichever is deeper; mm. */
export function askedLengthMm({ muscleMm }: LinePassage, { needling: { depthMm } }: LineQuestion['muscle']): number {
  return Math.max(muscleMm[1], (depthMm?.[1] ?? 0) + BEYOND_DEPTH_MM);
}

/** Asks every rule in order and stops at the first that is broken. */
export function judge(body: BuiltBody, asked: LineQuestion, line: SkinLine): JudgedLine {
  const { approach, muscle, aim } = asked;
  const { entry, direction } = line;
  const normal = skinNormal(body, entry);
  const angleDegrees = angleToSkin(normal, direction);
  const found: { way: LinePassage | null; clearances: readonly Clearance[]; spareMm: number } = {
    way: null,
    clearances: [],
    spareMm: -Infinity,
  };
  const keeps: Readonly<Record<LineRule, () => boolean>> = {
    'depth-unknown': () => muscle.needling.depthMm !== null,
    direction: () =>
      angleDegrees >= approach.angleDegrees[0] &&
      angleDegrees <= approach.angleDegrees[1] &&
      approach.never.every((forbidden) => dot(direction, AXES[forbidden]) <= NO_COMPONENT) &&
      (angleDegrees >= UPRIGHT_DEGREES || leansToward(body, asked, normal, direction)),
    entry: () => {
      const nearest = nearestOnMesh(body.skin, aim);
      const facing =
        approach.entry.from === 'surface'
          ? nearest
            ? skinNormal(body, nearest.point)
            : normal
          : axisOf(approach.entry.from);
      return dot(normal, facing) >= FACES && approach.entry.limits.every((limit) => keepsLimit(body, entry, limit));
    },
    blocked: () => {
      found.way = wayOf(body, line, new Set(muscle.structures), Math.hypot(...subtract(aim, entry)) - 4);
      return found.way !== null && found.way.before.length === 0;
    },
    depth: () => {
      const { way } = found,
        { depthMm } = muscle.needling;
      return way !== null && depthMm !== null && way.toBoneMm[0] <= depthMm[1] && way.toBoneMm[1] >= depthMm[0];
    },
    backstop: () => {
      if (approach.backstop === null) return true;
      const { way } = found;
      const bone = way?.bone;
      return Boolean(
        way &&
        bone &&
        approach.backstop.some((id) => id === bone.id) &&
        bone.entryMm <= way.muscleMm[1] + BACKSTOP_MM &&
        !(way.organ && way.organ.entryMm < bone.entryMm),
      );
    },
    'too-near': () => {
      if (!found.way) return false;
      found.clearances = clearancesOf(body, line, askedLengthMm(found.way, muscle), 25);
      found.spareMm = Math.min(...found.clearances.map(({ mm, neededMm }) => mm - neededMm), 15);
      return found.spareMm >= 0;
    },
  };
  const broken = LINE_RULES.find((rule) => !keeps[rule]()) ?? null;
  return { line, angleDegrees, ...found, broken };
}
