/** Where the brush was last, in words: right and left are what people get wrong most. */
import type { Dataset } from '../../anatomy/index.ts';
import type { PainPatch } from '../../reasoning/index.ts';
import { placeName } from './place-words.ts';
import { say } from './say.ts';
import { placeAt } from './stub-reasoning.ts';
import type { DrawnOn } from './use-drawing.ts';

/** Nearer to the median plane than this, neither side is meant, mm. */
const MIDDLE_MM = 8;

/** The cells of a patch, by how much of each is covered, mm². */
export type Covered = ReadonlyMap<number, number>;

/** What a patch covers now. */
export function coveredBy(patch: number, drawing: DrawnOn | null): Covered {
  return new Map(drawing?.covers.find((cover) => cover.patch === patch)?.cells);
}

/**
 * The place of the last stroke: where the patch grew or shrank most since `before`; without a measured skin its side alone.
 * @returns null where nothing was painted
 */
export function justPainted(
  patch: PainPatch,
  before: Covered,
  drawing: DrawnOn | null,
  dataset: Dataset | null,
): string | null {
  const stroke = patch.strokes.at(-1);
  const x = stroke?.points.at(-1)?.[0];
  const normal = stroke?.normals.at(-1);
  if (x === undefined || !normal) return null;
  const side = x > MIDDLE_MM ? 'left' : x < -MIDDLE_MM ? 'right' : 'middle';
  const now = coveredBy(patch.id, drawing);
  const [cell] =
    [...new Set([...now.keys(), ...before.keys()])]
      .map((each) => [each, Math.abs((now.get(each) ?? 0) - (before.get(each) ?? 0))] as const)
      .filter(([, change]) => change > 0)
      .sort(([, one], [, other]) => other - one)[0] ?? [];
  if (cell === undefined || !drawing || !dataset)
    return say('pain.place.side', { side: side === 'middle' ? 'other' : side });
  return placeName({ ...placeAt(cell, normal, drawing.index, dataset), side }, dataset);
}
