/** Which red-flag questions a muscle calls for: about what it can be taken for, asked where its pain is felt. */
import type { BodyPart } from './body-parts.ts';
import type { Dataset } from './dataset.ts';
import { areaOfTarget } from './felt.ts';
import type { Muscle } from './muscle.ts';
import { URGENCIES, type RedFlag } from './red-flags.ts';

/** The parts of the body to which the muscle's points refer pain, in the order of the points. */
export function partsFeltIn(muscle: Muscle, data: Pick<Dataset, 'bodyPartByArea'>): readonly BodyPart[] {
  const targets = muscle.triggerPoints.flatMap(({ main, spillover }) => [...main, ...spillover]);
  return [...new Set(targets.flatMap((target) => {
    const area = areaOfTarget(target);
    return area === null ? [] : data.bodyPartByArea.get(area) ?? [];
  }))];
}

/** Every question about a red-flag look-alike of the muscle that is asked at a part where its pain is felt, the gravest first, each once. */
export function questionsOf(muscle: Muscle, data: Pick<Dataset, 'bodyPartByArea' | 'redFlags'>): readonly RedFlag[] {
  const asked = new Set([...partsFeltIn(muscle, data).flatMap(({ redFlagAreas }) => redFlagAreas), 'whole-body' as const]);
  const flagged = new Set(muscle.confusedWith.filter(({ redFlag }) => redFlag).map(({ condition }) => condition));
  return data.redFlags
    .filter(({ areas, conditions }) => areas.some((area) => asked.has(area)) && conditions.some((condition) => flagged.has(condition)))
    .sort((one, other) => URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency));
}
