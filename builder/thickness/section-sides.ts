/** The two broad sides of a flat muscle's sections. */
import { distance, dot, subtract, addScaled, type Vec3 } from '../../src/geometry/index.ts';
import { sectionPoints } from '../shapes/loft-curve.ts';
import type { Loft } from '../recorded/shape-types.ts';

/** Samples round a section. */
export const SAMPLES = 96;
const TENTH = 0.1;

/** Points round a recorded section at even θ, mm. */
export function contourOf(station: readonly number[]): Vec3[] {
  const coefficients = Float64Array.from(station, (tenths) => tenths * TENTH);
  return sectionPoints({ coefficients, harmonics: (station.length - 3) / 6 }, SAMPLES);
}

const wrapped = (i: number): number => ((i % SAMPLES) + SAMPLES) % SAMPLES;

/**
 * The fold of a flat loft: sample i lies opposite sample fold − i. θ is consistent along a loft, so it has one fold; it is
 * where pairs lie closest over all sections.
 */
export function foldOf(loft: Pick<Loft, 'stations'>): number {
  const contours = loft.stations.map(contourOf);
  const across = (fold: number): number =>
    contours.reduce(
      (sum, contour) =>
        sum + contour.reduce((total, point, i) => total + distance(point, contour[wrapped(fold - i)]!) ** 2, 0),
      0,
    );
  return Array.from({ length: SAMPLES }, (_, fold) => fold).reduce((best, fold) =>
    across(fold) < across(best) ? fold : best,
  );
}

/** The samples of both sides, the tips of the section with each. */
export interface Sides {
  readonly outer: readonly number[];
  readonly inner: readonly number[];
}

/** @param depthMm how deep a place lies under the skin: the shallower side is the outer one */
export function sidesOf(contours: readonly (readonly Vec3[])[], fold: number, depthMm: (at: Vec3) => number): Sides {
  const tip = Math.round(fold / 2);
  const half = (from: number): number[] => Array.from({ length: SAMPLES / 2 + 1 }, (_, i) => wrapped(from + i));
  const [one, other] = [half(tip), half(tip + SAMPLES / 2)];
  const depth = (side: readonly number[]): number =>
    contours.reduce((sum, contour) => sum + side.reduce((total, i) => total + depthMm(contour[i]!), 0), 0);
  return depth(one) < depth(other) ? { outer: one, inner: other } : { outer: other, inner: one };
}

/** The place on a row of points that is nearest to another point. */
export function nearestOnRow(row: readonly Vec3[], point: Vec3): { readonly point: Vec3; readonly distanceMm: number } {
  let best = row[0]!,
    least = distance(best, point);
  for (let i = 0; i + 1 < row.length; i += 1) {
    const step = subtract(row[i + 1]!, row[i]!);
    const square = dot(step, step);
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, dot(subtract(point, row[i]!), step) / square));
    const at = addScaled(row[i]!, step, share);
    const mm = distance(at, point);
    if (mm < least) [best, least] = [at, mm];
  }
  return { point: best, distanceMm: least };
}
