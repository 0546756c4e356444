/**
 * What lies between the muscles: deep fascia and fat, so that no gap shows the far side of the room. Not recorded but
 * worked out from everything that is: the body's tissue is closed over gaps (a ball rolled over it reaches no further in),
 * sunk a little, kept under the skin, and only what can be seen between other shapes is drawn.
 */
import { DoubleSide, Ray, Vector3 } from 'three';
import { indexMesh } from '../shapes/mesh-index.ts';
import { dropUnusedVertices } from '../shapes/mesh-operations.ts';
import { squaredDistances, type Grid } from '../shapes/distance-transform.ts';
import { fieldToMesh } from '../shapes/field-mesh.ts';
import type { SampledDistance } from '../recorded/shape-types.ts';
import { rootOf, smoothStep, type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';

/** Edge of a cell, mm. */
const CELL_MM = 4;
/** Radius of the ball, mm: gaps up to twice as wide are filled. */
const BALL_MM = 15;
/** The filling lies this far under the closed surface, and at least so far under the skin, mm. */
const SUNK_MM = 4.8;
const UNDER_SKIN_MM = 3;
/** Where the filling lies deeper, mm, and where that is, mm LPS: each limit from the first figure to the second in full. */
interface Hollow {
  readonly deeperMm: number;
  readonly fromMiddle: readonly [number, number];
  readonly below: readonly [number, number];
  readonly above: readonly [number, number];
  readonly behind: readonly [number, number];
  readonly front: readonly [number, number];
  /** The last two count from a plane that comes forward by so much for each mm from the middle. */
  readonly slant?: number;
}
const HOLLOWS: readonly Hollow[] = [
  // Hyoid bone and larynx with the muscles between them: there is little to fill in front of them.
  {
    deeperMm: 28,
    fromMiddle: [38, 18],
    below: [1318, 1342],
    above: [1460, 1444],
    behind: [-92, -104],
    front: [-156, -146],
  },
  // The nostrils.
  {
    deeperMm: 20,
    fromMiddle: [17, 13],
    below: [1455, 1460],
    above: [1488, 1484],
    behind: [-184, -188],
    front: [-230, -226],
  },
  // The concha of the ear.
  {
    deeperMm: 14,
    fromMiddle: [58, 64],
    below: [1484, 1489],
    above: [1513, 1508],
    behind: [-81, -86],
    front: [-106, -102],
  },
  // Palm and back of the hand: lumbricals and interossei stand out from between the metacarpal bones.
  {
    deeperMm: 5,
    fromMiddle: [214, 222],
    below: [718, 728],
    above: [798, 786],
    behind: [-60, -70],
    front: [-400, -390],
  },
  // The fingers and their webs.
  {
    deeperMm: 25,
    fromMiddle: [214, 222],
    below: [600, 610],
    above: [738, 729],
    behind: [-60, -70],
    front: [-400, -390],
  },
  // Sole and back of the foot, as in the hand.
  {
    deeperMm: 5,
    fromMiddle: [44, 54],
    below: [-110, -100],
    above: [12, 0],
    behind: [-84, -100],
    front: [-400, -390],
  },
  // The toes and their webs, aslant as the heads of the metatarsal bones are.
  {
    deeperMm: 25,
    fromMiddle: [44, 54],
    below: [-110, -100],
    above: [0, -10],
    behind: [-244, -254],
    front: [-500, -490],
    slant: -0.71,
  },
];
/** Nothing lies nearer to what must stay in sight, mm: an eye looks out of its orbit. */
const CLEAR_MM = 15;
/** Deeper than this within other tissue it is never seen, mm. */
const HIDDEN_MM = 4;
/** Before what is never seen is left out. */
const TRIANGLES = 9000;
const MAX_ERROR_MM = 6;
/** What lies this near to a film is drawn back to so far beneath it, mm. */
const NEAR_FILM_MM = 7;
const BENEATH_FILM_MM = 3;
/** Pieces with fewer triangles are crumbs. */
const LEAST_TRIANGLES = 24;
/** How far the grid reaches over the median plane, and beyond everything else, mm. */
const OVER_MEDIAN_MM = 2 * BALL_MM + 2 * CELL_MM;
const MARGIN_MM = BALL_MM + 2 * CELL_MM;

/**
 * The right half of the filling, open at the median plane.
 * @param tissues everything between whose parts it lies, both sides, mm, LPS, with the girths of each body: it fits all
 * @param skin the whole lean skin, mm, LPS
 * @param inSight what must not be covered, both sides
 * @throws Error where nothing is left to fill
 */
export async function fillingMesh(
  tissues: readonly TriangleMesh[],
  skin: TriangleMesh,
  inSight: TriangleMesh,
): Promise<TriangleMesh> {
  const grid = gridAround(skin.positions);
  const outsideSkin = inverted(insideOf(skin, grid));
  const underSkin = squaredDistances(grid, outsideSkin);
  const solids = tissues.map((tissue) => insideOf(tissue, grid));
  const toOpen = nearest(solids.map((solid) => toOpenOf(solid, grid)));
  const toClear = squaredDistances(
    grid,
    inSight.indices.length > 0 ? insideOf(inSight, grid) : new Uint8Array(toOpen.length),
  );
  const within = nearest(solids.map((solid) => squaredDistances(grid, inverted(solid))));
  const samples = Int8Array.from({ length: toOpen.length }, (_, cell) => {
    const closed = Math.sqrt(toOpen[cell]!) * CELL_MM - BALL_MM - SUNK_MM;
    const depth = Math.sqrt(underSkin[cell]!) * CELL_MM - UNDER_SKIN_MM - deeperMmAt(placeOf(grid, cell));
    return Math.round(
      Math.max(
        -12,
        Math.min(12, (8 * Math.min(closed, depth, Math.sqrt(toClear[cell]!) * CELL_MM - CLEAR_MM)) / CELL_MM),
      ),
    );
  });
  const field: SampledDistance = { size: grid.size, spacingMm: CELL_MM, origin: grid.origin, samples };
  const mesh = await fieldToMesh(field, {
    taubinSteps: 8,
    targetTriangles: TRIANGLES,
    maxErrorMm: MAX_ERROR_MM,
    regular: true,
    rightHalf: true,
  });
  const depthAt = (x: number, y: number, z: number): number => {
    const at = [x, y, z].map((value, axis) => Math.round((value - grid.origin[axis]!) / CELL_MM)) as [
      number,
      number,
      number,
    ];
    const [nx, ny, nz] = grid.size;
    if (at.some((value, axis) => value < 0 || value >= [nx, ny, nz][axis]!)) return 0;
    return Math.sqrt(within[at[0] + nx * (at[1] + ny * at[2])]!) * CELL_MM;
  };
  const seen: number[] = [];
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const corners = [0, 1, 2].map((corner) => 3 * mesh.indices[i + corner]!);
    const isHidden = corners.every(
      (at) => depthAt(mesh.positions[at]!, mesh.positions[at + 1]!, mesh.positions[at + 2]!) > HIDDEN_MM,
    );
    if (!isHidden) seen.push(mesh.indices[i]!, mesh.indices[i + 1]!, mesh.indices[i + 2]!);
  }
  return dropUnusedVertices({ ...mesh, indices: withoutCrumbs(Uint32Array.from(seen), mesh.positions.length / 3) });
}

