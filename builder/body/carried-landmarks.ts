/**
 * Landmarks of a body that is derived from another: heights go with the warp, and bounds change as those of the
 * skins do. Metres of the picture; what a landmark is for stays as it was said.
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
  readonly warp: WarpVolume;
}

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

/** The landmarks of the new body, in the order of those they are carried from. */
export function carriedLandmarks(records: LandmarkRecords, { from, to, warp }: LandmarkBodies): LandmarkRecords {
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
