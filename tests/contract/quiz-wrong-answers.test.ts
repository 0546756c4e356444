/**
 * Every wrong answer of the quiz is wrong by the records: held against them by slow rules over the JSON files, which take nothing
 * from what made the questions.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { MAN } from '../../src/anatomy/index.ts';
import { makeQuizItems } from '../../src/reasoning/quiz/items.ts';
import type { ChoiceTask, QuizItem } from '../../src/reasoning/quiz/item.ts';
import { loadQuizKnowledge } from '../../src/reasoning/quiz/knowledge.ts';
import { sayQuiz } from '../../src/words/index.ts';
import {
  MUSCLES,
  muscleOf,
  pointOf,
  factsOf,
  MOVEMENTS,
  STRUCTURES,
  structureOf,
  PLACES,
  pathOf,
  POINTS,
  PARTS,
  FLAGS,
  SYMPTOMS,
  EVIDENCE,
  NERVES_UP,
  SITES_UP,
  related,
  named,
  shareOf,
  often,
} from './quiz-records.ts';

let items: readonly QuizItem[];
beforeAll(async () => {
  items = makeQuizItems(await loadQuizKnowledge(MAN));
});
const ofKind = (...kinds: QuizItem['kind'][]) => items.filter(({ kind }) => kinds.includes(kind));
const choiceOf = (item: QuizItem): ChoiceTask => {
  if (item.task.kind !== 'choice') throw new Error(`${item.id} is no choice`);
  return item.task;
};
const wrongOf = ({ options, answer }: ChoiceTask): string[] =>
  options.map(({ id }) => id).filter((id) => id !== answer);
/** The record an id of a question goes on with. */
const recordOf = ({ id }: QuizItem): string => id.split('/')[1]!;

