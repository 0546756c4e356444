/** Painted areas of skin as a field over the skin's vertices. */
import { weldPositions, type WeldedPositions } from './weld-positions.ts';
import { meshAdjacency } from './mesh-adjacency.ts';
import type { TriangleMesh, Vec3 } from './types.ts';
import { NearestFirst } from './nearest-first.ts';
import { smoothStep } from './smooth-step.ts';
import { VertexGrid } from './vertex-grid.ts';

/** A brush stroke on the skin: a chain of points (mm, LPS) with a radius, and the way its skin faces. */
export interface SkinStroke {
  readonly points: readonly Vec3[];
  readonly radiusMm: number;
  /** Outward unit direction the painted skin roughly shares, null where it goes all round. */
  readonly facing: Vec3 | null;
}

/** A skin mesh prepared for painting. Build once with {@link prepareSkin}. */
export interface PaintableSkin {
  /** Vertices of the mesh given, and where each went after joining those of equal position. */
  readonly remap: Uint32Array;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Which way the skin faces over some centimetres: what is painted must not fray at each small fold. Unit. */
  readonly broadNormals: Float32Array;
  readonly start: Uint32Array;
  readonly list: Uint32Array;
  /** Length of each edge in `list`, mm. */
  readonly lengths: Float32Array;
  readonly grid: VertexGrid;
  /** Room to work in: the way over the skin to each vertex, Infinity between calls. */
  readonly way: Float64Array;
}

/** Beyond this from its edge an area is not measured, mm. */
export const FURTHEST_MM = 40;
/** The way over the skin may be this much longer than the straight one before it counts as another part. */
const DETOUR = 1.4;
const DETOUR_MM = 8;
/** Normals are evened over this many rings of vertices, penalties over fewer: an edge runs smooth over what is uneven. */
const BROAD_RINGS = 12;
const PENALTY_RINGS = 6;
/** A part that was not reached counts as this far out, mm. */
const UNREACHED_MM = 3 * FURTHEST_MM;
/** Areas that touch flow together over about this width, mm. */
const BLEND_MM = 4;

/** A mesh whose vertices are joined already, as {@link weldPositions} would give it. */
const asJoined = ({ positions, indices }: TriangleMesh): WeldedPositions => ({
  positions,
  indices,
  remap: Uint32Array.from({ length: positions.length / 3 }, (_, vertex) => vertex),
});

/**
 * Joins, connects and sorts a skin mesh into a grid (mm, LPS). Normals must be unit and outward.
 * @param mesh mm, LPS
 * @param isJoined every place has one vertex, shared by all triangles that meet there: nothing is left to be joined
 */
export function prepareSkin(mesh: TriangleMesh, isJoined = false): PaintableSkin {
  const welded = isJoined ? asJoined(mesh) : weldPositions(mesh, 0.01);
  const count = welded.positions.length / 3;
  const normals = new Float32Array(3 * count);
  welded.remap.forEach((target, source) => {
    normals.set(mesh.normals.subarray(3 * source, 3 * source + 3), 3 * target);
  });
  const { start, list } = meshAdjacency(count, welded.indices);
  const lengths = new Float32Array(list.length);
  const p = welded.positions;
  for (let v = 0; v < count; v += 1)
    for (let i = start[v]!; i < start[v + 1]!; i += 1) {
      const w = list[i]!;
      lengths[i] = Math.hypot(p[3 * v]! - p[3 * w]!, p[3 * v + 1]! - p[3 * w + 1]!, p[3 * v + 2]! - p[3 * w + 2]!);
    }
  return {
    remap: welded.remap,
    positions: p,
    normals,
    broadNormals: broadened(normals, start, list),
    start,
    list,
    lengths,
    grid: new VertexGrid(p, 15),
    way: new Float64Array(count).fill(Infinity),
  };
}

/** Normals evened over the neighbours. */
function broadened(normals: Float32Array, start: Uint32Array, list: Uint32Array): Float32Array {
  let now = normals.slice(),
    next = new Float32Array(normals.length);
  for (let ring = 0; ring < BROAD_RINGS; ring += 1) {
    for (let v = 0; v + 1 < start.length; v += 1) {
      const at = 3 * v;
      let x = now[at]!,
        y = now[at + 1]!,
        z = now[at + 2]!;
      for (let i = start[v]!; i < start[v + 1]!; i += 1) {
        const other = 3 * list[i]!;
        x += now[other]!;
        y += now[other + 1]!;
        z += now[other + 2]!;
      }
      const size = Math.sqrt(x * x + y * y + z * z) || 1;
      next[at] = x / size;
      next[at + 1] = y / size;
      next[at + 2] = z / size;
    }
    [now, next] = [next, now];
  }
  return now;
}

