/**
 * Where a loft is pale: 0 flesh … 1 tendon, aponeurosis or intersection. The ends of a muscle are tendon as far as the
 * body's table of tendons says, and where girth falls to that of a tendon; the structure's `pale` parts add to that.
 */
import { isRing } from '../shapes/loft-curve.ts';
import { sectionGirthMm } from '../shapes/loft-mesh.ts';
import type { Loft } from '../recorded/shape-types.ts';
import { smoothStep, type Vec3 } from '../../src/geometry/index.ts';
import type { PalePart, TendonShare } from '../../src/anatomy/index.ts';

/** Girth as a share of the largest: at or below the first all tendon, from the second on all flesh. */
const TENDON_GIRTH = [0.2, 0.38] as const;
const GIRTH_SAMPLES = 129;
/** Flesh runs out into tendon over this much of the length, mm. */
const INTERLOCKED_MM = 24;

/** Paleness at a place of a loft; `point` is that place, mm, LPS. */
export type Paleness = (along: number, theta: number, point: Vec3) => number;

/**
 * The paleness of a muscle by its girth, its tendons and its recorded pale parts, whichever is most. Where its tendons are
 * known they alone tell the origin, and an end that is said to be drawn as flesh: many a thin origin is flesh down to the bone.
 */
export function muscleFieldOfPaleness(loft: Loft, parts: readonly PalePart[], tendon?: TendonShare): Paleness {
  const byGirth = tendonByGirth(loft);
  const recorded = parts.map((part) => partPaleness(loft, part));
  if (tendon) recorded.push(tendonPaleness(loft, tendon));
  return (along, theta, point) =>
    recorded.reduce(
      (most, pale) => Math.max(most, pale(along, theta, point)),
      tendon && (along < 0.5 || tendon.fleshyEnd) ? 0 : byGirth(along),
    );
}

/**
 * The two tendons of a muscle: half pale at their recorded share of the length, with the tongue of the insertion in the
 * middle of the section's long axis.
 */
export function tendonPaleness(loft: Loft, { origin, insertion, tongue }: TendonShare): Paleness {
  const across = acrossSection(loft);
  const ramp = Math.min(0.3, INTERLOCKED_MM / Math.max(1, lengthMmOf(loft)));
  const end = (share: number, fromEnd: number): number =>
    share <= 0 ? 0 : 1 - smoothStep(share - Math.min(ramp, share) / 2, share + ramp / 2, fromEnd);
  return (along, theta) => {
    const middle = 1 - (2 * across(along, theta) - 1) ** 2;
    return Math.max(end(origin, along), end(insertion + tongue * (middle - 0.5), 1 - along));
  };
}

/** Length of a loft along its centres, mm. */
export function lengthMmOf(loft: Loft): number {
  const centres = loft.stations.map((station) => station.slice(0, 3).map((value) => value / 10));
  return centres
    .slice(1)
    .reduce((sum, centre, i) => sum + Math.hypot(...centre.map((value, axis) => value - centres[i]![axis]!)), 0);
}

/** The paleness of the recorded parts alone. */
export function recordedPaleness(loft: Loft, parts: readonly PalePart[]): Paleness {
  const recorded = parts.map((part) => partPaleness(loft, part));
  return (along, theta, point) => recorded.reduce((most, pale) => Math.max(most, pale(along, theta, point)), 0);
}

/**
 * Tendon at the ends only: girth is made to rise from the start and from the end towards the
 * largest section (running maximum), so a part that is thin between two thick ones stays flesh.
 * A tendon between two bellies is left to the recorded parts.
 */
export function tendonByGirth(loft: Loft): (along: number) => number {
  const girths = Array.from({ length: GIRTH_SAMPLES }, (_, i) => sectionGirthMm(loft, i / (GIRTH_SAMPLES - 1)));
  const largest = Math.max(...girths);
  const fromStart = runningMaximum(girths);
  const fromEnd = runningMaximum(girths.slice().reverse()).reverse();
  const tendon = girths.map((_, i) => 1 - smoothStep(...TENDON_GIRTH, Math.min(fromStart[i]!, fromEnd[i]!) / largest));
  return (along) => {
    const place = Math.min(1, Math.max(0, along)) * (GIRTH_SAMPLES - 1);
    const low = Math.min(GIRTH_SAMPLES - 2, Math.floor(place));
    const share = place - low;
    return tendon[low]! * (1 - share) + tendon[low + 1]! * share;
  };
}

function runningMaximum(values: readonly number[]): number[] {
  let most = 0;
  return values.map((value) => (most = Math.max(most, value)));
}

