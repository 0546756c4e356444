/** The front of the chest measured on the skin; right side, mm LPS. */
import { distance, type Vec3 } from '../../src/geometry/index.ts';
import { firstOnRay, type MeshIndex } from '../shapes/mesh-index.ts';

/** How far under the nipple the fold is looked for, and in which steps, mm. */
const REACH_MM = 130;
const STEP_MM = 2;

/** Places on the chest. */
export interface Chest {
  /** The vertex in the middle of the nipple. */
  readonly nipple: Vec3;
  /** The skin over the notch of the breastbone. */
  readonly notch: Vec3;
}

/** What the skin's front is at a height, straight in from the front. */
function frontAt(skin: MeshIndex, x: number, z: number): Vec3 {
  const hit = firstOnRay(skin, [x, -600, z], [0, 1, 0], 900);
  if (!hit) throw new Error(`chest: expected skin at ${x}, ${z}`);
  return hit.point;
}

/**
 * @param skin of a body
 * @param nippleVertices those of the right nipple
 * @param notchHeightMm of the upper border of the breastbone in the midline
 */
export function chestOf(skin: MeshIndex, nippleVertices: readonly number[], notchHeightMm: number): Chest {
  const at = (vertex: number): Vec3 => [0, 1, 2].map((axis) => skin.positions[3 * vertex + axis]!) as unknown as Vec3;
  const places = nippleVertices.map(at);
  const mean = [0, 1, 2].map(
    (axis) => places.reduce((sum, place) => sum + place[axis]!, 0) / places.length,
  ) as unknown as Vec3;
  const nipple = places.reduce((best, place) => (distance(place, mean) < distance(best, mean) ? place : best));
  return { nipple, notch: frontAt(skin, 0.01, notchHeightMm) };
}

/**
 * Along the skin from the nipple straight down to the fold under the breast: the place that lies furthest behind the straight
 * line from the nipple to the front of the chest 130 mm below it.
 */
export function nippleToFoldMm(skin: MeshIndex, { nipple }: Chest): number {
  const steps = REACH_MM / STEP_MM;
  const front = Array.from({ length: steps + 1 }, (_, i) => frontAt(skin, nipple[0], nipple[2] - STEP_MM * i));
  const [from, to] = [front[0]!, front[steps]!];
  const behind = front.map(([, y], i) => y - from[1] - ((to[1] - from[1]) * i) / steps);
  const fold = behind.indexOf(Math.max(...behind));
  return front.slice(1, fold + 1).reduce((sum, place, i) => sum + distance(place, front[i]!), 0);
}
