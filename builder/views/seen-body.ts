/** The built body, and how an eye sees it: both sides, millimetres LPS. */
import {
  areaDistances,
  dot,
  prepareSkin,
  type PaintableSkin,
  type SkinStroke,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import { mergeMeshes, mirrorMesh, vertexAreas } from '../shapes/mesh-operations.ts';
import { areaNormals } from '../../src/geometry/index.ts';
import { firstOnRay, indexMesh, meshCrossings, type MeshIndex } from '../shapes/mesh-index.ts';
import type { Body as Anatomy, Layer } from '../../src/anatomy/index.ts';
import { readBuiltBody } from '../body/built-body.ts';
import type { BuiltBody } from '../body/built-body.ts';

/** A place on a surface. */
export interface SurfacePoint {
  readonly position: Vec3;
  /** Outward, unit. */
  readonly normal: Vec3;
}

/** A piece of skin; `area` in square millimetres. */
export interface Patch extends SurfacePoint {
  readonly area: number;
}

/** What lies between a place in the body and the eye, mm. */
export interface InTheWay {
  /** Of the body itself, up to the skin. */
  readonly bodyMm: number;
  readonly boneMm: number;
  readonly organMm: number;
  /** Whether the line, once outside, goes through another part of the body. */
  readonly anotherPart: boolean;
}

export interface SeenBody extends Pick<BuiltBody, 'partById'> {
  readonly skin: MeshIndex;
  readonly normals: Float32Array;
  readonly paintable: PaintableSkin;
  /** Square millimetres around each vertex of the skin. */
  readonly areas: Float64Array;
  readonly bones: MeshIndex;
  readonly organs: MeshIndex;
}

const at = (rows: Float32Array, row: number): Vec3 => [rows[3 * row]!, rows[3 * row + 1]!, rows[3 * row + 2]!];
const along = (from: Vec3, direction: Vec3, mm: number): Vec3 => [
  from[0] + direction[0] * mm,
  from[1] + direction[1] * mm,
  from[2] + direction[2] * mm,
];

/** @param anatomy the body whose models are read. @throws when they are not built. */
export async function readSeenBody(anatomy: Anatomy): Promise<SeenBody> {
  const { skin, parts, partById } = await readBuiltBody(anatomy);
  const meshOf = ({ positions, indices }: MeshIndex): TriangleMesh => ({
    positions,
    normals: new Float32Array(positions.length),
    uvs: null,
    indices,
  });
  const whole = (layer: Layer): MeshIndex =>
    indexMesh(
      mergeMeshes(
        parts
          .filter(({ structure }) => structure.layer === layer)
          .flatMap(({ structure, index }) => {
            const mesh = meshOf(index);
            return structure.mirror ? [mesh, mirrorMesh(mesh)] : [mesh];
          }),
      ),
    );
  const normals = areaNormals(skin.positions, skin.indices);
  return {
    partById,
    skin,
    normals,
    paintable: prepareSkin({ ...meshOf(skin), normals }),
    areas: vertexAreas(skin),
    bones: whole('skeleton'),
    organs: whole('organs'),
  };
}

/** Most pieces an area is asked by. */
const MOST_PATCHES = 90;

/** The skin painted by strokes in pieces, evenly taken. */
export function patchesOf({ skin, normals, paintable, areas }: SeenBody, strokes: readonly SkinStroke[]): Patch[] {
  const painted: number[] = [];
  areaDistances(paintable, strokes).forEach((distance, vertex) => {
    if (distance <= 0) painted.push(vertex);
  });
  const every = Math.max(1, Math.ceil(painted.length / MOST_PATCHES));
  return painted
    .filter((_, index) => index % every === 0)
    .map((vertex) => ({
      position: at(skin.positions, vertex),
      normal: at(normals, vertex),
      area: every * areas[vertex]!,
    }));
}

/** Off the surface, so that a line does not meet where it starts, mm. */
const OFF_MM = 2;
const FAR_MM = 3000;
/** Skin turned away more than the first is not seen, and counts whole from the second on (cosines). */
const GRAZING = [0.08, 0.45] as const;

/** How well a piece of skin is seen by an eye far away in `direction`, 0 … 1. */
export function skinSeen({ skin }: SeenBody, { position, normal }: SurfacePoint, direction: Vec3): number {
  const facing = Math.min(1, Math.max(0, (dot(normal, direction) - GRAZING[0]) / (GRAZING[1] - GRAZING[0])));
  return facing === 0 || firstOnRay(skin, along(position, normal, OFF_MM), direction, FAR_MM) ? 0 : facing;
}

/** What a line from a place in the body toward an eye far away in `direction` goes through. */
export function inTheWay({ skin, bones, organs }: SeenBody, from: Vec3, direction: Vec3): InTheWay {
  const met = meshCrossings(skin, from, direction);
  const exits = met.filter(({ entering }) => !entering).map(({ distanceMm }) => distanceMm);
  return {
    bodyMm: exits[0] ?? 0,
    boneMm: throughMm(bones, from, direction),
    organMm: throughMm(organs, from, direction),
    // Not a fold of skin that the line grazes on its way out.
    anotherPart: met.some(
      ({ entering, distanceMm }) =>
        entering &&
        distanceMm > OFF_MM &&
        (exits.find((exit) => exit > distanceMm) ?? distanceMm) - distanceMm > 2 * OFF_MM,
    ),
  };
}

/** How much of a line lies in closed shapes, mm. Where they overlap both count. */
const throughMm = (index: MeshIndex, from: Vec3, direction: Vec3): number =>
  meshCrossings(index, from, direction).reduce(
    (sum, { entering, distanceMm }) => sum + (entering ? -distanceMm : distanceMm),
    0,
  );
