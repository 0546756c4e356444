/** Where each muscle sends pain, told by cells of the skin. */
import type { BodySide, Muscle, TriggerPoint } from '../../anatomy/index.ts';
import { felt, type Felt, type Frequency } from '../referral.ts';
import type { CellIndex } from './cells.ts';

/**
 * How well pain in a cell fits a trigger point while none of its usual zone is marked. What is felt inside beside a place
 * counts as if it were one step less usual.
 */
const FIT: Readonly<Record<Frequency, { readonly skin: number; readonly deep: number }>> = {
  often: { skin: 1, deep: 0.6 },
  sometimes: { skin: 0.6, deep: 0.25 },
  rarely: { skin: 0.25, deep: 0.1 },
};

/** The zones of one trigger point of the right side; for the left ask the mirrored cells. */
interface PointPattern {
  readonly point: TriggerPoint;
  /** How well pain in each cell fits, 0 … 1; 0 outside all its zones. */
  readonly fit: Float64Array;
  /** Cells of its usual zone: where it is felt most often on the skin. */
  readonly usual: readonly number[];
}

/** The zones of a muscle of the right side. */
export interface MusclePattern {
  readonly muscle: Muscle;
  /** Its places that have a name, most usual first. */
  readonly places: readonly Felt[];
  readonly points: readonly PointPattern[];
  /** Cells in any of its zones. */
  readonly isReached: Uint8Array;
}

function pointPattern(point: TriggerPoint, places: readonly Felt[], index: CellIndex): PointPattern {
  const most = places.find(({ deep }) => !deep)?.frequency;
  const fit = new Float64Array(index.count);
  const usual = new Set<number>();
  for (const { area, deep, frequency } of places)
    for (const cell of area === null ? [] : index.cellsOf({ area, side: 'right' })) {
      fit[cell] = Math.max(fit[cell] ?? 0, FIT[frequency][deep ? 'deep' : 'skin']);
      if (!deep && frequency === most) usual.add(cell);
    }
  return { point, fit, usual: [...usual] };
}

function patternOf(muscle: Muscle, index: CellIndex): MusclePattern {
  const places = felt(muscle.triggerPoints).filter(({ area }) => area !== null);
  const points = muscle.triggerPoints.map((point) =>
    pointPattern(
      point,
      places.filter((place) => place.point === point),
      index,
    ),
  );
  const isReached = Uint8Array.from({ length: index.count }, (_, cell) =>
    points.some(({ fit }) => (fit[cell] ?? 0) > 0) ? 1 : 0,
  );
  return { muscle, places, points, isReached };
}

const made = new WeakMap<CellIndex, WeakMap<readonly Muscle[], readonly MusclePattern[]>>();

/** The patterns of all muscles, in the order of the data; worked out once for each skin. */
export function patternsOf(index: CellIndex, muscles: readonly Muscle[]): readonly MusclePattern[] {
  const held = made.get(index) ?? new WeakMap<readonly Muscle[], readonly MusclePattern[]>();
  made.set(index, held);
  const patterns = held.get(muscles) ?? muscles.map((muscle) => patternOf(muscle, index));
  held.set(muscles, patterns);
  return patterns;
}

/** A trigger point on a side. */
export interface SidedPoint {
  readonly point: TriggerPoint;
  readonly side: BodySide;
  readonly fitAt: (cell: number) => number;
  readonly usual: readonly number[];
}

/** A pattern on one side, or on both together. */
export interface SidedPattern {
  readonly pattern: MusclePattern;
  readonly sides: readonly BodySide[];
  readonly points: readonly SidedPoint[];
  /** Whether a cell lies in any zone. */
  readonly reaches: (cell: number) => boolean;
}

/** The pattern of the muscle of one side, or of both. */
export function onSides(pattern: MusclePattern, sides: readonly BodySide[], index: CellIndex): SidedPattern {
  const { isReached } = pattern;
  return {
    pattern,
    sides,
    points: sides.flatMap((side) =>
      pattern.points.map(({ point, fit, usual }): SidedPoint =>
        side === 'right'
          ? { point, side, usual, fitAt: (cell) => fit[cell] ?? 0 }
          : { point, side, usual: usual.map(index.mirror), fitAt: (cell) => fit[index.mirror(cell)] ?? 0 },
      ),
    ),
    reaches: (cell) => sides.some((side) => isReached[side === 'right' ? cell : index.mirror(cell)] === 1),
  };
}
