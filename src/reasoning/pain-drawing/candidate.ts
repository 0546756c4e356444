/** One muscle that may send pain where it was marked: how it is found, on which side, and what is said of it. */
import type { BodySide, Muscle, TriggerPoint } from '../../anatomy/index.ts';
import type { Candidate } from '../ranking.ts';
import type { Frequency } from '../referral.ts';
import type { CellIndex } from './cells.ts';
import { coverMm2, markOf, markedMm2, type Cover } from './cover.ts';
import type { PlacedArea } from './patch.ts';
import { onSides, patternsOf, type MusclePattern, type SidedPattern } from './pattern.ts';
import { compareExplained, explain, isAsGood, leftOver, type Explained, type LeftOver } from './score.ts';

/** A zone of a muscle that was marked. */
interface AgreeingArea extends PlacedArea {
  readonly frequency: Frequency;
  /** Felt inside beside the area, not on its skin. */
  readonly deep: boolean;
}

/** A muscle that may send pain where it was marked. */
export interface PainCandidate extends Candidate {
  readonly muscle: Muscle;
  /** Of which side the muscle is, or of both, if those together explain more. */
  readonly sides: readonly BodySide[];
  /** It hurts in the middle: the muscle of either side explains it as well, and `sides` are alternatives. */
  readonly either: boolean;
  /** Its zones that were marked, what is most usual first. */
  readonly agrees: readonly AgreeingArea[];
  /** Where the pain of the trigger point that fits best is often felt too, and was not marked. */
  readonly unmarked: readonly PlacedArea[];
  /** How much of what was marked it does not explain. */
  readonly left: LeftOver;
  /** For ordering only; never shown. */
  readonly score: number;
}

/** A muscle on the side, or sides, that explain best. */
export interface Found {
  readonly sided: SidedPattern;
  readonly either: boolean;
  readonly explained: Explained;
}

/** Both sides count as one muscle where they explain at least so much more than one of them. */
const BOTH_EXPLAIN_MORE = 0.02;

function bestSides(pattern: MusclePattern, cover: Cover, index: CellIndex, marked: number): Found | null {
  const of = (sides: readonly BodySide[]): Found | null => {
    const sided = onSides(pattern, sides, index);
    const explained = explain(sided, cover, index, marked);
    return explained && { sided, explained, either: false };
  };
  const right = of(['right']),
    left = of(['left']);
  if (!right || !left) return right ?? left;
  const both = of(['right', 'left']);
  const best = compareExplained(right.explained, left.explained) <= 0 ? right : left;
  if (both && both.explained.score > best.explained.score + BOTH_EXPLAIN_MORE) return both;
  return isAsGood(right.explained, left.explained)
    ? { sided: { ...best.sided, sides: ['right', 'left'] }, explained: best.explained, either: true }
    : best;
}

/** A muscle that explains less than this share of what was marked is no candidate. */
const LEAST_REACHED = 0.02;

/** Every muscle that explains some of what was marked, the best first, else in the order of the data. */
export function rankMuscles(cover: Cover, index: CellIndex, muscles: readonly Muscle[]): readonly Found[] {
  const marked = coverMm2(cover);
  return patternsOf(index, muscles)
    .flatMap((pattern) => bestSides(pattern, cover, index, marked) ?? [])
    .filter(({ explained }) => explained.reached >= LEAST_REACHED)
    .sort((one, other) => compareExplained(one.explained, other.explained));
}

interface Place extends AgreeingArea {
  readonly point: TriggerPoint;
}

/** All places of a muscle on its sides, what is most usual first. */
const placesOnSides = ({ pattern, sides }: SidedPattern, index: CellIndex): readonly Place[] =>
  pattern.places.flatMap(({ area, frequency, deep, point }) => {
    if (area === null) return [];
    const on: readonly BodySide[] = index.isMidline(area) ? ['right'] : sides;
    return on.map((side) => ({ area, side, frequency, deep, point }));
  });

const isSame = (one: PlacedArea, other: PlacedArea): boolean => one.area === other.area && one.side === other.side;
/** Each area once, as it comes first. */
const once = <T extends PlacedArea>(areas: readonly T[]): readonly T[] =>
  areas.filter((placed, at) => areas.findIndex((one) => isSame(one, placed)) === at);

/** The trigger point whose zones were marked most; of those that agree as much, the first. */
function bestPoint({ sided, explained }: Found, agreeing: readonly Place[]): TriggerPoint | undefined {
  const shares = sided.points.map(({ point }, at) => ({ point, share: explained.usualMarked[at] ?? 0 }));
  const [best] = shares
    .filter(({ point }) => agreeing.some((place) => place.point === point))
    .sort((one, other) => other.share - one.share);
  return best?.point;
}

/** What is said of a muscle that was found. */
export function candidateOf(found: Found, cover: Cover, index: CellIndex): PainCandidate {
  const { sided, either, explained } = found;
  const places = placesOnSides(sided, index);
  const marks = new Map(places.map((place) => [place, markOf(place, cover, index)]));
  const marked = places.filter((place) => marks.get(place) === 'marked');
  const touched = places.filter((place) => marks.get(place) === 'touched');
  // What is only brushed against is named where there is nothing else.
  const agreeing =
    marked.length > 0
      ? marked
      : touched.length > 0
        ? touched
        : places.filter((place) => markedMm2(place, cover, index) > 0);
  const [best] = agreeing;
  const point = bestPoint(found, agreeing);
  const isMissed = (place: Place): boolean =>
    place.point === point && place.frequency === 'often' && !place.deep && marks.get(place) === 'left-out';
  return {
    muscle: sided.pattern.muscle,
    sides: sided.sides,
    either,
    frequency: best?.frequency ?? 'rarely',
    deep: best?.deep ?? false,
    feelsLike: point?.symptoms ?? '',
    agrees: once(agreeing).map(({ area, side, frequency, deep }) => ({ area, side, frequency, deep })),
    unmarked: once(places.filter(isMissed))
      .filter((place) => !agreeing.some((one) => isSame(one, place)))
      .map(({ area, side }) => ({ area, side })),
    left: leftOver(1 - explained.reached),
    score: explained.score,
  };
}
