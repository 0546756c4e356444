/** What is explained, asked about or painted. */
import type { BodySide, Muscle, TriggerPoint } from '../anatomy/index.ts';

/** A muscle, or one of its trigger points, on a side of the body. */
export interface Subject {
  readonly muscle: Muscle;
  /** Null: the whole muscle is meant. */
  readonly point: TriggerPoint | null;
  readonly side: BodySide;
}

/** The trigger points that are meant: the one that is named, else all of its muscle. */
export function pointsOf({ muscle, point }: Pick<Subject, 'muscle' | 'point'>): readonly TriggerPoint[] {
  return point ? [point] : muscle.triggerPoints;
}
