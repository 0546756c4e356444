/**
 * What comes out through what covers it is tucked in: each of its vertices that lies outside goes back under the covering
 * surface, and what lies around it in the same structure goes along, so that a thin muscle moves as a whole. A body that
 * is carried from this one has other girths, in which other places come through; these are tucked in the same meshes.
 */
import {
  areaNormals,
  carryVertices,
  distance,
  scale,
  smoothStep,
  type Carry,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import { boxOf, vertexAt } from '../shapes/mesh-operations.ts';
import { indexMesh } from '../shapes/mesh-index.ts';
import type { FiguresIn } from '../skin/carried-girths.ts';
import { outsideIn, type LayeredPart } from './pierced.ts';
import { latticePositions, onLattice, withoutFoldedTriangles } from './frame.ts';

/** So far beneath the covering surface a vertex is put, mm. */
const BENEATH_MM = 0.25;
/** What lies within this of a vertex that moves goes along, less the further away, mm; further where it moves far. */
const ALONG_MM = 7;
const ALONG_PER_MM = 2.2;
/** Further than this from where it was recorded nothing is tucked in, mm: what still comes through then is of another cause. */
const FURTHEST_MM = 7;
/** So near to a trigger point nothing moves, and from the second figure on freely, mm. */
const HELD_MM = [6, 18] as const;
/** What was tucked in may come through the next; so often it is looked at. */
const MOST_ROUNDS = 24;

/** A structure with its mesh, mm, LPS. */
interface Tuckable {
  readonly structure: Structure;
  readonly mesh: TriangleMesh;
}

/** The trigger points on each structure, mm, LPS as recorded: a point must go on lying on its muscle. */
export type HeldPlaces = ReadonlyMap<string, readonly Vec3[]>;

/** A structure as it lies in a body. */
function partIn({ structure, mesh }: Tuckable, carry: Carry | null) {
  const { id } = structure;
  const { uvs } = mesh;
  // As it will be written: what hangs by a hair may not tip afterwards.
  const indices = withoutFoldedTriangles(mesh.indices, latticePositions(mesh.positions));
  const positions = mesh.positions.map(onLattice);
  if (carry) {
    const range = { from: 0, count: positions.length / 3, mirrored: false, frame: 'figures' } as const;
    carryVertices(carry.warp, carry.girths.get(id), { positions, normals: new Float32Array(0), uvs }, range);
  }
  return { id, structure, index: indexMesh({ positions, indices }), ...boxOf({ positions }) };
}

/** How a structure must give way at a place, mm, LPS as recorded. */
interface Push {
  readonly at: Vec3;
  readonly way: Vec3;
}

/** How freely a place may move, 0–1. */
const freedomOf = (place: Vec3, held: readonly Vec3[]): number =>
  held.reduce((least, point) => Math.min(least, smoothStep(...HELD_MM, distance(place, point))), 1);

/** Moves what lies around each place along, by the push that counts most there. */
function pushed(positions: Float32Array, pushes: readonly Push[], held: readonly Vec3[]): Float32Array {
  const moved = positions.slice();
  const reaches = pushes.map(({ way }) => Math.max(ALONG_MM, ALONG_PER_MM * Math.hypot(...way)));
  for (let i = 0; i < positions.length; i += 3) {
    let [x, y, z] = [0, 0, 0],
      most = 0;
    for (const [k, { at, way }] of pushes.entries()) {
      const far = Math.hypot(positions[i]! - at[0], positions[i + 1]! - at[1], positions[i + 2]! - at[2]);
      const weight = smoothStep(0, 1, 1 - far / reaches[k]!);
      const length = weight * Math.hypot(...way);
      if (length <= most) continue;
      most = length;
      [x, y, z] = [way[0] * weight, way[1] * weight, way[2] * weight];
    }
    if (most === 0) continue;
    const freedom = freedomOf([positions[i]!, positions[i + 1]!, positions[i + 2]!], held);
    moved[i]! += x * freedom;
    moved[i + 1]! += y * freedom;
    moved[i + 2]! += z * freedom;
  }
  return moved;
}

/** As the surface turns, so do its normals; where it was left alone they stay as they are. */
function withTurnedNormals(before: TriangleMesh, positions: Float32Array): TriangleMesh {
  const from = areaNormals(before.positions, before.indices),
    to = areaNormals(positions, before.indices);
  const normals = before.normals.map((value, i) => value + to[i]! - from[i]!);
  for (let at = 0; at < normals.length; at += 3) {
    const length = Math.hypot(normals[at]!, normals[at + 1]!, normals[at + 2]!) || 1;
    for (let axis = 0; axis < 3; axis += 1) normals[at + axis]! /= length;
  }
  return { ...before, positions, normals };
}

const isFilling = ({ structure }: Pick<Tuckable, 'structure'>): boolean => structure.figure.kind === 'filling';

/** A shape as it is now, and what moving it heeds. */
interface Tucking extends Tuckable {
  /** Where its vertices were. */
  readonly recorded: Float32Array;
  readonly held: readonly Vec3[];
}

/** What comes through in the bodies, by structure, with the way back for each of its vertices that may go it. */
function pushesIn(
  shapes: ReadonlyMap<string, Tucking>,
  inBody: (shape: Tuckable, body: FiguresIn) => LayeredPart,
  bodies: readonly FiguresIn[],
): { pushes: Map<string, Push[]>; stays: number } {
  const pushes = new Map<string, Push[]>();
  let stays = 0;
  for (const body of bodies) {
    const all = [...shapes.values()].map((shape) => inBody(shape, body));
    const found = outsideIn({
      skin: body.skin,
      parts: all.filter((part) => !isFilling(part)),
      filling: all.filter(isFilling),
    });
    for (const { covered, vertices } of found) {
      const { mesh, recorded, held } = shapes.get(covered.id)!;
      const own = pushes.get(covered.id) ?? [];
      for (const [vertex, { mm, normal }] of vertices) {
        const at = vertexAt(mesh, vertex);
        const far = mm + BENEATH_MM;
        const wouldGo = distance(at, vertexAt({ positions: recorded }, vertex)) + far;
        if ((wouldGo > FURTHEST_MM && !isFilling(covered)) || freedomOf(at, held) < 1) stays += 1;
        else own.push({ at, way: scale(normal, -far) });
      }
      if (own.length > 0) pushes.set(covered.id, own);
    }
  }
  return { pushes, stays };
}

/**
 * @param shapes everything that is drawn
 * @param bodies in which it must hold
 * @param heldPlaces the trigger points on them
 * @param say told how much came through at each look
 * @returns the shapes, of which those that came through have moved
 */
export function tucked<Shape extends Tuckable>(
  shapes: readonly Shape[],
  bodies: readonly FiguresIn[],
  heldPlaces: HeldPlaces,
  say: (text: string) => void,
): Shape[] {
  const now = new Map<string, Tucking>(
    shapes.map(({ structure, mesh }) => [
      structure.id,
      { structure, mesh, recorded: mesh.positions, held: heldPlaces.get(structure.id) ?? [] },
    ]),
  );
  const known = new Map(bodies.map((body) => [body, new WeakMap<TriangleMesh, LayeredPart>()]));
  const inBody = (shape: Tuckable, body: FiguresIn): LayeredPart => {
    const before = known.get(body)?.get(shape.mesh);
    if (before) return before;
    const part = partIn(shape, body.carry);
    known.get(body)?.set(shape.mesh, part);
    return part;
  };
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const { pushes, stays } = pushesIn(now, inBody, bodies);
    const count = [...pushes.values()].reduce((sum, own) => sum + own.length, 0);
    say(`${count} vertices go back under what covers them, ${stays} stay`);
    if (count === 0) break;
    for (const [id, own] of pushes) {
      const before = now.get(id)!;
      const positions = pushed(before.mesh.positions, own, before.held);
      now.set(id, { ...before, mesh: { ...before.mesh, positions } });
    }
  }
  return shapes.map((shape) => {
    const { positions } = now.get(shape.structure.id)!.mesh;
    return positions === shape.mesh.positions ? shape : { ...shape, mesh: withTurnedNormals(shape.mesh, positions) };
  });
}
