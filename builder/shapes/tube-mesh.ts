/** Tubes (vessels, nerves, long tendons) as triangle meshes with round ends. */
import {
  add,
  addScaled,
  cross,
  distance,
  dot,
  normalize,
  perpendicular,
  scale,
  subtract,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import type { Tube } from '../recorded/shape-types.ts';

const TENTH = 0.1;
/** No tube is drawn thinner than this radius, mm. */
const SMALLEST_RADIUS_MM = 0.1;

/** How finely a tube is cut. */
export interface TubeSegments {
  readonly aroundSegments: number;
  /** Longest step along the centreline, mm. */
  readonly maxSegmentMm: number;
  /** How far a chord may leave the centreline, mm; curves get shorter steps. Default 0.3. */
  readonly maxSagittaMm?: number;
}

/** One ring of a tube: centre and radius, mm. */
export interface TubeRing {
  readonly centre: Vec3;
  readonly radius: number;
}

/**
 * Centreline of a tube with radii, mm: centripetal Catmull-Rom through the recorded points,
 * thinned to what length and bend need. Throws when fewer than two distinct points are recorded.
 */
export function tubeCentreline(tube: Tube, maxSegmentMm: number, maxSagittaMm = 0.3): TubeRing[] {
  const points: TubeRing[] = [];
  for (const [x, y, z, r] of tube.points) {
    const ring: TubeRing = {
      centre: [x * TENTH, y * TENTH, z * TENTH],
      radius: Math.max(r * TENTH, SMALLEST_RADIUS_MM),
    };
    const before = points[points.length - 1];
    if (!before || distance(before.centre, ring.centre) > 1e-3) points.push(ring);
  }
  if (points.length < 2) throw new Error(`tube ${tube.id}: expected two or more distinct points, got ${points.length}`);
  const fine: TubeRing[] = [points[0]!];
  for (let i = 0; i + 1 < points.length; i += 1) {
    const p1 = points[i]!,
      p2 = points[i + 1]!;
    const p0 = points[i - 1] ?? phantom(p1, p2),
      p3 = points[i + 2] ?? phantom(p2, p1);
    const perSpan = Math.min(64, Math.max(8, Math.ceil(distance(p1.centre, p2.centre) / maxSegmentMm)));
    for (let s = 1; s <= perSpan; s += 1) fine.push(s === perSpan ? p2 : between(p0, p1, p2, p3, s / perSpan));
  }
  return thin(fine, maxSegmentMm, maxSagittaMm);
}

function phantom(end: TubeRing, next: TubeRing): TubeRing {
  return { centre: subtract(scale(end.centre, 2), next.centre), radius: end.radius };
}

/** Barry & Goldman's pyramid for the centripetal spline; radius goes linearly, so it cannot overshoot. */
function between(p0: TubeRing, p1: TubeRing, p2: TubeRing, p3: TubeRing, u: number): TubeRing {
  const t0 = 0;
  const t1 = t0 + Math.sqrt(distance(p0.centre, p1.centre));
  const t2 = t1 + Math.sqrt(distance(p1.centre, p2.centre));
  const t3 = t2 + Math.sqrt(distance(p2.centre, p3.centre));
  const t = t1 + (t2 - t1) * u;
  const mix = (a: Vec3, b: Vec3, ta: number, tb: number): Vec3 =>
    add(scale(a, (tb - t) / (tb - ta)), scale(b, (t - ta) / (tb - ta)));
  const a1 = mix(p0.centre, p1.centre, t0, t1),
    a2 = mix(p1.centre, p2.centre, t1, t2),
    a3 = mix(p2.centre, p3.centre, t2, t3);
  return {
    centre: mix(mix(a1, a2, t0, t2), mix(a2, a3, t1, t3), t1, t2),
    radius: p1.radius + (p2.radius - p1.radius) * u,
  };
}

/** Keeps as few of the fine rings as length, bend and change of radius allow. */
function thin(fine: readonly TubeRing[], maxSegmentMm: number, maxSagittaMm: number): TubeRing[] {
  const kept = [fine[0]!];
  let from = 0;
  while (from < fine.length - 1) {
    let to = from + 1;
    while (to + 1 < fine.length && fits(fine, from, to + 1, maxSegmentMm, maxSagittaMm)) to += 1;
    kept.push(fine[to]!);
    from = to;
  }
  return kept;
}

function fits(
  fine: readonly TubeRing[],
  from: number,
  to: number,
  maxSegmentMm: number,
  maxSagittaMm: number,
): boolean {
  const a = fine[from]!,
    b = fine[to]!;
  const chord = subtract(b.centre, a.centre);
  const size = distance(a.centre, b.centre);
  if (size > maxSegmentMm) return false;
  const direction = normalize(chord);
  for (let i = from + 1; i < to; i += 1) {
    const here = fine[i]!;
    const offset = subtract(here.centre, a.centre);
    const t = dot(offset, direction);
    if (distance(offset, scale(direction, t)) > maxSagittaMm) return false;
    if (Math.abs(a.radius + ((b.radius - a.radius) * t) / Math.max(size, 1e-9) - here.radius) > maxSagittaMm)
      return false;
  }
  return true;
}

/** Unit tangents of a centreline, central differences weighted toward the shorter side. */
function tangents(rings: readonly TubeRing[]): Vec3[] {
  return rings.map((ring, i) => {
    const before = rings[i - 1],
      after = rings[i + 1];
    const back = before ? normalize(subtract(ring.centre, before.centre)) : null;
    const on = after ? normalize(subtract(after.centre, ring.centre)) : null;
    if (!back) return on ?? [0, 0, 1];
    return on ? normalize(add(back, on), on) : back;
  });
}

/** Rotation-minimising frames by double reflection (Wang, Jüttler, Zheng & Liu 2008). */
function frames(rings: readonly TubeRing[], along: readonly Vec3[]): Vec3[] {
  const sideways: Vec3[] = [perpendicular(along[0]!)];
  for (let i = 0; i + 1 < rings.length; i += 1) {
    const v1 = subtract(rings[i + 1]!.centre, rings[i]!.centre);
    const c1 = Math.max(dot(v1, v1), 1e-12);
    const r = addScaled(sideways[i]!, v1, (-2 / c1) * dot(v1, sideways[i]!));
    const t = addScaled(along[i]!, v1, (-2 / c1) * dot(v1, along[i]!));
    const v2 = subtract(along[i + 1]!, t);
    const c2 = Math.max(dot(v2, v2), 1e-12);
    const turned = addScaled(r, v2, (-2 / c2) * dot(v2, r));
    // Rounding must not let the frame lean out of the ring's plane.
    sideways.push(
      normalize(addScaled(turned, along[i + 1]!, -dot(turned, along[i + 1]!)), perpendicular(along[i + 1]!)),
    );
  }
  return sideways;
}

/**
 * Mesh of a tube, closed by a hemisphere at each end. uvs are (share of length, turn), the seam
 * doubled. Throws on a malformed record or fewer than 3 segments around.
 */
export function tubeToMesh(tube: Tube, segments: TubeSegments): TriangleMesh {
  const around = Math.round(segments.aroundSegments);
  if (around < 3 || !(segments.maxSegmentMm > 0)) {
    throw new Error(
      `tube ${tube.id}: expected at least 3 segments around and a positive step, got ${segments.aroundSegments} and ${segments.maxSegmentMm}`,
    );
  }
  const rings = tubeCentreline(tube, segments.maxSegmentMm, segments.maxSagittaMm ?? 0.3);
  const along = tangents(rings);
  const side = frames(rings, along);
  const capRings = around >= 8 ? 2 : 1;
  const positions: number[] = [],
    normals: number[] = [],
    uvs: number[] = [],
    indices: number[] = [];
  const columns = around + 1;
  const pushRing = (i: number, elevation: number, share: number): void => {
    const { centre, radius } = rings[i]!;
    const up = cross(along[i]!, side[i]!);
    const [sin, cos] = [Math.sin(elevation), Math.cos(elevation)];
    for (let j = 0; j < columns; j += 1) {
      const turn = (2 * Math.PI * (j % around)) / around;
      const radial = add(scale(side[i]!, Math.cos(turn)), scale(up, Math.sin(turn)));
      const normal = add(scale(radial, cos), scale(along[i]!, sin));
      positions.push(...addScaled(centre, normal, radius));
      normals.push(...normal);
      uvs.push(share, j / around);
    }
  };
  let total = 0;
  const place = rings.map((ring, i) => (i === 0 ? 0 : (total += distance(ring.centre, rings[i - 1]!.centre))));
  for (let c = capRings; c >= 1; c -= 1) pushRing(0, (-Math.PI / 2) * (c / (capRings + 1)), 0);
  rings.forEach((_, i) => {
    pushRing(i, 0, place[i]! / total);
  });
  for (let c = 1; c <= capRings; c += 1) pushRing(rings.length - 1, (Math.PI / 2) * (c / (capRings + 1)), 1);
  const rows = rings.length + 2 * capRings;
  for (let i = 0; i + 1 < rows; i += 1)
    for (let j = 0; j < around; j += 1) {
      const a = i * columns + j,
        b = a + 1,
        c = b + columns,
        d = a + columns;
      indices.push(a, b, c, a, c, d);
    }
  for (const end of [0, 1]) {
    const ring = end === 0 ? 0 : rings.length - 1;
    const outward = scale(along[ring]!, end === 0 ? -1 : 1);
    const pole = positions.length / 3;
    positions.push(...addScaled(rings[ring]!.centre, outward, rings[ring]!.radius));
    normals.push(...outward);
    uvs.push(end, 0.5);
    const start = end === 0 ? 0 : (rows - 1) * columns;
    for (let j = 0; j < around; j += 1) {
      if (end === 0) indices.push(pole, start + j + 1, start + j);
      else indices.push(pole, start + j, start + j + 1);
    }
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    uvs: Float32Array.from(uvs),
    indices: Uint32Array.from(indices),
  };
}
