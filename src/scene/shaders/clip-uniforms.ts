/** The block cut out of the body, open toward the viewer, and how shaders are told of it. */
import { Vector3, Vector4, type IUniform, type Vector3Like } from 'three';

/**
 * A plane beyond which nothing is drawn: it takes a hanging arm out of the way of the hip, the hip from behind a hand,
 * or the other leg away where the needle comes from the inner side.
 */
export interface Aside {
  /** Unit, scene space; what lies further along it than `beyond` (metres) is left out. */
  readonly normal: Vector3Like;
  readonly beyond: number;
  /** Only below this height (y, metres). */
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

export interface CutUniforms {
  readonly uCutOrigin: IUniform<Vector3>;
  readonly uCutDown: IUniform<Vector3>;
  readonly uCutAcross: IUniform<Vector3>;
  readonly uCutToward: IUniform<Vector3>;
  /** Half width and depth, and the height below which the plane counts, metres. */
  readonly uCutSize: IUniform<Vector3>;
  /** Normal and distance of the plane beyond which nothing is drawn. */
  readonly uCutAside: IUniform<Vector4>;
}

/** Further than any body reaches. */
const NOWHERE = 1000;

export function createCutUniforms(): CutUniforms {
  return {
    uCutOrigin: { value: new Vector3() }, uCutDown: { value: new Vector3() }, uCutAcross: { value: new Vector3() },
    uCutToward: { value: new Vector3() }, uCutSize: { value: new Vector3() }, uCutAside: { value: new Vector4(0, 0, 0, NOWHERE) },
  };
}

export function setCut(uniforms: CutUniforms, { origin, down, across, toward, halfWidth, depth, aside }: CutBlock): void {
  uniforms.uCutOrigin.value.copy(origin);
  uniforms.uCutDown.value.copy(down);
  uniforms.uCutAcross.value.copy(across);
  uniforms.uCutToward.value.copy(toward);
  uniforms.uCutSize.value.set(halfWidth, depth, aside?.upTo ?? 0);
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
bool inBlock(vec3 place, float grow) {
  vec3 d = place - uCutOrigin;
  return dot(d, uCutToward) > -grow && abs(dot(d, uCutAcross)) < uCutSize.x + grow && dot(d, uCutDown) < uCutSize.y + grow;
}
bool isAside(vec3 place) {
  return place.y < uCutSize.z && dot(uCutAside.xyz, place) > uCutAside.w;
}
bool isCutAway(vec3 place, float grow) {
  return inBlock(place, grow) || isAside(place);
}
`;
