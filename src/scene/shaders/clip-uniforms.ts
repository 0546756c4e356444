/** The clip box cut out of the body, open toward the viewer, and how shaders are told of it. */
import { Vector3, Vector4, type IUniform, type Vector3Like } from 'three';

/**
 * A plane beyond which nothing is drawn: it takes a hanging arm out of the way of the hip, the hip from behind a hand,
 * or the other leg away where the needle comes from the inner side.
 */
export interface ClipPlane {
  /** Unit, scene space; what lies further along it than `beyond` (metres) is left out. */
  readonly normal: Vector3Like;
  readonly beyond: number;
  /** Only below this height (y, metres). */
  readonly upTo: number;
}

/** Axes at right angles, unit, scene space. */
export interface ClipBox {
  /** The needle's entry. */
  readonly origin: Vector3;
  readonly down: Vector3;
  readonly across: Vector3;
  /** From the cut face toward the viewer. */
  readonly toward: Vector3;
  /** Half the width, and the depth below the entry, metres. */
  readonly halfWidth: number;
  readonly depth: number;
  readonly clipPlane: ClipPlane | null;
}

/** A clip box as it comes from another thread: the same numbers, without the vectors' methods. */
export type ClipBoxLike = {
  readonly [Name in keyof ClipBox]: ClipBox[Name] extends Vector3 ? Vector3Like : ClipBox[Name];
};

export interface ClipUniforms {
  readonly uClipOrigin: IUniform<Vector3>;
  readonly uClipDown: IUniform<Vector3>;
  readonly uClipAcross: IUniform<Vector3>;
  readonly uClipToward: IUniform<Vector3>;
  /** Half width and depth, and the height below which the plane counts, metres. */
  readonly uClipSize: IUniform<Vector3>;
  /** Normal and distance of the plane beyond which nothing is drawn. */
  readonly uClipPlane: IUniform<Vector4>;
}

/** Further than any body reaches. */
const NOWHERE = 1000;

export function createClipUniforms(): ClipUniforms {
  return {
    uClipOrigin: { value: new Vector3() },
    uClipDown: { value: new Vector3() },
    uClipAcross: { value: new Vector3() },
    uClipToward: { value: new Vector3() },
    uClipSize: { value: new Vector3() },
    uClipPlane: { value: new Vector4(0, 0, 0, NOWHERE) },
  };
}

export function setClip(
  uniforms: ClipUniforms,
  { origin, down, across, toward, halfWidth, depth, clipPlane }: ClipBox,
): void {
  uniforms.uClipOrigin.value.copy(origin);
  uniforms.uClipDown.value.copy(down);
  uniforms.uClipAcross.value.copy(across);
  uniforms.uClipToward.value.copy(toward);
  uniforms.uClipSize.value.set(halfWidth, depth, clipPlane?.upTo ?? 0);
  if (clipPlane)
    uniforms.uClipPlane.value.set(clipPlane.normal.x, clipPlane.normal.y, clipPlane.normal.z, clipPlane.beyond);
  else uniforms.uClipPlane.value.set(0, 0, 0, NOWHERE);
}

/**
 * GLSL: `inClipBox(place, grow)`, whether a place (metres) lies in the clip box grown by `grow`;
 * `isBeyondPlane(place)`, whether it lies beyond the plane; `isCutAway(place, grow)`, either.
 */
export const CLIP_GLSL = /* glsl */ `
uniform vec3 uClipOrigin, uClipDown, uClipAcross, uClipToward, uClipSize;
uniform vec4 uClipPlane;
bool inClipBox(vec3 place, float grow) {
  vec3 d = place - uClipOrigin;
  return dot(d, uClipToward) > -grow && abs(dot(d, uClipAcross)) < uClipSize.x + grow && dot(d, uClipDown) < uClipSize.y + grow;
}
bool isBeyondPlane(vec3 place) {
  return place.y < uClipSize.z && dot(uClipPlane.xyz, place) > uClipPlane.w;
}
bool isCutAway(vec3 place, float grow) {
  return inClipBox(place, grow) || isBeyondPlane(place);
}
`;
