/**
 * Where the fibres of a bundle and the capillaries between them lie. One unit is half a fibre's width
 * (25–30 µm); fibres run along x, y is up, z toward the viewer. The same on every visit.
 */

/** A fibre of the bundle. */
export interface Fibre {
  /** Middle of its cross-section, (y, z). */
  readonly at: readonly [y: number, z: number];
  readonly girth: number;
  /** 0–1, its own for ever. */
  readonly seed: number;
  /** It belongs to the taut band. */
  readonly taut: boolean;
  /** Where on it a contraction knot may stand, and how strong, 0–1. */
  readonly knotAt: number;
  readonly knot: number;
  /** Where it is cut. */
  readonly start: number;
}

export interface FibreLayout {
  /** The one looked at closely comes first, the rest of its taut band next. */
  readonly fibres: readonly Fibre[];
  readonly capillaries: readonly CapillaryPath[];
}

/** A point of a capillary: on which fibre it lies (or between which two), and where beside that fibre's middle. */
export interface CapillaryPoint {
  readonly x: number;
  readonly at: readonly [y: number, z: number];
  readonly beside: readonly [y: number, z: number];
  /** 1 where it lies on the fibre looked at closely. */
  readonly onFirst: number;
}

export interface CapillaryPath {
  readonly points: readonly CapillaryPoint[];
  readonly radius: number;
}

/** Fibres stand this far apart: their own width and a thin sheath. */
const APART = 2.05;
const BUNDLE_RADIUS = 10.4;
/** Fibres of a taut band. */
const IN_BAND = 7;
/** The bundle is cut about here, on the left; on the right it runs out of the picture. */
const CUT = -21;
export const FURTHEST = 62;

/** Steady numbers 0–1 in a row (a linear congruential generator; Numerical Recipes' constants). */
function steadyNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** How far to the front and top a place of the cross-section lies: what the viewer sees first. */
const toFront = ([y, z]: readonly [number, number]): number => 0.42 * y + 0.91 * z;

/** Lays out the bundle. */
export function layFibres(): FibreLayout {
  const next = steadyNumbers(7);
  const places: [number, number][] = [];
  const row = (APART * Math.sqrt(3)) / 2;
  const rows = Math.ceil(BUNDLE_RADIUS / row);
  for (let i = -rows; i <= rows; i += 1) {
    for (let j = -rows; j <= rows; j += 1) {
      const place: [number, number] = [i * row, (j + (i % 2 === 0 ? 0 : 0.5)) * APART];
      if (Math.hypot(...place) <= BUNDLE_RADIUS) places.push(place);
    }
  }
  const jitter = (): number => (next() - 0.5) * 0.16;
  const first = [...places].sort((a, b) => toFront(b) - toFront(a))[0] ?? [0, 0];
  const distance = ([y, z]: readonly [number, number]): number => Math.hypot(y - first[0], z - first[1]);
  const sorted = [...places].sort((a, b) => distance(a) - distance(b));
  const fibres = sorted.map((place, number): Fibre => {
    const taut = number < IN_BAND;
    return {
      at: number === 0 ? place : [place[0] + jitter(), place[1] + jitter()],
      girth: 0.93 + 0.1 * next(),
      seed: next(),
      taut,
      start: CUT + (next() - 0.5) * 2.6 - (next() < 0.14 ? 2.6 : 0),
      // Knots of a band lie near one another: together they are the lump a finger feels.
      knotAt: number === 0 ? 0 : (next() - 0.5) * 9,
      knot: taut ? (number === 0 ? 1 : 0.75 + 0.2 * next()) : 0,
    };
  });
  return { fibres, capillaries: layCapillaries(fibres, next) };
}

/** The fibres on the bundle's outside, in the order around it, from those that face the viewer. */
function outerFibres(fibres: readonly Fibre[]): Fibre[] {
  return fibres
    .filter(({ at }) => Math.hypot(...at) > BUNDLE_RADIUS - 1.9 && toFront(at) > 1)
    .sort((a, b) => Math.atan2(a.at[0], a.at[1]) - Math.atan2(b.at[0], b.at[1]));
}

/** Capillaries run along the grooves between fibres and cross over from groove to groove. */
function layCapillaries(fibres: readonly Fibre[], next: () => number): CapillaryPath[] {
  const outer = outerFibres(fibres);
  const first = fibres[0];
  const paths: CapillaryPath[] = [];
  outer.forEach((fibre, i) => {
    const neighbour = outer[i + 1];
    if (!neighbour) return;
    if (fibre !== first && neighbour !== first) paths.push({ points: inGroove(fibre, neighbour, next), radius: 0.17 });
    for (let x = -16 + 10 * next(); x < 30; x += 11 + 9 * next()) {
      if (Math.abs(x) > 7 || (fibre !== first && neighbour !== first))
        paths.push({ points: across(fibre, x, next), radius: 0.13 });
    }
  });
  if (first) paths.push({ points: along(first, next), radius: 0.24 });
  return paths;
}

const outward = ([y, z]: readonly [number, number]): [number, number] => {
  const length = Math.hypot(y, z) || 1;
  return [y / length, z / length];
};

function inGroove(a: Fibre, b: Fibre, next: () => number): CapillaryPoint[] {
  const [y, z] = [(b.at[0] - a.at[0]) / 2, (b.at[1] - a.at[1]) / 2];
  const out = outward([a.at[0] + y, a.at[1] + z]);
  const points: CapillaryPoint[] = [];
  for (let x = Math.max(a.start, b.start) + 1.5 + 3 * next(); x < FURTHEST - 6; x += 2.2) {
    const height = 0.62 + 0.22 * next(),
      aside = 1 + 0.22 * (next() - 0.5);
    points.push({ x, at: a.at, beside: [y * aside + out[0] * height, z * aside + out[1] * height], onFirst: 0 });
  }
  return points;
}

/** Over the outside of one fibre, from the groove before it to the one behind. */
function across(fibre: Fibre, x: number, next: () => number): CapillaryPoint[] {
  const out = outward(fibre.at);
  const turn = next() < 0.5 ? 1 : -1;
  return [-1.25, -0.8, -0.4, 0, 0.4, 0.8, 1.25].map((angle) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const distance = 1.1 + 0.02 * next();
    return {
      x: x + turn * angle * 1.3,
      at: fibre.at,
      onFirst: 0,
      beside: [(out[0] * cos - out[1] * sin) * distance, (out[1] * cos + out[0] * sin) * distance],
    };
  });
}

/** Along the fibre looked at closely, on its side toward the viewer, below its middle. */
function along(fibre: Fibre, next: () => number): CapillaryPoint[] {
  const points: CapillaryPoint[] = [];
  for (let x = fibre.start + 2; x < FURTHEST - 6; x += 1.1) {
    const angle = -0.62 + 0.16 * Math.sin(x * 0.55) + 0.05 * (next() - 0.5);
    points.push({ x, at: fibre.at, beside: [Math.sin(angle) * 1.13, Math.cos(angle) * 1.13], onFirst: 1 });
  }
  return points;
}
