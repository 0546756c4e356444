/** Where the brush was last, in words: right and left are what people get wrong most. */
import type { Dataset } from '../../anatomy/index.ts';
import { placeOf } from '../../reasoning/index.ts';
import type { Cover, PainPatch } from '../../reasoning/index.ts';
import { placeName } from './place-words.ts';
import { say } from './say.ts';
import { coverOfPatch } from './use-drawing.ts';
import type { DrawnOn } from './use-drawing.ts';

/** Nearer to the median plane than this, neither side is meant, mm. */
const MIDDLE_MM = 8;

/**
 * The place of the last stroke: where the patch grew or shrank most since `before`; without a measured skin its side alone.
 * @returns null where nothing was painted
 */
export function justPainted(
  patch: PainPatch,
  before: Cover,
  drawing: DrawnOn | null,
  dataset: Dataset | null,
): string | null {
  const stroke = patch.strokes.at(-1);
  const point = stroke?.points.at(-1);
  const normal = stroke?.normals.at(-1);
  if (!point || !normal) return null;
  const [x] = point;
  const side = x > MIDDLE_MM ? 'left' : x < -MIDDLE_MM ? 'right' : 'middle';
  const now = coverOfPatch(patch, drawing);
  const [cell] =
    [...new Set([...now.keys(), ...before.keys()])]
      .map((each) => [each, Math.abs((now.get(each) ?? 0) - (before.get(each) ?? 0))] as const)
      .filter(([, change]) => change > 0)
      .sort(([, one], [, other]) => other - one)[0] ?? [];
  if (cell === undefined || !drawing || !dataset)
    return say('pain.place.side', { side: side === 'middle' ? 'other' : side });
  return placeName({ ...placeOf(cell, { point, normal }, drawing.index), side }, dataset);
}
