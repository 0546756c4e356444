/**
 * The faces of the clip box: true sections of every structure the planes meet, and of the fat between them.
 * Runs in the workers: the half of the body each of them holds.
 */
import { ShapeUtils, Vector2, Vector3, type Box3, type Vector3Like } from 'three';
import { INTERSECTED, NOT_INTERSECTED } from 'three-mesh-bvh';
import type { Layer } from '../../anatomy/index.ts';
import { sliceTriangles, type CutPlane, type Outline } from '../../geometry/index.ts';
import type { BodyLayer, BodyLayers } from '../body/body-layer.ts';
import type { ClipBoxLike } from '../shaders/clip-uniforms.ts';

/** Corners of triangles, three a triangle; plain arrays that can be handed to another thread. */
export interface CutFaces {
  /** xyz, metres. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** Row of the appearance table. */
  readonly numbers: Float32Array<ArrayBuffer>;
  /** See FACE_KIND. */
  readonly kinds: Float32Array<ArrayBuffer>;
  /** Which way the fibres run, xyz, unit; 0 where there are none. */
  readonly fibres: Float32Array<ArrayBuffer>;
}

/** What the shader tells apart. */
const FACE_KIND = { fat: 0, tissue: 1, skin: 2, cortex: 3 } as const;

/** How far a face lies toward the open clip box, metres, so that the first wins where shapes overlap. */
const LIFT: Readonly<Record<Layer, number>> = {
  skin: 0,
  connective: 0.00004,
  muscles: 0.00008,
  organs: 0.00012,
  skeleton: 0.00016,
  vessels: 0.0002,
  nerves: 0.00024,
};
/** Just above what it edges. */
const RIM_LIFT = 0.00004;
/** Thickness of the skin (about 2 mm in most places) and of compact bone as drawn, metres. */
const SKIN_THICKNESS = 0.002;
const CORTEX_THICKNESS = 0.0014;
/** How far above the entry, and toward the viewer, the planes are followed, metres. */
const UP = 0.25;
const OUT = 0.4;
const NO_FIBRES: Vector3Like = { x: 0, y: 0, z: 0 };

/** A plane of the clip box and the part of it that is seen, in its own axes, metres. */
interface Wall {
  readonly plane: CutPlane;
  readonly u: readonly [from: number, to: number];
  readonly v: readonly [from: number, to: number];
}

interface Faces {
  readonly positions: number[];
  readonly numbers: number[];
  readonly kinds: number[];
  readonly fibres: number[];
}

/** How a filled outline is to look. */
interface Stuff {
  readonly lift: number;
  readonly number: number;
  readonly kind: number;
  readonly fibre: Vector3Like;
}

/**
 * Builds the faces of the layers at hand.
 * @param hidden copies that are not seen, and so not cut
 */
export function cutFaces({ layers }: BodyLayers, clipBox: ClipBoxLike, hidden: ReadonlySet<number>): CutFaces {
  const faces: Faces = { positions: [], numbers: [], kinds: [], fibres: [] };
  for (const wall of wallsOf(clipBox)) {
    for (const layer of layers.values()) {
      if (layer.layer === 'skin') cutSkin(faces, layer, wall);
      else cutLayer(faces, layer, wall, hidden);
    }
  }
  return {
    positions: Float32Array.from(faces.positions),
    numbers: Float32Array.from(faces.numbers),
    kinds: Float32Array.from(faces.kinds),
    fibres: Float32Array.from(faces.fibres),
  };
}

/** Several halves as one. */
export function joinFaces(halves: readonly CutFaces[]): CutFaces {
  const join = (name: keyof CutFaces): Float32Array<ArrayBuffer> => {
    const joined = new Float32Array(halves.reduce((sum, half) => sum + half[name].length, 0));
    let at = 0;
    for (const half of halves) {
      joined.set(half[name], at);
      at += half[name].length;
    }
    return joined;
  };
  return { positions: join('positions'), numbers: join('numbers'), kinds: join('kinds'), fibres: join('fibres') };
}

/** The back of the clip box, its two sides and its floor. */
function wallsOf({ origin, down, across, toward, halfWidth, depth }: ClipBoxLike): Wall[] {
  const plane = (at: Vector3Like, u: Vector3Like, v: Vector3Like, normal: Vector3Like): CutPlane => ({
    origin: [at.x, at.y, at.z],
    u: [u.x, u.y, u.z],
    v: [v.x, v.y, v.z],
    normal: [normal.x, normal.y, normal.z],
  });
  const at = (direction: Vector3Like, distance: number): Vector3 =>
    new Vector3().copy(origin).addScaledVector(new Vector3().copy(direction), distance);
  const against = (direction: Vector3Like): Vector3 => new Vector3().copy(direction).negate();
  const wide = [-halfWidth, halfWidth] as const;
  const deep = [-UP, depth] as const;
  const out = [0, OUT] as const;
  return [
    { plane: plane(origin, across, down, toward), u: wide, v: deep },
    { plane: plane(at(across, -halfWidth), toward, down, across), u: out, v: deep },
    { plane: plane(at(across, halfWidth), toward, down, against(across)), u: out, v: deep },
    { plane: plane(at(down, depth), across, toward, against(down)), u: wide, v: out },
  ];
}

