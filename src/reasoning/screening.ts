/** Which questions about serious causes are asked, at a part of the body and of a muscle, the gravest first. */
import { URGENCIES, compareUrgency } from '../anatomy/index.ts';
import type { BodyPart, Dataset, Muscle, RedFlag, RedFlagArea, Urgency } from '../anatomy/index.ts';
import type { Candidate } from './ranking.ts';
import { felt } from './referral.ts';
import { lookAlikesOf } from './relations.ts';

/**
 * Every question of the part, the urgent before the rest wherever it comes from. Among those as urgent: the part's own
 * before its neighbours' and those before what is asked everywhere, then those that belong here first, then those about
 * look-alikes of the muscles.
 */
export function questionsAt(
  part: BodyPart,
  candidates: readonly Candidate[],
  dataset: Pick<Dataset, 'redFlags'>,
): readonly RedFlag[] {
  const about = new Set(
    candidates.flatMap(({ muscle }) => lookAlikesOf(muscle, dataset).flatMap(({ questions }) => questions)),
  );
  const asked: readonly RedFlagArea[] = [...part.redFlagAreas, 'whole-body'];
  return dataset.redFlags
    .flatMap((flag) => {
      const at = asked.findIndex((area) => flag.areas.includes(area));
      const area = asked[at];
      return area === undefined ? [] : [{ flag, rank: [at, flag.areas.indexOf(area), about.has(flag) ? 0 : 1] }];
    })
    .sort(
      (one, other) =>
        compareUrgency(one.flag, other.flag) ||
        (one.rank.map((value, at) => value - (other.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0),
    )
    .map(({ flag }) => flag);
}

/** The gravest of several; undefined of none. */
export function gravest(flags: readonly RedFlag[]): RedFlag | undefined {
  return flags.toSorted(compareUrgency)[0];
}

/** Questions by how soon help is needed, the most urgent first; an urgency without any is left out. */
export function groupedByUrgency(
  flags: readonly RedFlag[],
): readonly { readonly urgency: Urgency; readonly flags: readonly RedFlag[] }[] {
  return URGENCIES.map((urgency) => ({ urgency, flags: flags.filter((flag) => flag.urgency === urgency) })).filter(
    (group) => group.flags.length > 0,
  );
}

/** The parts of the body to which the muscle's points refer pain, on the skin or inside, where it is most usual first. */
function partsFeltIn(muscle: Muscle, data: Pick<Dataset, 'bodyPartByArea'>): readonly BodyPart[] {
  return [
    ...new Set(
      felt(muscle.triggerPoints).flatMap(({ area }) => (area === null ? [] : (data.bodyPartByArea.get(area) ?? []))),
    ),
  ];
}

/** Every question about a red-flag look-alike of the muscle that is asked at a part where its pain is felt, the gravest first, each once. */
export function questionsOf(muscle: Muscle, data: Pick<Dataset, 'bodyPartByArea' | 'redFlags'>): readonly RedFlag[] {
  const asked = new Set([
    ...partsFeltIn(muscle, data).flatMap(({ redFlagAreas }) => redFlagAreas),
    'whole-body' as const,
  ]);
  const flagged = new Set(muscle.confusedWith.filter(({ redFlag }) => redFlag).map(({ condition }) => condition));
  return data.redFlags
    .filter(
      ({ areas, conditions }) =>
        areas.some((area) => asked.has(area)) && conditions.some((condition) => flagged.has(condition)),
    )
    .sort(compareUrgency);
}
