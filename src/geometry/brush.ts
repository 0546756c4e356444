/**
 * A brush on the skin: what one movement of it adds to, or takes from, a field of signed distances over the vertices. It
 * spreads by ways over the skin from the place it touches, so it reaches neither the far side nor the next limb, and costs
 * as much as it covers, however much was painted before.
 */
import { NearestFirst } from './nearest-first.ts';
import type { PaintableSkin } from './skin-areas.ts';
import { smoothStep } from './smooth-step.ts';
import type { Vec3 } from './types.ts';

/** Neither within nor outside is a painted field told further from the edge than this, mm. */
export const BRUSH_FAR_MM = 16;

/** Where the brush touches the skin. */
export interface BrushTip {
  /** mm, LPS; on the skin. */
  readonly at: Vec3;
  /** Unit, outward, LPS. */
  readonly normal: Vec3;
  readonly radiusMm: number;
}

/** What one movement changed: vertices, and what the field held there before. */
export type BrushTrace = Map<number, number>;

/** The way over the skin may be this much longer than the straight one before it counts as another part. */
const DETOUR = 1.4;
const DETOUR_MM = 8;
/** Over so much more of a detour a part goes out of reach, mm. */
const DETOUR_FADES_MM = 16;
/** Skin whose normal lies along the brush's by less than `from` goes out of reach, and is out at `to`. */
const TURNED = { from: 0.2, to: -0.3 } as const;
/** More than any brush reaches, mm: what is pushed out by it is out. */
const OUT_MM = 80;
/** The skin under the brush is this near, mm, and faces its way at least so far. */
const SEED_MM = 25;
const SEED_AGREES = 0.2;
/** Skin between two places of the movement must not be taken for another part, mm. */
const STEP_MM = 5;

/** A field on which nothing is painted. */
export function blankField({ positions }: Pick<PaintableSkin, 'positions'>): Float32Array<ArrayBuffer> {
  return new Float32Array(positions.length / 3).fill(BRUSH_FAR_MM);
}

/**
 * How far a vertex lies outside what the brush covers, mm, negative within, apart from what the way over the skin says of it.
 * `straight`: to the middle of the movement.
 */
interface BrushReach {
  readonly value: number;
  readonly straight: number;
}

/** The skin under one place of the movement, and which way it faces over some centimetres. */
interface Seed {
  readonly vertex: number;
  readonly facing: Vec3;
}

/** The vertex under a tip; null where no skin there faces its way. */
function seedOf(skin: PaintableSkin, at: Vec3, normal: Vec3): Seed | null {
  const { normals, broadNormals: broad } = skin;
  const vertex = skin.grid.nearest(
    at,
    SEED_MM,
    (v) =>
      normals[3 * v]! * normal[0] + normals[3 * v + 1]! * normal[1] + normals[3 * v + 2]! * normal[2] > SEED_AGREES,
  );
  if (vertex < 0) return null;
  return { vertex, facing: [broad[3 * vertex]!, broad[3 * vertex + 1]!, broad[3 * vertex + 2]!] };
}

const between = (a: Vec3, b: Vec3, t: number): Vec3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** The skin under a movement, from its first place to its last. */
function seedsOf(skin: PaintableSkin, from: BrushTip, to: BrushTip): Seed[] {
  const length = Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1], to.at[2] - from.at[2]);
  const steps = Math.max(1, Math.ceil(length / STEP_MM));
  return Array.from({ length: length > 0 ? steps + 1 : 1 }, (_, step) =>
    seedOf(skin, between(from.at, to.at, step / steps), between(from.normal, to.normal, step / steps)),
  ).filter((seed) => seed !== null);
}