const MARGIN = 0.001;
const AXES = [0, 1, 2] as const;

/** Whether an axis-aligned box can have a part in the wall. */
function meets({ plane, u, v }: Wall, min: readonly number[], max: readonly number[]): boolean {
  const within = (axis: readonly [number, number, number], from: number, to: number): boolean => {
    let centre = 0;
    let reach = MARGIN;
    for (const k of AXES) {
      centre += axis[k] * (((min[k] ?? 0) + (max[k] ?? 0)) / 2 - plane.origin[k]);
      reach += Math.abs(axis[k]) * (((max[k] ?? 0) - (min[k] ?? 0)) / 2);
    }
    return centre + reach >= from && centre - reach <= to;
  };
  return within(plane.normal, 0, 0) && within(plane.u, ...u) && within(plane.v, ...v);
}

/** The triangles of a layer that may cross the plane (not only its wall: outlines must close), by structure. */
function crossing(layer: BodyLayer, { plane }: Wall, wanted: (number: number) => boolean): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const [nx, ny, nz] = plane.normal;
  const offset = nx * plane.origin[0] + ny * plane.origin[1] + nz * plane.origin[2];
  const centre = new Vector3();
  const size = new Vector3();
  layer.tree.shapecast({
    intersectsBounds: (box: Box3) => {
      box.getCenter(centre);
      box.getSize(size);
      const reach = (Math.abs(nx) * size.x + Math.abs(ny) * size.y + Math.abs(nz) * size.z) / 2 + 1e-6;
      const distance = Math.abs(nx * centre.x + ny * centre.y + nz * centre.z - offset);
      return distance > reach ? NOT_INTERSECTED : INTERSECTED;
    },
    intersectsRange: (first: number, count: number) => {
      for (let i = first; i < first + count; i += 1) {
        const triangle = layer.tree.resolveTriangleIndex(i);
        const number = layer.instances[layer.indices[triangle * 3] ?? 0] ?? 0;
        if (!wanted(number)) continue;
        const own = found.get(number) ?? [];
        own.push(
          layer.indices[triangle * 3] ?? 0,
          layer.indices[triangle * 3 + 1] ?? 0,
          layer.indices[triangle * 3 + 2] ?? 0,
        );
        found.set(number, own);
      }
      return false;
    },
  });
  return found;
}

/** The fat over the whole section, and the skin itself as its edge. */
function cutSkin(faces: Faces, layer: BodyLayer, wall: Wall): void {
  const positions = layer.geometry.getAttribute('position').array;
  const triangles = [...crossing(layer, wall, () => true).values()].flat();
  const outlines = sliceTriangles(positions, triangles, 0, triangles.length, wall.plane).filter((outline) =>
    isVisible(outline, wall),
  );
  fill(faces, wall.plane, outlines, { lift: LIFT.skin, number: 0, kind: FACE_KIND.fat, fibre: NO_FIBRES });
  // Once just over the fat, once over all else: seen aslant, no fat shows between the upper one and the body.
  for (const lift of [LIFT.skin + RIM_LIFT / 2, LIFT.nerves + RIM_LIFT]) {
    for (const outline of outlines)
      rim(faces, wall.plane, outline, SKIN_THICKNESS, { lift, number: 0, kind: FACE_KIND.skin, fibre: NO_FIBRES });
  }
}

function isVisible(outline: Outline, { u, v }: Wall): boolean {
  const span = (axis: 0 | 1, [from, to]: readonly [number, number]): boolean =>
    outline.some((point) => point[axis] >= from - MARGIN) && outline.some((point) => point[axis] <= to + MARGIN);
  return span(0, u) && span(1, v);
}

function cutLayer(faces: Faces, layer: BodyLayer, wall: Wall, hidden: ReadonlySet<number>): void {
  const positions = layer.geometry.getAttribute('position').array;
  const seen = new Set(
    [...layer.parts]
      .filter(([number, { min, max }]) => !hidden.has(number) && meets(wall, min, max))
      .map(([number]) => number),
  );
  if (seen.size === 0) return;
  for (const [number, triangles] of crossing(layer, wall, (candidate) => seen.has(candidate))) {
    const outlines = sliceTriangles(positions, triangles, 0, triangles.length, wall.plane);
    const stuff = {
      lift: LIFT[layer.layer],
      number,
      kind: FACE_KIND.tissue,
      fibre: layer.layer === 'muscles' ? fibreOf(layer, triangles) : NO_FIBRES,
    };
    fill(faces, wall.plane, outlines, stuff);
    if (layer.layer !== 'skeleton') continue;
    for (const outline of outlines)
      rim(faces, wall.plane, outline, CORTEX_THICKNESS, {
        ...stuff,
        lift: stuff.lift + RIM_LIFT / 2,
        kind: FACE_KIND.cortex,
      });
  }
}

