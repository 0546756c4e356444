/** What a worker hands over of the skin, beyond what every layer has. Metres, +Y up. */
import type { SerializedBVH } from 'three-mesh-bvh';
import type { Sex } from '../../anatomy/index.ts';

/** The skin in the shape of one build. */
export interface SkinShape {
  /** 0 lean, 1 average, 2 heavier. */
  readonly build: number;
  /** That of the body whose skin it is. */
  readonly sex: Sex;
  readonly positions: Float32Array<ArrayBuffer>;
  /** Four signed bytes a vertex, as in a layer's arrays. */
  readonly normals: Int8Array<ArrayBuffer>;
  /** Four bytes a vertex: how open to the light it lies, then which way cloth over it faces (−1 … 1 as 0 … 255). */
  readonly shades: Uint8Array<ArrayBuffer>;
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
  /** The boxes of the search tree; which triangles lie in them never changes. */
  readonly roots: SerializedBVH['roots'];
}

/** The average skin of a body: on it areas are painted and touches are named, whatever build is drawn. */
export interface AverageSkin {
  readonly positions: Float32Array<ArrayBuffer>;
  readonly normals: Int8Array<ArrayBuffer>;
}

/** Where on a body's skin tints and cloth lie, for the shader; see `skin/look-fields.ts`. */
interface SkinLook {
  /** Four bytes a vertex. */
  readonly tint: Uint8Array<ArrayBuffer>;
  readonly parts: Uint8Array<ArrayBuffer>;
  /** Two numbers a vertex. */
  readonly garment: Float32Array<ArrayBuffer>;
  /** Middle of the left eyeball. */
  readonly eye: readonly [number, number, number];
}

/** What is the same for all builds of one body. */
export interface SkinOfBody {
  readonly average: AverageSkin;
  readonly look: SkinLook;
}

/** What a skin has beyond other layers. */
export interface SkinParts extends SkinOfBody {
  /** The triangles before refinement, for the far view: they join some of the same vertices. */
  readonly baseIndices: Uint32Array<ArrayBuffer>;
}

/** A body's skin as another body takes its place. */
export interface ChosenSkin {
  readonly shape: SkinShape;
  readonly body: SkinOfBody;
}
