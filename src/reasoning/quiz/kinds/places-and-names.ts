/** Point at what is named, name what is lit, and say on which side it is. */
import type { BodySide, Side, StructureId } from '../../../anatomy/index.ts';
import type { ChoiceTask, Explanation, QuizItem, QuizKind, QuizOption, QuizPhrase } from '../item.ts';
import { sourcesOf, type QuizKnowledge } from '../knowledge.ts';
import {
  difficultyOf,
  mixedOptions,
  nearestWrong,
  structuresBeside,
  subjectNearness,
  TOUCHING_MM,
  type Wrong,
} from '../nearness.ts';
import { hashOf } from '../seeded.ts';
import { areOne, subjectsOf, type QuizSubject } from '../subjects.ts';
import { sceneOf, viewFrom } from '../views.ts';

/** How many wrong names stand beside the right one. */
const FEW = 3;

/** The side a question is asked on: of what there are two, one that follows from its id. */
function askedSide(id: string, side: Side): Side {
  return side === 'midline' ? side : pairedSide(id);
}

/** As {@link askedSide}, of what there are always two. */
export function pairedSide(id: string): BodySide {
  return hashOf(id) % 2 === 0 ? 'right' : 'left';
}

const known = new WeakMap<QuizKnowledge, Map<string, readonly Wrong<QuizSubject>[]>>();

/** Others of its system that it may be held against, and how near they are. */
function othersOf(subject: QuizSubject, knowledge: QuizKnowledge): readonly Wrong<QuizSubject>[] {
  const held = known.get(knowledge) ?? new Map<string, readonly Wrong<QuizSubject>[]>();
  known.set(knowledge, held);
  const found =
    held.get(subject.id) ??
    subjectsOf(knowledge)
      .filter((other) => other.system === subject.system && other.id !== subject.id && !areOne(other, subject))
      .map((thing) => ({ thing, nearness: subjectNearness(subject, thing, knowledge) }));
  held.set(subject.id, found);
  return found;
}

/** The nearest three, of which none is or holds another. */
function nearestApart(subject: QuizSubject, knowledge: QuizKnowledge, seed: string): readonly Wrong<QuizSubject>[] {
  const others = othersOf(subject, knowledge);
  const kept: Wrong<QuizSubject>[] = [];
  for (const one of nearestWrong(others, seed, ({ name }) => name, 3 * FEW)) {
    if (kept.length === FEW) break;
    if (!kept.some(({ thing }) => areOne(thing, one.thing))) kept.push(one);
  }
  return kept;
}

function explained(subject: QuizSubject, side: Side, { dataset, anatomy }: QuizKnowledge): Explanation {
  const record = subject.muscle === null ? undefined : dataset.muscleById.get(subject.muscle);
  const latin = record?.latin ?? dataset.body.structureById(subject.structures[0] ?? '')?.latin ?? null;
  return {
    facts: [
      { key: 'quiz.fact.it-is', values: { name: subject.name, side } },
      ...(latin === null ? [] : [{ key: 'quiz.fact.latin', values: { latin } } as const]),
    ],
    sources: sourcesOf([anatomy.names, anatomy.shapes]),
  };
}

/** The names to choose from for what is lit. */
export function nameChoice(
  subject: QuizSubject,
  knowledge: QuizKnowledge,
  seed: string,
): { readonly task: ChoiceTask; readonly nearness: readonly number[] } | null {
  const wrong = nearestApart(subject, knowledge, seed);
  if (wrong.length < FEW) return null;
  const optionOf = ({ id, name }: QuizSubject): QuizOption => ({ id, text: name });
  return {
    task: {
      kind: 'choice',
      options: mixedOptions([subject, ...wrong.map(({ thing }) => thing)].map(optionOf), seed),
      answer: subject.id,
    },
    nearness: wrong.map(({ nearness }) => nearness),
  };
}

/** Every structure that lies beside a subject. */
function besideOf({ structures }: QuizSubject, knowledge: QuizKnowledge): ReadonlySet<StructureId> {
  return new Set(structures.flatMap((id) => [...structuresBeside(id, knowledge).keys()]));
}

const neighbours = new WeakMap<QuizSubject, readonly StructureId[]>();

