/** Muscles that may send pain to a place of the skin, told in words and never in figures. */
import type { AreaId, Dataset, Muscle } from '../anatomy/index.ts';
import { FREQUENCIES, felt, type Felt, type Frequency } from './referral.ts';

/** A muscle that may send pain to the areas that were asked for. */
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

/** A muscle with the place by which it ranks. */
interface Ranked {
  readonly muscle: Muscle;
  readonly best: Match;
}

/** The places of every muscle, worked out once for each list: searching asks for hundreds of areas. */
const placesOf = new WeakMap<readonly Muscle[], ReadonlyMap<Muscle, readonly Felt[]>>();

function placesOfAll(muscles: readonly Muscle[]): ReadonlyMap<Muscle, readonly Felt[]> {
  const places = placesOf.get(muscles) ?? new Map(muscles.map((muscle) => [muscle, felt(muscle.triggerPoints)]));
  placesOf.set(muscles, places);
  return places;
}

/** What is usual before what is not, skin before deep, the area named first before those around it. */
function compare(one: Match, other: Match): number {
  return (
    FREQUENCIES.indexOf(one.place.frequency) - FREQUENCIES.indexOf(other.place.frequency) ||
    Number(one.place.deep) - Number(other.place.deep) ||
    one.at - other.at
  );
}

/** Muscles by the best of their places in the areas, else in the order of the data; the places of `deep` sensations count where they are wanted. */
function ranked(
  areas: readonly AreaId[],
  muscles: readonly Muscle[],
  deep: 'with-deep' | 'skin-only',
): readonly Ranked[] {
  const matchOf = (place: Felt): readonly Match[] => {
    const at = place.area === null || (place.deep && deep === 'skin-only') ? -1 : areas.indexOf(place.area);
    return at < 0 ? [] : [{ place, at }];
  };
  return [...placesOfAll(muscles)]
    .flatMap(([muscle, places]): readonly Ranked[] => {
      const [best] = places.flatMap(matchOf).sort(compare);
      return best ? [{ muscle, best }] : [];
    })
    .sort((one, other) => compare(one.best, other.best));
}

/**
 * The muscles that may send pain there, the most usual first, with what is felt inside beside it.
 * @param areas the areas that were touched, the one that is meant first
 */
export function candidatesAt(areas: readonly AreaId[], { muscles }: Pick<Dataset, 'muscles'>): readonly Candidate[] {
  return ranked(areas, muscles, 'with-deep').map(
    ({
      muscle,
      best: {
        place: { frequency, deep, point },
      },
    }) => ({ muscle, frequency, deep, feelsLike: point.symptoms }),
  );
}

/** The muscles whose pain is felt on the skin of the area, in the same order. What is felt inside counts for no area, nor do dissenting zones. */
export function musclesReferringTo(area: AreaId, { muscles }: Pick<Dataset, 'muscles'>): readonly Muscle[] {
  return ranked([area], muscles, 'skin-only').map(({ muscle }) => muscle);
}

/** What else hurts there and is no emergency: look-alikes of the muscles, those shared by most first. */
export function otherCausesOf(candidates: readonly Candidate[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { muscle } of candidates) {
    for (const { condition, redFlag } of muscle.confusedWith)
      if (!redFlag) counts.set(condition, (counts.get(condition) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([condition]) => condition);
}
