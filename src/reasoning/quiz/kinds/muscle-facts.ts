/** Origin, insertion, nerve, roots and action of a muscle, asked both ways: what of a muscle, and which muscle. */
import type { Movement, Muscle, MuscleAnatomy } from '../../../anatomy/index.ts';
import type { QuizItem, QuizKind, QuizOption, QuizPhrase, QuizText } from '../item.ts';
import { sourcesOf, type QuizKnowledge } from '../knowledge.ts';
import { difficultyOf, mixedOptions, muscleNearness, nearestWrong, type Wrong } from '../nearness.ts';

/** A muscle with what is known of it by ids. */
interface Known {
  readonly muscle: Muscle;
  readonly facts: MuscleAnatomy;
}

const knownOf = ({ dataset, anatomy }: QuizKnowledge): readonly Known[] =>
  dataset.muscles.flatMap((muscle) => {
    const facts = anatomy.muscleById.get(muscle.id);
    return facts ? [{ muscle, facts }] : [];
  });

/** An id and all that it lies in or comes from. */
function chainOf(id: string, above: (id: string) => string | null): readonly string[] {
  const chain = [id];
  for (let next = above(id); next !== null && !chain.includes(next); next = above(next)) chain.push(next);
  return chain;
}

/** Whether one of these is one of those, or one lies in or comes from the other. */
function touch(ones: readonly string[], others: readonly string[], above: (id: string) => string | null): boolean {
  return ones.some((one) =>
    others.some((other) => chainOf(one, above).includes(other) || chainOf(other, above).includes(one)),
  );
}

/** Whether sites of two muscles meet or hold one another. */
function sitesTouch(ones: readonly string[], others: readonly string[], { anatomy }: QuizKnowledge): boolean {
  return touch(ones, others, (id) => anatomy.siteWithin.get(id) ?? null);
}

/** Whether one of these nerves is one of those, a branch of one or what one branches from. */
function nervesTouch(ones: readonly string[], others: readonly string[], { anatomy }: QuizKnowledge): boolean {
  return touch(ones, others, (id) => anatomy.nerveById.get(id)?.branchOf ?? null);
}

/** What a question about one muscle is made of. */
interface Draft {
  readonly kind: QuizKind;
  readonly muscle: Muscle;
  /** Beside the muscle, where there are several questions of the kind about it. */
  readonly of?: string;
  readonly prompt: QuizPhrase;
  readonly right: QuizOption;
  readonly wrong: readonly Wrong<QuizOption>[];
  readonly facts: readonly QuizText[];
  readonly sources: QuizItem['explanation']['sources'];
}

const wordsOf = ({ text }: QuizOption): string => (typeof text === 'string' ? text : JSON.stringify(text));

function itemOf({ kind, muscle, of, prompt, right, wrong, facts, sources }: Draft): QuizItem | null {
  const id = of === undefined ? `${kind}/${muscle.id}` : `${kind}/${muscle.id}/${of}`;
  const chosen = nearestWrong(wrong, id, wordsOf);
  if (chosen.length < 3) return null;
  return {
    id,
    kind,
    region: muscle.region,
    difficulty: difficultyOf(chosen.map(({ nearness }) => nearness)),
    muscles: [muscle.id],
    mentionsNeedle: false,
    prompt,
    task: {
      kind: 'choice',
      options: mixedOptions([right, ...chosen.map(({ thing }) => thing)], id),
      answer: right.id,
    },
    listVariant: null,
    scene: null,
    explanation: { facts, sources },
  };
}

/** Other muscles that a test lets through, as options, with how near they are. */
function others(
  { muscle }: Known,
  all: readonly Known[],
  knowledge: QuizKnowledge,
  isWrong: (other: Known) => boolean,
  textOf: (other: Known) => QuizText,
): readonly Wrong<QuizOption>[] {
  const near = muscleNearness(muscle, knowledge);
  return all
    .filter((other) => other.muscle.id !== muscle.id && isWrong(other))
    .map((other) => ({
      thing: { id: other.muscle.id, text: textOf(other) },
      nearness: near.get(other.muscle.id) ?? 0,
    }));
}

