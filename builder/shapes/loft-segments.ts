/** How finely each loft is cut: by size, by bend, and by what the whole body may cost. */
import { loftSection } from './loft-curve.ts';
import type { Loft } from '../recorded/shape-types.ts';

/** Rows may stand this much further apart than columns: muscles bend far less along than around. */
const ROW_STRETCH = 2;

/** How finely a loft is cut. `aroundSegments` is made even so that both cap styles close. */
export interface LoftSegments {
  readonly alongSegments: number;
  readonly aroundSegments: number;
}

interface Profile {
  /** Place of each fine sample, 0–1. */
  readonly along: readonly number[];
  /** Distance from the sample before, root mean square over θ, mm. */
  readonly step: readonly number[];
  /** Curvature of the surface along its fibres, root mean square over θ, 1 / mm. */
  readonly bend: readonly number[];
  readonly lengthMm: number;
  readonly widestGirthMm: number;
  /** Largest half-width of any section, mm. */
  readonly halfWidthMm: number;
}

const profiles = new WeakMap<Loft, Profile>();

function profile(loft: Loft): Profile {
  const known = profiles.get(loft);
  if (known) return known;
  const perStation = 4;
  const along: number[] = [];
  loft.along.forEach((place, i) => {
    const next = loft.along[i + 1];
    for (let s = 0; s < (next === undefined ? 1 : perStation); s += 1) {
      along.push(next === undefined ? place : place + ((next - place) * s) / perStation);
    }
  });
  const sections = along.map((place) => loftSection(loft, place).coefficients);
  const rms = (of: (c: number) => number): number => {
    let square = 0;
    const width = sections[0]!.length;
    for (let c = 0; c < width; c += 1) square += (c < 3 ? 1 : 0.5) * of(c) ** 2;
    return Math.sqrt(square);
  };
  const step = along.map((_, i) => (i === 0 ? 0 : rms((c) => sections[i]![c]! - sections[i - 1]![c]!)));
  const bend = along.map((_, i) => {
    if (i === 0 || i === along.length - 1) return 0;
    const before = Math.max(step[i]!, 1e-6),
      after = Math.max(step[i + 1]!, 1e-6);
    return (
      rms(
        (c) => (sections[i + 1]![c]! - sections[i]![c]!) / after - (sections[i]![c]! - sections[i - 1]![c]!) / before,
      ) /
      ((before + after) / 2)
    );
  });
  let widestGirthMm = 0;
  let halfWidthMm = 0;
  for (const section of sections) {
    const a = Math.hypot(section[3]!, section[4]!, section[5]!);
    const b = Math.hypot(section[6]!, section[7]!, section[8]!);
    // Ramanujan's ellipse perimeter of the first harmonic is near enough for choosing segments.
    widestGirthMm = Math.max(widestGirthMm, Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b))));
    halfWidthMm = Math.max(halfWidthMm, a, b);
  }
  const made = { along, step, bend, lengthMm: step.reduce((sum, s) => sum + s, 0), widestGirthMm, halfWidthMm };
  profiles.set(loft, made);
  return made;
}

/**
 * Places (0–1, rising, first 0 and last 1) of `count + 1` rows: evenly spread in length, drawn
 * together where the surface bends (density ∝ 1 + √curvature, which evens out the chord error).
 */
export function densityRows(loft: Loft, count: number): number[] {
  const { along, step, bend } = profile(loft);
  const roots = bend.map((value) => Math.sqrt(value));
  const mean = roots.reduce((sum, value) => sum + value, 0) / Math.max(roots.length, 1) || 1;
  const total = [0];
  for (let i = 1; i < along.length; i += 1) {
    const curved = (roots[i - 1]! + roots[i]!) / 2 / mean;
    total.push(total[i - 1]! + Math.max(step[i]!, 1e-6) * (1 + 0.6 * Math.min(curved, 4)));
  }
  const whole = total[total.length - 1]!;
  const rows: number[] = [];
  let at = 1;
  for (let r = 0; r <= count; r += 1) {
    const wanted = (whole * r) / count;
    while (at < total.length - 1 && total[at]! < wanted) at += 1;
    const share = (wanted - total[at - 1]!) / (total[at]! - total[at - 1]!);
    rows.push(along[at - 1]! + (along[at]! - along[at - 1]!) * share);
  }
  rows[0] = loft.along[0]!;
  rows[count] = loft.along[loft.along.length - 1]!;
  return rows;
}

/**
 * Segments for a loft so that edges are about `targetEdgeMm` around and twice that along, and no
 * chord leaves the surface by more than about `maxSagittaMm`.
 */
export function loftSegments(loft: Loft, targetEdgeMm: number, maxSagittaMm = 0.4): LoftSegments {
  const { step, bend, widestGirthMm, halfWidthMm } = profile(loft);
  let rows = 0;
  for (let i = 1; i < step.length; i += 1) {
    const curvature = (bend[i - 1]! + bend[i]!) / 2;
    rows += Math.max(
      step[i]! / (ROW_STRETCH * targetEdgeMm),
      step[i]! * Math.sqrt(curvature / (8 * maxSagittaMm)) * 0.8,
    );
  }
  const chord = Math.PI / Math.acos(Math.max(0, 1 - maxSagittaMm / Math.max(halfWidthMm, maxSagittaMm)));
  const aroundSegments = Math.max(8, 2 * Math.round(Math.max(widestGirthMm / targetEdgeMm, chord) / 2));
  return { alongSegments: Math.max(4, Math.ceil(rows)), aroundSegments };
}

/** Typical size of a loft, mm: the side of a square of its surface. */
export function loftSizeMm(loft: Loft): number {
  const { lengthMm, widestGirthMm } = profile(loft);
  return Math.sqrt(Math.max(lengthMm * widestGirthMm * 0.6, 1));
}

/**
 * Segments for each loft so that all of them together stay just under `triangles`. Edges grow with
 * the root of a muscle's size: fingers come out fine, thighs coarse; chord error is held to
 * `maxSagittaMm` while the budget allows and shared out evenly when it does not.
 */
export function shareTriangles(
  lofts: readonly Loft[],
  triangles: number,
  maxSagittaMm = 0.4,
): ReadonlyMap<string, LoftSegments> {
  const share = (factor: number): Map<string, LoftSegments> =>
    new Map(
      lofts.map((loft) => [
        loft.id,
        loftSegments(loft, factor * Math.sqrt(loftSizeMm(loft)), maxSagittaMm * Math.max(1, factor * factor)),
      ]),
    );
  const cost = (parts: ReadonlyMap<string, LoftSegments>): number =>
    lofts.reduce((sum, loft) => {
      const { alongSegments, aroundSegments } = parts.get(loft.id)!;
      // Two flat caps make one row of quads, two caps with rounded edges three.
      return sum + 2 * aroundSegments * (alongSegments + (loft.capStyle === 'zip' ? 1 : 3));
    }, 0);
  let low = 0.05;
  let high = 20;
  for (let i = 0; i < 24; i += 1) {
    const middle = Math.sqrt(low * high);
    if (cost(share(middle)) > triangles) low = middle;
    else high = middle;
  }
  return share(high);
}