/** Of the neighbours of a subject the two nearest of which each is something else, by name. */
function neighboursOf(subject: QuizSubject, knowledge: QuizKnowledge): readonly StructureId[] {
  const { body } = knowledge.dataset;
  const held = neighbours.get(subject);
  if (held) return held;
  const layersApart = (id: StructureId): number =>
    Math.abs((body.structureById(id)?.depthLayer ?? 0) - (subject.depthLayer ?? 0));
  const near = subject.structures
    .flatMap((id) => [...structuresBeside(id, knowledge)])
    .filter(([id]) => !subject.structures.includes(id))
    .map(([id, mm]) => ({ id, mm, layersApart: layersApart(id) }))
    // Of those that touch it first those of its own layer.
    .sort(
      (one, other) =>
        Math.max(TOUCHING_MM, one.mm) - Math.max(TOUCHING_MM, other.mm) ||
        one.layersApart - other.layersApart ||
        (one.id < other.id ? -1 : 1),
    )
    .flatMap(({ id }) => body.structureById(id) ?? [])
    .filter(({ parent, id }) => parent !== subject.id && !subject.groups.includes(id))
    .filter((found, at, all) => all.findIndex(({ id }) => id === found.id) === at)
    // Told by a name that holds its own it would be given away.
    .filter(({ name }) => !name.toLowerCase().includes(subject.name.toLowerCase()));
  // Its own kind tells more of its place; a vessel or a nerve is told by whatever it lies on.
  const found = [...near.filter(({ system }) => system === subject.system), ...near].slice(0, 2).map(({ id }) => id);
  neighbours.set(subject, found);
  return found;
}

/** Where it lies, told by what lies beside it: others lie beside neither of these two. */
function listVariantOf(subject: QuizSubject, knowledge: QuizKnowledge, seed: string): QuizItem['listVariant'] {
  const { body } = knowledge.dataset;
  const own = besideOf(subject, knowledge);
  const textOf = (ids: readonly StructureId[]): QuizPhrase => ({
    key: 'quiz.option.beside',
    values: { names: ids.map((id) => body.structureById(id)?.name ?? id) },
  });
  const right = neighboursOf(subject, knowledge);
  if (right.length < 2) return null;
  const wrong = nearestWrong(
    othersOf(subject, knowledge).filter(({ thing }) => {
      const theirs = neighboursOf(thing, knowledge);
      return theirs.length === 2 && theirs.every((id) => !own.has(id) && !subject.structures.includes(id));
    }),
    seed,
    (thing) => neighboursOf(thing, knowledge).join(),
  );
  if (wrong.length < FEW) return null;
  const options: QuizOption[] = [
    { id: subject.id, text: textOf(right) },
    ...wrong.map(({ thing }) => ({ id: thing.id, text: textOf(neighboursOf(thing, knowledge)) })),
  ];
  return {
    prompt: { key: 'quiz.ask.beside', values: { name: subject.name } },
    task: { kind: 'choice', options: mixedOptions(options, `${seed}\nlist`), answer: subject.id },
  };
}

/** How hard something is to find: by how near others of its kind are. */
function crowding(subject: QuizSubject, knowledge: QuizKnowledge): readonly number[] {
  return nearestApart(subject, knowledge, subject.id).map(({ nearness }) => nearness);
}

const itemOf = (
  kind: QuizKind,
  subject: QuizSubject,
  rest: Pick<QuizItem, 'difficulty' | 'prompt' | 'task' | 'listVariant' | 'scene' | 'explanation'>,
): QuizItem => ({
  id: `${kind}/${subject.id}`,
  kind,
  region: subject.region,
  muscles: subject.muscle === null ? [] : [subject.muscle],
  mentionsNeedle: false,
  ...rest,
});

function pointAt(subject: QuizSubject, knowledge: QuizKnowledge): QuizItem | null {
  const id = `point-at/${subject.id}`;
  const side = askedSide(id, subject.side);
  const listVariant = listVariantOf(subject, knowledge, id);
  if (!listVariant) return null;
  return itemOf('point-at', subject, {
    difficulty: difficultyOf(crowding(subject, knowledge)),
    prompt: { key: 'quiz.ask.point-at', values: { name: subject.name, side } },
    task: { kind: 'point', structures: subject.structures, side },
    listVariant,
    scene: sceneOf(subject, side, knowledge),
    explanation: explained(subject, side, knowledge),
  });
}

