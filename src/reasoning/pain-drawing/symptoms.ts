/** Symptoms as people say them, as a way in: each leads to areas of skin, on the side that is asked after. */
import type { BodySide, Symptom } from '../../anatomy/index.ts';
import type { CellIndex } from './cells.ts';
import type { PlacedArea } from './patch.ts';

/** The areas a symptom leads to. @param sides one or both; areas of the midline come once */
export function symptomAreas(
  { areas }: Pick<Symptom, 'areas'>,
  sides: readonly BodySide[],
  { isMidline }: Pick<CellIndex, 'isMidline'>,
): readonly PlacedArea[] {
  return areas.flatMap((area): readonly PlacedArea[] =>
    isMidline(area) ? [{ area, side: 'right' }] : sides.map((side) => ({ area, side })),
  );
}
