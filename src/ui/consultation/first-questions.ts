/** Which red-flag questions are asked at a part of the body, the gravest first. */
import { URGENCIES, lookAlikesOf } from '../../anatomy/index.ts';
import type { BodyPart, Dataset, RedFlag, RedFlagArea } from '../../anatomy/index.ts';
import type { Candidate } from './candidates.ts';

/**
 * Every question of the part, the urgent before the rest wherever it comes from. Among those as urgent: the part's own
 * before its neighbours' and those before what is asked everywhere, then those that belong here first, then those about
 * look-alikes of the muscles.
 */
export function questionsAt(part: BodyPart, candidates: readonly Candidate[], dataset: Dataset): readonly RedFlag[] {
  const about = new Set(candidates.flatMap(({ muscle }) => lookAlikesOf(muscle, dataset).flatMap(({ questions }) => questions)));
  const asked: readonly RedFlagArea[] = [...part.redFlagAreas, 'whole-body'];
  return dataset.redFlags.flatMap((flag) => {
    const at = asked.findIndex((area) => flag.areas.includes(area));
    const area = asked[at];
    return area === undefined ? [] : [{ flag, rank: [URGENCIES.indexOf(flag.urgency), at, flag.areas.indexOf(area), about.has(flag) ? 0 : 1] }];
  })
    .sort((one, other) => one.rank.map((value, at) => value - (other.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ flag }) => flag);
}

/** The gravest of several; undefined of none. */
export function gravest(flags: readonly RedFlag[]): RedFlag | undefined {
  return [...flags].sort((one, other) => URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency))[0];
}
