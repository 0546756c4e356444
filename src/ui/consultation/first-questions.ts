/** Which red-flag questions are asked at a place, the gravest first. */
import { lookAlikesOf } from '../../anatomy/index.ts';
import type { Dataset, RedFlag, RedFlagArea, Urgency } from '../../anatomy/index.ts';
import type { Candidate } from './candidates.ts';
import type { Place } from './places.ts';

/** The gravest comes first. */
export const URGENCIES: readonly Urgency[] = ['emergency', 'same-day', 'soon'];

/**
 * Every question of the place: those of its own part of the body before those of the next, the urgent before
 * the rest, those about look-alikes of the muscles before others; last the ones that go with every place.
 */
export function questionsAt(place: Place, candidates: readonly Candidate[], dataset: Dataset): readonly RedFlag[] {
  const about = new Set(candidates.flatMap(({ muscle }) => lookAlikesOf(muscle, dataset).flatMap(({ questions }) => questions)));
  const areas: readonly RedFlagArea[] = [...place.redFlagAreas, 'whole-body'];
  const rank = (flag: RedFlag) => [areas.indexOf(flag.area), URGENCIES.indexOf(flag.urgency), about.has(flag) ? 0 : 1];
  return dataset.redFlags.filter(({ area }) => areas.includes(area)).map((flag) => ({ flag, rank: rank(flag) }))
    .sort((one, other) => one.rank.map((value, at) => value - (other.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ flag }) => flag);
}

/** The gravest of several; undefined of none. */
export function gravest(flags: readonly RedFlag[]): RedFlag | undefined {
  return [...flags].sort((one, other) => URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency))[0];
}