/**
 * How far a stroke lies above the plane that touches the skin at a place, mm, measured at the stroke's nearest point; never
 * negative. Skin that is joined to the place without a fold lies on or under that plane: what stands far above it is another limb.
 */
export function strokeAbove({ points }: SkinStroke, place: Vec3, normal: Vec3): number {
  let [best, above] = [Infinity, 0];
  points.forEach((a, i) => {
    const b = points[i + 1] ?? a;
    const along: Vec3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const from: Vec3 = [place[0] - a[0], place[1] - a[1], place[2] - a[2]];
    const square = dot(along, along);
    const t = square > 0 ? Math.min(1, Math.max(0, dot(from, along) / square)) : 0;
    const away: Vec3 = [t * along[0] - from[0], t * along[1] - from[1], t * along[2] - from[2]];
    const distance = dot(away, away);
    if (distance < best) [best, above] = [distance, dot(away, normal)];
  });
  return Math.max(0, above);
}

const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Distance from a point to a chain of points, mm. */
function chainDistance(points: readonly Vec3[], x: number, y: number, z: number): number {
  let best = Infinity;
  for (let i = 0; i < points.length; i += 1) {
    const a = points[i]!,
      b = points[i + 1] ?? a;
    const dx = b[0] - a[0],
      dy = b[1] - a[1],
      dz = b[2] - a[2];
    const square = dx * dx + dy * dy + dz * dz;
    const t = square > 0 ? Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy + (z - a[2]) * dz) / square)) : 0;
    best = Math.min(best, Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy, z - a[2] - t * dz));
  }
  return best;
}

/** The smaller of two distances, rounded where they are alike (Quílez's polynomial smooth minimum). */
function smoothMinimum(a: number, b: number): number {
  const share = Math.max(BLEND_MM - Math.abs(a - b), 0) / BLEND_MM;
  return Math.min(a, b) - share * share * BLEND_MM * 0.25;
}

/** How far skin is pushed out of a stroke for facing another way, mm. `agreement`: its normal along the stroke's facing, −1 … 1. */
const turnedAwayMm = (agreement: number): number => 2 * FURTHEST_MM * smoothStep(-0.1, 0.6, 0.2 - agreement);

/**
 * Signed distance in mm from one place of the skin to the edge of a stroke, negative inside: what
 * {@link areaDistances} paints there, but for the detours between limbs and the smoothing.
 * @param stroke mm, LPS
 * @param place mm, LPS; lies on the skin
 * @param normal unit, outward, LPS
 */
export function strokeDistance(stroke: SkinStroke, place: Vec3, normal: Vec3): number {
  const { points, radiusMm, facing } = stroke;
  const agreement = facing ? normal[0] * facing[0] + normal[1] * facing[1] + normal[2] * facing[2] : 1;
  return chainDistance(points, place[0], place[1], place[2]) - radiusMm + turnedAwayMm(agreement);
}

/**
 * Signed distance in mm from every vertex of the prepared mesh to the edge of the painted area:
 * negative inside, at most {@link FURTHEST_MM}. Each stroke is measured straight to its chain and
 * spread over the skin from the vertices under it, so what is near in space but far over the skin
 * (the next finger, the other thigh) stays out; skin that faces away from `facing` is pushed out
 * smoothly. An empty list gives {@link FURTHEST_MM} everywhere.
 */
export function areaDistances(skin: PaintableSkin, strokes: readonly SkinStroke[]): Float32Array {
  const field = new Float32Array(skin.positions.length / 3).fill(FURTHEST_MM);
  for (const stroke of strokes) spread(skin, stroke, field);
  return Float32Array.from(skin.remap, (vertex) => field[vertex]!);
}

