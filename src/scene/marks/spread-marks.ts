/** Moves marks apart on the screen so that a finger can tell them apart. */

export interface ScreenPosition {
  readonly x: number;
  readonly y: number;
}

const PASSES = 40;

/**
 * The places of marks, at least `apart` px from one another, each as near to where it belongs as that allows.
 * @param places where the marks belong, CSS px
 */
export function spreadMarks(places: readonly ScreenPosition[], apart: number): ScreenPosition[] {
  const spread = places.map(({ x, y }) => ({ x, y }));
  for (let pass = 0; pass < PASSES; pass += 1) {
    let moved = false;
    for (let i = 0; i < spread.length; i += 1) {
      for (let j = i + 1; j < spread.length; j += 1) {
        const [a, b] = [spread[i], spread[j]];
        if (!a || !b) continue;
        let [dx, dy] = [b.x - a.x, b.y - a.y];
        let distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        // Two marks on one spot part along a steady direction, so that they never tremble.
        if (distance < 0.01) {
          [dx, dy] = [1, 0.35 * (j - i)];
          distance = Math.hypot(dx, dy);
        }
        const push = (apart + 0.01 - Math.min(distance, apart - 1)) / 2 / distance;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return spread;
}
