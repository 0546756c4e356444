/** What of a drawing the worker is to be told: only what it does not know. */
import type { Dataset } from '../../anatomy/index.ts';
import type { SkinStroke } from '../../geometry/index.ts';
import type { DrawnStroke, PainPatch } from '../../reasoning/index.ts';
import { comparedMuscles, strokesFor, type MyopointState } from '../../state/index.ts';
import type { Beside, PatchChange } from '../skin/pain-brush.ts';

/** What the worker was told of each patch last. */
export type Known = ReadonlyMap<number, Pick<PainPatch, 'strokes' | 'areas'>>;

/** Strokes that were painted step by step: which patch they belong to, and whether they became part of it. */
export type Live = { readonly patch: number; readonly became: readonly DrawnStroke[] | null } | null;

/** How many strokes from the first on are the same. */
function sameFromStart(one: readonly DrawnStroke[], other: readonly DrawnStroke[]): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

/**
 * What is another of each patch.
 * @param live strokes that ended since; null where none did
 * @param dataset tells where areas lie on the body that is shown; while it has not come, areas wait
 */
export function patchChanges(
  known: Known,
  patches: readonly PainPatch[],
  live: Live,
  dataset: Dataset | null,
): readonly PatchChange[] {
  return patches.map(({ id, strokes, areas, intensity }): PatchChange => {
    const before = known.get(id);
    const keep = sameFromStart(before?.strokes ?? [], strokes);
    const added = strokes.slice(keep);
    const ended = live?.patch === id ? live : null;
    const isDone =
      ended?.became !== null &&
      ended?.became !== undefined &&
      keep === before?.strokes.length &&
      added.length === ended.became.length &&
      sameFromStart(added, ended.became) === added.length;
    return {
      id,
      keep,
      strokes: added,
      live: ended ? (isDone ? 'done' : 'dropped') : 'goes-on',
      areas: dataset && areas !== before?.areas && (before || areas.length > 0) ? areaStrokes(areas, dataset) : null,
      intensity,
    };
  });
}

/** The strokes of whole areas on the body. */
function areaStrokes(areas: PainPatch['areas'], dataset: Dataset): readonly SkinStroke[] {
  return areas.flatMap(({ area, side }) => strokesFor({ kind: 'area', id: area, side }, dataset, false)?.main ?? []);
}

/** What is told beside the drawing. */
export function besideOf(state: MyopointState, dataset: Dataset | null): Beside {
  const strokes = comparedMuscles(state).flatMap(
    (muscle) => (dataset && strokesFor(muscle, dataset, state.choices.bothSides)) ?? [],
  );
  if (strokes.length === 0) return { kind: 'patch', id: state.paintedPatch };
  return {
    kind: 'zones',
    main: strokes.flatMap(({ main }) => main),
    spillover: strokes.flatMap(({ spillover }) => spillover),
  };
}

/** Whether the same is told beside the drawing after a change. */
export function isSameBeside(state: MyopointState, before: MyopointState): boolean {
  return (
    state.paintedPatch === before.paintedPatch &&
    state.choices.selected === before.choices.selected &&
    state.choices.together === before.choices.together &&
    state.choices.bothSides === before.choices.bothSides &&
    state.mode === before.mode &&
    state.recall === before.recall
  );
}