function nameLit(subject: QuizSubject, knowledge: QuizKnowledge): QuizItem | null {
  const id = `name-lit/${subject.id}`;
  const side = askedSide(id, subject.side);
  const choice = nameChoice(subject, knowledge, id);
  if (!choice) return null;
  return itemOf('name-lit', subject, {
    difficulty: difficultyOf(choice.nearness),
    prompt: { key: 'quiz.ask.name-lit', values: { system: subject.system } },
    task: choice.task,
    listVariant: listNameVariant(subject, knowledge, id),
    scene: { ...sceneOf(subject, side, knowledge), lit: subject.structures },
    explanation: explained(subject, side, knowledge),
  });
}

/** By name what lies beside two neighbours, among names of which none lies beside either. */
function listNameVariant(subject: QuizSubject, knowledge: QuizKnowledge, seed: string): QuizItem['listVariant'] {
  const { body } = knowledge.dataset;
  const beside = neighboursOf(subject, knowledge);
  const isBeside = (other: QuizSubject): boolean => {
    const near = besideOf(other, knowledge);
    return beside.some((one) => near.has(one) || other.structures.includes(one));
  };
  const wrong = nearestWrong(
    othersOf(subject, knowledge).filter(({ thing }) => !isBeside(thing)),
    seed,
    ({ name }) => name,
  );
  if (beside.length < 2 || wrong.length < FEW) return null;
  const options = [subject, ...wrong.map(({ thing }) => thing)].map(({ id, name }): QuizOption => ({ id, text: name }));
  return {
    prompt: {
      key: 'quiz.ask.name-beside',
      values: { system: subject.system, names: beside.map((id) => body.structureById(id)?.name ?? id) },
    },
    task: { kind: 'choice', options: mixedOptions(options, `${seed}\nlist`), answer: subject.id },
  };
}

/** Right and left, in the order in which they are offered. */
export function sideChoice(side: BodySide): ChoiceTask {
  const options = (['right', 'left'] as const).map((one) => ({
    id: one,
    text: { key: 'quiz.option.side', values: { side: one } } as const,
  }));
  return { kind: 'choice', options, answer: side };
}

function whichSide(subject: QuizSubject, knowledge: QuizKnowledge): QuizItem | null {
  if (subject.side === 'midline' || subject.muscle !== subject.id) return null;
  const side = pairedSide(`side/${subject.id}`);
  const found = sceneOf(subject, side, knowledge);
  // Straight from the front or from behind: from aside the other half of the body stands before or after it.
  const scene = { ...found, view: viewFrom([Math.abs(found.view.azimuth) > 90 ? 180 : 0, 4], 'right') };
  return itemOf('side', subject, {
    // Told from the front as in a mirror: from behind it is as on oneself.
    difficulty: scene.view.name === 'front' ? 'medium' : 'easy',
    prompt: { key: 'quiz.ask.side', values: { name: subject.name } },
    task: sideChoice(side),
    listVariant: {
      prompt: {
        key: 'quiz.ask.side-told',
        values: { view: scene.view.name, onScreen: onScreen(scene.view.azimuth, side) },
      },
      task: sideChoice(side),
    },
    scene: { ...scene, lit: subject.structures },
    explanation: {
      facts: [
        { key: 'quiz.fact.it-is', values: { name: subject.name, side } },
        { key: 'quiz.fact.whose-side', values: {} },
      ],
      sources: sourcesOf([knowledge.anatomy.shapes]),
    },
  });
}

/** On which side of the picture the person's side is, seen from there. */
function onScreen(azimuth: number, side: BodySide): BodySide {
  const fromBehind = Math.abs(azimuth) > 90;
  return fromBehind ? side : side === 'right' ? 'left' : 'right';
}

/** Every question of these kinds. */
export function placesAndNames(knowledge: QuizKnowledge): readonly QuizItem[] {
  return subjectsOf(knowledge).flatMap((subject) =>
    [pointAt(subject, knowledge), nameLit(subject, knowledge), whichSide(subject, knowledge)].filter(
      (item) => item !== null,
    ),
  );
}
