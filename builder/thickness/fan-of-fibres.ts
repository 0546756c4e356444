/**
 * The ascending part of trapezius cut anew so that `along` follows its fibres: from the spinous processes, T4 to T12, upward
 * and outward to the spine of the scapula. It was measured in sections across its length, so that fibres ran up beside the
 * midline and turned sideways at one line. The outer surface is that of the measured muscle.
 */
import { addScaled, normalize, type Vec3 } from '../../src/geometry/index.ts';
import { fourier } from '../connective/sheet.ts';
import type { RecordedLoft } from '../recorded/shapes.ts';
import { loftSegments } from '../shapes/loft-segments.ts';
import { loftToMesh, loftVolumeMl } from '../shapes/loft-mesh.ts';
import { firstOnRay, indexMesh, nearestOnMesh, type MeshIndex } from '../shapes/mesh-index.ts';

type Flat = readonly [x: number, z: number];

const STATIONS = 24;
const ACROSS = 61;
const HARMONICS = 16;
const CONTOUR = 192;
/** Edges are followed so far inside, so that a line from behind meets the muscle, mm. */
const INSET_MM = 0.7;
const STEP_MM = 4;
const BEHIND_Y = 200;
/** The thin skin of a lean back lies so far over it, mm. */
const LEAST_DEPTH_MM = 2.2;
/** How often a border is evened. */
const CALM = 12;
/** How full the edges of a section are: 1 a lens, toward 0 a slab. */
const EDGE = 0.4;

/** A point at a share of a path's length. */
function onPath(path: readonly Flat[], share: number): Flat {
  const lengths = path.slice(1).map((point, i) => Math.hypot(point[0] - path[i]![0], point[1] - path[i]![1]));
  let left = share * lengths.reduce((sum, mm) => sum + mm, 0);
  for (const [i, mm] of lengths.entries()) {
    if (left <= mm || i === lengths.length - 1) {
      const part = Math.min(1, left / Math.max(mm, 1e-9));
      const [from, to] = [path[i]!, path[i + 1]!];
      return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
    }
    left -= mm;
  }
  return path[0]!;
}

const steps = (from: number, to: number): number[] => {
  const count = Math.round(Math.abs(to - from) / STEP_MM);
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
};

/** The outline seen from behind: along the midline, along the upper border, along the free border. */
function outline(points: readonly Vec3[]): { medial: Flat[]; upper: Flat[]; free: Flat[] } {
  const near = (axis: 0 | 2, value: number): Vec3[] =>
    points.filter((point) => Math.abs(point[axis] - value) < STEP_MM);
  const tip = points.reduce((least, point) => (point[2] < least[2] ? point : least));
  const end = points.reduce((least, point) => (point[0] < least[0] ? point : least));
  const topOf = (x: number): number => Math.max(...near(0, x).map(([, , z]) => z)) - INSET_MM;
  const outermost = (z: number): number => Math.min(...near(2, z).map(([x]) => x)) + INSET_MM;
  const inner = -INSET_MM,
    bottom = tip[2] + STEP_MM;
  const upper = steps(inner, end[0] + 2 * INSET_MM).map((x): Flat => [x, topOf(x)]);
  const free = steps(bottom, end[2] - STEP_MM).map((z): Flat => [outermost(z), z]);
  return { medial: [upper[0]!, [inner, bottom]], upper: calm(upper), free: calm([[inner, bottom], ...free]) };
}

/** A border without the steps of the mesh that it was seen on; its ends stay. */
function calm(path: readonly Flat[]): Flat[] {
  let now = [...path];
  for (let pass = 0; pass < CALM; pass += 1)
    now = now.map((point, i) => {
      const [one, other] = [now[i - 1], now[i + 1]];
      return one && other ? [(one[0] + 2 * point[0] + other[0]) / 4, (one[1] + 2 * point[1] + other[1]) / 4] : point;
    });
  return now;
}

const placesOf = (positions: Float32Array): Vec3[] =>
  Array.from({ length: positions.length / 3 }, (_, i) => [
    positions[3 * i]!,
    positions[3 * i + 1]!,
    positions[3 * i + 2]!,
  ]);

/** Where fibre `across` lies at a share of its way, seen from behind: between the borders as Coons blends them. */
function fibre({ medial, upper, free }: ReturnType<typeof outline>): (across: number, along: number) => Flat {
  const [start, low] = [upper[0]!, free[0]!];
  const [end, lowEnd] = [upper.at(-1)!, free.at(-1)!];
  return (s, t) => {
    const [top, bottom, side] = [onPath(upper, t), onPath(free, t), onPath(medial, s)];
    const at = (axis: 0 | 1): number =>
      (1 - s) * top[axis] +
      s * bottom[axis] +
      (1 - t) * side[axis] +
      t * ((1 - s) * end[axis] + s * lowEnd[axis]) -
      (1 - t) * ((1 - s) * start[axis] + s * low[axis]) -
      t * ((1 - s) * end[axis] + s * lowEnd[axis]);
    return [at(0), at(1)];
  };
}