function partPaleness(loft: Loft, part: PalePart): Paleness {
  switch (part.kind) {
    case 'along':
      return (along) => {
        const rise = part.from <= 0 ? 1 : smoothStep(part.from - part.soft, part.from, along);
        const fall = part.to >= 1 ? 1 : 1 - smoothStep(part.to, part.to + part.soft, along);
        return rise * fall;
      };
    case 'medial-of': {
      const line = part.line.slice().sort((a, b) => a[1] - b[1]);
      return (_along, _theta, [x, , z]) => {
        const inside = distanceAt(line, z) - Math.abs(x);
        return smoothStep(-part.softMm / 2, part.softMm / 2, inside);
      };
    }
    case 'bands': {
      const across = acrossSection(loft);
      return (along, theta) => {
        const place = 3 * Math.PI * across(along, theta);
        return part.at.reduce((most, at, i) => {
          const off = along - at - part.wander * (0.7 * Math.sin(place + 2 * i) + 0.3 * Math.sin(2.7 * place + i));
          return Math.max(most, 1 - smoothStep(0.3 * part.width, 0.7 * part.width, Math.abs(off)));
        }, 0);
      };
    }
    case 'digitations': {
      const across = acrossSection(loft);
      return (along, theta) => {
        const fromEnd = part.end === 'start' ? along : 1 - along;
        const phase = across(along, theta) * part.count;
        const tooth = Math.abs(2 * (phase - Math.floor(phase)) - 1);
        return 1 - smoothStep(-0.25 * part.depth, 0.25 * part.depth, fromEnd - tooth * part.depth);
      };
    }
  }
}

/** |x| of a polyline of (|x|, z) at a height, held at its ends. */
function distanceAt(line: readonly (readonly [number, number])[], z: number): number {
  const first = line[0],
    last = line[line.length - 1];
  if (!first || !last) return -Infinity;
  if (z <= first[1]) return first[0];
  for (let i = 1; i < line.length; i++) {
    const below = line[i - 1]!,
      above = line[i]!;
    if (z <= above[1]) {
      const share = above[1] === below[1] ? 0 : (z - below[1]) / (above[1] - below[1]);
      return below[0] + share * (above[0] - below[0]);
    }
  }
  return last[0];
}

/**
 * Place across the width of a section, 0 at one edge to 1 at the other, the same on both faces:
 * the angle from the long axis of the section's first harmonic P = a cos θ + b sin θ, which lies at
 * θ₀ with tan 2θ₀ = 2 a·b / (a·a − b·b).
 */
function acrossSection(loft: Loft): (along: number, theta: number) => number {
  const axes: number[] = [];
  for (const station of loft.stations) {
    const a = station.slice(3, 6),
      b = station.slice(6, 9);
    const dot = (u: readonly number[], w: readonly number[]): number => u[0]! * w[0]! + u[1]! * w[1]! + u[2]! * w[2]!;
    let axis = 0.5 * Math.atan2(2 * dot(a, b), dot(a, a) - dot(b, b));
    const before = axes[axes.length - 1];
    if (before !== undefined) axis += Math.PI * Math.round((before - axis) / Math.PI);
    axes.push(axis);
  }
  return (along, theta) => {
    let i = 1;
    while (i < loft.along.length - 1 && loft.along[i]! < along) i++;
    const low = loft.along[i - 1] ?? 0,
      high = loft.along[i] ?? 1;
    const share = high > low ? Math.min(1, Math.max(0, (along - low) / (high - low))) : 0;
    const axis = (axes[i - 1] ?? 0) * (1 - share) + (axes[i] ?? axes[i - 1] ?? 0) * share;
    return Math.acos(Math.cos(theta - axis)) / Math.PI;
  };
}

/** How far a place of a flat loft is from its edges, mm. */
export interface EdgeDistances {
  /** From the nearer side. */
  readonly sideMm: number;
  /** From the nearer end. */
  readonly endMm: number;
}

/** Distance from the nearer of the two edges of a flat loft across its fibres, mm; of a ring from the second, its rim. */
export function acrossMm(loft: Loft): (along: number, theta: number) => number {
  const across = acrossSection(loft);
  const widths = widthsMm(loft);
  const ring = isRing(loft);
  return (along, theta) => {
    const place = (1 - Math.cos(Math.PI * across(along, theta))) / 2;
    const station = Math.max(
      0,
      loft.along.findLastIndex((at) => at <= along),
    );
    return (ring ? 1 - place : Math.min(place, 1 - place)) * (widths[station] ?? 0);
  };
}

/** Width of every section, mm. */
const widthsMm = (loft: Loft): number[] =>
  loft.stations.map((station) => Math.max(Math.hypot(...station.slice(3, 6)), Math.hypot(...station.slice(6, 9))) / 5);

/**
 * Distances from the edges of a flat loft at a place of it: across, sections are lenses whose edges lie at the ends of
 * their long axis; along, the first and last station are edges too.
 */
export function edgeDistances(loft: Loft): (along: number, theta: number) => EdgeDistances {
  const sideMm = acrossMm(loft);
  const lengthMm = lengthMmOf(loft);
  return (along, theta) => ({ sideMm: sideMm(along, theta), endMm: Math.min(along, 1 - along) * lengthMm });
}
