/** Sheets laid under the fitted skin: a patch of its places, each moved inward by the depth of the sheet there. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import { addScaled, type Vec3 } from '../../src/geometry/index.ts';
import type { Surface } from './body.ts';
import type { SkinPlace } from './fitted-skin.ts';
import { through, valueAt } from './patches.ts';
import { asLoft, lens, section, type Profile } from './sheet.ts';

/** A sheet; u runs along its fibres, v across, both 0–1. */
export interface SheetUnderSkin {
  readonly id: string;
  readonly name: string;
  readonly kind?: RecordedLoft['kind'];
  readonly side: RecordedLoft['side'];
  readonly note: string;
  /** The skin over it. */
  readonly place: (u: number, v: number) => SkinPlace;
  /** Depth of its outer face under the skin, mm. */
  readonly depthMm: (u: number, v: number) => number;
  readonly thicknessMm: (u: number) => number;
  /** How the thickness falls off across it; default that of a lens. */
  readonly profile?: Profile;
  /** What its inner face must clear, and by how much, mm; it never comes nearer to the skin than `leastDepthMm`. */
  readonly above?: Surface;
  readonly clearMm?: number;
  readonly leastDepthMm?: number;
  /** How far below the skin something is looked for that must be cleared, mm; default 14. */
  readonly reachMm?: number;
  /** The last section is the first again: a ring. */
  readonly ring?: boolean;
  readonly stations: number;
  readonly harmonics: number;
  /** Steps of evening; default 2. */
  readonly evened?: number;
}

const ACROSS = 33;
const ROWS_PER_STATION = 2;
const REACH_MM = 14;
const LEAST_DEPTH_MM = 1.5;

/** The loft of a sheet under the skin. */
export function layUnderSkin(sheet: SheetUnderSkin): RecordedLoft {
  const { ring = false, evened = 2, reachMm: reach = REACH_MM, profile = lens } = sheet;
  const rows = (sheet.stations - 1) * ROWS_PER_STATION + 1;
  const u = (i: number): number => i / (rows - 1);
  const grid = Array.from({ length: ring ? rows - 1 : rows }, (_, i) =>
    Array.from({ length: ACROSS }, (_unused, j) => {
      const v = j / (ACROSS - 1);
      const { point, out } = sheet.place(u(i), v);
      const half = sheet.thicknessMm(u(i)) * profile(v);
      const floor = sheet.above?.height(point, out, reach) ?? -reach - 2 * half;
      const wanted = Math.max(-sheet.depthMm(u(i), v) - half, floor + (sheet.clearMm ?? 0.3) + half);
      const height = Math.min(wanted, -(sheet.leastDepthMm ?? LEAST_DEPTH_MM) - half);
      return { point: addScaled(point, out, height), out };
    }),
  );
  const even = evenedGrid(
    grid.map((row) => row.map(({ point }) => point)),
    evened,
    ring,
  );
  const stations = Array.from({ length: ring ? sheet.stations - 1 : sheet.stations }, (_, s) => {
    const i = s * ROWS_PER_STATION;
    return section(
      even[i]!.map((point, j) => ({ point, out: grid[i]![j]!.out })),
      sheet.thicknessMm(u(i)),
      sheet.harmonics,
      profile,
    );
  });
  const words = { id: sheet.id, name: sheet.name, kind: sheet.kind ?? 'muscle', side: sheet.side, note: sheet.note };
  return asLoft(words, ring ? [...stations, stations[0]!] : stations);
}

/** Each place drawn towards the mean of the two beside it along and across; edges along their own line only, corners not. */
function evenedGrid(grid: readonly (readonly Vec3[])[], steps: number, ring: boolean): Vec3[][] {
  let from = grid.map((row) => row.slice());
  const rows = from.length,
    columns = from[0]!.length;
  for (let step = 0; step < steps; step += 1) {
    from = from.map((row, i) =>
      row.map((here, j) => {
        const pairs: Vec3[] = [];
        if (ring) pairs.push(from[(i + rows - 1) % rows]![j]!, from[(i + 1) % rows]![j]!);
        else if (i > 0 && i + 1 < rows) pairs.push(from[i - 1]![j]!, from[i + 1]![j]!);
        if (j > 0 && j + 1 < columns && (ring || (i > 0 && i + 1 < rows))) pairs.push(row[j - 1]!, row[j + 1]!);
        if (pairs.length === 0) return here;
        const mean = (axis: 0 | 1 | 2): number => pairs.reduce((sum, pair) => sum + pair[axis], 0) / pairs.length;
        return [(here[0] + mean(0)) / 2, (here[1] + mean(1)) / 2, (here[2] + mean(2)) / 2];
      }),
    );
  }
  return from;
}

type Flat = readonly [x: number, z: number];

/** A smooth line through places (x, z) seen from the front, u 0–1. */
export const lineThrough =
  (points: readonly Flat[]) =>
  (u: number): Flat => {
    const [x, z] = through(points, u);
    return [x!, z!];
  };

/** A closed smooth line through (degrees, x, z) in rising order, by the turn in degrees. */
export function closedLine(points: readonly (readonly [degrees: number, x: number, z: number])[]) {
  const around = [-1, 0, 1].flatMap((turn) => points.map(([at, x, z]) => [at + 360 * turn, x, z] as const));
  return (degrees: number): Flat => {
    const turned = ((degrees % 360) + 360) % 360;
    const i = around.findLastIndex(([at]) => at <= turned);
    const four = [i - 1, i, i + 1, i + 2].map((k) => around[k]!);
    const share = (turned - four[1]![0]) / (four[2]![0] - four[1]![0]);
    const [x, z] = through(
      four.map(([, ...flat]) => flat),
      (1 + share) / 3,
    );
    return [x!, z!];
  };
}

/** Thickness of a strap: thin ends, a belly between, by its share of the length. */
export const belly =
  (mostMm: number, endMm = 0.5) =>
  (u: number): number =>
    endMm + (mostMm - endMm) * Math.sin(Math.PI * Math.min(1, Math.max(0, u))) ** 0.7;

/** A table of (u, mm), straight between entries. */
export const byPlace =
  (...entries: readonly (readonly [number, number])[]) =>
  (u: number): number =>
    valueAt(entries, u);