interface Fold {
  readonly point: Vec3;
  readonly out: Vec3;
  readonly thickMm: number;
}

/** The outer surface at a place seen from behind, which way is out, and how thick the muscle is there. */
function foldAt(index: MeshIndex, [x, z]: Flat, besideY: number, mostMm: number): Fold {
  const from: Vec3 = [x, BEHIND_Y, z];
  const hit = firstOnRay(index, from, [0, -1, 0], 2 * BEHIND_Y) ?? nearestOnMesh(index, [x, besideY, z])!;
  const out = hit.normal[1] > 0.2 ? hit.normal : ([0, 1, 0] as const);
  const far = firstOnRay(index, addScaled(hit.point, out, -0.2), addScaled([0, 0, 0], out, -1), 30);
  return { point: hit.point, out, thickMm: Math.min(mostMm, Math.max(0.8, (far?.distanceMm ?? 0) + 0.2)) };
}

/**
 * The measured part as a fan of fibres.
 * @param mostMm nowhere thicker
 * @param depthMm how deep a place lies under the skin
 * @returns the same record where it is one already
 */
export function asFan(loft: RecordedLoft, mostMm: number, depthMm: (at: Vec3) => number): RecordedLoft {
  if (loft.capStyle === 'zip') return loft;
  const mesh = loftToMesh(loft, loftSegments(loft, 1.5, 0.1));
  const index = indexMesh(mesh);
  const at = fibre(outline(placesOf(mesh.positions)));
  const rows = Array.from({ length: STATIONS }, (_, station) => {
    let besideY = 0;
    const folds = Array.from({ length: ACROSS }, (_, i) => {
      const fold = foldAt(index, at(i / (ACROSS - 1), station / (STATIONS - 1)), besideY, mostMm);
      besideY = fold.point[1];
      const lacking = Math.max(0, LEAST_DEPTH_MM - depthMm(fold.point));
      return { ...fold, point: addScaled(fold.point, fold.out, -lacking) };
    });
    return evened(folds);
  });
  const stations = rows.map((folds) => fourier(contourAround(folds), HARMONICS).map((mm) => Math.round(10 * mm) + 0));
  const made: RecordedLoft = {
    ...loft,
    along: rows.map((_, station) => Math.round((10_000 * station) / (STATIONS - 1)) / 10_000),
    stations,
    capStyle: 'zip',
    source: 'authored',
    note: `One sheet refit of ${loft.source}: its outer surface in stations from the spinous processes to the spine of the scapula, so that along follows the fibres.`,
  };
  const turned = loftVolumeMl(made) > 0 ? made : { ...made, stations: stations.map(reversed) };
  return { ...turned, volumeMl: Math.round(100 * loftVolumeMl(turned)) / 100 };
}

/** Thickness and outward ways drawn toward their neighbours', so that no single line of sight shows. */
function evened(folds: readonly Fold[]): Fold[] {
  let now = [...folds];
  for (let pass = 0; pass < 6; pass += 1)
    now = now.map((fold, i) => {
      const [one, other] = [now[Math.max(0, i - 1)]!, now[Math.min(now.length - 1, i + 1)]!];
      return {
        point: fold.point,
        out: normalize(addScaled(addScaled(addScaled([0, 0, 0], one.out, 1), fold.out, 2), other.out, 1)),
        thickMm: (one.thickMm + 2 * fold.thickMm + other.thickMm) / 4,
      };
    });
  return now;
}

/** Round a section: along the outer surface, back along the inner one, the two meeting at the edges. */
function contourAround(folds: readonly Fold[]): Vec3[] {
  return Array.from({ length: CONTOUR }, (_, k) => {
    const theta = (2 * Math.PI * k) / CONTOUR;
    const place = ((1 - Math.cos(theta)) / 2) * (folds.length - 1);
    const i = Math.min(folds.length - 2, Math.floor(place));
    const [one, other, share] = [folds[i]!, folds[i + 1]!, place - i];
    const point = addScaled(addScaled([0, 0, 0], one.point, 1 - share), other.point, share);
    if (Math.sin(theta) >= 0) return point;
    const out = normalize(addScaled(addScaled([0, 0, 0], one.out, 1 - share), other.out, share));
    const thick = (1 - share) * one.thickMm + share * other.thickMm;
    return addScaled(point, out, -thick * Math.abs(Math.sin(theta)) ** EDGE);
  });
}

/** The same contour run round the other way. */
function reversed(station: readonly number[]): number[] {
  return station.map((value, n) => (n >= 3 && Math.floor((n - 3) / 3) % 2 === 1 ? -value : value));
}
