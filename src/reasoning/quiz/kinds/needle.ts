/**
 * What lies on a way through the body: layers in order, what a drawn line comes nearest to, which layer a tip is in. Of the model
 * body alone; no depth is told and none is called safe.
 */
import type { BodySide, NeedlePathRecord, PlacedTriggerPoint, Structure, StructureId } from '../../../anatomy/index.ts';
import { FURTHEST_ASIDE_MM } from '../../depth/section.ts';
import type { ChoiceTask, Explanation, QuizItem, QuizOption, QuizScene, QuizText } from '../item.ts';
import { sourcesOf, type QuizKnowledge } from '../knowledge.ts';
import { difficultyOf, mixedOptions, nearestWrong, structuresBeside, type Wrong } from '../nearness.ts';
import { shuffled } from '../seeded.ts';
import { viewOf } from '../views.ts';
import { pairedSide } from './places-and-names.ts';

/** A way through the body with the point it leads to. */
interface Way extends PlacedTriggerPoint {
  readonly record: NeedlePathRecord;
  /** Muscles on it from the skin inward, that of the point last. */
  readonly layers: readonly Structure[];
}

function waysOf({ dataset }: QuizKnowledge): readonly Way[] {
  const { body, triggerPointById, depths } = dataset;
  return depths.needlePaths.flatMap((record): Way[] => {
    const placed = triggerPointById.get(record.id);
    if (!placed) return [];
    const layers = [...record.path.over, placed.point.place.structure].flatMap((id) => body.structureById(id) ?? []);
    return [{ ...placed, record, layers }];
  });
}

/** Whether each layer is recorded as deeper than the one before: of two that are not, or where surfaces cross, nobody is asked. */
function isInOrder({ layers }: Way): boolean {
  return layers.every(
    ({ depthLayer }, at) =>
      at === 0 || (depthLayer !== null && (layers[at - 1]?.depthLayer ?? depthLayer) < depthLayer),
  );
}

/** From where the way comes in on the right side: the axis of the body it follows most. */
function comesFrom({ record }: Way): string {
  const [x, y, z] = record.path.direction;
  const most = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  if (Math.abs(y) === most) return y > 0 ? 'front' : 'back';
  if (Math.abs(x) === most) return x > 0 ? 'outer' : 'inner';
  return z < 0 ? 'above' : 'below';
}

const BODY_ONLY: QuizText = { key: 'quiz.fact.body-only', values: {} };

function sceneOf({ point, muscle }: Way, side: BodySide, knowledge: QuizKnowledge, tip: StructureId | null): QuizScene {
  return {
    view: viewOf(point.id, muscle.structures, side, knowledge),
    side,
    about: muscle.structures,
    lit: [],
    layers: ['skin', 'skeleton', 'muscles', 'vessels', 'nerves', 'organs'],
    fromDepth: null,
    zonesOf: null,
    line: { point: point.id, tip },
  };
}

const baseOf = (
  kind: QuizItem['kind'],
  { point, muscle }: Way,
  of?: string,
): Pick<QuizItem, 'id' | 'kind' | 'region' | 'muscles' | 'mentionsNeedle'> => ({
  id: of === undefined ? `${kind}/${point.id}` : `${kind}/${point.id}/${of}`,
  kind,
  region: muscle.region,
  muscles: [muscle.id],
  mentionsNeedle: true,
});

const optionOf = ({ id, name }: Structure): QuizOption => ({ id, text: name });

function explained({ point, muscle, layers }: Way, knowledge: QuizKnowledge, first: readonly QuizText[]): Explanation {
  const names = layers.map(({ name }) => name);
  return {
    facts: [...first, { key: 'quiz.fact.layers', values: { names } }, BODY_ONLY],
    sources: sourcesOf([knowledge.anatomy.shapes, point.approach.citation, ...muscle.needling.sources]),
  };
}

/** The skin, each muscle and, where bone follows, the bone. */
function orderLayers(way: Way, knowledge: QuizKnowledge): QuizItem | null {
  if (way.layers.length < 2 || !isInOrder(way)) return null;
  const base = baseOf('order-layers', way);
  const entries: QuizOption[] = [
    { id: 'skin', text: { key: 'quiz.option.skin', values: {} } },
    ...way.layers.map(optionOf),
    ...(way.record.path.boneMm === null
      ? []
      : [{ id: 'bone', text: { key: 'quiz.option.bone', values: {} } } as const]),
  ];
  const names = way.layers.length;
  return {
    ...base,
    mentionsNeedle: false,
    difficulty: names > 3 ? 'hard' : names > 2 ? 'medium' : 'easy',
    prompt: {
      key: 'quiz.ask.order-layers',
      values: { name: way.muscle.name, label: way.point.label, from: comesFrom(way) },
    },
    task: { kind: 'order', entries: shuffled(entries, base.id, ({ id }) => id), answer: entries.map(({ id }) => id) },
    listVariant: null,
    scene: null,
    explanation: explained(way, knowledge, []),
  };
}