function spread(skin: PaintableSkin, stroke: SkinStroke, field: Float32Array): void {
  const { positions, broadNormals: normals, start, list, lengths, way } = skin;
  const { points, radiusMm, facing } = stroke;
  const reach = radiusMm + FURTHEST_MM;
  const straight = (v: number): number =>
    chainDistance(points, positions[3 * v]!, positions[3 * v + 1]!, positions[3 * v + 2]!);
  const agreement = (v: number): number =>
    facing ? normals[3 * v]! * facing[0] + normals[3 * v + 1]! * facing[1] + normals[3 * v + 2]! * facing[2] : 1;
  const touched: number[] = [];
  const penalties = new Map<number, number>();
  const queue = new NearestFirst();
  const visit = (vertex: number, distance: number): void => {
    const known = way[vertex]!;
    if (distance >= known) return;
    if (known === Infinity) touched.push(vertex);
    way[vertex] = distance;
    queue.push(vertex, distance);
  };
  for (const seed of seeds(skin, stroke, agreement)) visit(seed, straight(seed));
  while (queue.size > 0) {
    const distance = queue.nearestDistance;
    const vertex = queue.pop();
    if (distance > way[vertex]!) continue;
    const near = straight(vertex);
    const detour = distance - DETOUR * near - DETOUR_MM;
    penalties.set(vertex, 60 * smoothStep(0, FURTHEST_MM, detour) + turnedAwayMm(agreement(vertex)));
    // A part reached only by a long detour is another limb: nothing beyond it belongs here either.
    if (near > reach || detour > FURTHEST_MM) continue;
    for (let i = start[vertex]!; i < start[vertex + 1]!; i += 1) visit(list[i]!, distance + lengths[i]!);
  }
  for (const vertex of touched) way[vertex] = Infinity;
  for (const [vertex, penalty] of evened(skin, penalties)) {
    const value = straight(vertex) - radiusMm + penalty;
    if (value < FURTHEST_MM) field[vertex] = Math.min(FURTHEST_MM, smoothMinimum(field[vertex]!, value));
  }
}

/** Penalties evened over the neighbours, so that an edge does not fray where one sets in. */
function evened({ start, list }: PaintableSkin, penalties: ReadonlyMap<number, number>): Iterable<[number, number]> {
  const vertices = [...penalties.keys()];
  let now = Float64Array.from(penalties.values());
  if (now.every((penalty) => penalty === 0)) return penalties;
  const place = new Map(vertices.map((vertex, i) => [vertex, i]));
  const near = vertices.map((vertex) =>
    Array.from(list.subarray(start[vertex], start[vertex + 1]), (other) => place.get(other) ?? -1),
  );
  for (let ring = 0; ring < PENALTY_RINGS; ring += 1)
    now = now.map((own, i) => {
      let sum = 0;
      for (const other of near[i]!) sum += other < 0 ? UNREACHED_MM : now[other]!;
      return (own + sum / Math.max(1, near[i]!.length)) / 2;
    });
  return vertices.map((vertex, i): [number, number] => [vertex, now[i]!]);
}

/** The vertices under a stroke: the nearest of those that face its way, for steps along the chain. */
function seeds(skin: PaintableSkin, stroke: SkinStroke, agreement: (vertex: number) => number): number[] {
  const found: number[] = [];
  const { points, radiusMm } = stroke;
  // Finer than the allowed detour, so that skin between two seeds is never taken for another part.
  const stepMm = Math.min(DETOUR_MM * 0.75, Math.max(3, radiusMm / 3));
  points.forEach((a, i) => {
    const b = points[i + 1];
    const steps = b ? Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) / stepMm)) : 1;
    for (let s = 0; s < steps; s += 1) {
      const t = s / steps;
      const at: Vec3 = b ? [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t] : a;
      const seed = skin.grid.nearest(at, radiusMm + 20, (vertex) => agreement(vertex) > 0.1);
      if (seed >= 0) found.push(seed);
    }
  });
  return found;
}

/** A stroke as plain, writable data, as records of areas hold it. */
export interface PlainStroke {
  points: [number, number, number][];
  radiusMm: number;
  facing: [number, number, number] | null;
}

/** The strokes seen in the median plane (x → −x). */
export function mirrorStrokes(strokes: readonly SkinStroke[]): PlainStroke[] {
  const flip = ([x, y, z]: Vec3): [number, number, number] => [-x + 0, y, z];
  return strokes.map(({ points, radiusMm, facing }) => ({
    points: points.map(flip),
    radiusMm,
    facing: facing ? flip(facing) : null,
  }));
}
