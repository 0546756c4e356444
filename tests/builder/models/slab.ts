/** Slabs to lay upon each other. */
const STEPS = 10;
const STEP_MM = 5;

/** A closed slab of 50 × 50 mm from a height down to another; its upper face may be raised at places of its grid. */
export function slab(topMm: number, bottomMm: number, raised: Readonly<Record<string, number>> = {}) {
  const side = STEPS + 1;
  const at = (i: number, j: number, isTop: boolean): number => (isTop ? 0 : side * side) + i * side + j;
  const positions: number[] = [];
  for (const isTop of [true, false])
    for (let i = 0; i < side; i += 1)
      for (let j = 0; j < side; j += 1)
        positions.push(i * STEP_MM, j * STEP_MM, isTop ? topMm + (raised[`${i} ${j}`] ?? 0) : bottomMm);
  const indices: number[] = [];
  const quad = (a: number, b: number, c: number, d: number) => indices.push(a, b, c, a, c, d);
  for (let i = 0; i < STEPS; i += 1)
    for (let j = 0; j < STEPS; j += 1) {
      quad(at(i, j, true), at(i + 1, j, true), at(i + 1, j + 1, true), at(i, j + 1, true));
      quad(at(i, j, false), at(i, j + 1, false), at(i + 1, j + 1, false), at(i + 1, j, false));
    }
  for (let k = 0; k < STEPS; k += 1) {
    quad(at(k, 0, true), at(k, 0, false), at(k + 1, 0, false), at(k + 1, 0, true));
    quad(at(k, STEPS, true), at(k + 1, STEPS, true), at(k + 1, STEPS, false), at(k, STEPS, false));
    quad(at(0, k, true), at(0, k + 1, true), at(0, k + 1, false), at(0, k, false));
    quad(at(STEPS, k, true), at(STEPS, k, false), at(STEPS, k + 1, false), at(STEPS, k + 1, true));
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}
