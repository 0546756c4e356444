/**
 * Every question of the quiz, held against the records by slow rules of its own: it reads the JSON files and takes nothing from
 * what made the questions.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAN } from '../../src/anatomy/index.ts';
import { makeQuizItems, poolHash } from '../../src/reasoning/quiz/items.ts';
import { QUIZ_KINDS, VIEW_NAMES, type ChoiceTask, type QuizItem } from '../../src/reasoning/quiz/item.ts';
import { loadQuizKnowledge, type QuizKnowledge } from '../../src/reasoning/quiz/knowledge.ts';
import { quizReport } from '../../scripts/quiz/report.ts';
import { sayQuiz } from '../../src/words/index.ts';

const json = <T>(file: string): T => JSON.parse(readFileSync(`data/${file}`, 'utf8')) as T;
const all = <T>(folder: string): T[] => readdirSync(`data/${folder}`).flatMap((file) => json<T[]>(`${folder}/${file}`));

interface RawTarget {
  kind: string;
  area?: string;
  near?: string | null;
  rare?: boolean;
}
interface RawPoint {
  id: string;
  location: string;
  main: RawTarget[];
  spillover: RawTarget[];
  dissent: { areas: RawTarget[] }[];
}
interface RawMuscle {
  id: string;
  name: string;
  synonyms: string[];
  structures: string[];
  origin: string;
  insertion: string;
  triggerPoints: RawPoint[];
}
const MUSCLES = all<RawMuscle>('knowledge/muscles');
const muscleOf = (id: string): RawMuscle => MUSCLES.find((one) => one.id === id)!;
const pointOf = (id: string): RawPoint =>
  MUSCLES.flatMap(({ triggerPoints }) => triggerPoints).find((one) => one.id === id)!;
const FACTS = json<{
  nerves: { id: string; branchOf: string | null; namesItsMuscle: boolean }[];
  sites: { id: string; within: string | null }[];
  muscles: Record<'nerves' | 'alsoNerves' | 'roots' | 'origin' | 'insertion' | 'alsoMoves', string[]> &
    { id: string }[];
}>('knowledge/structured-anatomy.json') as unknown as {
  nerves: { id: string; branchOf: string | null }[];
  sites: { id: string; within: string | null }[];
  muscles: ({ id: string } & Record<
    'nerves' | 'alsoNerves' | 'roots' | 'origin' | 'insertion' | 'alsoMoves',
    string[]
  >)[];
  sources: { id: string }[];
};
const factsOf = (id: string) => FACTS.muscles.find((one) => one.id === id)!;
const MOVEMENTS = json<{ id: string; muscles: string[] }[]>('knowledge/movements.json');
const STRUCTURES =
  json<{ id: string; name: string; system: string; parent: string | null; depthLayer: number | null }[]>(
    'bodies/man/structures.json',
  );
const structureOf = (id: string) => STRUCTURES.find((one) => one.id === id)!;
const PLACES = json<{ id: string; near: [string, number][] }[]>('bodies/man/derived/structure-places.json');
const PATHS = json<
  {
    id: string;
    picture: string;
    path: { entryMm: number[]; over: string[] };
    nearestVesselOrNerve?: { structure: string; mm: number } | null;
    nearestOrgan?: { structure: string; mm: number } | null;
  }[]
>('bodies/man/derived/needle-paths.json');
const pathOf = (id: string) => PATHS.find((one) => one.id === id)!;
const POINTS = json<{ id: string; structure: string }[]>('bodies/man/points.json');
const CELLS = json<{ cells: { mm2: number; areas: string[]; otherSide?: string[] }[] }>(
  'bodies/man/derived/skin-cells.json',
).cells;
const PARTS = json<{ id: string; areas: string[] }[]>('knowledge/body-parts.json');
const FLAGS = json<{ id: string; urgency: string; question: string }[]>('knowledge/red-flags.json');
const SYMPTOMS = json<{ id: string; phrase: string; areas: string[] }[]>('knowledge/symptoms.json');
const EVIDENCE = json<
  {
    id: string;
    statement: string;
    dissent: unknown[];
    effectiveness: { finding: string; complaint: string } | null;
  }[]
>('knowledge/evidence.json');

/** A thing and everything above it, by walking up. */
const upward = (id: string, list: { id: string; above: string | null }[]): string[] => {
  const above = list.find((one) => one.id === id)?.above ?? null;
  return above === null ? [id] : [id, ...upward(above, list)];
};
const NERVES_UP = FACTS.nerves.map(({ id, branchOf }) => ({ id, above: branchOf }));
const SITES_UP = FACTS.sites.map(({ id, within }) => ({ id, above: within }));
const related = (ones: string[], others: string[], list: typeof NERVES_UP): boolean =>
  ones.some((one) => others.some((other) => upward(one, list).includes(other) || upward(other, list).includes(one)));

/** Areas any source names for some points. */
const named = (points: RawPoint[]): string[] =>
  points
    .flatMap(({ main, spillover, dissent }) => [...main, ...spillover, ...dissent.flatMap(({ areas }) => areas)])
    .flatMap((target) => target.area ?? target.near ?? []);
/** mm² of right-hand skin that lies in any of some areas, and how much of that lies in any of others too. */
const shareOf = (areas: string[], others: string[]): number => {
  let [whole, shared] = [0, 0];
  for (const { mm2, areas: inside } of CELLS) {
    if (!inside.some((area) => areas.includes(area))) continue;
    whole += mm2;
    if (inside.some((area) => others.includes(area))) shared += mm2;
  }
  return whole === 0 ? 0 : shared / whole;
};
const often = ({ main, spillover }: RawPoint): string[] => {
  const skin = (targets: RawTarget[], rare: boolean) =>
    targets.filter((target) => target.kind === 'skin' && Boolean(target.rare) === rare).map(({ area }) => area!);
  return (
    [skin(main, false), skin(spillover, false), skin([...main, ...spillover], true)].find(
      (areas) => areas.length > 0,
    ) ?? []
  );
};

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
const wrongOf = ({ options, answer }: ChoiceTask): string[] =>
  options.map(({ id }) => id).filter((id) => id !== answer);
/** The record an id of a question goes on with. */
const recordOf = ({ id }: QuizItem): string => id.split('/')[1]!;

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
        const names = (text as { values: { names: string[] } }).values.names;
        const isRight = names.every((name) => STRUCTURES.some((one) => one.name === name && own.has(one.id)));
        expect(isRight, `${item.id} ${id}`).toBe(id === answer);
      }
    }
    for (const item of ofKind('name-lit')) {
      const { prompt, task } = item.listVariant!;
      const told = (prompt.values as { names: string[] }).names.map((name) =>
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
