/** The areas of skin on every body and build: where each lies, how large it is and what is under it. */
import { readFileSync } from 'node:fs';
import {
  BODY_IDS,
  BUILDS,
  loadBody,
  loadDataset,
  type Area,
  type Build,
  type Dataset,
} from '../../src/anatomy/index.ts';
import type { BodyId } from '../../src/anatomy/bodies.ts';
import { SKIN_GROUPS } from '../../src/anatomy/skin-shape.ts';
import {
  areaDistances,
  dot,
  prepareSkin,
  normalize,
  scale,
  subtract,
  unfoldSurface,
  type PaintableSkin,
  type SkinStroke,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import { partsNear, type BuiltBody, type BuiltPart } from '../../builder/body/built-body.ts';
import { triangleAreaMm2 } from '../../builder/shapes/mesh-check.ts';
import { firstOnRay, nearestOnMesh } from '../../builder/shapes/mesh-index.ts';
import { readSkin } from '../../builder/skin/read-skin.ts';
import { builtBody, skinsOf } from './built-bodies.ts';
import { placeOf } from './skin-surface.ts';

/** Ways a place of the right half can face, LPS. */
const WAYS = {
  front: [0, -1, 0],
  back: [0, 1, 0],
  outer: [-1, 0, 0],
  inner: [1, 0, 0],
  up: [0, 0, 1],
  down: [0, 0, -1],
} as const satisfies Record<string, Vec3>;
type Way = keyof typeof WAYS;

/** Least share of a unit normal that lies along the way an area is said to face. */
const FACES = 0.25;
/** Cosine of the angle from straight inwards within which a bone lies behind the skin. */
const BEHIND = 0.2;
/** How deep a ray goes and how far a bone may be, mm. */
const DEEP_MM = 70;
/** How far beside the midline a middle is looked for: tendons meet in the midline itself. */
const BESIDE_MIDLINE_MM = 12;
/** Skin around its middle that an area's own normal is the mean of, mm. */
const AROUND_MM = 10;
/** What an area is said to lie over. */
const FIRM: readonly string[] = ['muscle', 'bone', 'tendon', 'cartilage'];
/** A mean of normals shorter than this is that of a finger seen from all sides. */
const LEAST_NORMAL = 0.3;
/** A line that goes so much deeper than another has gone through a gap, mm. */
const GAP_MM = 12;
/** Lines from around the middle. */
const LINES = 8;
/** Places asked of each border. */
const BORDER_PLACES = 8;

/** Where an area lies by its words. */
export interface AreaRecord {
  readonly area: string;
  /** Regions of the bone that lies nearest behind its middle. */
  readonly middle: readonly string[];
  /** Regions that its border reaches too. */
  readonly border: readonly string[];
  /** The way its middle faces. */
  readonly faces: readonly Way[];
  /** Named parts of the skin that most of it belongs to, with ! those it does not; none where the skin has no such part. */
  readonly groups: readonly string[];
  /** Muscles or bones, one of which is the first that is met from its middle inwards. */
  readonly beneath: readonly string[];
}

/** `areas-beneath.tsv`, one area a line. */
export function readAreaRecords(): readonly AreaRecord[] {
  const [, ...lines] = readFileSync('tests/contract/areas-beneath.tsv', 'utf8').trimEnd().split('\n');
  const list = (cell: string | undefined): string[] => (cell ?? '').split(' ').filter((one) => one !== '');
  return lines.map((line) => {
    const [area = '', middle, border, faces, groups, beneath] = line.split('\t');
    return {
      area,
      middle: list(middle),
      border: list(border),
      faces: list(faces) as Way[],
      groups: list(groups),
      beneath: list(beneath),
    };
  });
}

/** One body in its three builds. */
export interface Shapes {
  readonly id: BodyId;
  readonly data: Dataset;
  readonly body: BuiltBody;
  readonly skins: Readonly<Record<Build, TriangleMesh>>;
  readonly paintable: PaintableSkin;
  /** Masks of the named parts of the skin, of its base vertices; those come first among the refined. */
  readonly groups: Uint16Array;
}

/** Both bodies. */
export async function readShapes(): Promise<readonly Shapes[]> {
  const { topology } = await readSkin();
  const { twins, vertexCount } = unfoldSurface(topology);
  const groups = new Uint16Array(vertexCount);
  topology.groups.forEach((mask, vertex) => {
    groups[vertex] = mask;
    groups[twins[vertex]!] = mask;
  });
  return Promise.all(
    BODY_IDS.map(async (id) => {
      const [data, body, skins] = [await loadDataset(await loadBody(id)), await builtBody(id), await skinsOf(id)];
      return { id, data, body, skins, paintable: prepareSkin(skins.average), groups };
    }),
  );
}

/** An area as painted: vertices of the refined skin, the same in every build. */
export interface Painted {
  readonly field: Float32Array;
  /** A base vertex. */
  readonly middle: number;
  /** Painted skin around the middle. */
  readonly around: readonly number[];
  readonly border: readonly number[];
}

/** Paints strokes on the average skin, as the app does. @returns null where no vertex of the base skin is painted */
export function paint(shapes: Shapes, strokes: readonly SkinStroke[]): Painted | null {
  const { paintable, groups, skins } = shapes;
  const field = areaDistances(paintable, strokes);
  const inside: number[] = [];
  const edge: number[] = [];
  field.forEach((distance, vertex) => {
    if (distance >= 0) return;
    inside.push(vertex);
    const at = paintable.remap[vertex]!;
    for (let i = paintable.start[at]!; i < paintable.start[at + 1]!; i += 1)
      if (field[paintable.list[i]!]! >= 0) {
        edge.push(vertex);
        break;
      }
  });
  const { positions } = skins.average;
  const mean = [0, 1, 2].map(
    (axis) => inside.reduce((sum, vertex) => sum + positions[3 * vertex + axis]!, 0) / inside.length,
  );
  // Of what lies in the middle of the body, the right half alone is modelled.
  if (Math.abs(mean[0]!) < BESIDE_MIDLINE_MM) mean[0] = -BESIDE_MIDLINE_MM;
  let middle = -1,
    least = Infinity;
  for (const vertex of inside) {
    if (vertex >= groups.length) continue;
    const off = Math.hypot(...[0, 1, 2].map((axis) => positions[3 * vertex + axis]! - mean[axis]!));
    if (off < least) [middle, least] = [vertex, off];
  }
  if (middle < 0) return null;
  const every = Math.max(1, Math.floor(edge.length / BORDER_PLACES));
  const around = inside.filter(
    (vertex) =>
      Math.hypot(...[0, 1, 2].map((axis) => positions[3 * vertex + axis]! - positions[3 * middle + axis]!)) < AROUND_MM,
  );
  return { field, middle, around, border: edge.filter((_, at) => at % every === 0) };
}

/** The way the middle of an area faces in a build, unit LPS. */
function normalOf({ normals }: TriangleMesh, { middle, around }: Painted): Vec3 {
  const sum = [0, 1, 2].map((axis) => around.reduce((total, vertex) => total + normals[3 * vertex + axis]!, 0));
  const mean = sum.map((value) => value / around.length) as unknown as Vec3;
  return Math.hypot(...mean) < LEAST_NORMAL ? placeOf(normals, middle) : normalize(mean);
}

/** Painted skin, mm², in each build; a triangle counts by how many of its corners are painted. */
export function paintedMm2({ skins }: Shapes, { field }: Painted): Readonly<Record<Build, number>> {
  const sums = { lean: 0, average: 0, heavier: 0 };
  const { indices } = skins.average;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]!, indices[i + 1]!, indices[i + 2]!];
    const painted = Number(field[a]! < 0) + Number(field[b]! < 0) + Number(field[c]! < 0);
    if (painted === 0) continue;
    for (const build of BUILDS) sums[build] += (painted / 3) * triangleAreaMm2(skins[build].positions, a, b, c);
  }
  return sums;
}

