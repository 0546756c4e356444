/** Every question of the quiz: one right answer, words that do not tell it, a source, a view, and the same in any order. */
import { beforeAll, describe, expect, it } from 'vitest';
import { MAN } from '../../src/anatomy/index.ts';
import { makeQuizItems, poolHash } from '../../src/reasoning/quiz/items.ts';
import { QUIZ_KINDS, VIEW_NAMES, type ChoiceTask, type QuizItem } from '../../src/reasoning/quiz/item.ts';
import { loadQuizKnowledge, type QuizKnowledge } from '../../src/reasoning/quiz/knowledge.ts';
import { quizReport } from '../../scripts/quiz/report.ts';
import { sayQuiz } from '../../src/words/index.ts';
import { MUSCLES, FACTS } from './quiz-records.ts';

let knowledge: QuizKnowledge;
let items: readonly QuizItem[];
beforeAll(async () => {
  knowledge = await loadQuizKnowledge(MAN);
  items = makeQuizItems(knowledge);
});
const ofKind = (...kinds: QuizItem['kind'][]) => items.filter(({ kind }) => kinds.includes(kind));
const choices = (item: QuizItem): ChoiceTask[] => [
  ...(item.task.kind === 'choice' ? [item.task] : []),
  ...(item.task.kind === 'spotter' ? item.task.parts.map(({ task }) => task) : []),
  ...(item.listVariant ? [item.listVariant.task] : []),
];
const choiceOf = (item: QuizItem): ChoiceTask => {
  if (item.task.kind !== 'choice') throw new Error(`${item.id} is no choice`);
  return item.task;
};
describe('the questions of the quiz', () => {
  it('are many, of every kind, about every muscle', () => {
    expect(items.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(QUIZ_KINDS));
    expect(new Set(items.flatMap(({ muscles }) => muscles)).size).toBe(MUSCLES.length);
    expect(MUSCLES.length).toBeGreaterThanOrEqual(115);
  });
  it('have an id each, made of the kind and the records', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.filter(({ id, kind }) => !id.startsWith(`${kind}/`)).map(({ id }) => id)).toEqual([]);
    const { duplicateIds, duplicateQuestions } = quizReport(items, knowledge);
    expect({ duplicateIds, duplicateQuestions }).toEqual({ duplicateIds: [], duplicateQuestions: [] });
  });
  it('stay the same whatever order the records stand in', () => {
    const { dataset } = knowledge;
    const turned = {
      ...dataset,
      muscles: dataset.muscles.toReversed(),
      areas: dataset.areas.toReversed(),
      evidence: dataset.evidence.toReversed(),
      movements: dataset.movements.toReversed(),
      redFlags: dataset.redFlags.toReversed(),
    };
    const again = makeQuizItems({ ...knowledge, dataset: turned, symptoms: knowledge.symptoms.toReversed() });
    const print = (item: QuizItem): string =>
      JSON.stringify([item.id, item.prompt.key, item.task, item.listVariant?.task]);
    const before = new Set(items.map(print));
    expect(again.filter((item) => !before.has(print(item))).map(({ id }) => id)).toEqual([]);
    expect(again).toHaveLength(items.length);
    expect(poolHash([...items].reverse())).toBe(poolHash(items));
  });
  it('have exactly one right answer among answers that differ in words', () => {
    const faults = items.filter((item) =>
      choices(item).some(({ options, answer }) => {
        const texts = options.map(({ text }) => sayQuiz(text).toLowerCase());
        return (
          options.filter(({ id }) => id === answer).length !== 1 ||
          new Set(options.map(({ id }) => id)).size !== options.length ||
          new Set(texts).size !== options.length ||
          options.length < 2
        );
      }),
    );
    expect(faults.map(({ id }) => id)).toEqual([]);
    const sizes = items.filter(({ task }) => task.kind === 'choice').map((item) => choiceOf(item).options.length);
    expect(Math.min(...sizes)).toBe(2);
    expect(
      new Set(
        ofKind('order-layers').map(
          ({ task }) => task.kind === 'order' && new Set(task.answer).size === task.entries.length,
        ),
      ),
    ).toEqual(new Set([true]));
  });
  it('do not say the answer', () => {
    const saysIt = (prompt: QuizItem['prompt'], { options, answer }: ChoiceTask): boolean => {
      const right = sayQuiz(options.find(({ id }) => id === answer)!.text).toLowerCase();
      return sayQuiz(prompt).toLowerCase().includes(right);
    };
    const faults = items.filter(
      (item) =>
        (item.task.kind === 'choice' && saysIt(item.prompt, item.task)) ||
        (item.task.kind === 'spotter' && item.task.parts.some(({ prompt, task }) => saysIt(prompt, task))) ||
        (item.listVariant && saysIt(item.listVariant.prompt, item.listVariant.task)),
    );
    expect(faults.map(({ id }) => id)).toEqual([]);
  });
  it('are explained, each with a source that there is', () => {
    const known = new Set<string>([
      ...knowledge.dataset.sources.map(({ id }) => id),
      ...FACTS.sources.map(({ id }) => id),
    ]);
    const faults = items.filter(
      ({ explanation: { facts, sources } }) =>
        facts.length === 0 || sources.length === 0 || sources.some((source) => !known.has(source)),
    );
    expect(faults.map(({ id }) => id)).toEqual([]);
    expect(items.flatMap(({ explanation }) => explanation.facts).filter((fact) => sayQuiz(fact).length < 3)).toEqual(
      [],
    );
  });
  it('are asked in views that there are, of things the body has on that side', () => {
    const faults = items.filter(({ scene }) => {
      if (!scene) return false;
      const { view, side, about, lit } = scene;
      const isNamed = VIEW_NAMES.includes(view.name) && view.turnSteps.includes(0) && view.turnSteps.length > 2;
      const isAngle = Math.abs(view.azimuth) <= 180 && Math.abs(view.elevation) <= 90;
      const isThere = [...about, ...lit].every(
        (id) => MAN.instanceNumbers(`${id}/${side}`).length > 0 || MAN.instanceNumbers(`${id}/midline`).length > 0,
      );
      return !isNamed || !isAngle || !isThere;
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });
  it('can be answered by name and list where the answer is a place or a picture', () => {
    const needs = items.filter(({ task, scene }) => task.kind !== 'choice' && task.kind !== 'order' && scene);
    expect(needs.filter(({ listVariant }) => !listVariant).map(({ id }) => id)).toEqual([]);
    const pictured = items.filter(({ task, scene, listVariant }) => task.kind === 'choice' && scene && !listVariant);
    expect(pictured.map(({ id }) => id)).toEqual([]);
  });
});
