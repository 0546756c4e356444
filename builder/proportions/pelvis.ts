/** The pelvis and the hip measured on the built bones; right side and midline, mm LPS. */
import { distance, dot, normalize, subtract, type Vec3 } from '../../src/geometry/index.ts';
import { boxMiddle, furthest } from './surface-points.ts';

const degrees = (radians: number): number => (radians * 180) / Math.PI;
/** The bone of the symphysis reaches to within so much of the median plane. */
const SYMPHYSIS_MM = 9;
/** Half the width of a slab in which points count as lying in a plane. */
const SLAB_MM = 1.5;

/** The front upper spine of the hip bone. */
export function iliacSpine(hipBone: readonly Vec3[]): Vec3 {
  const outermost = furthest(hipBone, [-1, 0, 0])[0];
  const [top, bottom] = [furthest(hipBone, [0, 0, 1])[2], furthest(hipBone, [0, 0, -1])[2]];
  return furthest(hipBone, [0, -1, 0], ([x, , z]) => x < 0.6 * outermost && z > (top + bottom) / 2);
}

/** The ends of the conjugate: the promontory, and the nearest place on the symphysis. */
function conjugateEnds(
  hipBone: readonly Vec3[],
  sacrum: readonly Vec3[],
): readonly [promontory: Vec3, symphysis: Vec3] {
  const top = furthest(sacrum, [0, 0, 1], ([x]) => Math.abs(x) < 8)[2];
  // The most forward of the upper end of the sacrum; the bend of its body lies lower.
  const promontory = furthest(sacrum, [0, -1, 0.3], ([x, , z]) => Math.abs(x) < 8 && z > top - 45);
  let nearest = hipBone[0]!;
  for (const point of hipBone)
    if (point[0] > -SYMPHYSIS_MM && distance(point, promontory) < distance(nearest, promontory)) nearest = point;
  return [promontory, nearest];
}

/** From the promontory to the nearest place on the symphysis. */
export function conjugateMm(hipBone: readonly Vec3[], sacrum: readonly Vec3[]): number {
  return distance(...conjugateEnds(hipBone, sacrum));
}

/**
 * Widest breadth of the inlet. The brim is where the wall of the lesser pelvis turns out into the iliac fossa: in a plane
 * across the inlet the place that lies furthest inward and upward, within 20 mm of the plane of the conjugate.
 */
export function transverseInletMm(hipBone: readonly Vec3[], sacrum: readonly Vec3[]): number {
  const [promontory, symphysis] = conjugateEnds(hipBone, sacrum);
  const [, back, up] = subtract(promontory, symphysis);
  const along = normalize([0, back, up]);
  const above: Vec3 = [0, -along[2], along[1]];
  const long = dot(subtract(promontory, symphysis), along);
  let widest = 0;
  for (let share = 0.4; share <= 0.75; share += 0.05) {
    const slab = hipBone.filter((point) => {
      const from = subtract(point, symphysis);
      return Math.abs(dot(from, along) - share * long) < SLAB_MM && Math.abs(dot(from, above)) < 20;
    });
    widest = Math.max(widest, -2 * furthest(slab, [1, 0.7 * above[1], 0.7 * above[2]])[0]);
  }
  return widest;
}

/** Between the lines from the middle of the lower border of the symphysis to the inner border of both lower rami, 60 mm on. */
export function subpubicAngle(hipBone: readonly Vec3[]): number {
  const [, y, z] = furthest(hipBone, [0, 0, -1], ([x]) => x > -SYMPHYSIS_MM);
  const apex: Vec3 = [0, y, z];
  const border = furthest(
    hipBone,
    [1, 0, 0],
    (point) => Math.abs(distance(point, apex) - 60) < SLAB_MM && point[1] > y && point[2] < z - 3,
  );
  return degrees(2 * Math.asin(-border[0] / distance(border, apex)));
}

/** Middle and radius of the sphere that lies nearest to points, least squares. */
function sphereOf(points: readonly Vec3[]): { readonly middle: Vec3; readonly radius: number } {
  // 2 c·p + (r² − c²) = p²: four unknowns, normal equations.
  const rows = points.map(([x, y, z]) => [2 * x, 2 * y, 2 * z, 1, x * x + y * y + z * z]);
  const matrix = [0, 1, 2, 3].map((i) =>
    [0, 1, 2, 3, 4].map((j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
  );
  for (let column = 0; column < 4; column += 1) {
    const pivot = matrix
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best));
    matrix.splice(matrix.indexOf(pivot), 1);
    matrix.splice(column, 0, pivot);
    matrix.forEach((row, i) => {
      if (i === column) return;
      const factor = row[column]! / pivot[column]!;
      for (let j = column; j < 5; j += 1) row[j] = row[j]! - factor * pivot[j]!;
    });
  }
  const [x, y, z, rest] = matrix.map((row, i) => row[4]! / row[i]!) as [number, number, number, number];
  return { middle: [x, y, z], radius: Math.sqrt(rest + x * x + y * y + z * z) };
}

/** Between the neck of the thigh bone and its shaft, in the plane of both. */
export function neckShaftAngle(femur: readonly Vec3[]): number {
  const [top, bottom] = [furthest(femur, [0, 0, 1])[2], furthest(femur, [0, 0, -1])[2]];
  const sections = [0.35, 0.65].map((share) =>
    boxMiddle(femur.filter(([, , z]) => Math.abs(z - bottom - share * (top - bottom)) < SLAB_MM)),
  );
  const down = normalize(subtract(sections[0]!, sections[1]!));
  const innermost = furthest(femur, [1, 0, 0], ([, , z]) => z > top - 60);
  let head = { middle: [innermost[0] - 22, innermost[1], innermost[2]] as Vec3, radius: 22 };
  for (let round = 0; round < 15; round += 1) {
    const { middle, radius } = head;
    head = sphereOf(
      femur.filter(
        (point) => Math.abs(distance(point, middle) - radius) < 2.5 && dot(subtract(point, middle), [1, 0, 1]) > 0,
      ),
    );
  }
  let neck = normalize([-1, 0, -1]);
  for (let round = 0; round < 20; round += 1) {
    const ring = femur.filter((point) => {
      const from = subtract(point, head.middle);
      const along = dot(from, neck);
      return (
        Math.abs(along - 1.25 * head.radius) < SLAB_MM &&
        Math.sqrt(Math.max(0, dot(from, from) - along ** 2)) < 1.1 * head.radius
      );
    });
    neck = normalize(subtract(boxMiddle(ring), head.middle));
  }
  return 180 - degrees(Math.acos(dot(neck, down)));
}
