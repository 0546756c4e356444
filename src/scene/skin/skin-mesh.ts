/** A body's whole skin from what is recorded of it: unfolded to both sides, refined once, shaped to a build. Pure. */
import {
  applyStencil,
  areaNormals,
  subdivide,
  trianglesOfFaces,
  unfoldPositions,
  unfoldSurface,
  type SkinTopology,
  type Subdivision,
  type WholeSurface,
} from '../../geometry/index.ts';

/** What joins what, the same for all bodies and builds. */
export interface SkinMesh {
  readonly whole: WholeSurface;
  readonly subdivision: Subdivision;
  /** Three corners a triangle: of the refined skin, and of what it was refined from (its vertices come first). */
  readonly triangles: Uint32Array<ArrayBuffer>;
  readonly baseTriangles: Uint32Array<ArrayBuffer>;
  /** A bit mask for each vertex of the base. */
  readonly groups: Uint32Array;
}

/** The shapes of one body by build: lean, average, heavier; xyz of the recorded vertices, mm LPS. */
export type SkinShapes = readonly [lean: Float32Array, average: Float32Array, heavier: Float32Array];

/** How open to the light each recorded vertex lies in each shape, 0–1, in the same order. */
export type SkinShades = SkinShapes;

/** A skin in one shape. */
export interface PlacedSkin {
  /** xyz a vertex, metres, +Y up. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** Unit, the same frame. */
  readonly normals: Float32Array<ArrayBuffer>;
}

/** Unfolds and refines what joins what; done once. */
export function skinMesh(topology: SkinTopology): SkinMesh {
  const whole = unfoldSurface(topology);
  const subdivision = subdivide(whole.vertexCount, whole.faces);
  const groups = new Uint32Array(whole.vertexCount);
  whole.twins.forEach((twin, vertex) => {
    groups[vertex] = groups[twin] = topology.groups[vertex]!;
  });
  return {
    whole,
    subdivision,
    triangles: trianglesOfFaces(subdivision.faces) as Uint32Array<ArrayBuffer>,
    baseTriangles: trianglesOfFaces(whole.faces) as Uint32Array<ArrayBuffer>,
    groups,
  };
}

/**
 * The recorded half in the shape of a build, or how its light falls there: straight between its two neighbours.
 * @param build 0 lean, 1 average, 2 heavier; beyond either end the end
 */
export function blendShapes(shapes: SkinShapes, build: number): Float32Array {
  const from = build < 1 ? shapes[0] : shapes[1];
  const to = build < 1 ? shapes[1] : shapes[2];
  const share = Math.min(1, Math.max(0, build < 1 ? build : build - 1));
  return from.map((value, i) => value + share * (to[i]! - value));
}

/** A number for each recorded vertex, on both sides. */
export function unfoldValues({ vertexCount, twins }: WholeSurface, half: ArrayLike<number>): Float32Array {
  const all = new Float32Array(vertexCount);
  twins.forEach((twin, vertex) => {
    all[vertex] = all[twin] = half[vertex]!;
  });
  return all;
}

/** Lays the skin in a shape: both sides, refined, with normals. */
export function placeSkin({ whole, subdivision, triangles }: SkinMesh, half: Float32Array): PlacedSkin {
  const base = unfoldPositions(whole, half);
  // LPS millimetres → glTF metres, before refinement: there are fewer of them.
  for (let i = 0; i < base.length; i += 3) {
    const y = base[i + 1]!;
    base[i] = base[i]! / 1000;
    base[i + 1] = base[i + 2]! / 1000;
    base[i + 2] = -y / 1000;
  }
  const positions = new Float32Array(3 * subdivision.vertexCount);
  applyStencil(subdivision.stencil, base, positions);
  return {
    positions,
    normals: areaNormals(positions, triangles, new Float32Array(positions.length)) as Float32Array<ArrayBuffer>,
  };
}

/** Normals as the graphics card takes them: four signed bytes a vertex. */
export function packNormals(normals: ArrayLike<number>): Int8Array<ArrayBuffer> {
  const packed = new Int8Array((normals.length / 3) * 4);
  for (let i = 0, to = 0; i < normals.length; i += 3, to += 4)
    for (let axis = 0; axis < 3; axis += 1) packed[to + axis] = Math.round(127 * normals[i + axis]!);
  return packed;
}

/**
 * What light needs of a vertex beyond its normal, as the graphics card takes it: four bytes.
 * @param shades how open to the light each vertex lies, 0–1
 * @param cloth which way cloth over it faces, xyz; need not be unit
 */
export function packShades(shades: ArrayLike<number>, cloth: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(4 * shades.length);
  for (let vertex = 0; vertex < shades.length; vertex += 1) {
    const from = 3 * vertex;
    const length = Math.hypot(cloth[from]!, cloth[from + 1]!, cloth[from + 2]!) || 1;
    packed[4 * vertex] = Math.round(255 * Math.min(1, Math.max(0, shades[vertex]!)));
    for (let axis = 0; axis < 3; axis += 1)
      packed[4 * vertex + 1 + axis] = Math.round(127.5 + (127.5 * cloth[from + axis]!) / length);
  }
  return packed;
}

/** In so many steps of height triangles are ordered: within a step they keep their order, in which neighbours stand together. */
const STEPS_OF_HEIGHT = 256;

/**
 * Orders triangles from the head down, so that what a near view sees is one stretch of the list.
 * @param positions xyz a vertex, +Y up
 */
export function fromTheHeadDown(triangles: Uint32Array, positions: Float32Array): Uint32Array<ArrayBuffer> {
  const heights = Float32Array.from(
    { length: triangles.length / 3 },
    (_, t) =>
      positions[3 * triangles[3 * t]! + 1]! +
      positions[3 * triangles[3 * t + 1]! + 1]! +
      positions[3 * triangles[3 * t + 2]! + 1]!,
  );
  const [low, high] = heights.reduce(([a, b], height) => [Math.min(a, height), Math.max(b, height)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  const stepOf = (height: number): number =>
    Math.min(STEPS_OF_HEIGHT - 1, Math.floor(((high - height) / (high - low || 1)) * STEPS_OF_HEIGHT));
  const starts = new Uint32Array(STEPS_OF_HEIGHT + 1);
  heights.forEach((height) => {
    starts[stepOf(height) + 1]! += 1;
  });
  for (let step = 0; step < STEPS_OF_HEIGHT; step += 1) starts[step + 1]! += starts[step]!;
  const ordered = new Uint32Array(triangles.length);
  heights.forEach((height, t) => {
    const step = stepOf(height);
    ordered.set(triangles.subarray(3 * t, 3 * t + 3), 3 * starts[step]!);
    starts[step]! += 1;
  });
  return ordered;
}