/**
 * The filling drawn back beneath sheets that are seen through, so that it does not lie before them.
 * @param mesh the filling, with normals, mm
 * @param films the sheets, right half, mm
 */
export function beneathFilms(mesh: TriangleMesh, films: TriangleMesh): TriangleMesh {
  if (films.indices.length === 0) return mesh;
  const index = indexMesh(films);
  const positions = mesh.positions.slice();
  for (let i = 0; i < positions.length; i += 3) {
    const place = new Vector3().fromArray(positions, i);
    const near = index.bvh.closestPointToPoint(place, undefined, 0, NEAR_FILM_MM);
    if (!near) continue;
    const out = new Vector3().fromArray(mesh.normals, i);
    const above = place.clone().sub(near.point).dot(out) + BENEATH_FILM_MM;
    if (above > 0) place.addScaledVector(out, -above).toArray(positions, i);
  }
  return { ...mesh, positions };
}

/** A grid whose planes hold the median plane, around the right half of a body. */
function gridAround(positions: Float32Array): Grid {
  const low = [Infinity, Infinity, Infinity],
    high = [-Infinity, -Infinity, -Infinity];
  positions.forEach((value, i) => {
    low[i % 3] = Math.min(low[i % 3]!, value);
    high[i % 3] = Math.max(high[i % 3]!, value);
  });
  high[0] = OVER_MEDIAN_MM - MARGIN_MM;
  const from = low.map((value) => CELL_MM * Math.floor((value - MARGIN_MM) / CELL_MM));
  const to = high.map((value) => CELL_MM * Math.ceil((value + MARGIN_MM) / CELL_MM));
  const count = (axis: number): number => (to[axis]! - from[axis]!) / CELL_MM + 1;
  return { size: [count(0), count(1), count(2)], origin: [from[0]!, from[1]!, from[2]!] };
}

