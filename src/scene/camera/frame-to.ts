/** The one way to send the camera somewhere, for parts of the scene that are not the camera rig. */
import type { Framing } from './framing.ts';

type FrameTo = (framing: Framing) => void;

let current: FrameTo | null = null;

export function setFrameTo(next: FrameTo | null): void {
  current = next;
}

/** Sends the camera so that `framing` fills the free part of the view. It holds as the framing of the opened body until that closes. */
export function frameTo(framing: Framing): void {
  current?.(framing);
}