/** Region of the bone nearest to a place of the right half, of those behind the skin there: a limb close by is in front of it. */
function boneRegionNear({ body }: Shapes, place: Vec3, normal: Vec3): string {
  const bones = body.parts
    .filter(({ structure: { system } }) => system === 'bone')
    .map((part) => ({ ...part, off: fromBox(place, part) }))
    .sort((one, other) => one.off - other.off);
  let region = 'none',
    least = Infinity;
  for (const { structure, index, off } of bones) {
    if (off >= least) break;
    const nearest = nearestOnMesh(index, place, least);
    if (
      nearest &&
      nearest.distanceMm < least &&
      dot(subtract(nearest.point, place), normal) < -BEHIND * nearest.distanceMm
    )
      [region, least] = [structure.region, nearest.distanceMm];
  }
  return region;
}

/** How far a place lies outside of the box of a part, mm. */
const fromBox = (place: Vec3, { low, high }: BuiltPart): number =>
  Math.hypot(...([0, 1, 2] as const).map((axis) => Math.max(0, low[axis] - place[axis], place[axis] - high[axis])));

/** The muscle or bone that most lines from around the middle of an area inwards meet first; of two, the one met sooner. */
function firstBeneath({ body }: Shapes, { positions }: TriangleMesh, painted: Painted, normal: Vec3): string {
  const inwards = scale(normal, -1);
  const middle = placeOf(positions, painted.middle);
  const parts = partsNear(body, middle, AROUND_MM + DEEP_MM).filter(({ structure: { system } }) =>
    FIRM.includes(system),
  );
  const met: (readonly [id: string, mm: number])[] = [];
  const every = Math.max(1, Math.floor(painted.around.length / LINES));
  for (const vertex of [painted.middle, ...painted.around.filter((_, at) => at % every === 0)]) {
    const place = placeOf(positions, vertex);
    let first: string | null = null,
      least = DEEP_MM;
    for (const { id, index, low, high } of parts) {
      if (!meetsBox(place, inwards, low, high, least)) continue;
      const hit = firstOnRay(index, place, inwards, least);
      if (hit && hit.distanceMm < least) [first, least] = [id, hit.distanceMm];
    }
    if (first !== null) met.push([first, least]);
  }
  const shallowest = Math.min(...met.map(([, mm]) => mm));
  const times = new Map<string, number>();
  for (const [id, mm] of met) if (mm <= shallowest + GAP_MM) times.set(id, (times.get(id) ?? 0) + 1);
  // Beside a thin finger, or in a gap between muscles, none is met.
  return times.size > 0
    ? [...times].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
    : nearestOf(parts, middle);
}

