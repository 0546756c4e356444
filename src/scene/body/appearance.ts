/** From the user's choices to the appearance of each drawn copy. */
import type { Body, InstanceKey, Layer } from '../../anatomy/index.ts';
import {
  instanceKey,
  instancesOf,
  shownSplit,
  visibilityOf,
  type Choices,
  type Lookups,
  type MyopointState,
} from '../../state/index.ts';
import { instanceNumber } from './instances.ts';
import type { Appearance, AppearanceTable } from './appearance-table.ts';

/** What is left of something that stands in front of the selection. */
export const OCCLUDER_OPACITY = 0.16;

/** From here on nothing is seen through the skin. */
const WHOLE_OPACITY = 0.995;

/** Writes the wanted appearances of all copies. A few microseconds a hundred copies. */
export function wantAppearances(table: AppearanceTable, state: MyopointState, lookups: Lookups, body: Body): void {
  const hovered = new Set<InstanceKey>(instancesOf(state.hovered, lookups));
  // An open clip box shows what lies inside; nothing has to step back for it.
  const opened = state.choices.needle && (state.section !== null || table.opened);
  const occluders = new Set<InstanceKey>(opened ? [] : state.coveredBy);
  const hazards = new Map<number, number>();
  if (opened && state.section !== null) {
    for (const { structure, side } of state.section?.hazards ?? []) {
      const key = instanceKey(structure, side);
      const number = instanceNumber(body, key);
      if (number !== undefined) hazards.set(number, key === state.markedHazard ? 1 : 0.6);
    }
  }
  if (!opened || state.section !== null) table.setHazards(hazards);
  // Fibres are drawn in its place.
  const isAway = state.fibres !== null;
  const skinCovers = !opened && shownSplit(state) === null && skinIsWhole(state, lookups, body);
  const isFilled = !opened && occluders.size === 0 && gapsAreFilled(state.choices);
  body.instances.forEach(({ structure, side, key }, number) => {
    const visible = visibilityOf(state.choices, structure, side, lookups);
    // A film is seen through until it is chosen.
    const seen = visible.highlighted ? visible : { ...visible, opacity: visible.opacity * structure.film };
    const opacity =
      isAway ||
      (skinCovers && structure.layer !== 'skin') ||
      (!isFilled && !seen.highlighted && structure.figure.kind === 'filling')
        ? 0
        : opened
          ? openedOpacity(
              structure.layer,
              seen.opacity,
              hazards.has(number) || (state.section === null && table.isHazard(number)),
            )
          : occluders.has(key) && !seen.highlighted
            ? Math.min(seen.opacity, OCCLUDER_OPACITY)
            : seen.opacity;
    const appearance: Appearance = [
      opacity,
      seen.dimmed && structure.layer !== 'skin' && !opened ? 1 : 0,
      // A quiz that opens the body asks which muscle it is.
      seen.highlighted && !(opened && state.mode.kind === 'quiz') ? 1 : 0,
      hovered.has(key) && structure.layer !== 'skin' ? 1 : 0,
    ];
    table.want(number, appearance);
  });
}

/** Whether what fills the gaps is drawn: it is made to lie between all muscles, and hides vessels and nerves that run there. */
function gapsAreFilled({ hidden, layers, peel }: Choices): boolean {
  return hidden.length === 0 && peel === 0 && layers.muscles === 1 && layers.vessels === 0 && layers.nerves === 0;
}

/** Whether the skin hides all that lies under it: then that is not drawn, and no slip of a muscle shows through a fold. What is selected is always drawn. */
function skinIsWhole({ choices }: MyopointState, lookups: Lookups, { instances }: Body): boolean {
  if (instancesOf(choices.selected, lookups).length > 0) return false;
  const skins = instances.filter(({ structure }) => structure.layer === 'skin');
  return skins.every(({ structure, side }) => visibilityOf(choices, structure, side, lookups).opacity >= WHOLE_OPACITY);
}

/** In an opened body the skin is whole around the clip box, flesh and bone are there, and hazards are always seen. */
function openedOpacity(layer: Layer, chosen: number, isHazard: boolean): number {
  if (layer === 'vessels' || layer === 'nerves') return isHazard ? 1 : chosen;
  return 1;
}
