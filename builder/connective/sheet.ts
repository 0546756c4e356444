/**
 * Thin sheets draped over the body. A sheet is a patch of rays (u along, v across, both 0–1); each
 * ray gives the height of the tissue below it, and a membrane under tension is laid over those
 * heights, so that it lies on bellies and spans the grooves between them as fascia does.
 */
import type { RecordedLoft } from '../recorded/shapes.ts';
import { loftToMesh } from '../shapes/loft-mesh.ts';
import { meshVolumeMl } from '../shapes/mesh-check.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import type { Surface } from './body.ts';

/** Where a ray of the patch starts (mm, LPS) and which way is out (unit). */
export interface Node {
  readonly base: Vec3;
  readonly out: Vec3;
}

export interface DrapedSheet {
  readonly id: string;
  readonly name: string;
  readonly kind: RecordedLoft['kind'];
  readonly side: RecordedLoft['side'];
  readonly note: string;
  readonly node: (u: number, v: number) => Node;
  /** What it lies on. */
  readonly floor: Surface;
  /** What its inner face must also clear. */
  readonly above?: Surface;
  /** What it must stay under, with `ceilingGapMm` between. */
  readonly ceiling?: Surface;
  readonly ceilingGapMm?: number;
  /** Clear height of the inner face above the floor, mm; negative to hang below it. */
  readonly gapMm: number;
  readonly thicknessMm: number;
  /** Thickness by place along, mm, for a belly between thin ends. Default: `thicknessMm` throughout. */
  readonly belly?: (u: number) => number;
  /** How it thins across. Default: a lens. */
  readonly profile?: Profile;
  /** Height searched above and below a ray's base, mm. */
  readonly reachMm: number;
  /** Steps of tension; 0 follows every hollow. */
  readonly tension: number;
  /** Fewer rays across for a narrow strip. Default 49. */
  readonly raysAcross?: number;
  readonly stations: number;
  readonly harmonics: number;
}

const FINE_ACROSS = 49;
const ROWS_PER_STATION = 3;
const CONTOUR_SAMPLES = 96;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Heights of a row-major patch, with holes filled from their neighbours. */
function fillHoles(heights: (number | null)[][]): number[][] {
  const known = heights.flat().filter((height) => height !== null);
  if (known.length === 0) throw new Error('expected some ray to meet the floor');
  const filled = heights.map((row) => row.map((height) => height ?? mean(known)));
  for (let step = 0; step < 300; step += 1) {
    heights.forEach((row, i) =>
      row.forEach((height, j) => {
        if (height === null) filled[i]![j] = mean(neighbours(filled, i, j));
      }),
    );
  }
  return filled;
}

function neighbours(rows: readonly (readonly number[])[], i: number, j: number): number[] {
  return [rows[i - 1]?.[j], rows[i + 1]?.[j], rows[i]?.[j - 1], rows[i]?.[j + 1]].filter(
    (value) => value !== undefined,
  );
}

/** Lifts a patch to the membrane over its floor; a row or column end keeps only its own line's tension. */
function stretch(
  floor: readonly (readonly number[])[],
  steps: number,
  free: readonly (readonly boolean[])[],
): number[][] {
  const sheet = floor.map((row) => row.slice());
  for (let step = 0; step < steps; step += 1) {
    for (let i = 0; i < sheet.length; i += 1) {
      for (let j = 0; j < sheet[i]!.length; j += 1) {
        const edge = i === 0 || i === sheet.length - 1 || j === 0 || j === sheet[i]!.length - 1;
        if (edge && step % 3 !== 0) continue;
        const pulled = mean(neighbours(sheet, i, j));
        sheet[i]![j] = free[i]![j]! ? pulled : Math.max(floor[i]![j]!, pulled);
      }
    }
  }
  return sheet;
}

/** The loft of a sheet: lens-shaped sections whose outer and inner faces share one Chebyshev curve. */
export function drape(sheet: DrapedSheet): RecordedLoft {
  const rows = (sheet.stations - 1) * ROWS_PER_STATION + 1;
  const across = sheet.raysAcross ?? FINE_ACROSS;
  const nodes = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: across }, (_unused, j) => sheet.node(i / (rows - 1), j / (across - 1))),
  );
  const lift = sheet.gapMm + sheet.thicknessMm / 2;
  const hits = nodes.map((row) => row.map(({ base, out }) => sheet.floor.height(base, out, sheet.reachMm)));
  const floor = fillHoles(hits).map((row) => row.map((height) => height + lift));
  const stretched = stretch(
    floor,
    sheet.tension,
    hits.map((row) => row.map((height) => height === null)),
  );
  const thick = (i: number): number => sheet.belly?.(i / (rows - 1)) ?? sheet.thicknessMm;
  const heights = stretched.map((row, i) =>
    row.map((height, j) => {
      const { base, out } = nodes[i]![j]!;
      const half = thick(i) / 2;
      const low = sheet.above?.height(base, out, sheet.reachMm) ?? null;
      const clear = low === null ? height : Math.max(height, low + 0.3 + half);
      const top = sheet.ceiling?.height(base, out, sheet.reachMm) ?? null;
      return top === null ? clear : Math.min(clear, top - (sheet.ceilingGapMm ?? 0) - half);
    }),
  );
  const stations = Array.from({ length: sheet.stations }, (_, s) =>
    station(nodes[s * ROWS_PER_STATION]!, heights[s * ROWS_PER_STATION]!, thick(s * ROWS_PER_STATION), sheet),
  );
  return asLoft(sheet, stations);
}