const nameOf = ({ muscle }: Known): string => muscle.name;

function attachments(one: Known, all: readonly Known[], knowledge: QuizKnowledge): readonly (QuizItem | null)[] {
  const sources = sourcesOf([knowledge.anatomy.citation]);
  return (['origin', 'insertion'] as const).flatMap((end) => {
    if (one.facts.givenAwayBy.includes(end)) return [];
    const words = one.muscle[end];
    const isWrong = (other: Known): boolean => !sitesTouch(one.facts[end], other.facts[end], knowledge);
    const facts: readonly QuizText[] = [{ key: `quiz.fact.${end}`, values: { name: one.muscle.name, place: words } }];
    return [
      itemOf({
        kind: end,
        muscle: one.muscle,
        prompt: { key: `quiz.ask.${end}`, values: { name: one.muscle.name } },
        right: { id: one.muscle.id, text: words },
        // Where another begins where this one ends a wrong answer would be half right.
        wrong: others(
          one,
          all,
          knowledge,
          (other) => isWrong(other) && !other.facts.givenAwayBy.includes(end),
          ({ muscle }) => muscle[end],
        ),
        facts,
        sources,
      }),
      itemOf({
        kind: `${end}-of`,
        muscle: one.muscle,
        prompt: { key: `quiz.ask.${end}-of`, values: { place: words } },
        right: { id: one.muscle.id, text: one.muscle.name },
        wrong: others(one, all, knowledge, isWrong, nameOf),
        facts,
        sources,
      }),
    ];
  });
}

function innervation(one: Known, all: readonly Known[], knowledge: QuizKnowledge): readonly (QuizItem | null)[] {
  const { anatomy } = knowledge;
  const sources = sourcesOf([anatomy.citation]);
  const nervesOf = ({ facts }: Known) => facts.nerves.flatMap((id) => anatomy.nerveById.get(id) ?? []);
  const textOf = (known: Known): QuizPhrase => ({
    key: 'quiz.option.nerves',
    values: { names: nervesOf(known).map(({ name }) => name) },
  });
  const tellsItself = (known: Known): boolean => nervesOf(known).some(({ namesItsMuscle }) => namesItsMuscle);
  const every = [...one.facts.nerves, ...one.facts.alsoNerves];
  const isWrong = ({ facts }: Known): boolean =>
    !nervesTouch(every, facts.nerves, knowledge) && !nervesTouch(one.facts.nerves, facts.alsoNerves, knowledge);
  const facts: readonly QuizText[] = [
    { key: 'quiz.fact.nerve', values: { name: one.muscle.name, nerve: one.muscle.nerve } },
  ];
  if (tellsItself(one)) return [];
  return [
    itemOf({
      kind: 'nerve',
      muscle: one.muscle,
      prompt: { key: 'quiz.ask.nerve', values: { name: one.muscle.name } },
      right: { id: one.muscle.id, text: textOf(one) },
      wrong: others(one, all, knowledge, (other) => isWrong(other) && !tellsItself(other), textOf),
      facts,
      sources,
    }),
    itemOf({
      kind: 'nerve-of',
      muscle: one.muscle,
      prompt: { key: 'quiz.ask.nerve-of', values: { names: nervesOf(one).map(({ name }) => name) } },
      right: { id: one.muscle.id, text: one.muscle.name },
      wrong: others(one, all, knowledge, isWrong, nameOf),
      facts,
      sources,
    }),
  ];
}

/** Segments on end as a reader says them. */
const segments = (roots: readonly string[]): string =>
  roots.length > 1 ? `${roots[0] ?? ''}–${roots.at(-1) ?? ''}` : (roots[0] ?? '');