/** A choice among structures of some systems, those beside the right one first. */
function choiceOf(
  right: Structure,
  isOffered: (other: Structure) => boolean,
  knowledge: QuizKnowledge,
  seed: string,
): { readonly task: ChoiceTask; readonly nearness: readonly number[] } | null {
  const beside = structuresBeside(right.id, knowledge);
  const wrong = knowledge.dataset.body.structures
    .filter((other) => other.id !== right.id && other.side !== 'left' && isOffered(other))
    .map((thing): Wrong<Structure> => ({
      thing,
      nearness: beside.has(thing.id)
        ? 1
        : thing.parent !== null && thing.parent === right.parent
          ? 0.9
          : thing.region === right.region
            ? 0.5
            : 0,
    }));
  const chosen = nearestWrong(wrong, seed, ({ name }) => name);
  if (chosen.length < 3) return null;
  const options = mixedOptions([right, ...chosen.map(({ thing }) => thing)].map(optionOf), seed);
  return { task: { kind: 'choice', options, answer: right.id }, nearness: chosen.map(({ nearness }) => nearness) };
}

/** Systems that must not be met, in the two groups that are asked for apart. */
const VESSELS_AND_NERVES: readonly Structure['system'][] = ['artery', 'vein', 'nerve'];
const ORGANS: readonly Structure['system'][] = ['organ'];

function hazards(way: Way, knowledge: QuizKnowledge): readonly QuizItem[] {
  const { record, point, muscle } = way;
  if (record.picture !== 'line') return [];
  const { body } = knowledge.dataset;
  return (
    [
      ['vessel-or-nerve', record.nearestVesselOrNerve, VESSELS_AND_NERVES],
      ['organ', record.nearestOrgan, ORGANS],
    ] as const
  ).flatMap(([what, nearest, systems]): QuizItem[] => {
    const right = nearest && body.structureById(nearest.structure);
    // What lies further aside is not drawn beside the line either.
    if (!right || nearest.mm > FURTHEST_ASIDE_MM) return [];
    const base = baseOf('hazard-beside', way, what);
    const choice = choiceOf(right, ({ system }) => systems.includes(system), knowledge, base.id);
    if (!choice) return [];
    const side = pairedSide(base.id);
    const wordings = muscle.needling.structuresAtRisk.map(({ wording }) => wording);
    return [
      {
        ...base,
        difficulty: difficultyOf(choice.nearness),
        prompt: { key: `quiz.ask.${what}-beside`, values: {} },
        task: choice.task,
        listVariant: {
          prompt: { key: `quiz.ask.${what}-beside-named`, values: { name: muscle.name, label: point.label } },
          task: choice.task,
        },
        scene: sceneOf(way, side, knowledge, null),
        explanation: explained(way, knowledge, [
          { key: 'quiz.fact.nearest', values: { name: right.name } },
          ...(wordings.length > 0 ? [{ key: 'quiz.fact.at-risk', values: { names: wordings } } as const] : []),
        ]),
      },
    ];
  });
}

/** In which muscle a trigger point lies, told by the words for its place. */
function targetVariant({ point }: Way, task: ChoiceTask): QuizItem['listVariant'] {
  return { prompt: { key: 'quiz.ask.tip-target', values: { place: point.location } }, task };
}

function tipLayers(way: Way, knowledge: QuizKnowledge): readonly QuizItem[] {
  if (way.record.picture !== 'line' || !isInOrder(way)) return [];
  const ids = way.layers.map(({ id }) => id);
  return way.layers.flatMap((right, at): QuizItem[] => {
    const base = baseOf('tip-layer', way, right.id);
    // Another part of the same muscle is no other layer.
    const isOffered = (other: Structure): boolean =>
      other.system === 'muscle' && (ids.includes(other.id) || !way.muscle.structures.includes(other.id));
    const choice = choiceOf(right, isOffered, knowledge, base.id);
    if (!choice) return [];
    const before = way.layers.slice(0, at).map(({ name }) => name);
    // Told by name, the muscle that the point lies in would be the answer.
    const isTold = at < way.layers.length - 1;
    return [
      {
        ...base,
        difficulty: difficultyOf(choice.nearness),
        prompt: { key: 'quiz.ask.tip-layer', values: {} },
        task: choice.task,
        listVariant: isTold
          ? {
              prompt: {
                key: before.length > 0 ? 'quiz.ask.tip-after' : 'quiz.ask.tip-first',
                values: { name: way.muscle.name, label: way.point.label, from: comesFrom(way), names: before },
              },
              task: choice.task,
            }
          : targetVariant(way, choice.task),
        scene: sceneOf(way, pairedSide(base.id), knowledge, right.id),
        explanation: explained(way, knowledge, []),
      },
    ];
  });
}

/** Every question of these kinds. */
export function needleQuestions(knowledge: QuizKnowledge): readonly QuizItem[] {
  return waysOf(knowledge).flatMap((way) => [
    ...[orderLayers(way, knowledge)].filter((item) => item !== null),
    ...hazards(way, knowledge),
    ...tipLayers(way, knowledge),
  ]);
}
