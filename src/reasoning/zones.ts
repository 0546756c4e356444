/** Where pain may be felt, sorted by how often, as the sources word it. */
import type { Dataset, TriggerPoint } from '../anatomy/index.ts';
import { felt, painAreas, type Felt, type Frequency } from './referral.ts';

/** Each wording once, where it is felt most often. */
export interface Zones {
  readonly often: readonly string[];
  readonly sometimes: readonly string[];
  /** On the skin or inside: that it is rare is said first. */
  readonly rarely: readonly string[];
  /** Felt inside, often or sometimes, without a place on the skin. */
  readonly deep: readonly string[];
}

/** The distinct wordings of what belongs to a zone. */
function wordingsOf(places: readonly Felt[], belongs: (place: Felt) => boolean): readonly string[] {
  return [...new Set(places.filter(belongs).map(({ wording }) => wording))];
}

/** The zones of one or more trigger points together. */
export function zonesOf(points: readonly TriggerPoint[]): Zones {
  const places = felt(points);
  const often = wordingsOf(places, ({ frequency, deep }) => frequency === 'often' && !deep);
  const sometimes = wordingsOf(places, ({ frequency, deep }) => frequency === 'sometimes' && !deep);
  const inside = wordingsOf(places, ({ frequency, deep }) => frequency !== 'rarely' && deep);
  const rarely = wordingsOf(places, ({ frequency }) => frequency === 'rarely');
  const besides = (wordings: readonly string[], ...told: readonly (readonly string[])[]): readonly string[] =>
    wordings.filter((wording) => !told.flat().includes(wording));
  return {
    often,
    sometimes: besides(sometimes, often),
    rarely: besides(rarely, often, sometimes, inside),
    deep: inside,
  };
}

/** The same zones by the plain names of their areas, as a patient would say them. */
export function plainZonesOf(points: readonly TriggerPoint[], { areaById }: Pick<Dataset, 'areaById'>): Zones {
  const areas = [...painAreas(points)];
  const names = (wanted: Frequency): readonly string[] =>
    areas.flatMap(([id, frequency]) => (frequency === wanted ? [areaById.get(id)?.name ?? id] : []));
  const { deep } = zonesOf(points);
  const rareInside = wordingsOf(felt(points), (place) => place.frequency === 'rarely' && place.deep).filter(
    (wording) => !deep.includes(wording),
  );
  return { often: names('often'), sometimes: names('sometimes'), rarely: [...names('rarely'), ...rareInside], deep };
}
