/** Two drawings of one person beside each other. A change that redrawing alone would bring is said to be that. */
import type { CellIndex } from './cells.ts';
import { coverMm2, coversOf, joinedCover, type Cover, type PainDrawing } from './cover.ts';
import { extentOf, type Extent } from './extent.ts';
import { REDRAWING_NOISE } from './redrawing-noise.ts';

/** Whether a change is more than drawing the same pain again brings. It says nothing of better or worse. */
export type Change = 'within-noise' | 'beyond-noise';

/** One place, before and after. */
interface PatchChange {
  /** Ids of patches; null where there is none in that drawing. */
  readonly before: number | null;
  readonly after: number | null;
  readonly intensity: { readonly before: number | null; readonly after: number | null };
  /** How much of both lies in the same place, 0 … 1. */
  readonly jaccard: number;
}

/** Two drawings beside each other. */
export interface Comparison {
  readonly extent: { readonly before: Extent; readonly after: Extent; readonly change: Change };
  readonly patchCount: { readonly before: number; readonly after: number };
  /** How much of both lies in the same place, to within a cell of the skin; 0 … 1. */
  readonly jaccard: number;
  readonly placeChange: Change;
  /** Patches that lie in the same place together; then those of one drawing alone. */
  readonly patches: readonly PatchChange[];
}

/** Shared skin of two covers over all they cover, 0 … 1; 1 where both are empty. */
export function jaccardOf(one: Cover, other: Cover): number {
  let [shared, all] = [0, 0];
  for (const [cell, covered] of one) {
    const there = other.get(cell) ?? 0;
    shared += Math.min(covered, there);
    all += Math.max(covered, there);
  }
  for (const [cell, covered] of other) if (!one.has(cell)) all += covered;
  return all > 0 ? shared / all : 1;
}

/** Whether a change of extent is more than redrawing brings. */
export function extentChange(beforeMm2: number, afterMm2: number): Change {
  if (beforeMm2 === afterMm2) return 'within-noise';
  const ratio = Math.max(beforeMm2, afterMm2) / Math.min(beforeMm2, afterMm2);
  return ratio <= 1 + REDRAWING_NOISE.extentShare ? 'within-noise' : 'beyond-noise';
}

/** Whether a drawing lies further from another than redrawing brings. */
export function placeChange(jaccard: number): Change {
  return jaccard >= REDRAWING_NOISE.jaccard ? 'within-noise' : 'beyond-noise';
}

/** Patches share a place from this on. */
const SAME_PLACE = 0.05;

function pairPatches(before: PainDrawing, after: PainDrawing, index: CellIndex): readonly PatchChange[] {
  const [earlier, later] = [coversOf(before, index), coversOf(after, index)];
  const intensityIn = ({ patches }: PainDrawing, id: number | null): number | null =>
    patches.find((patch) => patch.id === id)?.intensity ?? null;
  const change = (one: number | null, other: number | null, jaccard: number): PatchChange => ({
    before: one,
    after: other,
    intensity: { before: intensityIn(before, one), after: intensityIn(after, other) },
    jaccard,
  });
  const near = [...earlier]
    .flatMap(([one, cover]) => [...later].map(([other, there]) => ({ one, other, jaccard: jaccardOf(cover, there) })))
    .filter(({ jaccard }) => jaccard >= SAME_PLACE)
    .sort((a, b) => b.jaccard - a.jaccard);
  const paired: PatchChange[] = [];
  for (const { one, other, jaccard } of near)
    if (!paired.some((pair) => pair.before === one || pair.after === other)) paired.push(change(one, other, jaccard));
  return [
    ...paired,
    ...[...earlier.keys()].filter((id) => !paired.some((pair) => pair.before === id)).map((id) => change(id, null, 0)),
    ...[...later.keys()].filter((id) => !paired.some((pair) => pair.after === id)).map((id) => change(null, id, 0)),
  ];
}

/** Holds two drawings on the same body beside each other. */
export function compareDrawings(before: PainDrawing, after: PainDrawing, index: CellIndex): Comparison {
  const [earlierPatches, laterPatches] = [coversOf(before, index), coversOf(after, index)];
  const [earlier, later] = [
    joinedCover([...earlierPatches.values()], index),
    joinedCover([...laterPatches.values()], index),
  ];
  const jaccard = jaccardOf(earlier, later);
  return {
    extent: {
      before: extentOf(earlier, index),
      after: extentOf(later, index),
      change: extentChange(coverMm2(earlier), coverMm2(later)),
    },
    patchCount: { before: earlierPatches.size, after: laterPatches.size },
    jaccard,
    placeChange: placeChange(jaccard),
    patches: pairPatches(before, after, index),
  };
}
