/** Where a straight line meets closed surfaces. */
import { addScaled, perpendicular } from './vectors.ts';
import type { Vec3 } from './types.ts';

/** A triangle that a line meets. */
export interface LineHit<Key> {
  /** Whose surface the triangle belongs to. */
  readonly key: Key;
  /** From the line's origin, mm. */
  readonly distanceMm: number;
  /** Whether the line goes in there. */
  readonly entering: boolean;
}

/** One or many closed surfaces that can be asked which of their triangles a line meets. */
export interface LineTarget<Key> {
  /**
   * Every triangle that the line meets, in any order and however far, double where it meets a shared edge.
   * `origin` in mm, `direction` of length 1, in whichever right-handed frame the asker uses throughout.
   */
  cast(origin: Vec3, direction: Vec3): readonly LineHit<Key>[];
}

/** One crossing of a surface. */
export interface Crossing {
  /** From the line's origin, mm. */
  readonly distanceMm: number;
  /** Whether the line goes in. */
  readonly entering: boolean;
}

/** Crossings of equal sense nearer than this are one: the line met a shared edge or corner, mm. */
const SAME_CROSSING_MM = 1e-3;
/** How far beside itself a line is cast again where it slipped through an edge, mm, and how often at most. */
const ASIDE_MM = 7e-4;
const ATTEMPTS = 4;

function castOnce<Key>(target: LineTarget<Key>, origin: Vec3, direction: Vec3): Map<Key, Crossing[]> {
  const hits = new Map<Key, Crossing[]>();
  for (const { key, distanceMm, entering } of target.cast(origin, direction)) {
    const met = hits.get(key);
    if (met) met.push({ distanceMm, entering });
    else hits.set(key, [{ distanceMm, entering }]);
  }
  for (const [key, met] of hits) hits.set(key, withoutDoubles(met.sort((a, b) => a.distanceMm - b.distanceMm)));
  return hits;
}

/** @param met nearest first */
function withoutDoubles(met: readonly Crossing[]): Crossing[] {
  return met.filter((crossing, i) => {
    for (let j = i - 1; j >= 0 && crossing.distanceMm - met[j]!.distanceMm < SAME_CROSSING_MM; j -= 1) {
      if (met[j]!.entering === crossing.entering) return false;
    }
    return true;
  });
}

/** Read from far to near one is outside at first and never less than outside. */
function isSound(met: readonly Crossing[]): boolean {
  let depth = 0;
  for (let i = met.length - 1; i >= 0; i -= 1) {
    depth += met[i]!.entering ? -1 : 1;
    if (depth < 0) return false;
  }
  return true;
}

/**
 * Every crossing of each closed surface of a target with the line from `origin` (mm) along `direction` (length 1),
 * nearest first; surfaces that are not met are left out. Where the line slips through an edge of a surface it is cast
 * again a hair's breadth beside itself for that surface: past the last crossing one is outside, which tells.
 */
export function crossings<Key>(target: LineTarget<Key>, origin: Vec3, direction: Vec3): Map<Key, Crossing[]> {
  const found = castOnce(target, origin, direction);
  const sideways = perpendicular(direction);
  let torn = [...found.keys()].filter((key) => !isSound(found.get(key) ?? []));
  for (let attempt = 1; attempt < ATTEMPTS && torn.length > 0; attempt += 1) {
    const again = castOnce(target, addScaled(origin, sideways, attempt * ASIDE_MM), direction);
    for (const key of torn) found.set(key, again.get(key) ?? []);
    torn = torn.filter((key) => !isSound(found.get(key) ?? []));
  }
  return found;
}
