/** Where each structure lies on the built body, from where it is seen among the bones, and what lies beside it. */
import type { Structure, ViewAngles } from '../../src/anatomy/index.ts';
import { areaNormals, dot, type Vec3 } from '../../src/geometry/index.ts';
import type { BuiltPart } from '../body/built-body.ts';
import { firstOnRay, nearestOnMesh } from '../shapes/mesh-index.ts';
import type { SeenBody, SurfacePoint } from '../views/seen-body.ts';

/** One structure of the right side or the midline. */
export interface StructurePlace {
  readonly id: string;
  /** The middle of its box, mm LPS. */
  readonly centreMm: Vec3;
  readonly view: ViewAngles;
  /** What lies nearest, nearest first, with the distance between the surfaces, mm. */
  readonly near: readonly (readonly [id: string, mm: number])[];
}

/** What can be asked for by name. */
const ASKED: ReadonlySet<Structure['system']> = new Set(['muscle', 'bone', 'artery', 'vein', 'nerve']);
/** Places of a surface that are asked about. */
const PLACES = 60;
/** What lies further is no neighbour, mm. */
const BESIDE_MM = 25;
/** Neighbours that are kept: what lies further is no better to tell it from. */
const KEPT = 12;
/** Off the surface, so that a line does not meet where it starts, mm. */
const OFF_MM = 2;
const FAR_MM = 3000;

/** As those of muscles: from the height of the thing, from above, a little from below, and at the sole from the front. */
const AROUND: readonly ViewAngles[] = [4, 25, -12].flatMap((elevation) =>
  Array.from({ length: 12 }, (_, at): ViewAngles => [30 * at - 150, elevation]),
);
const SOLE: readonly ViewAngles[] = [[0, -66]];
/** What lies wholly below this is of the foot and may be seen best from under it, mm. */
const FOOT_HEIGHT_MM = 90;
/** Straight and level views are liked a little more. */
const PLAIN = { straight: 0.05, level: 0.03 } as const;

function directionOf([azimuth, elevation]: ViewAngles): Vec3 {
  const [turn, rise] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  return [Math.sin(turn) * Math.cos(rise), -Math.cos(turn) * Math.cos(rise), Math.sin(rise)];
}

function surfaceOf({ index: { positions, indices } }: BuiltPart): SurfacePoint[] {
  const normals = areaNormals(positions, indices);
  const count = positions.length / 3;
  const every = Math.max(1, Math.ceil(count / PLACES));
  const row = (rows: Float32Array, at: number): Vec3 => [rows[3 * at]!, rows[3 * at + 1]!, rows[3 * at + 2]!];
  return Array.from({ length: Math.ceil(count / every) }, (_, at) => ({
    position: row(positions, at * every),
    normal: row(normals, at * every),
  }));
}

/** How much of a surface an eye far away sees past the bones, 0 … 1. */
function shareSeen({ bones }: SeenBody, places: readonly SurfacePoint[], direction: Vec3): number {
  const seen = places.map(({ position, normal }) => {
    const facing = dot(normal, direction);
    if (facing <= 0) return 0;
    const from: Vec3 = [
      position[0] + normal[0] * OFF_MM,
      position[1] + normal[1] * OFF_MM,
      position[2] + normal[2] * OFF_MM,
    ];
    return firstOnRay(bones, from, direction, FAR_MM) ? 0 : facing;
  });
  return seen.reduce((sum, share) => sum + share, 0) / Math.max(1, places.length);
}

function viewOf(body: SeenBody, places: readonly SurfacePoint[], isOfTheFoot: boolean): ViewAngles {
  const liked = ([azimuth, elevation]: ViewAngles): number =>
    (azimuth % 90 === 0 ? PLAIN.straight : 0) + (elevation === 4 ? PLAIN.level : 0);
  const views = isOfTheFoot ? [...AROUND, ...SOLE] : AROUND;
  const [best] = views
    .map((view) => ({ view, score: shareSeen(body, places, directionOf(view)) + liked(view) }))
    .sort((one, other) => other.score - one.score);
  return best?.view ?? [0, 4];
}

const boxesApart = (one: BuiltPart, other: BuiltPart): number =>
  Math.hypot(
    ...[0, 1, 2].map((axis) => Math.max(0, one.low[axis]! - other.high[axis]!, other.low[axis]! - one.high[axis]!)),
  );

/** The least distance from the places of one surface to the other, mm; null where it is more than counts. */
function apart(places: readonly SurfacePoint[], other: BuiltPart): number | null {
  let least: number | null = null;
  for (const { position } of places) {
    const found = nearestOnMesh(other.index, position, least ?? BESIDE_MM);
    if (found && found.distanceMm < (least ?? BESIDE_MM)) least = found.distanceMm;
  }
  return least;
}

/** Every muscle, bone, vessel and nerve, in the order of the records. */
export function structurePlaces(body: SeenBody, structures: readonly Structure[]): StructurePlace[] {
  const parts = structures.flatMap((structure) => {
    const part = ASKED.has(structure.system) ? body.partById.get(structure.id) : undefined;
    return part ? [{ part, places: surfaceOf(part) }] : [];
  });
  return parts.map(({ part, places }) => {
    const near = parts
      .filter(({ part: other }) => other.id !== part.id && boxesApart(part, other) < BESIDE_MM)
      .flatMap(({ part: other, places: theirs }) => {
        const found = [apart(places, other), apart(theirs, part)].filter((mm) => mm !== null);
        return found.length > 0 ? [[other.id, Math.round(Math.min(...found))] as const] : [];
      })
      .sort(([one, mm], [other, further]) => mm - further || (one < other ? -1 : 1))
      .slice(0, KEPT);
    return {
      id: part.id,
      centreMm: [0, 1, 2].map((axis) => Math.round((part.low[axis]! + part.high[axis]!) / 2)) as unknown as Vec3,
      view: viewOf(body, places, part.high[2] < FOOT_HEIGHT_MM),
      near,
    };
  });
}
