/** Where dots stand in a field, and which of them are filled. */

/** A place in a field, counted in cells from the top left. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Up to so many filled dots are strewn over a field of 10,000: as one heap they would look like a corner, not like a rarity. */
export const MOST_STREWN = 40;
/** Steps of a two-dimensional sequence of low discrepancy (Roberts 2018): even, and the same each time. */
const STEP_X = 0.7548776662466927;
const STEP_Y = 0.5698402909980532;

/** `count` cells of a square field, evenly strewn and never two in one. */
export function strewn(count: number, side: number): readonly Cell[] {
  const cells: Cell[] = [];
  const taken = new Set<number>();
  for (let at = 1; cells.length < Math.min(count, side * side); at += 1) {
    const column = Math.floor(((0.5 + at * STEP_X) % 1) * side);
    const row = Math.floor(((0.5 + at * STEP_Y) % 1) * side);
    const key = row * side + column;
    if (taken.has(key)) continue;
    taken.add(key);
    cells.push({ column, row });
  }
  return cells;
}

/** `count` cells from the top left, row by row, as one counts. */
export function inRows(count: number, side: number): readonly Cell[] {
  return Array.from({ length: Math.min(count, side * side) }, (_, at) => ({ column: at % side, row: Math.floor(at / side) }));
}
