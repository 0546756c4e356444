/** A loft as a smooth surface: any point, direction or contour at (along, θ). */
import type { Loft } from '../recorded/shape-types.ts';
import { cross, length, normalize, subtract, type Vec3 } from '../../src/geometry/index.ts';

const TENTH = 0.1;
/** Smallest distance between stations used as a knot step, mm; keeps doubled stations harmless. */
const SMALLEST_STEP_MM = 1e-3;

/** A surface point with its directions, all unit but `position` (mm). */
export interface LoftFrame {
  readonly position: Vec3;
  /** Outward. */
  readonly normal: Vec3;
  /** Toward rising `along`: the fibre direction. */
  readonly alongDirection: Vec3;
  /** Toward rising θ. */
  readonly aroundDirection: Vec3;
}

interface PreparedLoft {
  /** Stations in mm, one row of `width` numbers each, with one phantom row before and after. */
  readonly rows: Float64Array;
  readonly width: number;
  readonly harmonics: number;
  /** Centripetal knots of the rows, phantom rows included. */
  readonly knots: Float64Array;
}

const prepared = new WeakMap<Loft, PreparedLoft>();

/**
 * Root of the distance between two contours, the knot step of a centripetal spline. The distance
 * is the root mean square over θ (Parseval: centre² + ½ Σ coefficient²).
 */
function knotStep(rows: Float64Array, width: number, first: number, second: number): number {
  let square = 0;
  for (let c = 0; c < width; c += 1) {
    const difference = rows[second * width + c]! - rows[first * width + c]!;
    square += (c < 3 ? 1 : 0.5) * difference * difference;
  }
  return Math.sqrt(Math.max(Math.sqrt(square), SMALLEST_STEP_MM));
}

/** Whether a loft closes on itself: its last station is its first again. */
export function isRing({ stations }: Loft): boolean {
  const first = stations[0],
    last = stations[stations.length - 1];
  return stations.length > 3 && first !== undefined && first.every((value, c) => value === last?.[c]);
}

function prepare(loft: Loft): PreparedLoft {
  const known = prepared.get(loft);
  if (known) return known;
  const count = loft.stations.length;
  const width = loft.stations[0]?.length ?? 0;
  if (count < 2 || loft.along.length !== count) {
    throw new Error(
      `loft ${loft.id}: expected two or more stations, each with its place along, got ${count} and ${loft.along.length}`,
    );
  }
  if (width < 9 || (width - 3) % 6 !== 0) {
    throw new Error(`loft ${loft.id}: expected 3 + 6n numbers a station (n ≥ 1), got ${width}`);
  }
  const rows = new Float64Array((count + 2) * width);
  loft.stations.forEach((station, i) => {
    if (station.length !== width)
      throw new Error(`loft ${loft.id}: station ${i} has ${station.length} numbers, expected ${width}`);
    station.forEach((value, c) => {
      rows[(i + 1) * width + c] = value * TENTH;
    });
  });
  // Phantom rows mirror the second and last but one row, so that the ends leave straight; a ring runs on.
  const ring = isRing(loft);
  for (let c = 0; c < width; c += 1) {
    rows[c] = ring ? rows[(count - 1) * width + c]! : 2 * rows[width + c]! - rows[2 * width + c]!;
    rows[(count + 1) * width + c] = ring
      ? rows[2 * width + c]!
      : 2 * rows[count * width + c]! - rows[(count - 1) * width + c]!;
  }
  const knots = new Float64Array(count + 2);
  for (let i = 1; i < count + 2; i += 1) knots[i] = knots[i - 1]! + knotStep(rows, width, i - 1, i);
  const made = { rows, width, harmonics: (width - 3) / 6, knots };
  prepared.set(loft, made);
  return made;
}

/** The interpolated Fourier coefficients of one cross-section (mm) and their rate of change. */
export interface LoftSection {
  /** `[cx,cy,cz, a1x,a1y,a1z, b1x,…]`, mm. */
  readonly coefficients: Float64Array;
  /** Change of the coefficients with the spline parameter: right in direction, not in size. */
  readonly rate: Float64Array;
  readonly harmonics: number;
}

/**
 * Cross-section of a loft at `along` (0–1, clamped): centripetal Catmull-Rom through the stations
 * (Yuksel, Schaefer & Keyser 2011). Throws when the record is malformed.
 */
export function loftSection(loft: Loft, along: number): LoftSection {
  const { rows, width, harmonics, knots } = prepare(loft);
  const places = loft.along;
  const last = places.length - 2;
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]! <= along) low = middle;
    else high = middle - 1;
  }
  const from = places[low]!;
  const u = Math.min(1, Math.max(0, (along - from) / (places[low + 1]! - from)));
  // Row numbers are one more than station numbers because of the phantom row in front.
  const k0 = knots[low]!,
    k1 = knots[low + 1]!,
    k2 = knots[low + 2]!,
    k3 = knots[low + 3]!;
  const step = k2 - k1;
  const [h00, h10, h01, h11] = [(1 + 2 * u) * (1 - u) ** 2, u * (1 - u) ** 2, u * u * (3 - 2 * u), u * u * (u - 1)];
  const [d00, d10, d01, d11] = [6 * u * u - 6 * u, 3 * u * u - 4 * u + 1, 6 * u - 6 * u * u, 3 * u * u - 2 * u];
  // Tangents of the non-uniform spline as weights on the four rows.
  const t1 = [-1 / (k1 - k0) + 1 / (k2 - k0), 1 / (k1 - k0) - 1 / step, 1 / step - 1 / (k2 - k0), 0] as const;
  const t2 = [0, -1 / step + 1 / (k3 - k1), 1 / step - 1 / (k3 - k2), 1 / (k3 - k2) - 1 / (k3 - k1)] as const;
  const weight = [0, 1, 2, 3].map(
    (r) => (r === 1 ? h00 : 0) + (r === 2 ? h01 : 0) + step * (h10 * t1[r]! + h11 * t2[r]!),
  );
  const slope = [0, 1, 2, 3].map(
    (r) => (r === 1 ? d00 : 0) + (r === 2 ? d01 : 0) + step * (d10 * t1[r]! + d11 * t2[r]!),
  );
  const coefficients = new Float64Array(width);
  const rate = new Float64Array(width);
  for (let r = 0; r < 4; r += 1) {
    const start = (low + r) * width;
    const w = weight[r]!,
      s = slope[r]!;
    for (let c = 0; c < width; c += 1) {
      coefficients[c] = coefficients[c]! + w * rows[start + c]!;
      rate[c] = rate[c]! + s * rows[start + c]!;
    }
  }
  return { coefficients, rate, harmonics };
}

