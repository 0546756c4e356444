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
  readonly fit: Float32Array;
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
  const fit = new Float32Array(index.count);
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
  /** How well pain in each cell fits, 0 … 1. */
  readonly fit: Float32Array;
  readonly usual: readonly number[];
}

/** A pattern on one side, or on both together. */
export interface SidedPattern {
  readonly pattern: MusclePattern;
  readonly sides: readonly BodySide[];
  readonly points: readonly SidedPoint[];
  /** 1 for each cell that lies in any zone. */
  readonly isReached: Uint8Array;
}

function onOneSide(pattern: MusclePattern, side: BodySide, { mirror }: CellIndex): SidedPattern {
  const { isReached, points } = pattern;
  if (side === 'right') return { pattern, sides: [side], isReached, points: points.map((one) => ({ ...one, side })) };
  return {
    pattern,
    sides: [side],
    points: points.map(({ point, fit, usual }) => ({
      point,
      side,
      usual: usual.map(mirror),
      fit: fit.map((_, cell) => fit[mirror(cell)] ?? 0),
    })),
    isReached: isReached.map((_, cell) => isReached[mirror(cell)] ?? 0),
  };
}

/** The pattern of the right, of the left and of both. */
type Sided = Readonly<Record<'right' | 'left' | 'both', SidedPattern>>;
const sided = new WeakMap<MusclePattern, Sided>();

function sidedOf(pattern: MusclePattern, index: CellIndex): Sided {
  const held = sided.get(pattern);
  if (held) return held;
  const right = onOneSide(pattern, 'right', index);
  const left = onOneSide(pattern, 'left', index);
  const both: SidedPattern = {
    pattern,
    sides: ['right', 'left'],
    points: [...right.points, ...left.points],
    isReached: right.isReached.map((own, cell) => own | (left.isReached[cell] ?? 0)),
  };
  const found = { right, left, both };
  sided.set(pattern, found);
  return found;
}

/** The pattern of the muscle of one side, or of both; worked out once. */
export function onSides(pattern: MusclePattern, sides: readonly BodySide[], index: CellIndex): SidedPattern {
  const [side] = sides;
  return sidedOf(pattern, index)[sides.length > 1 || side === undefined ? 'both' : side];
}
