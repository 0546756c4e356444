/** The one way to send the camera somewhere, for parts of the scene that are not the camera rig. */
import type { Framing } from './framing.ts';

type Composer = (framing: Framing) => void;

let composer: Composer | null = null;

export function setComposer(next: Composer | null): void {
  composer = next;
}

/** Sends the camera so that `framing` fills the free part of the view. It holds as the framing of the opened body until that closes. */
export function compose(framing: Framing): void {
  composer?.(framing);
}
