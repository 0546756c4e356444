/** Finding the (along, θ) of a point on or near a loft. */
import { loftPoint } from './loft-curve.ts';
import type { Loft, Vec3 } from './types.ts';
import { distance } from './vectors.ts';

/** Place on a loft nearest to a point. */
export interface LoftPlace {
  readonly along: number;
  /** Radians, 0–2π. */
  readonly around: number;
  readonly distanceMm: number;
  readonly position: Vec3;
}

/** Nearest surface place (along, θ) of a loft to a point (mm): a coarse search, then refinement by halving. */
export function nearestLoftPlace(loft: Loft, point: Vec3): LoftPlace {
  let best = { along: 0, around: 0, distanceMm: Infinity, position: point };
  const consider = (along: number, around: number): boolean => {
    const a = Math.min(1, Math.max(0, along));
    const turn = 2 * Math.PI;
    const t = ((around % turn) + turn) % turn;
    const position = loftPoint(loft, a, t);
    const distanceMm = distance(position, point);
    if (distanceMm >= best.distanceMm) return false;
    best = { along: a, around: t, distanceMm, position };
    return true;
  };
  const steps = 2 * loft.stations.length;
  for (let i = 0; i <= steps; i += 1) for (let j = 0; j < 48; j += 1) consider(i / steps, (2 * Math.PI * j) / 48);
  let stepAlong = 1 / steps;
  let stepAround = Math.PI / 24;
  for (let round = 0; round < 60 && stepAlong > 1e-6; round += 1) {
    const { along, around } = best;
    let moved = false;
    for (const i of [-1, 0, 1]) for (const j of [-1, 0, 1]) {
      moved = consider(along + i * stepAlong, around + j * stepAround) || moved;
    }
    if (!moved) { stepAlong /= 2; stepAround /= 2; }
  }
  return best;
}
