/** How near a needle path comes to a vessel, a nerve or an organ. */
import { Vector3 } from 'three';
import { addScaled, cross, dot, nearestOnSegments, subtract, type Vec3 } from '../../src/geometry/index.ts';
import type { MeshIndex } from './mesh-index.ts';

/** Nearest place of a segment and a surface. */
export interface SegmentSurface {
  /** 0 where they meet. */
  readonly distanceMm: number;
  /** Where on the segment, as a share (0–1) of its length. */
  readonly share: number;
}

/** Nearest place of the segment from–to to the triangle a–b–c, mm: where they cross, else at an edge or above the face. */
export function nearestSegmentTriangle(from: Vec3, to: Vec3, a: Vec3, b: Vec3, c: Vec3): SegmentSurface {
  let best: SegmentSurface = { distanceMm: Infinity, share: 0 };
  for (const [u, v] of [
    [a, b],
    [b, c],
    [c, a],
  ] as const) {
    const { s, distanceMm } = nearestOnSegments(from, to, u, v);
    if (distanceMm < best.distanceMm) best = { distanceMm, share: s };
  }
  const normal = cross(subtract(b, a), subtract(c, a));
  const length = Math.hypot(...normal);
  // A triangle without area is its edges.
  if (length <= 1e-12) return best;
  const [start, end] = [dot(subtract(from, a), normal) / length, dot(subtract(to, a), normal) / length];
  const within = (p: Vec3): boolean =>
    (
      [
        [a, b],
        [b, c],
        [c, a],
      ] as const
    ).every(([u, v]) => dot(cross(subtract(v, u), subtract(p, u)), normal) >= 0);
  const share = start * end <= 0 && start !== end ? start / (start - end) : null;
  if (share !== null && within(addScaled(from, subtract(to, from), share))) return { distanceMm: 0, share };
  for (const [p, height, at] of [
    [from, start, 0],
    [to, end, 1],
  ] as const) {
    if (Math.abs(height) < best.distanceMm && within(addScaled(p, normal, -height / length)))
      best = { distanceMm: Math.abs(height), share: at };
  }
  return best;
}

/** Whether the segment comes within `margin` of a box along every axis (never false where it does come so near). */
function nearBox(from: Vec3, to: Vec3, min: ArrayLike<number>, max: ArrayLike<number>, margin: number): boolean {
  let enters = 0,
    leaves = 1;
  for (let k = 0; k < 3; k += 1) {
    const start = from[k]!,
      step = to[k]! - start,
      low = min[k]! - margin,
      high = max[k]! + margin;
    if (Math.abs(step) < 1e-12) {
      if (start < low || start > high) return false;
      continue;
    }
    const one = (low - start) / step,
      other = (high - start) / step;
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
    if (enters > leaves) return false;
  }
  return true;
}

/**
 * Nearest place of the segment from–to (mm) to a mesh's surface; 0 where it crosses it.
 * A segment that lies wholly inside a closed mesh has its distance to the wall.
 * @returns null when the surface is further than `maxDistanceMm`
 */
export function nearestSegmentMesh(
  index: MeshIndex,
  from: Vec3,
  to: Vec3,
  maxDistanceMm = Infinity,
): SegmentSurface | null {
  let best: SegmentSurface = { distanceMm: maxDistanceMm, share: -1 };
  const middle = new Vector3(...from).lerp(new Vector3(...to), 0.5);
  index.bvh.shapecast({
    boundsTraverseOrder: (box) => box.distanceToPoint(middle),
    intersectsBounds: ({ min, max }) =>
      nearBox(from, to, [min.x, min.y, min.z], [max.x, max.y, max.z], best.distanceMm),
    intersectsTriangle: ({ a, b, c }) => {
      const found = nearestSegmentTriangle(from, to, [a.x, a.y, a.z], [b.x, b.y, b.z], [c.x, c.y, c.z]);
      if (found.distanceMm < best.distanceMm) best = found;
      return best.distanceMm === 0;
    },
  });
  return best.share < 0 ? null : best;
}