describe('the wrong answers', () => {
  it('share no site where origin or insertion is asked, and no nerve, branch or trunk where the nerve is', () => {
    for (const end of ['origin', 'insertion'] as const)
      for (const item of [...ofKind(end), ...ofKind(`${end}-of`)]) {
        const { answer } = choiceOf(item);
        const wrong = wrongOf(choiceOf(item));
        const shared = wrong.filter((id) => related(factsOf(answer)[end], factsOf(id)[end], SITES_UP));
        const same = wrong.filter((id) => muscleOf(id)[end] === muscleOf(answer)[end]);
        expect([...shared, ...same], item.id).toEqual([]);
      }
    for (const item of ofKind('nerve', 'nerve-of')) {
      const { answer } = choiceOf(item);
      const own = factsOf(answer);
      const shared = wrongOf(choiceOf(item)).filter(
        (id) =>
          related([...own.nerves, ...own.alsoNerves], [...factsOf(id).nerves], NERVES_UP) ||
          related(own.nerves, factsOf(id).alsoNerves, NERVES_UP),
      );
      expect(shared, item.id).toEqual([]);
    }
  });
  it('share no segment where roots are asked', () => {
    for (const item of ofKind('roots')) {
      const own = factsOf(choiceOf(item).answer).roots;
      expect(own.length, item.id).toBeGreaterThan(0);
      expect(
        wrongOf(choiceOf(item)).filter((id) => factsOf(id).roots.some((root) => own.includes(root))),
        item.id,
      ).toEqual([]);
    }
  });
  it('are no movement of the muscle, and no muscle of the movement', () => {
    const makes = (muscle: string, movement: string): boolean =>
      MOVEMENTS.find(({ id }) => id === movement)!.muscles.includes(muscle) ||
      factsOf(muscle).alsoMoves.includes(movement);
    for (const item of ofKind('action')) {
      const { answer } = choiceOf(item);
      expect(MOVEMENTS.find(({ id }) => id === answer)!.muscles, item.id).toContain(recordOf(item));
      expect(
        wrongOf(choiceOf(item)).filter((id) => makes(recordOf(item), id)),
        item.id,
      ).toEqual([]);
    }
    for (const item of ofKind('action-of')) {
      const movement = item.id.split('/')[2]!;
      expect(MOVEMENTS.find(({ id }) => id === movement)!.muscles).toContain(choiceOf(item).answer);
      expect(
        wrongOf(choiceOf(item)).filter((id) => makes(id, movement)),
        item.id,
      ).toEqual([]);
    }
  });
  it('are felt elsewhere where it is asked which muscle sends pain here', () => {
    for (const item of ofKind('which-sends')) {
      const zone = often(pointOf(recordOf(item)));
      const faults = wrongOf(choiceOf(item)).filter((id) => shareOf(zone, named(muscleOf(id).triggerPoints)) > 0.05);
      expect(faults, item.id).toEqual([]);
      const owner = MUSCLES.find(({ triggerPoints }) => triggerPoints.some(({ id }) => id === recordOf(item)))!;
      expect(choiceOf(item).answer).toBe(owner.id);
      expect(
        wrongOf(choiceOf(item)).filter((id) => muscleOf(id).structures.some((one) => owner.structures.includes(one))),
      ).toEqual([]);
    }
  });
  it('lie far from the muscle where its points and its pain are told in words', () => {
    for (const item of ofKind('place-point')) {
      const owner = MUSCLES.find(({ triggerPoints }) => triggerPoints.some(({ id }) => id === recordOf(item)))!;
      const words = owner.triggerPoints.map(({ location }) => location);
      for (const id of wrongOf(item.listVariant!.task)) {
        expect(words, item.id).not.toContain(pointOf(id).location);
        const away = owner.triggerPoints.map((own) =>
          Math.hypot(...[0, 1, 2].map((axis) => pathOf(own.id).path.entryMm[axis]! - pathOf(id).path.entryMm[axis]!)),
        );
        expect(Math.min(...away), item.id).toBeGreaterThanOrEqual(50);
      }
    }
    const partOf = (area: string): string => PARTS.find(({ areas }) => areas.includes(area))!.id;
    for (const item of ofKind('paint-referral')) {
      const owner = MUSCLES.find(({ triggerPoints }) => triggerPoints.some(({ id }) => id === recordOf(item)))!;
      const areas = named(owner.triggerPoints);
      expect(often(pointOf(recordOf(item)))).toContain(item.listVariant!.task.answer);
      const faults = wrongOf(item.listVariant!.task).filter(
        (area) => areas.map(partOf).includes(partOf(area)) || shareOf([area], areas) > 0.05,
      );
      expect(faults, item.id).toEqual([]);
      if (item.task.kind === 'paint')
        expect([...item.task.main].sort()).toEqual([...new Set(often(pointOf(recordOf(item))))].sort());
    }
  });
  it('are something else where a name is asked, by structure, by part and by every name', () => {
    const structuresOf = (id: string): string[] => {
      const record = MUSCLES.find((one) => one.id === id);
      const flesh = record?.structures.filter((one) => structureOf(one).system === 'muscle');
      // A record that shares its structure is asked for by that structure.
      return flesh && !STRUCTURES.some((one) => one.id === id && one.system !== 'muscle') ? flesh : [id];
    };
    const namesOf = (id: string): string[] => {
      const record = MUSCLES.find((one) => one.id === id);
      return (record ? [record.name, ...record.synonyms] : [structureOf(id).name]).map((name) => name.toLowerCase());
    };
    const beside = (id: string): Set<string> =>
      new Set(
        structuresOf(id).flatMap((one) => [
          ...PLACES.find((place) => place.id === one)!.near.map(([other]) => other),
          ...PLACES.filter(({ near }) => near.some(([other]) => other === one)).map((place) => place.id),
        ]),
      );
    for (const item of ofKind('name-lit', 'spotter')) {
      const task = item.task.kind === 'spotter' ? item.task.parts[0]!.task : choiceOf(item);
      const own = structuresOf(task.answer);
      for (const id of wrongOf(task)) {
        const theirs = structuresOf(id);
        expect(
          theirs.filter((one) => own.includes(one)),
          item.id,
        ).toEqual([]);
        expect(structureOf(theirs[0]!).system).toBe(structureOf(own[0]!).system);
        expect(
          namesOf(id).filter((name) => namesOf(task.answer).includes(name)),
          item.id,
        ).toEqual([]);
        expect([structureOf(theirs[0]!).parent === task.answer, structureOf(own[0]!).parent === id], item.id).toEqual([
          false,
          false,
        ]);
      }
    }
    for (const item of ofKind('point-at')) {
      const { answer, options } = item.listVariant!.task;
      const own = beside(answer);
      for (const { id, text } of options) {
        const names = (text as unknown as { values: { names: string[] } }).values.names;
        const isRight = names.every((name) => STRUCTURES.some((one) => one.name === name && own.has(one.id)));
        expect(isRight, `${item.id} ${id}`).toBe(id === answer);
      }
    }
    for (const item of ofKind('name-lit')) {
      const { prompt, task } = item.listVariant!;
      const told = (prompt.values as unknown as { names: string[] }).names.map((name) =>
        STRUCTURES.filter((one) => one.name === name).map(({ id }) => id),
      );
      for (const { id } of task.options)
        expect(
          told.every((ids) => ids.some((one) => beside(id).has(one))),
          `${item.id} ${id}`,
        ).toBe(id === task.answer);
    }
  });
  it('lie further from the line, or in another layer', () => {
    const hazards = ofKind('hazard-beside');
    for (const item of hazards) {
      const record = pathOf(recordOf(item));
      expect(record.picture).toBe('line');
      const nearest = item.id.endsWith('/organ') ? record.nearestOrgan! : record.nearestVesselOrNerve!;
      expect(choiceOf(item).answer).toBe(nearest.structure);
      expect(nearest.mm).toBeLessThanOrEqual(20);
      const systems = item.id.endsWith('/organ') ? ['organ'] : ['artery', 'vein', 'nerve'];
      expect(choiceOf(item).options.filter(({ id }) => !systems.includes(structureOf(id).system))).toEqual([]);
    }
    expect(hazards.length).toBeGreaterThan(20);
    for (const item of ofKind('tip-layer')) {
      const layers = [...pathOf(recordOf(item)).path.over, POINTS.find(({ id }) => id === recordOf(item))!.structure];
      expect(layers).toContain(choiceOf(item).answer);
      expect(item.scene!.line).toEqual({ point: recordOf(item), tip: choiceOf(item).answer });
      expect(pathOf(recordOf(item)).picture).toBe('line');
    }
    for (const item of ofKind('order-layers')) {
      if (item.task.kind !== 'order') throw new Error(item.id);
      const muscles = item.task.answer.filter((id) => id !== 'skin' && id !== 'bone');
      expect(muscles).toEqual([
        ...pathOf(recordOf(item)).path.over,
        POINTS.find(({ id }) => id === recordOf(item))!.structure,
      ]);
      const depths = muscles.map((id) => structureOf(id).depthLayer!);
      expect(
        depths.slice(1).every((depth, at) => depth > depths[at]!),
        item.id,
      ).toBe(true);
      expect(item.task.answer[0]).toBe('skin');
    }
    const said = [...hazards, ...ofKind('tip-layer', 'order-layers')].flatMap(({ prompt, explanation }) =>
      [prompt, ...explanation.facts].map(sayQuiz),
    );
    expect(said.filter((words) => /\d+ ?mm/.test(words))).toEqual([]);
  });
  it('are wrong by the evidence', () => {
    for (const item of ofKind('claim')) {
      const { answer } = choiceOf(item);
      const claim = EVIDENCE.find(({ id }) => id === recordOf(item));
      const [, , rest] = item.id.split('/');
      if (claim && rest === 'overclaimed') {
        expect(answer).toBe('unsaid');
        expect(['no-clear-difference', 'not-enough-evidence']).toContain(claim.effectiveness!.finding);
      } else if (claim) expect(answer, item.id).toBe(claim.dissent.length > 0 ? 'disputed' : 'stands');
      else {
        const { triggerPoints } = muscleOf(recordOf(item));
        const dissent = triggerPoints.flatMap((point) =>
          point.dissent.flatMap(({ areas }) => areas.map((target) => target.area ?? target.near)),
        );
        const usual = triggerPoints.flatMap(({ main }) =>
          main.filter(({ kind, rare }) => kind === 'skin' && !rare).map(({ area }) => area),
        );
        if (answer === 'stands') expect([usual.includes(rest), dissent.length], item.id).toEqual([true, 0]);
        if (answer === 'disputed')
          expect([usual.includes(rest), dissent.includes(rest)], item.id).toEqual([false, true]);
        if (answer === 'unsaid') expect(shareOf([rest!], named(triggerPoints)), item.id).toBeLessThanOrEqual(0.05);
      }
    }
  });
  it('are wrong by red flags and by what muscles are said to do', () => {
    for (const item of ofKind('urgency'))
      expect(choiceOf(item).answer).toBe(FLAGS.find(({ id }) => id === recordOf(item))!.urgency);
    for (const item of ofKind('vignette')) {
      const [, first, second] = item.id.split('/');
      const flag = FLAGS.find(({ id }) => id === first);
      const { options, answer } = choiceOf(item);
      const help = options.filter(({ id }) => id === 'help');
      expect(help, item.id).toHaveLength(1);
      if (flag) {
        expect(answer).toBe('help');
        expect(help[0]!.text).toEqual({ key: `quiz.option.help-${flag.urgency}`, values: {} });
        expect(item.prompt.values.question).toBe(flag.question);
      } else {
        const { areas } = SYMPTOMS.find(({ id }) => id === first)!;
        expect(answer).toBe(second);
        const usual = muscleOf(answer).triggerPoints.flatMap(({ main }) =>
          main.filter(({ kind, rare }) => kind === 'skin' && !rare),
        );
        expect(
          usual.some(({ area }) => areas.includes(area!)),
          item.id,
        ).toBe(true);
        const others = wrongOf(choiceOf(item)).filter((id) => id !== 'help');
        expect(
          others.filter((id) => shareOf(areas, named(muscleOf(id).triggerPoints)) > 0.05),
          item.id,
        ).toEqual([]);
      }
    }
  });
});
