/** From where the body is seen, and who wants to know when that changes. */

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

/** What the camera's own axes say, wherever it stands: how near it is to the middle of the body does not count. */
export function orientationOf(forward: SceneDirection, right: SceneDirection): Orientation {
  const [x, y, z] = [-forward.x, -forward.y, -forward.z];
  const level = Math.abs(x) > Math.abs(z) ? (x > 0 ? 'left' : 'right') : z > 0 ? 'front' : 'back';
  return {
    from: y > STEEP ? 'above' : y < -STEEP ? 'below' : level,
    onScreenLeft: right.x > LEAST_ACROSS ? 'R' : right.x < -LEAST_ACROSS ? 'L' : null,
  };
}

/** How the viewer looks now, kept for the mark that says so. */
export interface OrientationWatch {
  readonly current: () => Orientation;
  /** @returns what ends it */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Tells how the viewer looks.
   * @param forward where the camera looks
   * @param right toward the right edge of the screen
   */
  readonly report: (forward: SceneDirection, right: SceneDirection) => void;
}

/** Before anything was reported the body is seen from the front. */
export function createOrientationWatch(): OrientationWatch {
  const listeners = new Set<() => void>();
  let current: Orientation = { from: 'front', onScreenLeft: 'R' };
  return {
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    report: (forward, right) => {
      const next = orientationOf(forward, right);
      if (next.from === current.from && next.onScreenLeft === current.onScreenLeft) return;
      current = next;
      for (const listener of listeners) listener();
    },
  };
}
