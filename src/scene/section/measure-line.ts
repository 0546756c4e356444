/** Asks the loaded model what a line passes and how near it comes to what must not be met. Runs in the workers. */
import { DoubleSide, Ray, Vector3, type Vector3Like } from 'three';
import { layersAlongRay, nearestOnSegments } from '../../geometry/index.ts';
import type { LineTarget, Vec3 } from '../../geometry/index.ts';
import type { BodyLayer, BodyLayers } from '../body/body-layer.ts';
import type { LineLike } from './line.ts';

/** A stretch of the line within a drawn copy, mm from the entry. */
interface Passed {
  readonly number: number;
  readonly fromMm: number;
  readonly toMm: number;
}

export interface NearbyHazard {
  readonly number: number;
  /** 0 where the line meets it. */
  readonly distanceMm: number;
  /** Depth along the line where it is nearest, mm from the entry. */
  readonly atMm: number;
  /** Its place nearest to the line, metres. */
  readonly place: Vector3Like;
}

export interface LineMeasure {
  readonly layers: readonly Passed[];
  readonly hazards: readonly NearbyHazard[];
}

/** Shorter stretches are grazes, mm. */
const LEAST_MM = 0.3;
/** How far past its reach the line is followed, so that what begins within has its end, mm. */
const FOLLOWED_MM = 60;

/**
 * What a line passes and what lies near it, of the layers at hand.
 * @param line from the skin inward
 * @param margins copies that must not be met, and how far from the line each is told of, mm
 */
export function measureLine({ layers }: BodyLayers, line: LineLike, margins: ReadonlyMap<number, number>): LineMeasure {
  const passed = stretchesOf(
    [...layers.values()].filter(({ layer }) => layer !== 'skin'),
    line,
  ).filter(({ fromMm, toMm }) => toMm > 0 && fromMm < line.reachMm && toMm - fromMm > LEAST_MM);
  return { layers: passed, hazards: [...layers.values()].flatMap((layer) => hazardsIn(layer, line, margins)) };
}

/** How far about its recorded entry a line is followed to where it meets the skin, metres. */
const NEAR_ENTRY = 0.03;
/** The skin of no build lies further outside the lean one than this, metres; and where it lies on it, it is looked for from so far within. */
const OUTSIDE = 0.12;
const WITHIN = 0.003;

/** The same line from where it meets the skin at hand: the recorded entry may lie a little off it. */
export function fromSkin<Line extends LineLike>(
  { layers }: BodyLayers,
  line: Line,
): Line & { readonly entry: Vector3 } {
  const entry = new Vector3().copy(line.entry);
  const down = new Vector3().copy(line.down);
  const hits =
    layers
      .get('skin')
      ?.tree.raycast(new Ray(entry.clone().addScaledVector(down, -NEAR_ENTRY), down), DoubleSide, 0, 2 * NEAR_ENTRY) ??
    [];
  // Between the thighs the way begins within the other one, and leaves it first.
  const [hit] = hits
    .filter(({ face }) => (face?.normal.dot(down) ?? 0) < 0)
    .sort((one, other) => Math.abs(one.distance - NEAR_ENTRY) - Math.abs(other.distance - NEAR_ENTRY));
  return { ...line, entry: hit ? entry.addScaledVector(down, hit.distance - NEAR_ENTRY) : entry };
}

/**
 * How far the skin at hand lies outside a place on the lean skin, along a line, mm; 0 where it lies within or there is none.
 * @param line from the lean skin inward
 */
export function skinOutsideMm({ layers }: BodyLayers, { entry, down }: LineLike): number {
  const inward = new Vector3().copy(down);
  const from = new Vector3().copy(entry).addScaledVector(inward, WITHIN);
  const hit = layers.get('skin')?.tree.raycastFirst(new Ray(from, inward.negate()), DoubleSide, 0, WITHIN + OUTSIDE);
  return hit ? Math.max(0, 1000 * (hit.distance - WITHIN)) : 0;
}

const rayOf = ({ entry, down }: LineLike): Ray => new Ray(new Vector3().copy(entry), new Vector3().copy(down));