/** Which way the fibres run where the plane meets a muscle: the mean way in which the first texture axis grows. */
function fibreOf(layer: BodyLayer, triangles: readonly number[]): Vector3Like {
  const uv = layer.geometry.getAttribute('uv');
  const positions = layer.geometry.getAttribute('position');
  if (!uv) return NO_FIBRES;
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
  const sum = new Vector3();
  for (let i = 0; i < triangles.length; i += 3) {
    const [p, q, r] = [triangles[i] ?? 0, triangles[i + 1] ?? 0, triangles[i + 2] ?? 0];
    a.fromBufferAttribute(positions, p);
    b.fromBufferAttribute(positions, q).sub(a);
    c.fromBufferAttribute(positions, r).sub(a);
    const [du1, du2] = [uv.getX(q) - uv.getX(p), uv.getX(r) - uv.getX(p)];
    const [dv1, dv2] = [uv.getY(q) - uv.getY(p), uv.getY(r) - uv.getY(p)];
    const area = du1 * dv2 - du2 * dv1;
    // Across the seam of θ a triangle runs the wrong way round.
    if (Math.abs(area) < 1e-9 || Math.abs(dv1) > 0.5 || Math.abs(dv2) > 0.5) continue;
    sum.add(b.multiplyScalar(dv2).addScaledVector(c, -dv1).divideScalar(area).normalize());
  }
  return sum.normalize();
}

/** Signed area, positive when counter-clockwise. */
function areaOf(outline: Outline): number {
  return outline.reduce((sum, [x, y], i) => {
    const [nx, ny] = outline[(i + 1) % outline.length] ?? [0, 0];
    return sum + (x * ny - nx * y) / 2;
  }, 0);
}

/** Fills outlines as triangles; outlines that run the other way than the largest are holes in it. */
function fill(faces: Faces, plane: CutPlane, outlines: readonly Outline[], stuff: Stuff): void {
  const measured = outlines
    .map((outline) => ({ outline, area: areaOf(outline) }))
    .sort((a, b) => Math.abs(b.area) - Math.abs(a.area));
  const sign = Math.sign(measured[0]?.area ?? 1);
  const holes = measured.filter(({ area }) => Math.sign(area) !== sign);
  for (const { outline } of measured.filter(({ area }) => Math.sign(area) === sign && Math.abs(area) > 1e-8)) {
    const contour = outline.map(([x, y]) => new Vector2(x, y));
    const inner = holes
      .map((hole) => hole.outline.map(([x, y]) => new Vector2(x, y)))
      .filter(([first]) => first && contains(contour, first));
    const corners = [...contour, ...inner.flat()];
    for (const triangle of ShapeUtils.triangulateShape(contour, inner)) {
      for (const index of triangle) put(faces, plane, corners[index]?.x ?? 0, corners[index]?.y ?? 0, stuff);
    }
  }
}

function contains(contour: readonly Vector2[], { x, y }: Vector2): boolean {
  let inside = false;
  contour.forEach((a, i) => {
    const b = contour[(i + 1) % contour.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** The edge of what was cut: a band just inside its outline. */
function rim(faces: Faces, plane: CutPlane, outline: Outline, thickness: number, stuff: Stuff): void {
  const inward = Math.sign(areaOf(outline)) * thickness;
  const count = outline.length;
  const inner = outline.map(([x, y], i) => {
    const [px, py] = outline[(i + count - 2) % count] ?? [x, y];
    const [nx, ny] = outline[(i + 2) % count] ?? [x, y];
    const length = Math.hypot(nx - px, ny - py) || 1;
    return [x - ((ny - py) / length) * inward, y + ((nx - px) / length) * inward] as const;
  });
  outline.forEach(([ax, ay], i) => {
    const j = (i + 1) % count;
    const [bx, by] = outline[j] ?? [ax, ay];
    const [cx, cy] = inner[j] ?? [bx, by];
    const [dx, dy] = inner[i] ?? [ax, ay];
    for (const [x, y] of [
      [ax, ay],
      [bx, by],
      [cx, cy],
      [ax, ay],
      [cx, cy],
      [dx, dy],
    ] as const)
      put(faces, plane, x, y, stuff);
  });
}

function put(
  faces: Faces,
  { origin, u, v, normal }: CutPlane,
  x: number,
  y: number,
  { lift, number, kind, fibre }: Stuff,
): void {
  for (const k of AXES) faces.positions.push(origin[k] + x * u[k] + y * v[k] + lift * normal[k]);
  faces.numbers.push(number);
  faces.kinds.push(kind);
  faces.fibres.push(fibre.x, fibre.y, fibre.z);
}
