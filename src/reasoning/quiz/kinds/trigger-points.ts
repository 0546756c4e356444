/** Place a trigger point, paint where its pain is felt, and say which muscle sends pain there. */
import {
  areaOfTarget,
  type AreaId,
  type BodySide,
  type Muscle,
  type ReferralTarget,
  type StructureId,
  type TriggerPoint,
} from '../../../anatomy/index.ts';
import { felt } from '../../referral.ts';
import type { ChoiceTask, Explanation, QuizItem, QuizOption, QuizScene, QuizText } from '../item.ts';
import { sourcesOf, type QuizKnowledge } from '../knowledge.ts';
import { difficultyOf, mixedOptions, muscleNearness, nearestWrong, type Wrong } from '../nearness.ts';
import { viewOf } from '../views.ts';
import { pairedSide } from './places-and-names.ts';

/** Zones that share no more than this share of the asked one may be held against it. */
const OVERLAP = 0.05;
/** Places at least this far apart are told apart by their words, mm. */
const APART_MM = 50;

/** A trigger point with its muscle. */
interface Placed {
  readonly muscle: Muscle;
  readonly point: TriggerPoint;
}

/** Every area that any source names for a muscle, on one side, rare ones and those beside a deep pain too. */
function everyArea({ triggerPoints }: Muscle): ReadonlySet<AreaId> {
  const targets = triggerPoints.flatMap(({ main, spillover, dissent }): readonly ReferralTarget[] => [
    ...main,
    ...spillover,
    ...dissent.flatMap(({ areas }) => areas),
  ]);
  return new Set(targets.flatMap((target) => areaOfTarget(target) ?? []));
}

/** Cells of the right half of the skin in areas of the right and of the midline. */
function cellsOf(areas: Iterable<AreaId>, { cells }: QuizKnowledge): ReadonlySet<number> {
  const found = new Set<number>();
  for (const area of areas)
    for (const cell of cells.cellsOf({ area, side: 'right' })) if (cells.sideOf(cell) === 'right') found.add(cell);
  return found;
}

const reaches = new WeakMap<QuizKnowledge, Map<Muscle, ReadonlySet<number>>>();

/** Cells of everything that any source names for a muscle. */
function reachOf(muscle: Muscle, knowledge: QuizKnowledge): ReadonlySet<number> {
  const known = reaches.get(knowledge) ?? new Map<Muscle, ReadonlySet<number>>();
  reaches.set(knowledge, known);
  const held = known.get(muscle) ?? cellsOf(everyArea(muscle), knowledge);
  known.set(muscle, held);
  return held;
}

/** Which share of some cells lies in others, by mm². */
function shareWithin(
  cells: ReadonlySet<number>,
  others: ReadonlySet<number>,
  { cells: { mm2 } }: QuizKnowledge,
): number {
  let [all, shared] = [0, 0];
  for (const cell of cells) {
    all += mm2(cell);
    if (others.has(cell)) shared += mm2(cell);
  }
  return all > 0 ? shared / all : 0;
}

/** Whether a muscle is described as sending pain into an area at all, by any source, to more than a bound. */
export function sendsInto(muscle: Muscle, areas: readonly AreaId[], knowledge: QuizKnowledge): boolean {
  return shareWithin(cellsOf(areas, knowledge), reachOf(muscle, knowledge), knowledge) > OVERLAP;
}

/**
 * Whether an area lies in another part of the body than all that any source names for a muscle, and shares no skin with it to
 * speak of. Within a part words overlap where skin does not: the side of the buttock is buttock too.
 */
export function isElsewhere(area: AreaId, muscle: Muscle, knowledge: QuizKnowledge): boolean {
  const { bodyPartByArea } = knowledge.dataset;
  const parts = new Set([...everyArea(muscle)].map((own) => bodyPartByArea.get(own)));
  return !parts.has(bodyPartByArea.get(area)) && !sendsInto(muscle, [area], knowledge);
}

/** The areas of skin of a point: where it is felt often, and everywhere else that is drawn. */
function zonesOf(point: TriggerPoint): { readonly main: readonly AreaId[]; readonly spillover: readonly AreaId[] } {
  const places = felt([point]).filter(({ area }) => area !== null);
  const most = places.find(({ deep }) => !deep)?.frequency;
  const isMain = (place: (typeof places)[number]): boolean => !place.deep && place.frequency === most;
  const main = [...new Set(places.filter(isMain).flatMap(({ area }) => area ?? []))];
  const rest = [...new Set(places.flatMap(({ area }) => area ?? []))].filter((area) => !main.includes(area));
  return { main, spillover: rest };
}

