/** How near wrong answers are to the right one, which of them are offered, and how hard that makes a question. */
import type { AreaId, Muscle, MuscleId, StructureId } from '../../anatomy/index.ts';
import { usualAreas } from '../referral.ts';
import { synergistsOf } from '../relations.ts';
import type { Difficulty, QuizOption } from './item.ts';
import type { QuizKnowledge } from './knowledge.ts';
import { hashOf, shuffled } from './seeded.ts';
import type { QuizSubject } from './subjects.ts';

/** Something that may be offered as wrong, and how near it is, 0 … 1. */
export interface Wrong<T> {
  readonly thing: T;
  readonly nearness: number;
}

/** How many wrong answers stand beside the right one. */
const WRONG = 3;

/** Surfaces so near touch, mm. */
export const TOUCHING_MM = 2;
/** So near they lie beside each other, mm; and what that and other kinship counts. */
const BESIDE_MM = 10;
const NEAR = {
  touching: 0.7,
  sameGroup: 0.6,
  beside: 0.5,
  worksTogether: 0.5,
  hurtsAlike: 0.4,
  around: 0.35,
  sameRegion: 0.2,
} as const;
/** Kin in two ways are nearer than in one. */
const EACH_MORE = 0.15;

/** The nearest kinship, and a little for each more. */
function joined(kinship: readonly number[]): number {
  const some = kinship.filter((value) => value > 0);
  return some.length === 0 ? 0 : Math.min(1, Math.max(...some) + EACH_MORE * (some.length - 1));
}

/** Mean nearness from which a question is of medium difficulty, and from which it is hard. */
const MEDIUM_FROM = 0.5;
const HARD_FROM = 0.8;

/** The difficulty of a question whose wrong answers are this near. */
export function difficultyOf(nearness: readonly number[]): Difficulty {
  const mean = nearness.reduce((sum, value) => sum + value, 0) / Math.max(1, nearness.length);
  return mean >= HARD_FROM ? 'hard' : mean >= MEDIUM_FROM ? 'medium' : 'easy';
}

const distances = new WeakMap<QuizKnowledge, ReadonlyMap<StructureId, ReadonlyMap<StructureId, number>>>();

/** What lies beside each structure and how far, mm, told by either of the two: a list of neighbours ends after twelve. */
function distancesOf(knowledge: QuizKnowledge): ReadonlyMap<StructureId, ReadonlyMap<StructureId, number>> {
  const held = distances.get(knowledge);
  if (held) return held;
  const found = new Map<StructureId, Map<StructureId, number>>();
  const note = (one: StructureId, other: StructureId, mm: number): void => {
    const known = found.get(one) ?? new Map<StructureId, number>();
    known.set(other, mm);
    found.set(one, known);
  };
  for (const { id, near } of knowledge.places.values())
    for (const [other, mm] of near) {
      note(id, other, mm);
      note(other, id, mm);
    }
  distances.set(knowledge, found);
  return found;
}

/** What lies beside a structure, with the distance between the surfaces, mm. */
export function structuresBeside(id: StructureId, knowledge: QuizKnowledge): ReadonlyMap<StructureId, number> {
  return distancesOf(knowledge).get(id) ?? new Map<StructureId, number>();
}

/** The least distance between two sets of structures of the right side, mm; null where neither lies beside the other. */
function apartMm(one: readonly StructureId[], other: readonly StructureId[], knowledge: QuizKnowledge): number | null {
  const all = distancesOf(knowledge);
  let least: number | null = null;
  for (const id of one)
    for (const there of other) {
      const mm = all.get(id)?.get(there);
      if (mm !== undefined && (least === null || mm < least)) least = mm;
    }
  return least;
}

function byDistance(mm: number | null): number {
  if (mm === null) return 0;
  if (mm <= TOUCHING_MM) return NEAR.touching;
  return mm <= BESIDE_MM ? NEAR.beside : NEAR.around;
}

/** How near two subjects are: in space, by their group, by their region. */
export function subjectNearness(one: QuizSubject, other: QuizSubject, knowledge: QuizKnowledge): number {
  return joined([
    byDistance(apartMm(one.structures, other.structures, knowledge)),
    one.groups.some((group) => other.groups.includes(group)) ? NEAR.sameGroup : 0,
    one.region === other.region ? NEAR.sameRegion : 0,
  ]);
}

const usual = new WeakMap<Muscle, readonly AreaId[]>();

/** Where a muscle is often felt, worked out once. */
export function usualAreasOf(muscle: Muscle): readonly AreaId[] {
  const held = usual.get(muscle) ?? usualAreas(muscle.triggerPoints);
  usual.set(muscle, held);
  return held;
}

const memory = new WeakMap<QuizKnowledge, Map<MuscleId, ReadonlyMap<MuscleId, number>>>();

/** How near every other muscle is to one: in space, by group, by what they do and where they hurt, by region. */
export function muscleNearness(muscle: Muscle, knowledge: QuizKnowledge): ReadonlyMap<MuscleId, number> {
  const known = memory.get(knowledge) ?? new Map<MuscleId, ReadonlyMap<MuscleId, number>>();
  memory.set(knowledge, known);
  const held = known.get(muscle.id);
  if (held) return held;
  const { dataset } = knowledge;
  const together = new Set(synergistsOf(muscle, dataset).map((related) => related.muscle.id));
  const hurts = usualAreasOf(muscle);
  const parents = ({ structures }: Muscle): readonly string[] =>
    structures.flatMap((id) => dataset.body.structureById(id)?.parent ?? []);
  const own = parents(muscle);
  const isKin = (other: Muscle): boolean =>
    other.groups.some((group) => muscle.groups.includes(group)) ||
    parents(other).some((parent) => own.includes(parent));
  const found = new Map(
    dataset.muscles
      .filter(({ id }) => id !== muscle.id)
      .map((other): [MuscleId, number] => [
        other.id,
        joined([
          byDistance(apartMm(muscle.structures, other.structures, knowledge)),
          isKin(other) ? NEAR.sameGroup : 0,
          together.has(other.id) ? NEAR.worksTogether : 0,
          usualAreasOf(other).some((area) => hurts.includes(area)) ? NEAR.hurtsAlike : 0,
          other.region === muscle.region ? NEAR.sameRegion : 0,
        ]),
      ]),
  );
  known.set(muscle.id, found);
  return found;
}

/** The nearest of what may be offered as wrong, those with the same words once; fewer than three where there are no more. */
export function nearestWrong<T extends { readonly id: string }>(
  wrong: readonly Wrong<T>[],
  seed: string,
  wordsOf: (thing: T) => string,
  count = WRONG,
): readonly Wrong<T>[] {
  const sorted = wrong.toSorted(
    (one, other) => other.nearness - one.nearness || (one.thing.id < other.thing.id ? -1 : 1),
  );
  const once = new Map<string, Wrong<T>>();
  for (const one of sorted) {
    // Of those as near as the last that is wanted chance chooses: what lies further is not looked at.
    const last = once.size < count ? 0 : ([...once.values()][count - 1]?.nearness ?? 0);
    if (one.nearness < last) break;
    const words = wordsOf(one.thing);
    if (!once.has(words)) once.set(words, one);
  }
  return [...once]
    .map(([words, one]) => ({ one, at: hashOf(`${seed}\n${words}`) }))
    .sort((a, b) => b.one.nearness - a.one.nearness || a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one);
}

/** The options of a question in an order that tells nothing. */
export function mixedOptions(options: readonly QuizOption[], seed: string): readonly QuizOption[] {
  return shuffled(options, `${seed}\noptions`, ({ id }) => id);
}
