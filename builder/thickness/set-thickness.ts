/** Recorded muscles brought to published thickness by rule; what keeps the rules already stays as it is. */
import { addScaled, distance, dot, smoothStep, subtract, type Vec3 } from '../../src/geometry/index.ts';
import { fourier } from '../connective/sheet.ts';
import type { FittedSkin } from '../connective/fitted-skin.ts';
import type { RecordedLoft } from '../recorded/shapes.ts';
import { loftVolumeMl } from '../shapes/loft-mesh.ts';
import { firstOnRay, nearestOnMesh, type MeshIndex } from '../shapes/mesh-index.ts';
import type { LaidRule, ThicknessRule } from './rules.ts';
import { contourOf, foldOf, nearestOnRow, SAMPLES, sidesOf } from './section-sides.ts';

/** What keeps a rule so nearly is left alone, so that a second run changes nothing: share of the thickness, and mm of a move. */
const NEAR_ENOUGH = 0.03;
const SAME_MM = 0.3;
/** A section with one broad side moved needs more harmonics than it was measured with, or the held side moves too. */
const HARMONICS = 12;
/** Over this stretch of `along` a share fades out toward an end. */
const FADE = 0.15;
/** No muscle of the trunk that tapers toward its origin is so thick, mm. */
const FREE_MM = 30;
/** Within the first a muscle stays at its bone, beyond the second it moves freely, mm. */
const FIXED_MM = [3, 16] as const;
/** What lies over a muscle is looked for so far out, mm. */
const LOOKED_MM = 14;
/** Where this share of a muscle has less room than so many mm it lies close. */
const CLOSE = { share: 0.75, mm: 1.2 } as const;
/** How often moves are evened along and round. */
const EVENED = 4;

const withStations = (loft: RecordedLoft, contours: readonly (readonly Vec3[])[], note: string): RecordedLoft => {
  const stations = contours.map((contour) => fourier(contour, HARMONICS).map((mm) => Math.round(10 * mm) + 0));
  const after = stations.map(contourOf);
  const before = loft.stations.map(contourOf);
  const most = Math.max(...after.flatMap((contour, i) => contour.map((at, j) => distance(at, before[i]![j]!))));
  if (most < SAME_MM) return loft;
  const changed = { ...loft, stations };
  const said = [loft.note, note].filter(Boolean).join(' ');
  return { ...changed, volumeMl: Math.round(100 * loftVolumeMl(changed)) / 100, note: said };
};

/**
 * A flat muscle brought to the thickness of a rule.
 * @returns the same record where it keeps the rule
 */
export function withThickness(loft: RecordedLoft, rule: ThicknessRule, depthMm: (at: Vec3) => number): RecordedLoft {
  const contours = loft.stations.map(contourOf);
  const sides = sidesOf(contours, foldOf(loft), depthMm);
  const [held, moved] = rule.holds === 'outer' ? [sides.outer, sides.inner] : [sides.inner, sides.outer];
  const across = contours.map((contour) => {
    const row = held.map((i) => contour[i]!);
    return moved.map((i) => ({ i, ...nearestOnRow(row, contour[i]!) }));
  });
  const thickest = across.map((section) => Math.max(...section.map(({ distanceMm }) => distanceMm)));
  const { how, mm } = rule;
  const site = how.kind === 'at' ? nearestStation(loft.along, how.along) : null;
  const whole = site === null ? 1 : mm / thickest[site]!;
  const most = loft.along.map((along) => mm + (how.kind === 'from-edge' ? (FREE_MM * along) / how.along : 0));
  if (Math.abs(whole - 1) < NEAR_ENOUGH && (site !== null || thickest.every((thick, i) => thick <= most[i]!)))
    return loft;
  const changed = contours.map((contour, station) => {
    const fade = smoothStep(0, FADE, loft.along[station]!) * smoothStep(0, FADE, 1 - loft.along[station]!);
    const places = [...contour];
    for (const { i, point, distanceMm } of across[station]!) {
      const share = site === null ? Math.min(1, most[station]! / Math.max(distanceMm, 1e-6)) : 1 + (whole - 1) * fade;
      places[i] = addScaled(point, subtract(contour[i]!, point), share);
    }
    return places;
  });
  return withStations(
    loft,
    changed,
    how.kind === 'from-edge' ? 'Its origin was thinned.' : 'Brought to published thickness.',
  );
}

function nearestStation(along: readonly number[], place: number): number {
  return along.reduce((best, at, i) => (Math.abs(at - place) < Math.abs(along[best]! - place) ? i : best), 0);
}

/**
 * A muscle moved outward until it lies close under others; where it is fixed to bone it stays.
 * @param over what it is laid under
 * @param bones what it is fixed to
 * @returns the same record where it lies so already
 */
export function laidUnder(
  loft: RecordedLoft,
  rule: LaidRule,
  skin: FittedSkin,
  over: MeshIndex,
  bones: readonly MeshIndex[],
): RecordedLoft {
  const contours = loft.stations.map(contourOf);
  const sides = sidesOf(contours, foldOf(loft), (at) => skin.depthMm(at));
  const ways = contours.map((contour) => contour.map((point) => skin.near(point).out));
  let moves = contours.map((contour, station) => {
    const free = (point: Vec3): number => {
      const near = Math.min(...bones.map((bone) => nearestOnMesh(bone, point)?.distanceMm ?? Infinity));
      return smoothStep(...FIXED_MM, near);
    };
    const room = new Map(
      sides.outer.map((i) => {
        const out = ways[station]![i]!;
        const hit = firstOnRay(over, contour[i]!, out, LOOKED_MM);
        // What is met from within lies round it already.
        const isFree = hit !== null && dot(hit.normal, out) < 0;
        return [i, isFree ? Math.max(0, hit.distanceMm - rule.clearMm) * free(contour[i]!) : 0];
      }),
    );
    return contour.map((point, i) => {
      const own = room.get(i);
      if (own !== undefined) return own;
      const across = sides.outer.reduce((best, j) =>
        distance(contour[j]!, point) < distance(contour[best]!, point) ? j : best,
      );
      return room.get(across) ?? 0;
    });
  });
  const sorted = moves.flatMap((row) => sides.outer.map((i) => row[i]!)).sort((one, other) => one - other);
  if (sorted[Math.floor(CLOSE.share * sorted.length)]! < CLOSE.mm) return loft;
  for (let pass = 0; pass < EVENED; pass += 1)
    moves = moves.map((row, station) =>
      row.map((move, i) => {
        const beside = [row[(i + 1) % SAMPLES]!, row[(i + SAMPLES - 1) % SAMPLES]!];
        const along = [moves[station - 1]?.[i] ?? move, moves[station + 1]?.[i] ?? move];
        return (2 * move + beside[0]! + beside[1]! + along[0]! + along[1]!) / 6;
      }),
    );
  return withStations(
    loft,
    contours.map((contour, station) =>
      contour.map((point, i) => addScaled(point, ways[station]![i]!, moves[station]![i]!)),
    ),
    'Laid under trapezius, which was brought to published thickness.',
  );
}
