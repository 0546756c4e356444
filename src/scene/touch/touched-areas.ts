/** Which named areas of skin a touched place lies in. */
import type { Area } from '../../anatomy/index.ts';
import { strokeDistance, type Vec3 } from '../../geometry/index.ts';
import type { TouchedSkin } from '../../state/index.ts';

/** A finger that meant an area may miss its edge by this much, mm. */
const NEAR_MM = 25;

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
 * The areas in which a place of the skin lies, the smallest first; where it lies in none, the nearest one
 * within a finger's breadth; else none.
 * @param place mm, LPS, on the skin
 * @param normal unit, outward, LPS
 */
export function touchedAreas(areas: readonly Area[], place: Vec3, normal: Vec3): TouchedSkin {
  const side = place[0] > 0 ? 'left' : 'right';
  const distances = areas.map((area) => {
    // Paired areas are recorded on the right: for the left the place goes there instead of the strokes coming here.
    const mirrors = side === 'left' && area.side === 'paired';
    const [at, outward] = mirrors ? [flipped(place), flipped(normal)] : [place, normal];
    return { area, distance: Math.min(...area.strokes.map((stroke) => strokeDistance(stroke, at, outward))) };
  });
  const within = distances.filter(({ distance }) => distance <= 0).map(({ area }) => ({ area, size: sizeOf(area) }));
  if (within.length > 0) return { side, areas: within.sort((a, b) => a.size - b.size).map(({ area }) => area.id) };
  const nearest = distances.reduce<(typeof distances)[number] | null>((best, one) => (one.distance < (best?.distance ?? NEAR_MM) ? one : best), null);
  return { side, areas: nearest ? [nearest.area.id] : [] };
}
