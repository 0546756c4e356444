/** The faces of the cut block: true sections of every structure the planes meet, and of the fat between them. */
import type { Vector3} from 'three';
import { BufferAttribute, BufferGeometry, DoubleSide, GLSL3, Mesh, ShaderMaterial, ShapeUtils, Vector2, type DataTexture } from 'three';
import type { Layer } from '../../anatomy/index.ts';
import { sliceTriangles, type CutPlane, type Outline } from '../../geometry/index.ts';
import type { BodyLayer, BodyModel } from '../body/body-model.ts';
import { NOISE_GLSL } from '../materials/noise.ts';
import { OUTPUT_GLSL } from '../materials/studio-light.ts';
import { CUT_GLSL, type CutBlock, type CutUniforms } from './cut-block.ts';

/** How far a face lies toward the open block, metres, so that the first wins where figures overlap. */
const LIFT: Readonly<Record<Layer, number>> = {
  skin: 0, connective: 0.00004, muscles: 0.00008, organs: 0.00012, skeleton: 0.00016, vessels: 0.0002, nerves: 0.00024,
};
/** Thickness of the skin as drawn, metres (about 2 mm in most places). */
const SKIN_THICKNESS = 0.002;
/** Kinds the shader tells apart. */
const KIND = { fat: 0, tissue: 1, skin: 2 } as const;

interface Face {
  readonly positions: number[];
  readonly numbers: number[];
  readonly kinds: number[];
}

/** Builds the faces; a few milliseconds, once per opened block. */
export function cutFaces(body: BodyModel, block: CutBlock): BufferGeometry {
  const face: Face = { positions: [], numbers: [], kinds: [] };
  const drawnSkin = body.drawnSkin();
  for (const plane of planesOf(block)) {
    const skin = body.layers.get('skin');
    if (skin) {
      const outlines = sliceTriangles(drawnSkin ?? [], skin.indices, 0, skin.indices.length, plane);
      fill(face, plane, outlines, LIFT.skin, 0, KIND.fat);
      for (const outline of outlines) rim(face, plane, outline);
    }
    for (const layer of body.layers.values()) {
      if (layer.layer !== 'skin') cutLayer(face, layer, plane, body);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(face.positions), 3));
  geometry.setAttribute('instance', new BufferAttribute(Float32Array.from(face.numbers), 1));
  geometry.setAttribute('kind', new BufferAttribute(Float32Array.from(face.kinds), 1));
  return geometry;
}

/** The back of the block, its two sides and its floor. */
function planesOf({ origin, down, across, toward, halfWidth, depth }: CutBlock): CutPlane[] {
  const plane = (at: Vector3, u: Vector3, v: Vector3, normal: Vector3): CutPlane =>
    ({ origin: at.toArray(), u: u.toArray(), v: v.toArray(), normal: normal.toArray() });
  const at = (direction: Vector3, distance: number): Vector3 => origin.clone().addScaledVector(direction, distance);
  return [
    plane(at(toward, 0), across, down, toward),
    plane(at(across, -halfWidth), toward, down, across),
    plane(at(across, halfWidth), toward, down, across.clone().negate()),
    plane(at(down, depth), across, toward, down.clone().negate()),
  ];
}

function cutLayer(face: Face, layer: BodyLayer, plane: CutPlane, body: BodyModel): void {
  const positions = layer.geometry.getAttribute('position').array;
  const [nx, ny, nz] = plane.normal;
  for (const [number, part] of layer.parts) {
    if (body.looks.wantedOpacity(number) < 0.5) continue;
    // The box of a structure tells cheaply whether the plane meets it at all.
    const centre = [0, 1, 2].map((k) => ((part.min[k] ?? 0) + (part.max[k] ?? 0)) / 2 - (plane.origin[k] ?? 0));
    const half = [0, 1, 2].map((k) => ((part.max[k] ?? 0) - (part.min[k] ?? 0)) / 2);
    const reach = Math.abs(nx) * (half[0] ?? 0) + Math.abs(ny) * (half[1] ?? 0) + Math.abs(nz) * (half[2] ?? 0);
    if (Math.abs(nx * (centre[0] ?? 0) + ny * (centre[1] ?? 0) + nz * (centre[2] ?? 0)) > reach) continue;
    const outlines = sliceTriangles(positions, layer.indices, part.indexStart, part.indexCount, plane);
    fill(face, plane, outlines, LIFT[layer.layer], number, KIND.tissue);
  }
}

/** Signed area, positive when counter-clockwise. */
function areaOf(outline: Outline): number {
  return outline.reduce((sum, [x, y], i) => {
    const [nx, ny] = outline[(i + 1) % outline.length] ?? [0, 0];
    return sum + (x * ny - nx * y) / 2;
  }, 0);
}

