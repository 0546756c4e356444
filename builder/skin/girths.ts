/** Middles of the sections of lofts that get another girth: what the app needs of a loft to do it. */
import type { CarriedGirth } from '../../src/geometry/index.ts';
import type { Loft } from '../recorded/shape-types.ts';
import { loftSection } from '../shapes/loft-curve.ts';

/** So far may a carried vertex be from where the loft itself would put it, mm; half of it is left for packing. */
export const CENTRE_ERROR_MM = 0.1;
const MOST_ROWS = 512;
/** Places along at which rows are held against the loft. */
const CHECKED = 600;

/** Middle of a loft's section, xyz mm. */
const centreAt = (loft: Loft, along: number): readonly number[] => [
  ...loftSection(loft, along).coefficients.slice(0, 3),
];

function furthestOff(checked: readonly (readonly number[])[], rows: readonly (readonly number[])[]): number {
  return checked.reduce((most, centre, i) => {
    const at = (i / (checked.length - 1)) * (rows.length - 1),
      row = Math.min(rows.length - 2, Math.floor(at)),
      part = at - row;
    const off = Math.hypot(
      ...centre.map((value, axis) => rows[row]![axis]! * (1 - part) + rows[row + 1]![axis]! * part - value),
    );
    return Math.max(most, off);
  }, 0);
}

/**
 * The fewest middles, at even steps along, between which straight lines are near enough to the loft's own.
 * @throws Error where the loft is too crooked for it
 */
export function girthOf(loft: Loft, factor: number): CarriedGirth {
  const checked = Array.from({ length: CHECKED + 1 }, (_, i) => centreAt(loft, i / CHECKED));
  for (let count = 2; count <= MOST_ROWS; count += 1 + (count >> 3)) {
    const rows = Array.from({ length: count }, (_, i) => centreAt(loft, i / (count - 1)));
    if ((1 - factor) * furthestOff(checked, rows) <= CENTRE_ERROR_MM / 2)
      return { factor, centres: Float32Array.from(rows.flat()) };
  }
  throw new Error(`${loft.id}: expected a course that ${MOST_ROWS} places follow to ${CENTRE_ERROR_MM / 2} mm`);
}