/** cos kθ and sin kθ for one θ. */
interface Harmonics {
  readonly cos: (k: number) => number;
  readonly sin: (k: number) => number;
}

const harmonicsOf = (theta: number): Harmonics => ({
  cos: (k) => Math.cos(k * theta),
  sin: (k) => Math.sin(k * theta),
});

const tables = new Map<number, { readonly cos: Float64Array; readonly sin: Float64Array }>();

/** cos and sin of the `count` equal parts of a turn, reckoned once. */
function turnTable(count: number): { readonly cos: Float64Array; readonly sin: Float64Array } {
  const known = tables.get(count);
  if (known) return known;
  const table = { cos: new Float64Array(count), sin: new Float64Array(count) };
  for (let j = 0; j < count; j += 1) {
    table.cos[j] = Math.cos((2 * Math.PI * j) / count);
    table.sin[j] = Math.sin((2 * Math.PI * j) / count);
  }
  tables.set(count, table);
  return table;
}

function contour(coefficients: Float64Array, harmonics: number, { cos, sin }: Harmonics): Vec3 {
  let x = coefficients[0]!,
    y = coefficients[1]!,
    z = coefficients[2]!;
  for (let k = 1; k <= harmonics; k += 1) {
    const c = cos(k),
      s = sin(k),
      o = 6 * k - 3;
    x += coefficients[o]! * c + coefficients[o + 3]! * s;
    y += coefficients[o + 1]! * c + coefficients[o + 4]! * s;
    z += coefficients[o + 2]! * c + coefficients[o + 5]! * s;
  }
  return [x, y, z];
}

function contourSlope(coefficients: Float64Array, harmonics: number, { cos, sin }: Harmonics): Vec3 {
  let x = 0,
    y = 0,
    z = 0;
  for (let k = 1; k <= harmonics; k += 1) {
    const c = k * cos(k),
      s = k * sin(k),
      o = 6 * k - 3;
    x += coefficients[o + 3]! * c - coefficients[o]! * s;
    y += coefficients[o + 4]! * c - coefficients[o + 1]! * s;
    z += coefficients[o + 5]! * c - coefficients[o + 2]! * s;
  }
  return [x, y, z];
}

function frame({ coefficients, rate, harmonics }: LoftSection, turn: Harmonics): LoftFrame {
  const position = contour(coefficients, harmonics, turn);
  const around = contourSlope(coefficients, harmonics, turn);
  const along = contour(rate, harmonics, turn);
  const centre: Vec3 = [coefficients[0]!, coefficients[1]!, coefficients[2]!];
  const alongDirection = normalize(along, normalize([rate[0]!, rate[1]!, rate[2]!]));
  let outward = cross(around, along);
  if (length(outward) < 1e-9 * (1 + length(along))) outward = subtract(position, centre);
  const normal = normalize(outward);
  return {
    position,
    normal,
    alongDirection,
    aroundDirection: normalize(around, normalize(cross(alongDirection, normal))),
  };
}

/** Point and unit directions of a section at θ (radians). Normals are exact for the spline surface. */
function sectionFrame(section: LoftSection, theta: number): LoftFrame {
  return frame(section, harmonicsOf(theta));
}

/** Frames of a section at `count` equal steps of θ, from 0. */
export function sectionFrames(section: LoftSection, count: number): LoftFrame[] {
  const { cos, sin } = turnTable(count);
  return Array.from({ length: count }, (_, j) =>
    frame(section, { cos: (k) => cos[(k * j) % count]!, sin: (k) => sin[(k * j) % count]! }),
  );
}

/** Points of a section, mm, at `count` equal steps of θ, from 0: c + Σ aₖ cos kθ + bₖ sin kθ (Kuhl & Giardina 1982). */
export function sectionPoints(section: Pick<LoftSection, 'coefficients' | 'harmonics'>, count: number): Vec3[] {
  const { cos, sin } = turnTable(count);
  return Array.from({ length: count }, (_, j) =>
    contour(section.coefficients, section.harmonics, {
      cos: (k) => cos[(k * j) % count]!,
      sin: (k) => sin[(k * j) % count]!,
    }),
  );
}

/** Point with outward normal, fibre direction and direction around, at (along 0–1, θ radians). */
export function loftFrame(loft: Loft, along: number, theta: number): LoftFrame {
  return sectionFrame(loftSection(loft, along), theta);
}
