/** Painted places as named ones: what a code can carry. */
import { mainAreas } from '../../reasoning/index.ts';
import type { PainPatch, PlacedArea } from '../../reasoning/index.ts';
import { coverOfPatch } from './use-drawing.ts';
import type { DrawnOn } from './use-drawing.ts';

const keyOf = ({ area, side }: PlacedArea): string => `${area} ${side}`;

/** The patches with what was painted added as areas, and without areas that were wiped away again. */
export function withAreas(drawing: DrawnOn): readonly PainPatch[] {
  return drawing.patches.map((patch) => {
    if (patch.strokes.length === 0) return patch;
    const covered = mainAreas(coverOfPatch(patch, drawing), drawing.index);
    const still = new Set(covered.map(keyOf));
    const named = patch.strokes.some(({ erases }) => erases)
      ? patch.areas.filter((placed) => still.has(keyOf(placed)))
      : patch.areas;
    const said = new Set(named.map(keyOf));
    return { ...patch, areas: [...named, ...covered.filter((placed) => !said.has(keyOf(placed)))] };
  });
}
