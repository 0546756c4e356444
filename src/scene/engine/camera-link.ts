/** The one way to send the camera somewhere, for parts of the scene that are not the camera rig. */
import type { Box3, Sphere, Vector3 } from 'three';

/** What to see, and from which direction. */
export interface Framing {
  readonly box: Box3;
  /** What is to be seen, closer than the box says, not empty; the box alone when left out. */
  readonly shapes?: readonly Sphere[];
  /** What is to be seen too, in this order, as far as the whole can still be read. */
  readonly wishes?: readonly Wish[];
  /** Room around it, as a share; a tenth more when left out. */
  readonly padding?: number;
  /** From the thing toward the eye, unit. */
  readonly direction: Vector3;
}

/** Something to be taken into the picture unless that makes everything smaller than this. */
export interface Wish {
  readonly shapes: readonly Sphere[];
  readonly leastPixelsPerMetre: number;
}

type FrameTo = (framing: Framing) => void;

export interface CameraLink {
  /** Sends the camera so that `framing` fills the free part of the view. It holds as the framing of the opened body until that closes. */
  readonly frameTo: FrameTo;
  /** Who moves the camera; null when nobody does any more. */
  readonly setFrameTo: (next: FrameTo | null) => void;
}

export function createCameraLink(): CameraLink {
  let current: FrameTo | null = null;
  return {
    frameTo: (framing) => {
      current?.(framing);
    },
    setFrameTo: (next) => {
      current = next;
    },
  };
}
