/** From where each muscle and each trigger point is looked at. */
import type { Dataset, Muscle, TriggerPoint, ViewAngles } from '../../src/anatomy/index.ts';
import type { Chooser, SeenShares } from './choose.ts';

/** How one thing is looked at: its right side alone, and both sides together. */
export interface ChosenView {
  readonly id: string;
  readonly right: ViewAngles;
  readonly both: ViewAngles;
  /** What each shows. */
  readonly seen: { readonly right: SeenShares; readonly both: SeenShares };
}

/** Every muscle, each followed by its points, as one reads them. */
export function viewDirections(dataset: Dataset, chooser: Chooser, say: (view: ChosenView) => void): ChosenView[] {
  function viewOf(muscle: Muscle, point: TriggerPoint | null, before: ChosenView | null): ChosenView {
    const subject = chooser.subjectOf(muscle, point);
    const [right, both] = [
      chooser.best(subject, false, before?.right ?? null),
      chooser.best(subject, true, before?.both ?? null),
    ];
    const view = {
      id: point?.id ?? muscle.id,
      right,
      both,
      seen: { right: chooser.seenFrom(subject, right, false), both: chooser.seenFrom(subject, both, true) },
    };
    say(view);
    return view;
  }
  return dataset.muscles.flatMap((muscle) => {
    const whole = viewOf(muscle, null, null);
    return [whole, ...muscle.triggerPoints.map((point) => viewOf(muscle, point, whole))];
  });
}
