/**
 * Where the pain of trigger points is felt and how often: the one rule of often, sometimes and rarely.
 * Words, pictures, rankings and questions all ask it, so that none can call a rare place a usual one.
 */
import { areaOfTarget } from '../anatomy/index.ts';
import type { AreaId, ReferralTarget, TriggerPoint } from '../anatomy/index.ts';

/** How often pain is felt at a place, most often first. */
export const FREQUENCIES = ['often', 'sometimes', 'rarely'] as const;
/** One of {@link FREQUENCIES}. */
export type Frequency = (typeof FREQUENCIES)[number];

/** One place where the pain of a point is felt. */
export interface Felt {
  readonly point: TriggerPoint;
  readonly target: ReferralTarget;
  readonly frequency: Frequency;
  /** The area of skin it is felt on, or beside which it is felt inside; null where none is named. */
  readonly area: AreaId | null;
  /** Felt inside, not on the skin. */
  readonly deep: boolean;
  readonly wording: string;
}

/** A main zone is felt often and a spillover sometimes; what a source calls rare is rare wherever it is listed. */
function frequencyOf(target: ReferralTarget, isMain: boolean): Frequency {
  if (target.rare) return 'rarely';
  return isMain ? 'often' : 'sometimes';
}

function feltFrom(point: TriggerPoint, target: ReferralTarget, isMain: boolean): Felt {
  return {
    point,
    target,
    frequency: frequencyOf(target, isMain),
    area: areaOfTarget(target),
    deep: target.kind === 'deep',
    wording: target.wording,
  };
}

/** Every place of these points, what is usual first, else in the order of the data. What other sources say (dissent) is not among them. */
export function felt(points: readonly TriggerPoint[]): readonly Felt[] {
  const places = points.flatMap((point) => [
    ...point.main.map((target) => feltFrom(point, target, true)),
    ...point.spillover.map((target) => feltFrom(point, target, false)),
  ]);
  return FREQUENCIES.flatMap((frequency) => places.filter((place) => place.frequency === frequency));
}

/** The places of these points where it is felt most often: those that are usual, or where there is none, the next; all of one frequency. */
export function mostUsual(points: readonly TriggerPoint[]): readonly Felt[] {
  const places = felt(points);
  return places.filter(({ frequency }) => frequency === places[0]?.frequency);
}

/** The same in the words of the sources, each once. */
export function usualWords(points: readonly TriggerPoint[]): {
  /** Null where nothing is known of where it is felt. */
  readonly frequency: Frequency | null;
  readonly wordings: readonly string[];
} {
  const places = mostUsual(points);
  return { frequency: places[0]?.frequency ?? null, wordings: [...new Set(places.map(({ wording }) => wording))] };
}

/** The areas of skin of these points, each once with how often at most, most often first; what is felt inside is not among them. */
export function painAreas(points: readonly TriggerPoint[]): ReadonlyMap<AreaId, Frequency> {
  const areas = new Map<AreaId, Frequency>();
  for (const { area, deep, frequency } of felt(points))
    if (!deep && area !== null && !areas.has(area)) areas.set(area, frequency);
  return areas;
}

/** The areas of skin where the pain of these points is often felt, each once. */
export function usualAreas(points: readonly TriggerPoint[]): readonly AreaId[] {
  return [...painAreas(points)].flatMap(([area, frequency]) => (frequency === 'often' ? [area] : []));
}