function sceneOf({ muscle, point }: Placed, side: BodySide, knowledge: QuizKnowledge): QuizScene {
  return {
    view: viewOf(point.id, muscle.structures, side, knowledge),
    side,
    about: muscle.structures,
    lit: [],
    layers: ['skin', 'skeleton', 'muscles'],
    fromDepth: null,
    zonesOf: null,
    line: null,
  };
}

/** The pin under which a point is told from others of its muscle. */
const nameOf = ({ muscle, point }: Placed): { readonly name: string; readonly label: string } => ({
  name: muscle.name,
  label: point.label,
});

function explained({ muscle, point }: Placed, { dataset }: QuizKnowledge): Explanation {
  const namesOf = (targets: readonly ReferralTarget[]): readonly string[] => [
    ...new Set(targets.map(({ wording }) => wording)),
  ];
  const facts: QuizText[] = [
    { key: 'quiz.fact.point-lies', values: { ...nameOf({ muscle, point }), place: point.location } },
  ];
  if (point.main.length > 0) facts.push({ key: 'quiz.fact.felt-often', values: { names: namesOf(point.main) } });
  if (point.spillover.length > 0)
    facts.push({ key: 'quiz.fact.felt-sometimes', values: { names: namesOf(point.spillover) } });
  for (const { areas, note } of point.dissent)
    facts.push({ key: 'quiz.fact.others-say', values: { names: namesOf(areas) } }, note);
  const tier = muscle.referral.bestTier;
  facts.push({ key: 'quiz.fact.maps', values: { tier } });
  const cited = [...muscle.referral.sources, ...point.dissent.map(({ citation }) => citation)];
  return { facts, sources: sourcesOf(cited.filter(({ source }) => dataset.sourceById.has(source))) };
}

const baseOf = (
  kind: QuizItem['kind'],
  placed: Placed,
  knowledge: QuizKnowledge,
): Pick<QuizItem, 'id' | 'kind' | 'region' | 'muscles' | 'mentionsNeedle' | 'explanation'> => ({
  id: `${kind}/${placed.point.id}`,
  kind,
  region: placed.muscle.region,
  muscles: [placed.muscle.id],
  mentionsNeedle: false,
  explanation: explained(placed, knowledge),
});

/** Where points lie, told in words: those of other muscles that lie far enough from every point of this one. */
function placeByWords(
  { muscle, point }: Placed,
  knowledge: QuizKnowledge,
  seed: string,
): { readonly task: ChoiceTask; readonly nearness: readonly number[] } | null {
  const { dataset, anatomy } = knowledge;
  const entryOf = (one: TriggerPoint): readonly [number, number, number] | null =>
    dataset.depths.needlePathByPoint.get(one.id)?.path.entryMm ?? null;
  const own = muscle.triggerPoints.map(entryOf).filter((entry) => entry !== null);
  const near = muscleNearness(muscle, knowledge);
  const shares = (ids: readonly StructureId[]): boolean => ids.some((id) => muscle.structures.includes(id));
  const wrong = dataset.muscles
    .filter(({ id, structures }) => id !== muscle.id && !shares(structures))
    .flatMap((other) =>
      other.triggerPoints.map((one): Wrong<TriggerPoint> => ({ thing: one, nearness: near.get(other.id) ?? 0 })),
    )
    .filter(({ thing }) => {
      const entry = entryOf(thing);
      const isFar =
        entry !== null &&
        own.every((mine) => Math.hypot(...entry.map((value, axis) => value - (mine[axis] ?? 0))) >= APART_MM);
      return (
        isFar &&
        !anatomy.vaguePoints.has(thing.id) &&
        muscle.triggerPoints.every(({ location }) => location !== thing.location)
      );
    });
  const chosen = nearestWrong(wrong, seed, ({ location }) => location);
  if (chosen.length < 3) return null;
  const optionOf = (one: TriggerPoint): QuizOption => ({ id: one.id, text: one.location });
  return {
    task: {
      kind: 'choice',
      options: mixedOptions([point, ...chosen.map(({ thing }) => thing)].map(optionOf), seed),
      answer: point.id,
    },
    nearness: chosen.map(({ nearness }) => nearness),
  };
}

function placePoint(placed: Placed, knowledge: QuizKnowledge): QuizItem | null {
  const { muscle, point } = placed;
  const base = baseOf('place-point', placed, knowledge);
  const side = pairedSide(base.id);
  const words = placeByWords(placed, knowledge, base.id);
  if (!words) return null;
  return {
    ...base,
    // A deep muscle is not felt where it is marked, and a long one leaves more room.
    difficulty: difficultyOf([...muscleNearness(muscle, knowledge).values()].sort((a, b) => b - a).slice(0, 3)),
    prompt: { key: 'quiz.ask.place-point', values: { ...nameOf(placed), side } },
    task: { kind: 'place', point: point.id, structures: muscle.structures, side },
    listVariant: { prompt: { key: 'quiz.ask.place-words', values: { name: muscle.name } }, task: words.task },
    scene: { ...sceneOf(placed, side, knowledge), lit: muscle.structures },
  };
}

