/** The lookups of a store, made from a list of muscles and a body. */
import type { Body, MuscleId, Structure, StructureId, TriggerPointId } from '../anatomy/index.ts';
import type { Lookups } from './types.ts';

/** The part of a muscle's summary that ties it to the drawing. */
export interface MuscleParts {
  readonly id: MuscleId;
  readonly structures: readonly StructureId[];
  readonly firstPoint: TriggerPointId;
}

/**
 * Index muscles and the structures of a body once; every lookup is then one step.
 * A structure shared by two muscles counts for the first of the list.
 */
export function makeLookups(muscles: readonly MuscleParts[], { structures }: Pick<Body, 'structures'>): Lookups {
  const partsById = new Map(muscles.map((muscle) => [muscle.id, muscle]));
  const structuresById = new Map<string, Structure>(structures.map((structure) => [structure.id, structure]));
  const muscleByStructure = new Map<StructureId, MuscleId>();
  for (const muscle of muscles) {
    for (const structure of muscle.structures) {
      if (!muscleByStructure.has(structure)) muscleByStructure.set(structure, muscle.id);
    }
  }
  return {
    muscleOfStructure: (structure) => muscleByStructure.get(structure) ?? null,
    firstPointOf: (muscle) => partsById.get(muscle)?.firstPoint ?? null,
    structuresOfMuscle: (muscle) => partsById.get(muscle)?.structures ?? [],
    structures,
    structureById: (structure) => structuresById.get(structure),
  };
}
