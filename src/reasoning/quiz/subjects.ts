/** What can be pointed at by name: muscles, their drawn parts, bones, vessels and nerves. */
import type { MuscleId, Region, Side, Structure, StructureId, System } from '../../anatomy/index.ts';
import type { QuizKnowledge } from './knowledge.ts';

/** Something with a name and a place. */
export interface QuizSubject {
  /** Of the muscle's record or of the structure. */
  readonly id: string;
  readonly name: string;
  /** All it goes by, in small letters. */
  readonly calledAs: ReadonlySet<string>;
  readonly system: System;
  readonly region: Region;
  readonly side: Side;
  /** What of the body it is; for a muscle without its tendons. */
  readonly structures: readonly StructureId[];
  /** The groups it belongs to. */
  readonly groups: readonly string[];
  /** The record of the muscle it is or is a part of. */
  readonly muscle: MuscleId | null;
  /** 1 superficial … 4 deepest; null where it is not peeled. */
  readonly depthLayer: number | null;
}

const ASKED: ReadonlySet<System> = new Set(['muscle', 'bone', 'artery', 'vein', 'nerve']);

const namesOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()));

const depthOf = (structures: readonly Structure[]): number | null => {
  const depths = structures.flatMap(({ depthLayer }) => depthLayer ?? []);
  return depths.length > 0 ? Math.min(...depths) : null;
};

const made = new WeakMap<QuizKnowledge, readonly QuizSubject[]>();

/**
 * Every subject, muscles first. A record that shares its drawn structure with another cannot be pointed at apart from it: its
 * structure stands for both. A structure that is all of a record's muscle is that record.
 */
export function subjectsOf(knowledge: QuizKnowledge): readonly QuizSubject[] {
  const held = made.get(knowledge);
  if (held) return held;
  const { dataset, places } = knowledge;
  const { body, muscles } = dataset;
  const isAsked = (structure: Structure | undefined): structure is Structure =>
    structure !== undefined && ASKED.has(structure.system) && places.has(structure.id);
  const fleshOf = (ids: readonly StructureId[]): readonly Structure[] =>
    ids
      .map((id) => body.structureById(id))
      .filter(isAsked)
      .filter(({ system }) => system === 'muscle');
  const owners = new Map<StructureId, MuscleId[]>();
  for (const { id, structures } of muscles)
    for (const structure of structures) owners.set(structure, [...(owners.get(structure) ?? []), id]);
  const isAlone = (ids: readonly StructureId[]): boolean => ids.every((id) => owners.get(id)?.length === 1);
  const records = muscles.flatMap((muscle): QuizSubject[] => {
    const flesh = fleshOf(muscle.structures);
    if (flesh.length === 0 || !isAlone(muscle.structures)) return [];
    return [
      {
        id: muscle.id,
        name: muscle.name,
        calledAs: namesOf([muscle.name, ...muscle.synonyms]),
        system: 'muscle',
        region: muscle.region,
        side: flesh[0]?.side ?? 'right',
        structures: flesh.map(({ id }) => id),
        groups: [...muscle.groups, ...flesh.flatMap(({ parent }) => parent ?? [])],
        muscle: muscle.id,
        depthLayer: depthOf(flesh),
      },
    ];
  });
  // All of a record's muscle, or the part that goes by its name.
  const whole = new Set<string>([
    ...records.filter(({ structures }) => structures.length === 1).flatMap(({ structures }) => structures),
    ...records.map(({ id }) => id),
  ]);
  const parts = body.structures.filter(isAsked).filter(({ id }) => !whole.has(id));
  const subjects: readonly QuizSubject[] = [
    ...records,
    ...parts.map((structure): QuizSubject => ({
      id: structure.id,
      name: structure.name,
      calledAs: namesOf([structure.name]),
      system: structure.system,
      region: structure.region,
      side: structure.side,
      structures: [structure.id],
      groups: structure.parent === null ? [] : [structure.parent],
      muscle: owners.get(structure.id)?.length === 1 ? (owners.get(structure.id)?.[0] ?? null) : null,
      depthLayer: structure.depthLayer,
    })),
  ];
  made.set(knowledge, subjects);
  return subjects;
}

/** Whether one is the other, a part of it, or goes by its name: then no question may hold them against each other. */
export function areOne(one: QuizSubject, other: QuizSubject): boolean {
  const partOf = (part: QuizSubject, all: QuizSubject): boolean => part.groups.includes(all.id);
  if (partOf(one, other) || partOf(other, one)) return true;
  for (const words of one.calledAs) if (other.calledAs.has(words)) return true;
  return one.structures.some((id) => other.structures.includes(id));
}
