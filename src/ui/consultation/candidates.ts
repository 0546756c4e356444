/** Muscles that may send pain to a place of the skin, told in words and never in figures. */
import type { AreaId, Dataset, Muscle, ReferralTarget, TriggerPoint } from '../../anatomy/index.ts';

/** How usual it is that this muscle's pain is felt there. */
export const FREQUENCIES = ['often', 'sometimes', 'rarely'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface Candidate {
  readonly muscle: Muscle;
  readonly frequency: Frequency;
  /** Felt deep inside beside the place, not on the skin. */
  readonly deep: boolean;
  /** What its pain feels like there; empty where no source says. */
  readonly feelsLike: string;
}

interface Match {
  readonly frequency: Frequency;
  readonly deep: boolean;
  /** Place of the area among those asked for. */
  readonly at: number;
  readonly feelsLike: string;
}

function matchOf(target: ReferralTarget, isMain: boolean, point: TriggerPoint, areas: readonly AreaId[]): Match | null {
  const area = target.kind === 'skin' ? target.area : target.near;
  const at = area === null ? -1 : areas.indexOf(area);
  if (at < 0) return null;
  const frequency = target.rare ? 'rarely' : isMain ? 'often' : 'sometimes';
  return { frequency, deep: target.kind === 'deep', at, feelsLike: point.symptoms };
}

/** What is usual before what is not, skin before deep, the area named first before those around it. */
function compare(one: Match, other: Match): number {
  return FREQUENCIES.indexOf(one.frequency) - FREQUENCIES.indexOf(other.frequency)
    || Number(one.deep) - Number(other.deep) || one.at - other.at;
}

/** @param areas the areas that were touched, the one that is meant first */
export function candidatesAt(areas: readonly AreaId[], dataset: Dataset): readonly Candidate[] {
  const found = dataset.muscles.flatMap((muscle) => {
    const matches = muscle.triggerPoints.flatMap((point) => [
      ...point.main.flatMap((target) => matchOf(target, true, point, areas) ?? []),
      ...point.spillover.flatMap((target) => matchOf(target, false, point, areas) ?? []),
    ]);
    const best = [...matches].sort(compare)[0];
    return best ? [{ muscle, best }] : [];
  });
  return found.sort((one, other) => compare(one.best, other.best))
    .map(({ muscle, best: { frequency, deep, feelsLike } }) => ({ muscle, frequency, deep, feelsLike }));
}

/** What else hurts there and is no emergency: look-alikes of the muscles, those shared by most first. */
export function otherCausesOf(candidates: readonly Candidate[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { muscle } of candidates) {
    for (const { condition, redFlag } of muscle.confusedWith) if (!redFlag) counts.set(condition, (counts.get(condition) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([condition]) => condition);
}
