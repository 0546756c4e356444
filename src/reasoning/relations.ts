/** How muscles stand to each other: working together, against each other, and hurting in the same place. */
import type { AreaId, Dataset, Movement, MovementId, Muscle, RedFlag } from '../anatomy/index.ts';
import { usualAreas } from './referral.ts';

/** A muscle that shares or opposes movements, with those movements. */
export interface RelatedMuscle {
  readonly muscle: Muscle;
  readonly movements: readonly MovementId[];
}

/** A muscle that is often felt in the same areas. */
export interface AlikeMuscle {
  readonly muscle: Muscle;
  readonly areas: readonly AreaId[];
}

/** One look-alike of a muscle with the questions that ask about it. */
export interface LookAlike {
  readonly condition: string;
  readonly redFlag: boolean;
  readonly questions: readonly RedFlag[];
}

const movementsOf = (muscle: Muscle, data: Dataset): readonly Movement[] =>
  data.movements.filter(({ muscles }) => muscles.includes(muscle.id));

/** Collects muscles by movement, those with most movements in common first, else in the order of the data. */
function gather(muscle: Muscle, movements: readonly Movement[], data: Dataset): readonly RelatedMuscle[] {
  const shared = new Map<Muscle, MovementId[]>();
  for (const other of data.muscles) {
    if (other.id === muscle.id) continue;
    const common = movements.filter(({ muscles }) => muscles.includes(other.id)).map(({ id }) => id);
    if (common.length > 0) shared.set(other, common);
  }
  return [...shared]
    .map(([found, common]) => ({ muscle: found, movements: common }))
    .sort((one, other) => other.movements.length - one.movements.length);
}

/** Muscles that make a movement of this one, with the movements they share. */
export function synergistsOf(muscle: Muscle, data: Dataset): readonly RelatedMuscle[] {
  return gather(muscle, movementsOf(muscle, data), data);
}

/**
 * Muscles that undo a movement of this one, with the movements by which they do so. A muscle that
 * also works with it (the gastrocnemius bends the knee, as hamstrings do) stands in both lists.
 */
export function antagonistsOf(muscle: Muscle, data: Dataset): readonly RelatedMuscle[] {
  const opposites = new Set(movementsOf(muscle, data).map(({ opposite }) => opposite));
  return gather(
    muscle,
    data.movements.filter(({ id }) => opposites.has(id)),
    data,
  );
}

/** Muscles that are often felt in an area where this one is often felt, most shared areas first. What is rare makes nothing alike. */
export function refersAlike(muscle: Muscle, data: Dataset): readonly AlikeMuscle[] {
  const areas = new Set(usualAreas(muscle.triggerPoints));
  return data.muscles
    .filter(({ id }) => id !== muscle.id)
    .map((other) => ({ muscle: other, areas: usualAreas(other.triggerPoints).filter((area) => areas.has(area)) }))
    .filter(({ areas: common }) => common.length > 0)
    .sort((one, other) => other.areas.length - one.areas.length);
}

/** What else can feel like this muscle, red flags first, each with the questions that ask about it. */
export function lookAlikesOf(muscle: Muscle, data: Pick<Dataset, 'redFlags'>): readonly LookAlike[] {
  return muscle.confusedWith.map(({ condition, redFlag }) => ({
    condition,
    redFlag,
    questions: data.redFlags.filter(({ conditions }) => conditions.includes(condition)),
  }));
}