/** Fills outlines as triangles; outlines that run the other way than the largest are holes in it. */
function fill(face: Face, plane: CutPlane, outlines: readonly Outline[], lift: number, number: number, kind: number): void {
  const measured = outlines.map((outline) => ({ outline, area: areaOf(outline) })).sort((a, b) => Math.abs(b.area) - Math.abs(a.area));
  const sign = Math.sign(measured[0]?.area ?? 1);
  const holes = measured.filter(({ area }) => Math.sign(area) !== sign);
  for (const { outline } of measured.filter(({ area }) => Math.sign(area) === sign && Math.abs(area) > 1e-8)) {
    const contour = outline.map(([x, y]) => new Vector2(x, y));
    const inner = holes.map((hole) => hole.outline.map(([x, y]) => new Vector2(x, y))).filter(([first]) => first && contains(contour, first));
    const corners = [...contour, ...inner.flat()];
    for (const triangle of ShapeUtils.triangulateShape(contour, inner)) {
      for (const index of triangle) put(face, plane, corners[index]?.x ?? 0, corners[index]?.y ?? 0, lift, number, kind);
    }
  }
}

function contains(contour: readonly Vector2[], { x, y }: Vector2): boolean {
  let inside = false;
  contour.forEach((a, i) => {
    const b = contour[(i + 1) % contour.length] ?? a;
    if ((a.y > y) !== (b.y > y) && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** The skin itself: a band just inside its outline. */
function rim(face: Face, plane: CutPlane, outline: Outline): void {
  const inward = Math.sign(areaOf(outline)) * SKIN_THICKNESS;
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
    for (const [x, y] of [[ax, ay], [bx, by], [cx, cy], [ax, ay], [cx, cy], [dx, dy]] as const) {
      put(face, plane, x, y, LIFT.nerves + 0.00004, 0, KIND.skin);
    }
  });
}

function put(face: Face, { origin, u, v, normal }: CutPlane, x: number, y: number, lift: number, number: number, kind: number): void {
  for (let k = 0; k < 3; k += 1) {
    face.positions.push((origin[k] ?? 0) + x * (u[k] ?? 0) + y * (v[k] ?? 0) + lift * (normal[k] ?? 0));
  }
  face.numbers.push(number);
  face.kinds.push(kind);
}

const VERTEX = /* glsl */ `
uniform sampler2D uLooks;
in float instance;
in float kind;
flat out vec4 vLook;
flat out vec4 vPaint;
flat out float vKind;
flat out float vHazard;
out vec3 vBody;
void main() {
  int row = int(instance + 0.5);
  vLook = texelFetch(uLooks, ivec2(row, 0), 0);
  vPaint = texelFetch(uLooks, ivec2(row, 1), 0);
  vKind = kind;
  vHazard = texelFetch(uLooks, ivec2(row, 2), 0).z;
  vBody = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`;

const FRAGMENT = /* glsl */ `
flat in vec4 vLook;
flat in vec4 vPaint;
flat in float vKind;
flat in float vHazard;
in vec3 vBody;
out vec4 outColour;
${NOISE_GLSL}
${CUT_GLSL}
void main() {
  if (!inBlock(vBody, 0.0006)) discard;
  vec3 mm = vBody * 1000.0;
  float grain = noise3(mm / 1.1) - 0.5, lobe = noise3(mm / 4.2) - 0.5;
  vec3 colour = vec3(0.80, 0.58, 0.24) * (1.0 + 0.30 * lobe + 0.14 * grain);
  if (vKind > 1.5) colour = vec3(0.74, 0.46, 0.34) * (1.0 + 0.1 * grain);
  else if (vKind > 0.5) {
    colour = vPaint.rgb;
    if (vPaint.w < 0.5) {
      // Bundles of fibres seen end on, each in its pale sheath.
      float bundle = abs(noise3(mm / 2.6) - 0.5);
      colour *= (0.95 + 0.25 * grain) * mix(1.35, 0.9, smoothstep(0.0, 0.07, bundle));
    } else if (vPaint.w > 1.5 && vPaint.w < 2.5) colour *= 0.86 + 0.22 * noise3(mm / 1.1) * noise3(mm / 2.3 + 7.0) + 0.06 * lobe;
    // What must not be met: violet, hatched, told by form as well as by hue.
    float hatch = step(0.5, fract((mm.x + mm.y * 1.3 + mm.z) / 2.4));
    colour = mix(colour, vec3(0.42, 0.27, 0.80) * (0.55 + 0.4 * hatch), min(vHazard * 1.3, 1.0) * 0.8);
    colour = mix(colour, colour * vec3(1.5, 1.25, 0.9) + vec3(0.10, 0.035, 0.0), vLook.z);
  }
  // Deeper means darker: the eye reads the depth of the cut.
  vec3 d = vBody - uCutOrigin;
  colour *= mix(1.0, 0.78, clamp(dot(d, uCutDown) / uCutSize.y, 0.0, 1.0));
  // The side walls stand in their own shade.
  colour *= mix(1.0, 0.66, smoothstep(0.001, 0.012, dot(d, uCutToward)));
  outColour = vec4(colour * 0.92, 1.0);
  ${OUTPUT_GLSL}
}
`;

/** An empty mesh for the faces. */
export function createFacesMesh(looks: DataTexture, cut: CutUniforms): Mesh<BufferGeometry, ShaderMaterial> {
  const mesh = new Mesh(new BufferGeometry(), new ShaderMaterial({
    name: 'cut-faces', glslVersion: GLSL3, side: DoubleSide, uniforms: { ...cut, uLooks: { value: looks } },
    vertexShader: VERTEX, fragmentShader: FRAGMENT,
  }));
  mesh.name = 'cut-faces';
  mesh.renderOrder = 2;
  mesh.frustumCulled = false;
  mesh.visible = false;
  return mesh;
}