function rootsOf(one: Known, all: readonly Known[], knowledge: QuizKnowledge): QuizItem | null {
  const { roots } = one.facts;
  if (roots.length === 0) return null;
  // Textbooks differ by a segment: what is offered as wrong shares none.
  const isWrong = ({ facts }: Known): boolean =>
    facts.roots.length > 0 && !facts.roots.some((root) => roots.includes(root));
  return itemOf({
    kind: 'roots',
    muscle: one.muscle,
    prompt: { key: 'quiz.ask.roots', values: { name: one.muscle.name } },
    right: { id: one.muscle.id, text: segments(roots) },
    wrong: others(one, all, knowledge, isWrong, ({ facts }) => segments(facts.roots)),
    facts: [
      { key: 'quiz.fact.nerve', values: { name: one.muscle.name, nerve: one.muscle.nerve } },
      { key: 'quiz.fact.roots-differ', values: {} },
    ],
    sources: sourcesOf([knowledge.anatomy.citation]),
  });
}

/**
 * Whether a movement may be offered as none of a muscle's: nothing gives it to the muscle, and it either undoes one of its
 * movements or is made by muscles that share no movement with it. So a part a text left out is not called wrong.
 */
function isNotMadeBy(movement: Movement, muscle: Muscle, { dataset, anatomy }: QuizKnowledge): boolean {
  if (movement.muscles.includes(muscle.id)) return false;
  if (anatomy.muscleById.get(muscle.id)?.alsoMoves.includes(movement.id) ?? true) return false;
  const own = dataset.movements.filter(({ muscles }) => muscles.includes(muscle.id));
  const undoes = own.some(({ opposite }) => opposite === movement.id);
  return undoes || !own.some(({ muscles }) => movement.muscles.some((id) => muscles.includes(id)));
}

function actions(one: Known, all: readonly Known[], knowledge: QuizKnowledge): readonly (QuizItem | null)[] {
  const { dataset } = knowledge;
  const near = muscleNearness(one.muscle, knowledge);
  const own = dataset.movements.filter(({ muscles }) => muscles.includes(one.muscle.id));
  const nearest = ({ muscles }: Movement): number => Math.max(...muscles.map((id) => near.get(id) ?? 0));
  const isOpposite = ({ id }: Movement): boolean => own.some(({ opposite }) => opposite === id);
  const textOf = ({ name, term }: Movement): QuizPhrase => ({
    key: 'quiz.option.movement',
    values: { movement: name, term },
  });
  return own.flatMap((movement) => {
    const facts: readonly QuizText[] = [
      { key: 'quiz.fact.action', values: { name: one.muscle.name, action: one.muscle.action } },
      {
        key: 'quiz.fact.movement',
        values: {
          movement: movement.name,
          names: movement.muscles.map((id) => dataset.muscleById.get(id)?.name ?? id),
        },
      },
    ];
    const sources = sourcesOf([movement.citation]);
    return [
      itemOf({
        kind: 'action',
        muscle: one.muscle,
        of: movement.id,
        prompt: { key: 'quiz.ask.action', values: { name: one.muscle.name } },
        right: { id: movement.id, text: textOf(movement) },
        wrong: dataset.movements
          .filter((other) => isNotMadeBy(other, one.muscle, knowledge))
          .map((other) => ({
            thing: { id: other.id, text: textOf(other) },
            nearness: isOpposite(other) ? 1 : nearest(other),
          })),
        facts,
        sources,
      }),
      itemOf({
        kind: 'action-of',
        muscle: one.muscle,
        of: movement.id,
        prompt: { key: 'quiz.ask.action-of', values: { movement: movement.name, term: movement.term } },
        right: { id: one.muscle.id, text: one.muscle.name },
        wrong: others(one, all, knowledge, ({ muscle }) => isNotMadeBy(movement, muscle, knowledge), nameOf),
        facts,
        sources,
      }),
    ];
  });
}

/** Every question of these kinds. */
export function muscleFactQuestions(knowledge: QuizKnowledge): readonly QuizItem[] {
  const all = knownOf(knowledge);
  return all
    .flatMap((one) => [
      ...attachments(one, all, knowledge),
      ...innervation(one, all, knowledge),
      rootsOf(one, all, knowledge),
      ...actions(one, all, knowledge),
    ])
    .filter((item) => item !== null);
}
