/** How far steps and keys move the camera. */

/** What one step nearer leaves of the distance; a step further is its inverse. */
const NEARER = 0.75;

/** How far from what it looks at the camera goes, metres. */
export function zoomedDistance(
  from: number,
  stepsNearer: number,
  { minDistance, maxDistance }: { readonly minDistance: number; readonly maxDistance: number },
): number {
  return Math.min(maxDistance, Math.max(minDistance, from * NEARER ** stepsNearer));
}

/** How far one press of an arrow key turns, radians. */
const KEY_TURN = Math.PI / 18;

/** What a key asks of the camera: to turn around the body (radians), or steps nearer. */
type KeyMove =
  | { readonly kind: 'turn'; readonly azimuth: number; readonly polar: number }
  | { readonly kind: 'zoom'; readonly stepsNearer: number };

const MOVES: Readonly<Record<string, KeyMove>> = {
  ArrowLeft: { kind: 'turn', azimuth: -KEY_TURN, polar: 0 },
  ArrowRight: { kind: 'turn', azimuth: KEY_TURN, polar: 0 },
  ArrowUp: { kind: 'turn', azimuth: 0, polar: -KEY_TURN },
  ArrowDown: { kind: 'turn', azimuth: 0, polar: KEY_TURN },
  '+': { kind: 'zoom', stepsNearer: 1 },
  '=': { kind: 'zoom', stepsNearer: 1 },
  '-': { kind: 'zoom', stepsNearer: -1 },
};

/** Null for a key that is not the camera's, or is somebody else's with a modifier. */
export function keyMove({
  key,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): KeyMove | null {
  return altKey || ctrlKey || metaKey ? null : (MOVES[key] ?? null);
}
