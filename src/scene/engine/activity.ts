/** What is still under way, so that tests and pictures can wait for rest. The running pulse does not count. */

type Mover = 'camera' | 'appearances' | 'pain' | 'fibres';

const moving = new Set<Mover>();
let working = 0;
let lastChange = 0;

/** Work outside the frame loop begins (loading, painting). */
export function beginWork(): void {
  working += 1;
}

export function endWork(): void {
  working -= 1;
  lastChange = performance.now();
}

/** Says whether something drawn is still on its way; `what` names it. */
export function setMoving(what: Mover, goesOn: boolean): void {
  if (goesOn || moving.has(what)) lastChange = performance.now();
  if (goesOn) moving.add(what);
  else moving.delete(what);
}

/** Whether this is on its way. */
export function isMoving(what: Mover): boolean {
  return moving.has(what);
}

/** Whether nothing has been under way for `ms` milliseconds. */
export function isAtRest(ms: number): boolean {
  return working === 0 && moving.size === 0 && performance.now() - lastChange > ms;
}
