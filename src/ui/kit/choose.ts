/** Choosing from a list or by search: select, and let the camera follow. */
import type { AreaId, BodySide, MuscleId, StructureId, TriggerPointId } from '../../anatomy/index.ts';
import { bodyLookups, store, structureTarget } from '../../state/index.ts';
import type { Target } from '../../state/index.ts';

/** The side held now, right when there is none. */
export function sideNow(): BodySide {
  const { selected } = store.getState().choices;
  return selected.kind === 'none' || selected.side === 'midline' ? 'right' : selected.side;
}

/** Select, and fly to what was selected. */
export function choose(target: Target): void {
  const { select, flyTo } = store.getState();
  select(target);
  const { selected } = store.getState().choices;
  if (selected.kind !== 'none') flyTo(selected);
}

/** Choose a muscle, on the side held now unless one is named. */
export function chooseMuscle(id: MuscleId, side: BodySide = sideNow()): void {
  choose({ kind: 'muscle', id, side });
}

/** Choose one of a muscle's trigger points. */
export function choosePoint(muscle: MuscleId, id: TriggerPointId, side: BodySide = sideNow()): void {
  choose({ kind: 'trigger-point', muscle, id, side });
}

/** Choose another structure on the side held now unless one is named, or where it lies. */
export function chooseStructure(id: StructureId, side: BodySide = sideNow()): void {
  choose(structureTarget(id, side, bodyLookups));
}

/** Choose an area of skin, on the side held now unless one is named. */
export function chooseArea(id: AreaId, side: BodySide = sideNow()): void {
  choose({ kind: 'area', id, side });
}