/** The copies of a layer as geometry asks them of a line: millimetres in the scene's axes. */
const lineTarget = ({ tree, instances, indices }: BodyLayer): LineTarget<number> => ({
  cast: ([x, y, z], direction) => {
    const ray = new Ray(new Vector3(x, y, z).divideScalar(1000), new Vector3(...direction));
    return tree.raycast(ray, DoubleSide).map(({ faceIndex, face, distance }) => ({
      key: instances[indices[(faceIndex ?? 0) * 3] ?? 0] ?? 0,
      distanceMm: distance * 1000,
      entering: (face?.normal.dot(ray.direction) ?? 0) < 0,
    }));
  },
});

function stretchesOf(layers: readonly BodyLayer[], { entry, down, reachMm }: LineLike): Passed[] {
  return layersAlongRay(
    layers.map(lineTarget),
    [entry.x * 1000, entry.y * 1000, entry.z * 1000],
    [down.x, down.y, down.z],
    reachMm + FOLLOWED_MM,
  ).map(({ id, entryMm, exitMm }) => ({ number: id, fromMm: entryMm, toMm: exitMm }));
}

function hazardsIn(layer: BodyLayer, line: LineLike, margins: ReadonlyMap<number, number>): NearbyHazard[] {
  const { entry, down, reachMm } = line;
  const from: Vec3 = [entry.x, entry.y, entry.z];
  const along = reachMm / 1000;
  const to: Vec3 = [entry.x + down.x * along, entry.y + down.y * along, entry.z + down.z * along];
  return [...layer.parts].flatMap(([number, part]) => {
    const marginMm = margins.get(number);
    if (marginMm === undefined || !nearBox(part.min, part.max, from, to, marginMm / 1000)) return [];
    const found = distanceTo(layer, part.indexStart, part.indexCount, line, from, to);
    return found.distanceMm > marginMm ? [] : [{ number, ...found }];
  });
}

function nearBox(min: Vec3, max: Vec3, a: Vec3, b: Vec3, margin: number): boolean {
  return ([0, 1, 2] as const).every(
    (k) => Math.max(a[k], b[k]) >= min[k] - margin && Math.min(a[k], b[k]) <= max[k] + margin,
  );
}

/** Nearest place between the line and a structure's triangles, by their edges. */
function distanceTo(
  layer: BodyLayer,
  first: number,
  count: number,
  line: LineLike,
  from: Vec3,
  to: Vec3,
): Omit<NearbyHazard, 'number'> {
  const positions = layer.geometry.getAttribute('position').array;
  const corner = (at: number): Vec3 => {
    const v = 3 * (layer.indices[at] ?? 0);
    return [positions[v] ?? 0, positions[v + 1] ?? 0, positions[v + 2] ?? 0];
  };
  let best = { distanceMm: Infinity, atMm: 0, place: { x: 0, y: 0, z: 0 } };
  for (let i = first; i < first + count; i += 3) {
    const corners = [corner(i), corner(i + 1), corner(i + 2)] as const;
    for (const [a, b] of [
      [corners[0], corners[1]],
      [corners[1], corners[2]],
      [corners[2], corners[0]],
    ] as const) {
      const { s, t, distanceMm } = nearestOnSegments(from, to, a, b);
      if (distanceMm * 1000 >= best.distanceMm) continue;
      const between = (k: 0 | 1 | 2): number => a[k] + t * (b[k] - a[k]);
      best = {
        distanceMm: distanceMm * 1000,
        atMm: s * line.reachMm,
        place: { x: between(0), y: between(1), z: between(2) },
      };
    }
  }
  // A line through the structure has no distance to it, though its edges may.
  const ray = rayOf(line);
  // Hits come in no order: the nearest is where it is met.
  const pierced = layer.tree.raycast(ray, DoubleSide, 0, line.reachMm / 1000).reduce((least, hit) => {
    const at = (hit.faceIndex ?? 0) * 3;
    return at >= first && at < first + count ? Math.min(least, hit.distance) : least;
  }, Infinity);
  if (pierced === Infinity) return best;
  const { x, y, z } = ray.at(pierced, new Vector3());
  return { distanceMm: 0, atMm: pierced * 1000, place: { x, y, z } };
}
