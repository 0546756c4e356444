/** The block cut out of the body around the needle's line, open toward the viewer. */
import { DoubleSide, Ray, Vector3, Vector4, type IUniform, type Vector3Like } from 'three';
import type { Landmarks } from '../../anatomy/index.ts';
import type { BodyLayers } from '../body/body-model.ts';
import type { LineLike } from './needle-line.ts';

/**
 * A plane beyond which nothing is drawn: it takes a hanging arm out of the way of the hip, the hip from behind a hand,
 * or the other leg away where the needle comes from the inner side.
 */
export interface Aside {
  /** Unit, scene space; what lies further along it than `beyond` (metres) is left out. */
  readonly normal: Vector3Like;
  readonly beyond: number;
  /** Above this height nothing is left out: arm and trunk are one there, metres. */
  readonly upTo: number;
}

/** Axes at right angles, unit, scene space. */
export interface CutBlock {
  /** The needle's entry. */
  readonly origin: Vector3;
  readonly down: Vector3;
  readonly across: Vector3;
  /** From the cut face toward the viewer. */
  readonly toward: Vector3;
  /** Half the width, and the depth below the entry, metres. */
  readonly halfWidth: number;
  readonly depth: number;
  readonly aside: Aside | null;
}

/** A block as it comes from another thread: the same figures, without the vectors' methods. */
export type BlockLike = { readonly [Name in keyof CutBlock]: CutBlock[Name] extends Vector3 ? Vector3Like : CutBlock[Name] };

/** Half the width of the window, metres: a hand is opened less widely than a hip. */
const HALF_WIDTH = { most: 0.042, least: 0.024, ofDepth: 0.8 } as const;
/** The block goes on so far past the far skin; nothing thinner than the second is taken for a body, metres. */
const BEYOND_SKIN = 0.003;
const LEAST_BODY = 0.004;
/** Directions tried around the needle. */
const TRIES = 24;
/** A line that goes outward more than this (share of its length) from below the groin comes from between the thighs. */
const OUTWARD = 0.9;
/** A line that enters so little below where arm and trunk become one has no arm beside it, metres. */
const LEAST_GAP = 0.06;

/** Where in the cut face the way out is asked: share of the depth, of the half width, and how much it counts. */
const SAMPLES = [[0.6, 0, 0.4], [0.6, -0.8, 0.2], [0.6, 0.8, 0.2], [0.95, 0, 0.2]] as const;

/**
 * What stands aside for a line, by the side of the gap on which it enters: for trunk, hip and thigh the arm, from between
 * the thighs the other leg, for the hanging arm everything but it.
 */
export function asideFor(line: LineLike, { armGap, groin }: Pick<Landmarks, 'armGap' | 'groin'>): Aside | null {
  if (line.entry.y > armGap.upTo - LEAST_GAP || line.entry.y < armGap.downTo) return null;
  const right = line.entry.x < 0 ? -1 : 1;
  const outward = line.entry.x * right < armGap.at + armGap.slope * (line.entry.y - 1);
  const { upTo } = armGap;
  if (outward && line.entry.y < groin && line.down.x * right > OUTWARD) return { normal: { x: -right, y: 0, z: 0 }, beyond: 0, upTo };
  // |x| + slope-part of y = distance from the gap, made unit.
  const length = Math.hypot(1, armGap.slope);
  const sign = outward ? 1 : -1;
  return {
    normal: { x: (sign * right) / length, y: (sign * -armGap.slope) / length, z: 0 },
    beyond: (sign * (armGap.at - armGap.slope)) / length, upTo,
  };
}

const isAside = (aside: Aside | null, { x, y, z }: Vector3Like): boolean =>
  aside !== null && y < aside.upTo && aside.normal.x * x + aside.normal.y * y + aside.normal.z * z > aside.beyond;

/** Chooses the side from which the cut face is nearest to the surface, so that little is taken away. */
export function blockFor(body: BodyLayers, line: LineLike, aside: Aside | null = null): CutBlock {
  const entry = new Vector3().copy(line.entry);
  const down = new Vector3().copy(line.down);
  const depth = Math.min(line.reachMm / 1000, farSide(body, entry, down) + BEYOND_SKIN);
  const halfWidth = Math.min(HALF_WIDTH.most, Math.max(HALF_WIDTH.least, HALF_WIDTH.ofDepth * depth));
  const helper = Math.abs(down.y) > 0.9 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
  const first = new Vector3().crossVectors(down, helper).normalize();
  const second = new Vector3().crossVectors(down, first).normalize();
  let best = { toward: first, cost: Infinity };
  for (let i = 0; i < TRIES; i += 1) {
    const angle = (i / TRIES) * 2 * Math.PI;
    const toward = first.clone().multiplyScalar(Math.cos(angle)).addScaledVector(second, Math.sin(angle));
    const across = new Vector3().crossVectors(toward, down);
    // The middle counts twice: the needle is looked at there.
    const ways = SAMPLES.map(([deep, wide, weight]) => weight * wayOut(
      body, entry.clone().addScaledVector(down, deep * depth).addScaledVector(across, wide * halfWidth), toward, aside,
    ));
    // Seen from above or below the body is foreshortened and hard to place.
    const cost = ways.reduce((sum, way) => sum + way, 0) + 0.09 * Math.abs(toward.y);
    if (cost < best.cost) best = { toward, cost };
  }
  const across = new Vector3().crossVectors(best.toward, down).normalize();
  return { origin: entry, down, across, toward: best.toward, halfWidth, depth, aside };
}

