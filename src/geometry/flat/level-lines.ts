/** Lines along which a value stays the same, over the pixels of a picture. */

/** Values that differ by more than this between neighbouring pixels are too close for lines, or lie on both sides of a seam. */
const STEEPEST = 0.4;

/**
 * The lines at whole numbers. They stay within pixels of one group and end where the value changes too fast.
 * @param values one a pixel
 * @param groups one a pixel, 0 for none
 * @param width of the picture, px
 * @param height of the picture, px
 * @param shortest a line of fewer points is left out
 * @returns xy of the points of each line, px from the left and the top
 */
export function levelLines(
  values: Float32Array,
  groups: ArrayLike<number>,
  width: number,
  height: number,
  shortest: number,
): readonly Float32Array[] {
  const places = new Map<number, readonly [number, number]>();
  const beside = new Map<number, number[]>();
  const join = (a: number, b: number): void => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = beside.get(one);
      if (known) known.push(other);
      else beside.set(one, [other]);
    }
  };
  for (let y = 0; y + 1 < height; y += 1)
    for (let x = 0; x + 1 < width; x += 1) {
      const at = y * width + x;
      const group = groups[at]!;
      if (group === 0 || groups[at + 1] !== group) continue;
      if (groups[at + width] !== group || groups[at + width + 1] !== group) continue;
      const [a, b, c, d] = [values[at]!, values[at + 1]!, values[at + width + 1]!, values[at + width]!];
      const most = Math.max(a, b, c, d);
      const level = Math.floor(most);
      if (most - Math.min(a, b, c, d) > STEEPEST || Math.min(a, b, c, d) >= level) continue;
      const met: number[] = [];
      const edge = (key: number, from: number, to: number, fx: number, fy: number, tx: number, ty: number): void => {
        if (from < level === to < level) return;
        const share = (level - from) / (to - from);
        places.set(key, [x + 0.5 + fx + share * (tx - fx), y + 0.5 + fy + share * (ty - fy)]);
        met.push(key);
      };
      edge(2 * at, a, b, 0, 0, 1, 0);
      edge(2 * (at + 1) + 1, b, c, 1, 0, 1, 1);
      edge(2 * (at + width), d, c, 0, 1, 1, 1);
      edge(2 * at + 1, a, d, 0, 0, 0, 1);
      if (met.length === 2) join(met[0]!, met[1]!);
    }
  return chained(beside, shortest).map((keys) => Float32Array.from(keys.flatMap((key) => places.get(key)!)));
}

/** Keys that lie beside one another, one after another; each once. */
function chained(beside: ReadonlyMap<number, readonly number[]>, shortest: number): number[][] {
  const done = new Set<number>();
  const chains: number[][] = [];
  const walk = (from: number): void => {
    const chain: number[] = [];
    for (let key: number | undefined = from; key !== undefined;) {
      done.add(key);
      chain.push(key);
      key = beside.get(key)?.find((next) => !done.has(next));
    }
    if (chain.length >= shortest) chains.push(chain);
  };
  // From the ends first, so that no line is begun in its middle.
  for (const [key, others] of beside) if (others.length === 1 && !done.has(key)) walk(key);
  for (const key of beside.keys()) if (!done.has(key)) walk(key);
  return chains;
}
