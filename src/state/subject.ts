/** From what is chosen to what is known of it. */
import type { Dataset } from '../anatomy/index.ts';
import type { Subject } from '../reasoning/index.ts';
import { muscleOfTarget, type Target } from './target.ts';

/** The muscle or trigger point that is meant, with its record; null where none is, or the dataset does not know it. */
export function subjectOf(target: Target, { muscleById }: Pick<Dataset, 'muscleById'>): Subject | null {
  const id = muscleOfTarget(target);
  const muscle = id === null ? undefined : muscleById.get(id);
  if (!muscle || target.kind === 'none' || target.side === 'midline') return null;
  const point = target.kind === 'trigger-point' ? muscle.triggerPoints.find((one) => one.id === target.id) : undefined;
  return { muscle, point: point ?? null, side: target.side };
}