/** 1 at samples inside closed meshes that may overlap: along each row of x, what was entered more often than left. */
function insideOf(mesh: TriangleMesh, { size: [nx, ny, nz], origin }: Grid): Uint8Array {
  const { bvh } = indexMesh(mesh);
  const inside = new Uint8Array(nx * ny * nz);
  // Off the samples by a little, so that no ray runs along an edge that lies on the grid.
  const ray = new Ray(new Vector3(), new Vector3(1, 0, 0));
  for (let z = 0; z < nz; z += 1) {
    for (let y = 0; y < ny; y += 1) {
      ray.origin.set(origin[0] - 1, origin[1] + y * CELL_MM + 0.0137, origin[2] + z * CELL_MM + 0.0071);
      const hits = bvh.raycast(ray, DoubleSide).sort((one, other) => one.distance - other.distance);
      let depth = 0;
      let next = 0;
      for (let x = 0; x < nx && hits.length > 0; x += 1) {
        for (; next < hits.length && hits[next]!.distance <= x * CELL_MM + 1; next += 1)
          depth += hits[next]!.face!.normal.x < 0 ? 1 : -1;
        if (depth > 0) inside[x + nx * (y + ny * z)] = 1;
      }
    }
  }
  return inside;
}

/** Squared distances, in cells, to where the ball fits, open to the outside: hollows that are walled in all round are part of the body. */
function toOpenOf(solid: Uint8Array, grid: Grid): ReturnType<typeof squaredDistances> {
  const toSolid = squaredDistances(grid, solid);
  const reach = (BALL_MM / CELL_MM) ** 2;
  return squaredDistances(
    grid,
    reachable(grid, (cell) => toSolid[cell]! > reach),
  );
}

/** The least of several distances, at each sample. */
function nearest(distances: readonly ReturnType<typeof squaredDistances>[]): ReturnType<typeof squaredDistances> {
  const [first, ...others] = distances;
  if (!first) throw new Error('expected something to fill between');
  return first.map((distance, cell) => others.reduce((least, other) => Math.min(least, other[cell]!), distance));
}

/** Where a sample lies, mm. */
function placeOf({ size: [nx, ny], origin }: Grid, cell: number): Vec3 {
  const at = [cell % nx, Math.floor(cell / nx) % ny, Math.floor(cell / (nx * ny))];
  return [origin[0] + at[0]! * CELL_MM, origin[1] + at[1]! * CELL_MM, origin[2] + at[2]! * CELL_MM];
}

/** How much deeper than elsewhere the filling lies at a place, mm. */
function deeperMmAt([x, y, z]: Vec3): number {
  const full = ([none, whole]: readonly [number, number], value: number): number =>
    none < whole ? smoothStep(none, whole, value) : 1 - smoothStep(whole, none, value);
  return HOLLOWS.reduce((most, { deeperMm, fromMiddle, below, above, behind, front, slant = 0 }) => {
    const ahead = y + slant * Math.abs(x);
    return Math.max(
      most,
      deeperMm *
        full(fromMiddle, Math.abs(x)) *
        full(below, z) *
        full(above, z) *
        full(behind, ahead) *
        full(front, ahead),
    );
  }, 0);
}

const inverted = (flags: Uint8Array): Uint8Array => flags.map((flag) => 1 - flag);

/** The samples that can be reached from a corner of the grid over samples that are free. */
function reachable({ size: [nx, ny, nz] }: Grid, isFree: (cell: number) => boolean): Uint8Array {
  const reached = new Uint8Array(nx * ny * nz);
  const queue = [0];
  reached[0] = 1;
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
    const x = cell % nx,
      y = Math.floor(cell / nx) % ny,
      z = Math.floor(cell / (nx * ny));
    const visit = (isThere: boolean, to: number): void => {
      if (!isThere || reached[to] === 1 || !isFree(to)) return;
      reached[to] = 1;
      queue.push(to);
    };
    visit(x > 0, cell - 1);
    visit(x < nx - 1, cell + 1);
    visit(y > 0, cell - nx);
    visit(y < ny - 1, cell + nx);
    visit(z > 0, cell - nx * ny);
    visit(z < nz - 1, cell + nx * ny);
  }
  return reached;
}

/** Leaves out pieces of a few triangles. */
function withoutCrumbs(indices: Uint32Array, vertices: number): Uint32Array {
  const parents = Int32Array.from({ length: vertices }, (_, i) => i);
  for (let i = 0; i < indices.length; i += 3)
    for (const corner of [1, 2]) parents[rootOf(parents, indices[i + corner]!)] = rootOf(parents, indices[i]!);
  const counts = new Map<number, number>();
  for (let i = 0; i < indices.length; i += 3) {
    const root = rootOf(parents, indices[i]!);
    counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  return indices.filter((_, i) => counts.get(rootOf(parents, indices[i - (i % 3)]!))! >= LEAST_TRIANGLES);
}
