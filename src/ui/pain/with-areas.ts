/** Painted places as named ones: what a code and a link can carry. */
import type { PainPatch, PlacedArea } from '../../reasoning/index.ts';
import { coverOfPatch } from './use-drawing.ts';
import type { DrawnOn } from './use-drawing.ts';

/** An area counts as marked where so much of it was painted. */
const MARKED = 0.5;
/** Of a small patch in a large area: the areas that hold so much of the patch. */
const HOLDS = 0.5;

const keyOf = ({ area, side }: PlacedArea): string => `${area} ${side}`;

/** How much of each area the patch covers and of how much skin it is, mm². */
function coveredAreas(patch: PainPatch, drawing: DrawnOn): readonly PlacedArea[] {
  const { index } = drawing;
  const cells = coverOfPatch(patch, drawing);
  const painted = new Map<string, { readonly placed: PlacedArea; mm2: number }>();
  let all = 0;
  for (const [cell, mm2] of cells) {
    all += mm2;
    for (const placed of index.areasAt(cell)) {
      const known = painted.get(keyOf(placed)) ?? { placed, mm2: 0 };
      known.mm2 += mm2;
      painted.set(keyOf(placed), known);
    }
  }
  const most = [...painted.values()].sort((one, other) => other.mm2 - one.mm2);
  const marked = most.filter(({ placed, mm2 }) => mm2 >= MARKED * index.mm2Of(placed) || mm2 >= HOLDS * all);
  return (marked.length > 0 ? marked : most.slice(0, 1)).map(({ placed }) => placed);
}

/** The patches with what was painted added as areas. */
export function withAreas(drawing: DrawnOn): readonly PainPatch[] {
  return drawing.patches.map((patch) => {
    if (patch.strokes.length === 0) return patch;
    const named = new Set(patch.areas.map(keyOf));
    const painted = coveredAreas(patch, drawing).filter((placed) => !named.has(keyOf(placed)));
    return { ...patch, areas: [...patch.areas, ...painted] };
  });
}
