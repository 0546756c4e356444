/** The clip box cut out of the body, open toward the viewer, and how shaders are told of it. */
import { Vector2, Vector3, Vector4, type IUniform, type Vector3Like } from 'three';

/**
 * A plane beyond which nothing of what lies under the skin is drawn: it takes a hanging arm out of the way of the hip, the
 * trunk from behind a hand, or the other leg away from a calf. Of the skin itself each vertex is known: see `setCutaway`.
 */
export interface ClipPlane {
  /** Unit, scene space; what lies further along it than `beyond` (metres) is left out. */
  readonly normal: Vector3Like;
  readonly beyond: number;
  /** Only below this height (y, metres). */
  readonly upTo: number;
}

/** A person has four limbs: beside the one that is opened, or beside the trunk, at most so many are apart from it. */
const MOST_PLANES = 3;

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
  /** At most three: one for each other limb that stands in the way. */
  readonly clipPlanes: readonly ClipPlane[];
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
  /** Half width and depth, metres. */
  readonly uClipSize: IUniform<Vector2>;
  /** Normal and distance of each plane beyond which nothing is drawn. */
  readonly uClipPlanes: IUniform<readonly Vector4[]>;
  /** The height below which each of them counts, metres. */
  readonly uClipTops: IUniform<number[]>;
}

/** Further than any body reaches. */
const NOWHERE = 1000;

export function createClipUniforms(): ClipUniforms {
  return {
    uClipOrigin: { value: new Vector3() },
    uClipDown: { value: new Vector3() },
    uClipAcross: { value: new Vector3() },
    uClipToward: { value: new Vector3() },
    uClipSize: { value: new Vector2() },
    uClipPlanes: { value: Array.from({ length: MOST_PLANES }, () => new Vector4(0, 0, 0, NOWHERE)) },
    uClipTops: { value: Array.from({ length: MOST_PLANES }, () => 0) },
  };
}

export function setClip(
  uniforms: ClipUniforms,
  { origin, down, across, toward, halfWidth, depth, clipPlanes }: ClipBox,
): void {
  uniforms.uClipOrigin.value.copy(origin);
  uniforms.uClipDown.value.copy(down);
  uniforms.uClipAcross.value.copy(across);
  uniforms.uClipToward.value.copy(toward);
  uniforms.uClipSize.value.set(halfWidth, depth);
  uniforms.uClipPlanes.value.forEach((told, index) => {
    const { normal, beyond, upTo } = clipPlanes[index] ?? { normal: { x: 0, y: 0, z: 0 }, beyond: NOWHERE, upTo: 0 };
    told.set(normal.x, normal.y, normal.z, beyond);
    uniforms.uClipTops.value[index] = upTo;
  });
}

/**
 * GLSL: `inClipBox(place, grow)`, whether a place (metres) lies in the clip box grown by `grow`;
 * `isBeyondPlane(place)`, whether it lies beyond one of the planes; `isCutAway(place, grow)`, either.
 */
export const CLIP_GLSL = /* glsl */ `
uniform vec3 uClipOrigin, uClipDown, uClipAcross, uClipToward;
uniform vec2 uClipSize;
uniform vec4 uClipPlanes[${MOST_PLANES}];
uniform float uClipTops[${MOST_PLANES}];
bool inClipBox(vec3 place, float grow) {
  vec3 d = place - uClipOrigin;
  return dot(d, uClipToward) > -grow && abs(dot(d, uClipAcross)) < uClipSize.x + grow && dot(d, uClipDown) < uClipSize.y + grow;
}
bool isBeyondPlane(vec3 place) {
  for (int i = 0; i < ${MOST_PLANES}; i += 1) {
    if (place.y < uClipTops[i] && dot(uClipPlanes[i].xyz, place) > uClipPlanes[i].w) return true;
  }
  return false;
}
bool isCutAway(vec3 place, float grow) {
  return inClipBox(place, grow) || isBeyondPlane(place);
}
`;
