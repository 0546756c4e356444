/** Says from where the body is seen, and which of its sides is toward which edge of the screen. */
import { useSyncExternalStore } from 'react';

export interface Orientation {
  readonly from: 'front' | 'back' | 'right' | 'left' | 'above' | 'below';
  /** Which side of the body is toward the left edge of the screen, null where neither is. */
  readonly onScreenLeft: 'R' | 'L' | null;
}

/** A direction of the scene: x to the body's left, y up, z to its front. Unit. */
export interface SceneDirection {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const WORDS: Readonly<Record<Orientation['from'], string>> = {
  front: 'from the front', back: 'from the back', right: 'from the right', left: 'from the left', above: 'from above', below: 'from below',
};

/** Sides are told until they nearly hide each other: this share of the body's width is seen. */
const LEAST_ACROSS = 0.35;
/** From higher or lower than this (53°) it is above or below rather than any side. */
const STEEP = 0.8;

const listeners = new Set<() => void>();
let current: Orientation = { from: 'front', onScreenLeft: 'R' };

/** What the camera's own axes say, wherever it stands: how near it is to the middle of the body does not count. */
export function orientationOf(forward: SceneDirection, right: SceneDirection): Orientation {
  const [x, y, z] = [-forward.x, -forward.y, -forward.z];
  const level = Math.abs(x) > Math.abs(z) ? (x > 0 ? 'left' : 'right') : (z > 0 ? 'front' : 'back');
  return {
    from: y > STEEP ? 'above' : y < -STEEP ? 'below' : level,
    onScreenLeft: right.x > LEAST_ACROSS ? 'R' : right.x < -LEAST_ACROSS ? 'L' : null,
  };
}

/**
 * Tells the mark how the viewer looks.
 * @param forward where the camera looks
 * @param right toward the right edge of the screen
 */
export function reportOrientation(forward: SceneDirection, right: SceneDirection): void {
  const { from, onScreenLeft } = orientationOf(forward, right);
  if (from === current.from && onScreenLeft === current.onScreenLeft) return;
  current = { from, onScreenLeft };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

export function OrientationMark(): React.JSX.Element {
  const { from, onScreenLeft } = useSyncExternalStore(subscribe, () => current);
  const other = onScreenLeft === 'R' ? 'L' : 'R';
  const sides = onScreenLeft === null ? '' : `, the body’s ${onScreenLeft === 'R' ? 'right' : 'left'} on the left of the picture`;
  return (
    <div className="orientation-mark" role="img" aria-label={`The body is seen ${WORDS[from]}${sides}`}>
      <span className="orientation-side">{onScreenLeft ?? ''}</span>
      <span className="orientation-facing"><span className="orientation-seen">Seen </span>{WORDS[from]}</span>
      <span className="orientation-side">{onScreenLeft ? other : ''}</span>
    </div>
  );
}
