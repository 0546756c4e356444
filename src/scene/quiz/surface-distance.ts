/**
 * How far it is from one place to another over a surface. A front goes out from the first place, triangle by triangle, as from
 * a point source in the triangle's unfolded plane: exact where the surface is flat, within a percent where it bends.
 */
import { distance, dot, length, subtract, weldPositions, type Vec3 } from '../../geometry/index.ts';

/** A surface that can be measured on; the unit is that of its places. */
export interface MeasuredSurface {
  /** Null where no way leads from the one to the other. */
  readonly between: (from: Vec3, to: Vec3) => number | null;
}

interface OnSurface {
  readonly at: Vec3;
  readonly corners: readonly [number, number, number];
}

const mix = (a: Vec3, b: Vec3, share: number): Vec3 => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** The place of a segment that is nearest to another. */
function nearestOnEdge(place: Vec3, a: Vec3, b: Vec3): Vec3 {
  const along = subtract(b, a);
  const whole = dot(along, along);
  return whole === 0 ? a : mix(a, b, Math.min(1, Math.max(0, dot(subtract(place, a), along) / whole)));
}

/** The place of a triangle that is nearest to another. */
function nearestOnTriangle(place: Vec3, a: Vec3, b: Vec3, c: Vec3): Vec3 {
  const [ab, ac, ap] = [subtract(b, a), subtract(c, a), subtract(place, a)];
  const [bb, cc, bc, pb, pc] = [dot(ab, ab), dot(ac, ac), dot(ab, ac), dot(ap, ab), dot(ap, ac)];
  const area = bb * cc - bc * bc;
  if (area > 0) {
    const [v, w] = [(cc * pb - bc * pc) / area, (bb * pc - bc * pb) / area];
    if (v >= 0 && w >= 0 && v + w <= 1)
      return [a[0] + ab[0] * v + ac[0] * w, a[1] + ab[1] * v + ac[1] * w, a[2] + ab[2] * v + ac[2] * w];
  }
  return [nearestOnEdge(place, a, b), nearestOnEdge(place, b, c), nearestOnEdge(place, c, a)].reduce((best, next) =>
    distance(next, place) < distance(best, place) ? next : best,
  );
}

/** How far a third corner is, of which two others are known: from a source that lies beyond the edge between them. */
export function acrossTriangle(a: Vec3, b: Vec3, c: Vec3, fromA: number, fromB: number): number {
  const alongEdges = Math.min(fromA + distance(a, c), fromB + distance(b, c));
  const edge = distance(a, b);
  if (edge === 0) return alongEdges;
  const axis: Vec3 = [(b[0] - a[0]) / edge, (b[1] - a[1]) / edge, (b[2] - a[2]) / edge];
  const ac = subtract(c, a);
  const x = dot(ac, axis);
  const y = Math.sqrt(Math.max(0, dot(ac, ac) - x * x));
  const sourceX = (fromA * fromA - fromB * fromB + edge * edge) / (2 * edge);
  const sourceY = -Math.sqrt(Math.max(0, fromA * fromA - sourceX * sourceX));
  // A source on the edge itself is one too, however it was rounded.
  const isSource = Math.abs(sourceX) <= fromA * (1 + 1e-6);
  if (!isSource || y - sourceY === 0) return alongEdges;
  const crossesAt = sourceX + ((x - sourceX) * -sourceY) / (y - sourceY);
  return crossesAt >= 0 && crossesAt <= edge ? Math.min(alongEdges, Math.hypot(x - sourceX, y - sourceY)) : alongEdges;
}

/**
 * Makes a surface ready to be measured on.
 * @param positions xyz a corner
 * @param indices three a triangle
 */
export function measuredSurface(positions: Float32Array, indices: Uint32Array): MeasuredSurface {
  // Where the texture has its seam the surface has none.
  const welded = weldPositions({ positions, indices }, 1e-3);
  const count = welded.positions.length / 3;
  const at = (v: number): Vec3 => [
    welded.positions[3 * v] ?? 0,
    welded.positions[3 * v + 1] ?? 0,
    welded.positions[3 * v + 2] ?? 0,
  ];
  const places = Array.from({ length: count }, (_, v) => at(v));
  const place = (v: number): Vec3 => places[v] ?? [0, 0, 0];
  const triangles: (readonly [number, number, number])[] = [];
  const around = Array.from({ length: count }, (): number[] => []);
  for (let i = 0; i < welded.indices.length; i += 3) {
    const corners = [0, 1, 2].map((k) => welded.indices[i + k] ?? 0) as [number, number, number];
    for (const corner of corners) around[corner]?.push(triangles.length);
    triangles.push(corners);
  }

  const nearest = (wanted: Vec3): OnSurface | null => {
    let best: OnSurface | null = null;
    let least = Infinity;
    for (const corners of triangles) {
      const [a, b, c] = corners;
      const found = nearestOnTriangle(wanted, place(a), place(b), place(c));
      const away = distance(found, wanted);
      if (away < least) [best, least] = [{ at: found, corners }, away];
    }
    return best;
  };

  const between = (from: Vec3, to: Vec3): number | null => {
    const [start, end] = [nearest(from), nearest(to)];
    if (!start || !end) return null;
    if (start.corners === end.corners) return length(subtract(start.at, end.at));
    const far = new Float64Array(count).fill(Infinity);
    const done = new Uint8Array(count);
    const front = new Set<number>();
    for (const corner of start.corners) {
      far[corner] = distance(place(corner), start.at);
      front.add(corner);
    }
    const known = (v: number): number => far[v] ?? Infinity;
    while (front.size > 0 && !end.corners.every((corner) => done[corner] === 1)) {
      let next = -1;
      for (const v of front) if (next < 0 || known(v) < known(next)) next = v;
      front.delete(next);
      done[next] = 1;
      for (const triangle of around[next] ?? []) {
        const corners = triangles[triangle];
        if (!corners) continue;
        for (const other of corners) {
          if (other === next || done[other] === 1) continue;
          const third = corners.find((v) => v !== next && v !== other) ?? next;
          const reached =
            Number.isFinite(known(third)) && third !== next
              ? acrossTriangle(place(next), place(third), place(other), known(next), known(third))
              : known(next) + distance(place(next), place(other));
          if (reached >= known(other)) continue;
          far[other] = reached;
          front.add(other);
        }
      }
    }
    const [a, b, c] = end.corners;
    const ways = (
      [
        [a, b],
        [b, c],
        [c, a],
      ] as const
    ).map(([one, other]) => acrossTriangle(place(one), place(other), end.at, known(one), known(other)));
    const least = Math.min(...ways);
    return Number.isFinite(least) ? Math.max(least, distance(start.at, end.at)) : null;
  };
  return { between };
}
