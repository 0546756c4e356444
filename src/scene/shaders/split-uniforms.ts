/** The plane across the body from which the skin is whole, and how shaders are told of it. */
import { Vector2 } from 'three';

export interface SplitUniforms {
  /** Where the plane stands, metres toward the body's left: skin lies beyond it. And how much of the split is seen, 0–1. */
  readonly uSplit: { value: Vector2 };
}

export function createSplitUniforms(): SplitUniforms {
  return { uSplit: { value: new Vector2(0, 0) } };
}