/** Measures vertices against a movement between two seeds. */
function measureOf(
  { positions, broadNormals: broad }: PaintableSkin,
  from: BrushTip,
  to: BrushTip,
  seeds: readonly Seed[],
): (vertex: number) => BrushReach {
  const [ax, ay, az] = from.at;
  const [dx, dy, dz] = [to.at[0] - ax, to.at[1] - ay, to.at[2] - az];
  const square = dx * dx + dy * dy + dz * dz;
  const first = seeds[0]!.facing,
    last = seeds.at(-1)!.facing;
  return (vertex) => {
    const p = 3 * vertex;
    const x = positions[p]! - ax,
      y = positions[p + 1]! - ay,
      z = positions[p + 2]! - az;
    const t = square > 0 ? Math.min(1, Math.max(0, (x * dx + y * dy + z * dz) / square)) : 0;
    const [ex, ey, ez] = [x - t * dx, y - t * dy, z - t * dz];
    const straight = Math.sqrt(ex * ex + ey * ey + ez * ez);
    const nx = first[0] + (last[0] - first[0]) * t,
      ny = first[1] + (last[1] - first[1]) * t,
      nz = first[2] + (last[2] - first[2]) * t;
    const agreement =
      (broad[p]! * nx + broad[p + 1]! * ny + broad[p + 2]! * nz) / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1);
    const turned = OUT_MM * smoothStep(-TURNED.from, -TURNED.to, -agreement);
    return { straight, value: straight - (from.radiusMm + (to.radiusMm - from.radiusMm) * t) + turned };
  };
}

/**
 * Moves the brush over the skin and notes what changed.
 * @param skin mm, LPS, its vertices joined already
 * @param field a signed distance for each vertex, mm, negative where it is painted, within ±{@link BRUSH_FAR_MM}; written to
 * @param from where the movement begins
 * @param to where it ends; a dab where both are the same
 * @param erases takes away what it covers instead of adding it
 * @param trace of the stroke so far; what a vertex held before the stroke's first change stays noted
 * @returns the vertices whose value is another now
 */
export function paintSegment(
  skin: PaintableSkin,
  field: Float32Array,
  from: BrushTip,
  to: BrushTip,
  erases: boolean,
  trace: BrushTrace = new Map(),
): number[] {
  const seeds = seedsOf(skin, from, to);
  if (seeds.length === 0) return [];
  const { start, list, lengths, way } = skin;
  const reach = Math.max(from.radiusMm, to.radiusMm) + BRUSH_FAR_MM;
  const measure = measureOf(skin, from, to, seeds);
  const reached = new Map<number, BrushReach>();
  const queue = new NearestFirst();
  const visit = (vertex: number, distance: number): void => {
    if (distance >= way[vertex]!) return;
    if (!reached.has(vertex)) reached.set(vertex, measure(vertex));
    way[vertex] = distance;
    queue.push(vertex, distance);
  };
  for (const { vertex } of seeds) visit(vertex, measure(vertex).straight);
  while (queue.size > 0) {
    const distance = queue.nearestDistance;
    const vertex = queue.pop();
    if (distance > way[vertex]! || reached.get(vertex)!.straight > reach) continue;
    for (let i = start[vertex]!; i < start[vertex + 1]!; i += 1) visit(list[i]!, distance + lengths[i]!);
  }
  const changed: number[] = [];
  for (const [vertex, { straight, value }] of reached) {
    const detour = way[vertex]! - DETOUR * straight - DETOUR_MM;
    way[vertex] = Infinity;
    const covered = Math.max(-BRUSH_FAR_MM, value + OUT_MM * smoothStep(0, DETOUR_FADES_MM, detour));
    const before = field[vertex]!;
    const after = Math.fround(erases ? Math.max(before, -covered) : Math.min(before, covered));
    if (after === before) continue;
    if (!trace.has(vertex)) trace.set(vertex, before);
    field[vertex] = after;
    changed.push(vertex);
  }
  return changed;
}

/** Takes a stroke back: the field is as before it. @returns the vertices that changed */
export function takeBack(field: Float32Array, trace: BrushTrace): number[] {
  for (const [vertex, before] of trace) field[vertex] = before;
  return [...trace.keys()];
}

/** How much of the skin around a vertex lies within a painted field there, 0–1. @param value mm @param mm2 that belong to the vertex */
export function coveredShare(value: number, mm2: number): number {
  return Math.min(1, Math.max(0, 0.5 - value / Math.sqrt(Math.max(mm2, 1e-6))));
}
