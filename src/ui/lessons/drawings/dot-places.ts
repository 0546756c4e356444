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
/** Share of the field that is strewn: a dot on the edge would be half a dot. */
const WITHIN = 0.93;
/** Ends the search in a field that is full. */
const LONGEST = 8;

const within = (share: number): number => (1 - WITHIN) / 2 + WITHIN * (share % 1);

/** `count` cells of a field, evenly strewn and never two in one; fewer where the field is full. */
export function strewn(count: number, columns: number, rows: number): readonly Cell[] {
  const cells: Cell[] = [];
  const taken = new Set<number>();
  for (let at = 1; cells.length < count && at <= LONGEST * columns * rows; at += 1) {
    const column = Math.floor(within(0.5 + at * STEP_X) * columns);
    const row = Math.floor(within(0.5 + at * STEP_Y) * rows);
    const key = row * columns + column;
    if (taken.has(key)) continue;
    taken.add(key);
    cells.push({ column, row });
  }
  return cells;
}

/** `count` cells from the top left, row by row, as one counts. */
export function inRows(count: number, columns: number): readonly Cell[] {
  return Array.from({ length: count }, (_, at) => ({ column: at % columns, row: Math.floor(at / columns) }));
}