/** Gives a block from another thread its vectors back. */
export function reviveBlock({ origin, down, across, toward, ...rest }: BlockLike): CutBlock {
  const vector = (like: Vector3Like): Vector3 => new Vector3().copy(like);
  return { ...rest, origin: vector(origin), down: vector(down), across: vector(across), toward: vector(toward) };
}

/** Where a line leaves the body again, metres from its entry: a thumb behind the hand's edge stays whole. */
function farSide(body: BodyLayers, entry: Vector3, down: Vector3): number {
  const ray = new Ray(entry.clone().addScaledVector(down, LEAST_BODY), down);
  const hits = body.layers.get('skin')?.tree.raycast(ray, DoubleSide, 0, 0.3) ?? [];
  return hits.reduce((nearest, { distance, face }) => ((face?.normal.dot(down) ?? 0) > 0 ? Math.min(nearest, LEAST_BODY + distance) : nearest), Infinity);
}

/** Length of tissue from a point to the outside along a direction, metres; what stands aside is not in the way. */
function wayOut(body: BodyLayers, from: Vector3, along: Vector3, aside: Aside | null): number {
  const skin = body.layers.get('skin');
  const hits = skin?.tree.raycast(new Ray(from, along), DoubleSide, 0, 0.6) ?? [];
  return hits.reduce((furthest, { point, distance }) => (isAside(aside, point) ? furthest : Math.max(furthest, distance)), 0);
}

export interface CutUniforms {
  readonly uCutOrigin: IUniform<Vector3>;
  readonly uCutDown: IUniform<Vector3>;
  readonly uCutAcross: IUniform<Vector3>;
  readonly uCutToward: IUniform<Vector3>;
  /** Half width and depth, metres. */
  readonly uCutSize: IUniform<Vector3>;
  /** Normal and distance of the plane beyond which nothing is drawn. */
  readonly uCutAside: IUniform<Vector4>;
  /** Height above which nothing is beyond it, metres. */
  readonly uCutAsideUpTo: IUniform<number>;
}

/** Further than any body reaches. */
const NOWHERE = 1000;

export function createCutUniforms(): CutUniforms {
  return {
    uCutOrigin: { value: new Vector3() }, uCutDown: { value: new Vector3() }, uCutAcross: { value: new Vector3() },
    uCutToward: { value: new Vector3() }, uCutSize: { value: new Vector3() }, uCutAside: { value: new Vector4(0, 0, 0, NOWHERE) },
    uCutAsideUpTo: { value: 0 },
  };
}

export function setCut(uniforms: CutUniforms, { origin, down, across, toward, halfWidth, depth, aside }: CutBlock): void {
  uniforms.uCutOrigin.value.copy(origin);
  uniforms.uCutDown.value.copy(down);
  uniforms.uCutAcross.value.copy(across);
  uniforms.uCutToward.value.copy(toward);
  uniforms.uCutSize.value.set(halfWidth, depth, 0);
  uniforms.uCutAsideUpTo.value = aside?.upTo ?? 0;
  if (aside) uniforms.uCutAside.value.set(aside.normal.x, aside.normal.y, aside.normal.z, aside.beyond);
  else uniforms.uCutAside.value.set(0, 0, 0, NOWHERE);
}

/**
 * GLSL: `inBlock(place, grow)`, whether a place (metres) lies in the block grown by `grow`;
 * `isAside(place)`, whether it lies beyond the plane; `isCutAway(place, grow)`, either.
 */
export const CUT_GLSL = /* glsl */ `
uniform vec3 uCutOrigin, uCutDown, uCutAcross, uCutToward, uCutSize;
uniform vec4 uCutAside;
uniform float uCutAsideUpTo;
bool inBlock(vec3 place, float grow) {
  vec3 d = place - uCutOrigin;
  return dot(d, uCutToward) > -grow && abs(dot(d, uCutAcross)) < uCutSize.x + grow && dot(d, uCutDown) < uCutSize.y + grow;
}
bool isAside(vec3 place) {
  return place.y < uCutAsideUpTo && dot(uCutAside.xyz, place) > uCutAside.w;
}
bool isCutAway(vec3 place, float grow) {
  return inBlock(place, grow) || isAside(place);
}
`;
