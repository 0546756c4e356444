/** What is still under way in a scene, so that tests and pictures can wait for rest. The running pulse does not count. */

type Mover = 'camera' | 'appearances' | 'pain' | 'drawing' | 'fibres';

export interface Activity {
  /** Work outside the frame loop begins (loading, painting). */
  readonly beginWork: () => void;
  readonly endWork: () => void;
  /** Says whether something drawn is still on its way; `what` names it. */
  readonly setMoving: (what: Mover, goesOn: boolean) => void;
  /** Whether this is on its way. */
  readonly isMoving: (what: Mover) => boolean;
  /** Whether nothing has been under way for `ms` milliseconds. */
  readonly isAtRest: (ms: number) => boolean;
}

export function createActivity(): Activity {
  const moving = new Set<Mover>();
  let working = 0;
  let lastChange = 0;
  return {
    beginWork: () => {
      working += 1;
    },
    endWork: () => {
      working -= 1;
      lastChange = performance.now();
    },
    setMoving: (what, goesOn) => {
      if (goesOn || moving.has(what)) lastChange = performance.now();
      if (goesOn) moving.add(what);
      else moving.delete(what);
    },
    isMoving: (what) => moving.has(what),
    isAtRest: (ms) => working === 0 && moving.size === 0 && performance.now() - lastChange > ms,
  };
}