/** One of the areas where it is often felt, among areas that no source names for this muscle. */
function areaChoice({ muscle, point }: Placed, knowledge: QuizKnowledge, seed: string): ChoiceTask | null {
  const { dataset } = knowledge;
  const [right] = zonesOf(point).main;
  if (right === undefined) return null;
  const wrong = dataset.areas
    .filter(({ id }) => isElsewhere(id, muscle, knowledge))
    .map((thing) => ({
      thing,
      nearness: thing.region === dataset.areaById.get(right)?.region ? 1 : thing.region === muscle.region ? 0.6 : 0,
    }));
  const chosen = nearestWrong(wrong, seed, ({ name }) => name);
  const optionOf = (id: AreaId): QuizOption => ({ id, text: dataset.areaById.get(id)?.name ?? id });
  const options = mixedOptions([right, ...chosen.map(({ thing }) => thing.id)].map(optionOf), seed);
  return chosen.length < 3 ? null : { kind: 'choice', options, answer: right };
}

function paintReferral(placed: Placed, knowledge: QuizKnowledge): QuizItem | null {
  const { main, spillover } = zonesOf(placed.point);
  const base = baseOf('paint-referral', placed, knowledge);
  const side = pairedSide(base.id);
  const choice = areaChoice(placed, knowledge, base.id);
  if (!choice) return null;
  return {
    ...base,
    difficulty: main.length + spillover.length > 3 ? 'hard' : main.length > 1 ? 'medium' : 'easy',
    prompt: { key: 'quiz.ask.paint-referral', values: { ...nameOf(placed), side } },
    task: { kind: 'paint', point: placed.point.id, side, main, spillover },
    // Without its label, which may name the place.
    listVariant: { prompt: { key: 'quiz.ask.felt-where', values: { name: placed.muscle.name } }, task: choice },
    scene: { ...sceneOf(placed, side, knowledge), lit: placed.muscle.structures },
  };
}

function whichSends(placed: Placed, knowledge: QuizKnowledge): QuizItem | null {
  const { muscle, point } = placed;
  const { main } = zonesOf(point);
  const base = baseOf('which-sends', placed, knowledge);
  const side = pairedSide(base.id);
  if (main.length === 0) return null;
  const near = muscleNearness(muscle, knowledge);
  const shares = (ids: readonly StructureId[]): boolean => ids.some((id) => muscle.structures.includes(id));
  const often = cellsOf(main, knowledge);
  const all = cellsOf([...main, ...zonesOf(point).spillover], knowledge);
  const wrong = knowledge.dataset.muscles
    .filter((other) => other.id !== muscle.id && !shares(other.structures))
    .filter((other) => shareWithin(often, reachOf(other, knowledge), knowledge) <= OVERLAP)
    .filter((other) => shareWithin(all, reachOf(other, knowledge), knowledge) <= 2 * OVERLAP)
    .map((thing) => ({ thing, nearness: near.get(thing.id) ?? 0 }));
  const chosen = nearestWrong(wrong, base.id, ({ name }) => name);
  if (chosen.length < 3) return null;
  const optionOf = ({ id, name }: Muscle): QuizOption => ({ id, text: name });
  const names = main.map((area) => knowledge.dataset.areaById.get(area)?.name ?? area);
  const task: ChoiceTask = {
    kind: 'choice',
    options: mixedOptions([muscle, ...chosen.map(({ thing }) => thing)].map(optionOf), base.id),
    answer: muscle.id,
  };
  return {
    ...base,
    difficulty: difficultyOf(chosen.map(({ nearness }) => nearness)),
    prompt: { key: 'quiz.ask.which-sends', values: {} },
    task,
    listVariant: { prompt: { key: 'quiz.ask.which-sends-to', values: { names } }, task },
    scene: { ...sceneOf(placed, side, knowledge), about: [], layers: ['skin'], zonesOf: point.id },
  };
}

/** Every question of these kinds. */
export function triggerPointQuestions(knowledge: QuizKnowledge): readonly QuizItem[] {
  return knowledge.dataset.muscles
    .flatMap((muscle) => muscle.triggerPoints.map((point) => ({ muscle, point })))
    .flatMap((placed) =>
      [placePoint(placed, knowledge), paintReferral(placed, knowledge), whichSends(placed, knowledge)].filter(
        (item) => item !== null,
      ),
    );
}
