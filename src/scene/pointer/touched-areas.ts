/** Which named areas of skin a touched place lies in. */
import type { Area } from '../../anatomy/index.ts';
import { strokeAbove, strokeDistance, type Vec3 } from '../../geometry/index.ts';
import type { TouchedSkin } from '../../state/index.ts';

/** What lies in no area is named after the nearest one: no place of the skin is further from one than this, mm, skin that faces another way counted as further. */
const NEAREST_WITHIN_MM = 150;
/** Skin above the plane of the touched place is another limb, beside it only in space: each mm counts so many more. */
const ABOVE_COUNTS = 3;
/** So near the median plane nobody can say which side is meant, mm. */
const MIDDLE_MM = 9;

/** The skin an area covers, mm², strokes that overlap counted twice: enough to tell the finger's tip from the arm. */
function sizeOf({ strokes }: Area): number {
  return strokes.reduce((sum, { points, radiusMm }) => {
    const length = points.reduce((run, point, at) => {
      const before = points[at - 1] ?? point;
      return run + Math.hypot(point[0] - before[0], point[1] - before[1], point[2] - before[2]);
    }, 0);
    return sum + Math.PI * radiusMm ** 2 + 2 * radiusMm * length;
  }, 0);
}

const flipped = ([x, y, z]: Vec3): Vec3 => [-x, y, z];

/**
 * The areas in which a place of the skin lies, the smallest first; where it lies in none, the one that is nearest over
 * the skin. None only where there is none to name.
 * @param place mm, LPS, on the skin
 * @param normal unit, outward, LPS
 */
export function touchedAreas(areas: readonly Area[], place: Vec3, normal: Vec3): TouchedSkin {
  const side = place[0] > 0 ? 'left' : 'right';
  const distances = areas.map((area) => {
    // Paired areas are recorded on the right: for the left the place goes there instead of the strokes coming here.
    const mirrors = side === 'left' && area.side === 'paired';
    const [at, outward] = mirrors ? [flipped(place), flipped(normal)] : [place, normal];
    return {
      area,
      distance: Math.min(...area.strokes.map((stroke) => strokeDistance(stroke, at, outward))),
      way: Math.min(
        ...area.strokes.map(
          (stroke) => strokeDistance(stroke, at, outward) + ABOVE_COUNTS * strokeAbove(stroke, at, outward),
        ),
      ),
    };
  });
  const within = distances.filter(({ distance }) => distance <= 0).map(({ area }) => ({ area, size: sizeOf(area) }));
  if (within.length > 0) return meant(within.sort((a, b) => a.size - b.size).map(({ area }) => area));
  const nearest = distances.reduce<(typeof distances)[number] | null>(
    (best, one) => (one.way < (best?.way ?? NEAREST_WITHIN_MM) ? one : best),
    null,
  );
  return meant(nearest ? [nearest.area] : []);

  function meant(found: readonly Area[]): TouchedSkin {
    const inTheMiddle = found[0]?.side === 'paired' && Math.abs(place[0]) <= MIDDLE_MM;
    return { side, areas: found.map(({ id }) => id), ...(inTheMiddle ? { both: true } : {}) };
  }
}
