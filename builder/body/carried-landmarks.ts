/**
 * Landmarks of a body that is derived from another: heights go with the warp, bounds change as those of the skins do, and the
 * gap between arm and trunk is read off the new skin. Metres of the picture; what a landmark is for stays as it was said.
 */
import { warpPoint, type TriangleMesh, type Vec3, type WarpVolume } from '../../src/geometry/index.ts';

/** `landmarks.json`: each landmark with its unit, what it is for and its value. */
export type LandmarkRecords = Readonly<
  Record<string, { readonly unit: string; readonly for: string; readonly value: unknown }>
>;

interface Bounds {
  readonly low: Vec3;
  readonly high: Vec3;
}

/** What the landmarks are measured on. */
export interface LandmarkBodies {
  /** Skin of the heaviest build, the largest of all, of the body they are carried from, mm LPS. */
  readonly from: TriangleMesh;
  /** The same of the new body. */
  readonly to: TriangleMesh;
  /** Skin of the new body in an average build, mm LPS. */
  readonly own: TriangleMesh;
  readonly warp: WarpVolume;
}

/** Heights at which the gap beside the trunk is looked for, metres. */
const GAP_HEIGHTS = Array.from({ length: 23 }, (_, i) => 0.68 + 0.02 * i);
/** Width of the columns that are asked whether skin lies in them, metres. */
const COLUMN = 0.001;
/** What the heights are held against in the sagittal plane: beside the midline, at the body's axis, mm. */
const ASIDE: Vec3 = [-60, -100, 0];

const digits = (value: number, places: number): number => Number(value.toFixed(places)) + 0;
const toPicture = ([x, y, z]: Vec3): Vec3 => [x / 1000, z / 1000, -y / 1000];

function boundsOf({ positions }: TriangleMesh, isTaken: (place: Vec3) => boolean = () => true): Bounds {
  const low: [number, number, number] = [Infinity, Infinity, Infinity],
    high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 3) {
    const place = toPicture([positions[i]!, positions[i + 1]!, positions[i + 2]!]);
    if (!isTaken(place)) continue;
    for (const axis of [0, 1, 2] as const) {
      low[axis] = Math.min(low[axis], place[axis]);
      high[axis] = Math.max(high[axis], place[axis]);
    }
  }
  return { low, high };
}

/** Columns aside of the midline that a body's skin leaves free at a height, as [from, to] in metres; the trunk's own come first. */
function freeColumns({ positions, indices }: TriangleMesh, height: number): [number, number][] {
  const taken = new Set<number>();
  for (let t = 0; t < indices.length; t += 3) {
    const corners = [0, 1, 2].map((k) => 3 * indices[t + k]!);
    const crossing = corners.flatMap((a, k) => {
      const b = corners[(k + 1) % 3]!;
      const [za, zb] = [positions[a + 2]! / 1000 - height, positions[b + 2]! / 1000 - height];
      if (za < 0 === zb < 0) return [];
      return [-(positions[a]! + ((positions[b]! - positions[a]!) * za) / (za - zb)) / 1000];
    });
    if (crossing.length !== 2) continue;
    const [from, to] = crossing.toSorted((one, other) => one - other) as [number, number];
    for (let column = Math.floor(from / COLUMN); column <= Math.floor(to / COLUMN); column += 1) taken.add(column);
  }
  const columns = [...taken].filter((column) => column >= 0).sort((one, other) => one - other);
  return columns.flatMap((column, i): [number, number][] => {
    const next = columns[i + 1];
    return next !== undefined && next > column + 2 ? [[(column + 1) * COLUMN, next * COLUMN]] : [];
  });
}

