/** From the user's choices to the look of each drawn copy. */
import type { InstanceKey } from '../../anatomy/index.ts';
import { instancesOf, visibilityOf, type Lookups, type MyopointState } from '../../state/index.ts';
import { INSTANCES } from './instances.ts';
import type { Look, LookTable } from './look-table.ts';

/** What is left of something that stands in front of the selection. */
export const COVERING_OPACITY = 0.16;

/** Writes the wanted looks of all copies. A few microseconds a hundred copies. */
export function wantLooks(table: LookTable, state: MyopointState, lookups: Lookups): void {
  const hovered = new Set<InstanceKey>(instancesOf(state.hovered, lookups));
  const covering = new Set<InstanceKey>(state.coveredBy);
  INSTANCES.forEach(({ structure, side, key }, number) => {
    const seen = visibilityOf(state.choices, structure, side, lookups);
    const opacity = covering.has(key) && !seen.highlighted ? Math.min(seen.opacity, COVERING_OPACITY) : seen.opacity;
    const look: Look = [
      opacity,
      seen.dimmed && structure.layer !== 'skin' ? 1 : 0,
      seen.highlighted ? 1 : 0,
      hovered.has(key) && structure.layer !== 'skin' ? 1 : 0,
    ];
    table.want(number, look);
  });
}
