/** How near wrong answers are to the right one, which of them are offered, and how hard that makes a question. */
import type { Muscle, MuscleId, StructureId } from '../../anatomy/index.ts';
import { refersAlike, synergistsOf } from '../relations.ts';
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

/** Surfaces so near touch, and so near lie beside each other, mm; and what that and other kinship counts. */
const TOUCHING_MM = 2;
const BESIDE_MM = 10;
const NEAR = { touching: 1, sameGroup: 0.9, beside: 0.75, worksTogether: 0.6, hurtsAlike: 0.5, around: 0.45, sameRegion: 0.3 };

/** Mean nearness from which a question is of medium difficulty, and from which it is hard. */
const MEDIUM_FROM = 0.45;
const HARD_FROM = 0.75;

/** The difficulty of a question whose wrong answers are this near. */
export function difficultyOf(nearness: readonly number[]): Difficulty {
  const mean = nearness.reduce((sum, value) => sum + value, 0) / Math.max(1, nearness.length);
  return mean >= HARD_FROM ? 'hard' : mean >= MEDIUM_FROM ? 'medium' : 'easy';
}

/** The least distance between two sets of structures of the right side, mm; null where neither lies beside the other. */
function apartMm(one: readonly StructureId[], other: readonly StructureId[], { places }: QuizKnowledge): number | null {
  const found = [...one.map((id) => [id, other] as const), ...other.map((id) => [id, one] as const)].flatMap(
    ([id, others]) => (places.get(id)?.near ?? []).flatMap(([near, mm]) => (others.includes(near) ? mm : [])),
  );
  return found.length > 0 ? Math.min(...found) : null;
}

const besides = new WeakMap<QuizKnowledge, ReadonlyMap<StructureId, ReadonlySet<StructureId>>>();

/** What lies beside each structure, told by either of the two: a list of neighbours ends after twelve. */
export function structuresBeside(knowledge: QuizKnowledge): ReadonlyMap<StructureId, ReadonlySet<StructureId>> {
  const held = besides.get(knowledge);
  if (held) return held;
  const found = new Map<StructureId, Set<StructureId>>();
  const note = (one: StructureId, other: StructureId): void => {
    found.set(one, (found.get(one) ?? new Set<StructureId>()).add(other));
  };
  for (const { id, near } of knowledge.places.values())
    for (const [other] of near) {
      note(id, other);
      note(other, id);
    }
  besides.set(knowledge, found);
  return found;
}

function byDistance(mm: number | null): number {
  if (mm === null) return 0;
  if (mm <= TOUCHING_MM) return NEAR.touching;
  return mm <= BESIDE_MM ? NEAR.beside : NEAR.around;
}

/** How near two subjects are: in space, by their group, by their region. */
export function subjectNearness(one: QuizSubject, other: QuizSubject, knowledge: QuizKnowledge): number {
  return Math.max(
    byDistance(apartMm(one.structures, other.structures, knowledge)),
    one.groups.some((group) => other.groups.includes(group)) ? NEAR.sameGroup : 0,
    one.region === other.region ? NEAR.sameRegion : 0,
  );
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
  const alike = new Set(refersAlike(muscle, dataset).map((related) => related.muscle.id));
  const parents = ({ structures }: Muscle): readonly (string | null | undefined)[] =>
    structures.map((id) => dataset.body.structureById(id)?.parent).filter((parent) => parent != null);
  const found = new Map(
    dataset.muscles
      .filter(({ id }) => id !== muscle.id)
      .map((other): [MuscleId, number] => [
        other.id,
        Math.max(
          byDistance(apartMm(muscle.structures, other.structures, knowledge)),
          other.groups.some((group) => muscle.groups.includes(group)) ? NEAR.sameGroup : 0,
          parents(muscle).some((parent) => parents(other).includes(parent)) ? NEAR.sameGroup : 0,
          together.has(other.id) ? NEAR.worksTogether : 0,
          alike.has(other.id) ? NEAR.hurtsAlike : 0,
          other.region === muscle.region ? NEAR.sameRegion : 0,
        ),
      ]),
  );
  known.set(muscle.id, found);
  return found;
}

/** The nearest of what may be offered as wrong, those with the same words once; fewer than three where there are no more. */
export function nearestWrong<T>(
  wrong: readonly Wrong<T>[],
  seed: string,
  wordsOf: (thing: T) => string,
  count = WRONG,
): readonly Wrong<T>[] {
  const once = new Map<string, Wrong<T>>();
  for (const one of wrong) {
    const words = wordsOf(one.thing);
    if ((once.get(words)?.nearness ?? -1) < one.nearness) once.set(words, one);
  }
  return [...once.values()]
    .map((one) => ({ one, at: hashOf(`${seed}\n${wordsOf(one.thing)}`) }))
    .sort((a, b) => b.one.nearness - a.one.nearness || a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one);
}

/** The options of a question in an order that tells nothing. */
export function mixedOptions(options: readonly QuizOption[], seed: string): readonly QuizOption[] {
  return shuffled(options, `${seed}\noptions`, ({ id }) => id);
}
