/** Muscles that may send pain to a place of the skin, told in words and never in figures. */
import { FREQUENCIES, felt } from '../../anatomy/index.ts';
import type { AreaId, Dataset, Felt, Frequency, Muscle } from '../../anatomy/index.ts';

export interface Candidate {
  readonly muscle: Muscle;
  /** How usual it is that this muscle's pain is felt there. */
  readonly frequency: Frequency;
  /** Felt deep inside beside the place, not on the skin. */
  readonly deep: boolean;
  /** What its pain feels like there; empty where no source says. */
  readonly feelsLike: string;
}

/** One of its places, and which of the areas asked for it is in, counted from 0. */
interface Match {
  readonly place: Felt;
  readonly at: number;
}

function matchOf(place: Felt, areas: readonly AreaId[]): Match | null {
  const at = place.area === null ? -1 : areas.indexOf(place.area);
  return at < 0 ? null : { place, at };
}

/** What is usual before what is not, skin before deep, the area named first before those around it. */
function compare(one: Match, other: Match): number {
  return FREQUENCIES.indexOf(one.place.frequency) - FREQUENCIES.indexOf(other.place.frequency)
    || Number(one.place.deep) - Number(other.place.deep) || one.at - other.at;
}

/** @param areas the areas that were touched, the one that is meant first */
export function candidatesAt(areas: readonly AreaId[], dataset: Pick<Dataset, 'muscles'>): readonly Candidate[] {
  const found = dataset.muscles.flatMap((muscle) => {
    const [best] = felt(muscle.triggerPoints).flatMap((place) => matchOf(place, areas) ?? []).sort(compare);
    return best ? [{ muscle, best }] : [];
  });
  return found.sort((one, other) => compare(one.best, other.best))
    .map(({ muscle, best: { place: { frequency, deep, point } } }) => ({ muscle, frequency, deep, feelsLike: point.symptoms }));
}

/** What else hurts there and is no emergency: look-alikes of the muscles, those shared by most first. */
export function otherCausesOf(candidates: readonly Candidate[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { muscle } of candidates) {
    for (const { condition, redFlag } of muscle.confusedWith) if (!redFlag) counts.set(condition, (counts.get(condition) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([condition]) => condition);
}