/** One section of a sheet at its heights. */
function station(
  nodes: readonly Node[],
  heights: readonly number[],
  thicknessMm: number,
  { harmonics, profile }: DrapedSheet,
): number[] {
  return section(
    nodes.map(({ base, out }, j) => ({
      point: [base[0] + heights[j]! * out[0], base[1] + heights[j]! * out[1], base[2] + heights[j]! * out[2]],
      out,
    })),
    thicknessMm,
    harmonics,
    profile,
  );
}

/** Half the thickness of a sheet across it, as a share of its thickness in the middle; v 0–1, nothing at both edges. */
export type Profile = (v: number) => number;

/** Edges rounded as those of a lens. */
export const lens: Profile = (v) => Math.sqrt(Math.max(0, v * (1 - v)));
/** Edges drawn out thin, as those of a flat strap. */
export const thinEdged: Profile = (v) => 2 * v * (1 - v);
/** The first edge rounded, the other drawn out to nothing. */
export const thinRimmed: Profile = (v) => lens(v) * (1 - v ** 3);

/**
 * Fourier coefficients of a thin section about a row of points at even steps across, mm: contour sampled at even θ with
 * v = (1 − cos θ) / 2, thickness along `out` by its profile.
 */
export function section(
  row: readonly { readonly point: Vec3; readonly out: Vec3 }[],
  thicknessMm: number,
  harmonics: number,
  profile: Profile = lens,
): number[] {
  const contour = Array.from({ length: CONTOUR_SAMPLES }, (_, k) => {
    const theta = (2 * Math.PI * k) / CONTOUR_SAMPLES;
    const across = (1 - Math.cos(theta)) / 2;
    const place = across * (row.length - 1);
    const half = thicknessMm * profile(across) * Math.sign(Math.sin(theta));
    const j = Math.min(row.length - 2, Math.floor(place));
    const share = place - j;
    return [0, 1, 2].map((axis) => {
      const at = ({ point, out }: { readonly point: Vec3; readonly out: Vec3 }): number =>
        point[axis]! + half * out[axis]!;
      return at(row[j]!) + share * (at(row[j + 1]!) - at(row[j]!));
    });
  });
  return fourier(contour, harmonics);
}

/** `[centre, a₁, b₁, a₂, …]` of a closed contour sampled at even θ (mm in, mm out). */
export function fourier(contour: readonly (readonly number[])[], harmonics: number): number[] {
  const out = [0, 1, 2].map((axis) => mean(contour.map((point) => point[axis]!)));
  for (let k = 1; k <= harmonics; k += 1) {
    for (const wave of [Math.cos, Math.sin]) {
      for (let axis = 0; axis < 3; axis += 1) {
        out.push(2 * mean(contour.map((point, i) => point[axis]! * wave((2 * Math.PI * k * i) / contour.length))));
      }
    }
  }
  return out;
}

interface LoftWords {
  readonly id: string;
  readonly name: string;
  readonly kind: RecordedLoft['kind'];
  readonly side: RecordedLoft['side'];
  readonly note: string;
}

/** A loft record from stations in mm: `along` by the path of the centres, θ turned so that faces point out. */
export function asLoft(words: LoftWords, stationsMm: readonly (readonly number[])[]): RecordedLoft {
  const steps = stationsMm.map((here, i) =>
    i === 0 ? 0 : Math.hypot(...[0, 1, 2].map((axis) => here[axis]! - stationsMm[i - 1]![axis]!)),
  );
  const total = steps.reduce((sum, step) => sum + step, 0);
  let walked = 0;
  const along = steps.map((step) => {
    walked += step;
    return Math.round((10000 * walked) / total) / 10000;
  });
  const record = (turn: 1 | -1): RecordedLoft => ({
    id: words.id as RecordedLoft['id'],
    name: words.name,
    kind: words.kind,
    side: words.side,
    mirror: words.side === 'right',
    along,
    stations: stationsMm.map((values) =>
      values.map((value, n) => {
        const turned = n >= 3 && Math.floor((n - 3) / 3) % 2 === 1 ? turn * value : value;
        return Math.round(10 * turned) + 0;
      }),
    ),
    source: 'authored',
    volumeMl: 1,
    capStyle: 'zip',
    note: words.note,
  });
  const volume = (loft: RecordedLoft): number =>
    meshVolumeMl(loftToMesh(loft, { alongSegments: 96, aroundSegments: 96 }));
  const first = record(1);
  const loft = volume(first) > 0 ? first : record(-1);
  return { ...loft, volumeMl: Math.round(100 * volume(loft)) / 100 };
}
