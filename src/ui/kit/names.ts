/** What a target is called. */
import { MUSCLE_SUMMARIES } from '../../anatomy/index.ts';
import type { Dataset, InstanceKey, MuscleId, MuscleSummary } from '../../anatomy/index.ts';
import { muscleOfTarget, partsOfInstance } from '../../state/index.ts';
import type { Lookups, Target } from '../../state/index.ts';
import { capitalised } from '../../words/index.ts';
import { say } from './say.tsx';

const summaries = new Map(MUSCLE_SUMMARIES.map((summary) => [summary.id, summary]));

/** Name, Latin and parts of a muscle, there before the dataset is. */
export function summaryOf(muscle: MuscleId | null): MuscleSummary | undefined {
  return muscle === null ? undefined : summaries.get(muscle);
}

/** The name of a target without its side; null when nothing is meant. */
export function nameOf(target: Target, dataset: Dataset | null, lookups: Lookups): string | null {
  if (target.kind === 'none') return null;
  if (target.kind === 'structure') return capitalised(lookups.structureById(target.id)?.name ?? target.id);
  if (target.kind === 'area') return capitalised(dataset?.areaById.get(target.id)?.name ?? target.id);
  return summaryOf(muscleOfTarget(target))?.name ?? null;
}

/** The name of a target with its side, as the live region says it. */
export function fullNameOf(target: Target, dataset: Dataset | null, lookups: Lookups): string | null {
  const name = nameOf(target, dataset, lookups);
  if (name === null || target.kind === 'none' || target.side === 'midline') return name;
  return say(`kit.name.${target.side}`, { name });
}

/** The names of drawn copies, muscles by their clinical name, each once. */
export function namesOfInstances(instances: readonly InstanceKey[], lookups: Lookups): readonly string[] {
  const names = instances.map((key) => {
    const { structure } = partsOfInstance(key);
    return (
      summaryOf(lookups.muscleOfStructure(structure))?.name ??
      capitalised(lookups.structureById(structure)?.name ?? structure)
    );
  });
  return [...new Set(names)];
}

/** Whether every part of the muscle lies in the midline, so that it has no side to choose. */
export function isMidline(muscle: MuscleId, lookups: Lookups): boolean {
  const structures = lookups.structuresOfMuscle(muscle);
  return structures.length > 0 && structures.every((structure) => lookups.structureById(structure)?.side === 'midline');
}
