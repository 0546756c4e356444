/** What is still under way outside the frame loop, so that tests and pictures can wait for rest. */

let working = 0;
let lastChange = 0;

export function beginWork(): void {
  working += 1;
}

export function endWork(): void {
  working -= 1;
  lastChange = performance.now();
}

/** A frame in which looks or camera were still moving. */
export function noteMotion(): void {
  lastChange = performance.now();
}

/** Whether nothing has been under way for `ms` milliseconds; the running pulse does not count. */
export function isAtRest(ms: number): boolean {
  return working === 0 && performance.now() - lastChange > ms;
}