/** The line that runs midway between arm and trunk: |x| = at + slope · (y − 1), least squares. @throws Error where there is no gap */
function armGapOf(skin: TriangleMesh): { at: number; slope: number } {
  const middles = GAP_HEIGHTS.flatMap((height): [number, number][] => {
    // Between the thighs there is a gap too.
    const gap = freeColumns(skin, height).find(([from]) => from > 0.08);
    return gap ? [[height - 1, (gap[0] + gap[1]) / 2]] : [];
  });
  if (middles.length < GAP_HEIGHTS.length / 2) throw new Error('expected a gap between arm and trunk');
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [y, x] = [mean(middles.map(([height]) => height)), mean(middles.map(([, aside]) => aside))];
  const slope =
    middles.reduce((sum, [height, aside]) => sum + (height - y) * (aside - x), 0) /
    middles.reduce((sum, [height]) => sum + (height - y) ** 2, 0);
  return { at: digits(x - slope * y, 4), slope: digits(slope, 3) };
}

/** The landmarks of the new body, in the order of those they are carried from. */
export function carriedLandmarks(records: LandmarkRecords, { from, to, own, warp }: LandmarkBodies): LandmarkRecords {
  const [before, after] = [boundsOf(from), boundsOf(to)];
  const height = (metres: number): number => warpPoint(warp, [ASIDE[0], ASIDE[1], 1000 * metres])[2] / 1000;
  const moved = (value: Vec3, which: 'low' | 'high'): Vec3 =>
    value.map((one, axis) => digits(one + after[which][axis]! - before[which][axis]!, 3)) as unknown as Vec3;
  const box = ({ low, high }: Bounds): Bounds => ({ low: moved(low, 'low'), high: moved(high, 'high') });
  const isFoot = ([x, y]: Vec3): boolean => x < 0 && y < 0.02;
  const [footBefore, footAfter] = [boundsOf(from, isFoot), boundsOf(to, isFoot)];
  const middle = ({ low, high }: Bounds, axis: 0 | 1 | 2): number => (low[axis] + high[axis]) / 2;
  const size = ({ low, high }: Bounds, axis: 0 | 1 | 2): number => high[axis] - low[axis];
  const carried: Readonly<Record<string, (value: never) => unknown>> = {
    box,
    lookedAt: box,
    sphere: ({ centre, radius }: { centre: Vec3; radius: number }) => ({
      centre: centre.map((one, axis) =>
        digits(one + middle(after, axis as 0 | 1 | 2) - middle(before, axis as 0 | 1 | 2), 3),
      ),
      radius,
    }),
    floor: (value: number) => digits(value + after.low[1] - before.low[1], 3),
    axisDepth: (value: number) => digits(value + middle(after, 2) - middle(before, 2), 3),
    feet: (value: { aside: number; front: number; halfWidth: number; halfLength: number }) => ({
      aside: digits(value.aside - middle(footAfter, 0) + middle(footBefore, 0), 3),
      front: digits(value.front + middle(footAfter, 2) - middle(footBefore, 2), 3),
      halfWidth: digits((value.halfWidth * size(footAfter, 0)) / size(footBefore, 0), 3),
      halfLength: digits((value.halfLength * size(footAfter, 2)) / size(footBefore, 2), 3),
    }),
    footHeight: (value: number) => digits(height(value), 3),
    seenFromBelow: (value: number) => digits(height(value), 3),
    groin: (value: number) => digits(height(value), 3),
    armGap: ({ upTo, downTo }: { upTo: number; downTo: number }) => ({
      ...armGapOf(own),
      upTo: digits(height(upTo), 3),
      downTo: digits(height(downTo), 3),
    }),
  };
  return Object.fromEntries(
    Object.entries(records).map(([name, record]) => {
      const carry = carried[name];
      return [name, carry ? { ...record, value: carry(record.value as never) } : record];
    }),
  );
}

/** Landmarks as they are kept, one a line. */
export function landmarksText(records: LandmarkRecords): string {
  return `{\n${Object.entries(records)
    .map(([name, record]) => `  ${JSON.stringify(name)}: ${JSON.stringify(record)}`)
    .join(',\n')}\n}\n`;
}