/** The part that is nearest to a place. */
function nearestOf(parts: readonly BuiltPart[], place: Vec3): string {
  let id = 'nothing',
    least = DEEP_MM;
  for (const part of parts) {
    const nearest = nearestOnMesh(part.index, place, least);
    if (nearest && nearest.distanceMm < least) [id, least] = [part.id, nearest.distanceMm];
  }
  return id;
}

/** Whether a line meets a box within a distance. */
function meetsBox(from: Vec3, along: Vec3, low: Vec3, high: Vec3, withinMm: number): boolean {
  let [near, far] = [0, withinMm];
  for (const axis of [0, 1, 2] as const) {
    const [one, other] = [(low[axis] - from[axis]) / along[axis], (high[axis] - from[axis]) / along[axis]];
    near = Math.max(near, Math.min(one, other));
    far = Math.min(far, Math.max(one, other));
  }
  return near <= far;
}

/** What does not agree with what is recorded of an area, on one body in its builds. */
export function faultsOf(shapes: Shapes, area: Area, record: AreaRecord, painted: Painted | null): string[] {
  if (!painted) return ['nothing is painted'];
  const faults: string[] = [];
  const { middle, border } = painted;
  for (const group of record.groups) {
    const name = group.replace('!', '');
    const bit = SKIN_GROUPS.findIndex((known) => known === name);
    let [within, all] = [0, 0];
    shapes.groups.forEach((mask, vertex) => {
      if (painted.field[vertex]! >= 0) return;
      all += 1;
      within += (mask >> bit) & 1;
    });
    if (within > all / 2 === group.startsWith('!'))
      faults.push(`${Math.round((100 * within) / all)} of 100 are of the ${name}`);
  }
  for (const build of BUILDS) {
    const skin = shapes.skins[build];
    const fault = (words: string): void => {
      faults.push(`${build}: ${words}`);
    };
    const normal = normalOf(skin, painted);
    if (area.side === 'paired' && skin.positions[3 * middle]! >= 0) fault('its middle is on the left');
    if (record.faces.some((way) => dot(normal, WAYS[way]) < FACES))
      fault(`faces ${normal.map((value) => value.toFixed(2)).join()}`);
    const beneath = firstBeneath(shapes, skin, painted, normal);
    if (!record.beneath.includes(beneath)) fault(`over ${beneath}`);
    for (const vertex of [middle, ...border]) {
      const place = placeOf(skin.positions, vertex);
      const isSeenInMirror = area.side !== 'paired' && place[0] > 0;
      const region = isSeenInMirror
        ? boneRegionNear(shapes, mirrored(place), mirrored(placeOf(skin.normals, vertex)))
        : boneRegionNear(shapes, place, placeOf(skin.normals, vertex));
      if (record.middle.includes(region)) continue;
      if (vertex === middle) fault(`its middle is at the ${region}`);
      else if (!record.border.includes(region)) fault(`reaches the ${region}`);
    }
  }
  return [...new Set(faults)];
}

const mirrored = ([x, y, z]: Vec3): Vec3 => [-x, y, z];
