/** Painted places as named ones: what a code can carry. */
import { mainAreas } from '../../reasoning/index.ts';
import type { PainPatch, PlacedArea } from '../../reasoning/index.ts';
import { coverOfPatch } from './use-drawing.ts';
import type { DrawnOn } from './use-drawing.ts';

const keyOf = ({ area, side }: PlacedArea): string => `${area} ${side}`;

/** The patches with what was painted added as areas. */
export function withAreas(drawing: DrawnOn): readonly PainPatch[] {
  return drawing.patches.map((patch) => {
    if (patch.strokes.length === 0) return patch;
    const named = new Set(patch.areas.map(keyOf));
    const painted = mainAreas(coverOfPatch(patch, drawing), drawing.index).filter(
      (placed) => !named.has(keyOf(placed)),
    );
    return { ...patch, areas: [...patch.areas, ...painted] };
  });
}
