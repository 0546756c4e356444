/** Says from where the body is seen, and which of its sides is toward which edge of the screen. */
import { useSyncExternalStore } from 'react';
import { say } from '../../words/index.ts';

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

const LETTERS = { R: 'scene.orientation.right', L: 'scene.orientation.left' } as const;

export function OrientationMark(): React.JSX.Element {
  const { from, onScreenLeft } = useSyncExternalStore(subscribe, () => current);
  const letterOf = (side: 'R' | 'L'): string => (onScreenLeft === null ? '' : say(LETTERS[side]));
  return (
    <div className="orientation-mark" role="img" aria-label={say('scene.orientation.label', { from, onLeft: onScreenLeft ?? 'other' })}>
      <span className="orientation-side">{letterOf(onScreenLeft === 'R' ? 'R' : 'L')}</span>
      <span className="orientation-facing">
        {say.parts('scene.orientation.seen', { from }).map(({ text, tag }) => (tag === null ? text : <span key={tag} className="orientation-seen">{text}</span>))}
      </span>
      <span className="orientation-side">{letterOf(onScreenLeft === 'R' ? 'L' : 'R')}</span>
    </div>
  );
}
