/** Choosing from a list or by search: select, and let the camera follow. */
import type { AreaId, BodySide, MuscleId, StructureId, TriggerPointId } from '../../anatomy/index.ts';
import { structureTarget } from '../../state/index.ts';
import type { MyopointStore, Target } from '../../state/index.ts';

/** The side held now, right when there is none. */
export function sideNow(store: MyopointStore): BodySide {
  const { selected } = store.getState().choices;
  return selected.kind === 'none' || selected.side === 'midline' ? 'right' : selected.side;
}

/** Select, and fly to what was selected. */
export function choose(store: MyopointStore, target: Target): void {
  const { select, flyTo } = store.getState();
  select(target);
  const { selected } = store.getState().choices;
  if (selected.kind !== 'none') flyTo(selected);
}

/** Choose a muscle, on the side held now unless one is named. */
export function chooseMuscle(store: MyopointStore, id: MuscleId, side: BodySide = sideNow(store)): void {
  choose(store, { kind: 'muscle', id, side });
}

/** Choose one of a muscle's trigger points. */
export function choosePoint(
  store: MyopointStore,
  muscle: MuscleId,
  id: TriggerPointId,
  side: BodySide = sideNow(store),
): void {
  choose(store, { kind: 'trigger-point', muscle, id, side });
}

/** Choose another structure on the side held now unless one is named, or where it lies. */
export function chooseStructure(store: MyopointStore, id: StructureId, side: BodySide = sideNow(store)): void {
  choose(store, structureTarget(id, side, store.getState().lookups));
}

/** Choose an area of skin, on the side held now unless one is named. */
export function chooseArea(store: MyopointStore, id: AreaId, side: BodySide = sideNow(store)): void {
  choose(store, { kind: 'area', id, side });
}
