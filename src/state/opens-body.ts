/** Whether the body is to be open. */
import type { Dataset } from '../anatomy/index.ts';
import type { Choices } from './choices.ts';

/** True in the needle view of a point whose line is known; else the picture stays as it is. */
export function opensBody(
  dataset: Dataset | null,
  { needle, selected }: Pick<Choices, 'needle' | 'selected'>,
): boolean {
  return needle && selected.kind === 'trigger-point' && Boolean(dataset?.depths.needlePathByPoint.has(selected.id));
}
