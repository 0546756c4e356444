/** Where pain may be felt, sorted by how often, as the sources word it. */
import type { Dataset, ReferralTarget, TriggerPoint } from '../anatomy/index.ts';
import { painAreas } from '../state/index.ts';
import type { ZoneRank } from '../state/index.ts';
import { capitalised } from './words.ts';

/** Each wording once, where it is felt most often. */
export interface Zones {
  readonly often: readonly string[];
  readonly sometimes: readonly string[];
  readonly rarely: readonly string[];
  /** Felt inside, without a place on the skin. */
  readonly deep: readonly string[];
}

/** The distinct wordings of the targets, on the skin or (deep) not. */
function wordingsOf(targets: readonly ReferralTarget[], kind: ReferralTarget['kind']): readonly string[] {
  return [...new Set(targets.filter((target) => target.kind === kind).map(({ wording }) => capitalised(wording)))];
}

/** The zones of one or more trigger points together. */
export function zonesOf(points: readonly TriggerPoint[]): Zones {
  const main = points.flatMap((point) => point.main.filter(({ rare }) => !rare));
  const spillover = points.flatMap((point) => point.spillover.filter(({ rare }) => !rare));
  const rare = points.flatMap((point) => [...point.main, ...point.spillover].filter((target) => target.rare));
  const often = wordingsOf(main, 'skin');
  return {
    often,
    sometimes: wordingsOf(spillover, 'skin').filter((wording) => !often.includes(wording)),
    rarely: wordingsOf(rare, 'skin').map((wording) => wording.replace(' (rare)', '')),
    deep: [...new Set([...wordingsOf(main, 'deep'), ...wordingsOf(spillover, 'deep')])],
  };
}

/** The same zones by the plain names of their areas, as a patient would say them. */
export function plainZonesOf(points: readonly TriggerPoint[], dataset: Dataset): Zones {
  const areas = [...painAreas(points)];
  const names = (rank: ZoneRank): readonly string[] =>
    areas.flatMap(([id, own]) => (own === rank ? [capitalised(dataset.areaById.get(id)?.name ?? id)] : []));
  return { often: names('often'), sometimes: names('sometimes'), rarely: names('rarely'), deep: zonesOf(points).deep };
}
