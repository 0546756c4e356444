/** What a store must know of the body, made from a list of muscles and a body. */
import { MUSCLE_SUMMARIES } from '../anatomy/index.ts';
import type { Body, MuscleId, Structure, StructureId, TriggerPointId } from '../anatomy/index.ts';

/** What the store must know of the body; passed in, so that it is testable with three structures. */
export interface Lookups {
  /** The clinical muscle a drawn structure belongs to, null when it has no record. */
  readonly muscleOfStructure: (structure: StructureId) => MuscleId | null;
  /** The drawn parts of a muscle; empty when the muscle is not known. */
  readonly structuresOfMuscle: (muscle: MuscleId) => readonly StructureId[];
  /** The first trigger point of a muscle, null when the muscle is not known. */
  readonly firstPointOf: (muscle: MuscleId) => TriggerPointId | null;
  /** Everything drawn of the body, in recorded order, and one by its id. */
  readonly structures: readonly Structure[];
  readonly structureById: (structure: string) => Structure | undefined;
}

/** The part of a structure's record that decides where and when it is drawn. */
export type StructureFacts = Pick<Structure, 'id' | 'layer' | 'depthLayer' | 'side' | 'mirror'>;

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

const known = new WeakMap<Body, Lookups>();

/** The look-ups of all muscles on a body, made once for each body. */
export function lookupsOf(body: Body): Lookups {
  const held = known.get(body) ?? makeLookups(MUSCLE_SUMMARIES, body);
  known.set(body, held);
  return held;
}
