/** Points all over a surface, so that what lies between two vertices is found too. */
import type { TriangleMesh, Vec3 } from '../../src/geometry/index.ts';

/** The vertices of a surface. */
export function verticesOf({ positions }: Pick<TriangleMesh, 'positions'>): Vec3[] {
  return Array.from({ length: positions.length / 3 }, (_, vertex) => [
    positions[3 * vertex]!,
    positions[3 * vertex + 1]!,
    positions[3 * vertex + 2]!,
  ]);
}

/**
 * @param mesh mm
 * @param spacingMm no point of a triangle lies further than this from one of the points
 * @returns its vertices and points on its triangles, in no order
 */
export function surfacePoints(
  { positions, indices }: Pick<TriangleMesh, 'positions' | 'indices'>,
  spacingMm: number,
): Vec3[] {
  const at = (vertex: number): Vec3 => [positions[3 * vertex]!, positions[3 * vertex + 1]!, positions[3 * vertex + 2]!];
  const points: Vec3[] = [];
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [at(indices[t]!), at(indices[t + 1]!), at(indices[t + 2]!)];
    const longest = Math.max(
      ...[
        [a, b],
        [b, c],
        [c, a],
      ].map(([from, to]) => Math.hypot(...from!.map((value, axis) => to![axis]! - value))),
    );
    const steps = Math.max(1, Math.ceil(longest / spacingMm));
    for (let i = 0; i <= steps; i += 1)
      for (let j = 0; j <= steps - i; j += 1)
        points.push(
          [0, 1, 2].map(
            (axis) => (i * a[axis]! + j * b[axis]! + (steps - i - j) * c[axis]!) / steps,
          ) as unknown as Vec3,
        );
  }
  return points;
}

/** The point that lies furthest in a direction. @throws Error where there is none */
export function furthest(
  points: readonly Vec3[],
  direction: Vec3,
  isTaken: (point: Vec3) => boolean = () => true,
): Vec3 {
  let best: Vec3 | null = null,
    most = -Infinity;
  for (const point of points) {
    const along = point[0] * direction[0] + point[1] * direction[1] + point[2] * direction[2];
    if (along > most && isTaken(point)) [best, most] = [point, along];
  }
  if (!best) throw new Error('furthest: expected a point');
  return best;
}

/** Middle of the box around points. */
export function boxMiddle(points: readonly Vec3[]): Vec3 {
  return [0, 1, 2].map((axis) => {
    let low = Infinity,
      high = -Infinity;
    for (const point of points) {
      low = Math.min(low, point[axis]!);
      high = Math.max(high, point[axis]!);
    }
    return (low + high) / 2;
  }) as unknown as Vec3;
}
