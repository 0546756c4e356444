/** Capillaries between the fibres: they follow the fibres they lie on, and are squeezed where one swells. */
import { BufferAttribute, BufferGeometry, CatmullRomCurve3, GLSL3, Mesh, ShaderMaterial, Vector3 } from 'three';
import { OUTPUT_GLSL, STUDIO_GLSL } from '../shaders/studio-light.ts';
import type { CapillaryPath, CapillaryPoint } from './fibre-layout.ts';
import { DISSOLVE_GLSL, FIBRE_SHAPE_GLSL, type FibreUniforms } from './fibre-shape.ts';

const AROUND = 8;
/** Rings a unit of length; more where a vessel is looked at closely. */
const RINGS = { plain: 2.2, close: 5 };

const VERTEX = /* glsl */ `
in vec2 at;
in vec2 beside;
in vec3 along;    // direction of the vessel where it is
in vec4 vessel;   // radius, way run, whole length, on the first fibre
out vec3 vView;
out vec3 vNormalView;
out float vWay, vEnd, vOpen, vFar, vX, vPale, vLoose;
${FIBRE_SHAPE_GLSL}
void main() {
  float x = position.x;
  float onFirst = vessel.w;
  float m = pieceAt(x, uKnot, 0.0);
  float swell = mix(1.0, inversesqrt(sarcomere(m, uKnot, 0.0)), onFirst);
  float pressed = uKnot * onFirst * bell(x, 1.9);
  vOpen = 1.0 - 0.66 * pressed;
  vec2 middle = carried(at, x, onFirst) + beside * (swell - 0.07 * pressed);
  // A ring around the vessel's own direction.
  vec3 t = normalize(along);
  vec3 u = normalize(cross(t, vec3(0.0, 0.31, 0.95)));
  vec3 w = cross(t, u);
  vec3 n = u * position.y + w * position.z;
  vec3 place = vec3(x, middle) + n * vessel.x * vOpen;
  // A vessel that crosses a fibre hangs loose when the fibres move apart.
  vLoose = vessel.x < 0.15 ? uSpread * 2.0 : 0.0;
  vWay = vessel.y;
  vEnd = min(vessel.y, vessel.z - vessel.y);
  vFar = length(at - uFirst);
  // Little blood comes past a squeezed place.
  vPale = uKnot * onFirst * max(bell(x, 2.6), 0.6 * smoothstep(0.5, 4.0, x) * (1.0 - smoothstep(9.0, 16.0, x)));
  vX = x;
  vNormalView = normalMatrix * n;
  vec4 view = modelViewMatrix * vec4(place, 1.0);
  vView = -view.xyz;
  gl_Position = projectionMatrix * view;
}
`;

const FRAGMENT = /* glsl */ `
uniform float uShow, uClose, uDim, uTime;
uniform vec3 uStage;
in vec3 vView;
in vec3 vNormalView;
in float vWay, vEnd, vOpen, vFar, vX, vPale, vLoose;
out vec4 outColour;
${STUDIO_GLSL}
${DISSOLVE_GLSL}
void main() {
  dissolve(uShow * (1.0 - smoothstep(34.0, 54.0, vX)) * smoothstep(0.0, 0.5, vEnd + 0.2) * (1.0 - min(1.0, vLoose)));
  vec3 n = normalize(vNormalView);
  vec3 v = normalize(vView);
  float ndv = clamp(dot(n, v), 0.0, 1.0);
  // Red cells go through in single file.
  float file = abs(fract(vWay * 1.45 - uTime * 0.5) - 0.5) * 2.0;
  float cell = (1.0 - smoothstep(0.62, 0.86, file)) * smoothstep(0.1, 0.6, ndv) * (1.0 - smoothstep(0.3, 0.8, fwidth(vWay * 1.45)));
  vec3 blood = mix(vec3(0.62, 0.065, 0.055), vec3(0.47, 0.018, 0.022), cell * uClose);
  vec3 empty = vec3(0.66, 0.44, 0.40);
  vec3 albedo = mix(blood, empty, vPale * mix(1.0, 0.55, cell * uClose));
  vec3 colour = studio(n, v, albedo, vec3(0.3, 0.1, 0.09), 0.3, 0.4, mix(0.75, 1.0, ndv));
  colour += vec3(0.9, 0.6, 0.52) * 0.14 * pow(1.0 - ndv, 2.2);
  outColour = vec4(colour, 1.0);
  ${OUTPUT_GLSL}
  float haze = max(uDim * 0.5 * (1.0 - uClose), uClose * smoothstep(0.4, 9.0, vFar) * 0.86);
  haze = max(haze, uClose * step(0.1, vFar) * 0.3);
  outColour.rgb = mix(outColour.rgb, uStage, haze);
}
`;

interface Rings {
  readonly position: number[];
  readonly at: number[];
  readonly beside: number[];
  readonly along: number[];
  readonly vessel: number[];
  readonly indices: number[];
}

function between(points: readonly CapillaryPoint[], share: number, of: (point: CapillaryPoint) => number): number {
  const place = share * (points.length - 1);
  const i = Math.min(points.length - 2, Math.floor(place));
  const [a, b] = [points[i], points[i + 1]];
  return a && b ? of(a) + (of(b) - of(a)) * (place - i) : 0;
}

function addVessel(rings: Rings, { points, radius }: CapillaryPath): void {
  if (points.length < 2) return;
  const curve = new CatmullRomCurve3(
    points.map(({ x, beside }) => new Vector3(x, ...beside)),
    false,
    'centripetal',
  );
  const length = curve.getLength();
  const count = Math.max(8, Math.round(length * (points[0]?.onFirst ? RINGS.close : RINGS.plain)));
  const first = rings.position.length / 3;
  for (let j = 0; j <= count; j += 1) {
    const t = j / count;
    const place = curve.getPoint(t);
    const along = curve.getTangent(t);
    const owner = [between(points, t, ({ at }) => at[0]), between(points, t, ({ at }) => at[1])];
    for (let i = 0; i <= AROUND; i += 1) {
      const angle = (i / AROUND) * 2 * Math.PI;
      rings.position.push(place.x, Math.cos(angle), Math.sin(angle));
      rings.beside.push(place.y, place.z);
      rings.at.push(...owner);
      rings.along.push(along.x, along.y, along.z);
      rings.vessel.push(
        radius,
        t * length,
        length,
        between(points, t, ({ onFirst }) => onFirst),
      );
    }
  }
  for (let j = 0; j < count; j += 1) {
    for (let i = 0; i < AROUND; i += 1) {
      const a = first + j * (AROUND + 1) + i,
        b = a + AROUND + 1;
      rings.indices.push(a, a + 1, b, b, a + 1, b + 1);
    }
  }
}

/** One draw call for all capillaries. */
export function createCapillaryMesh(
  paths: readonly CapillaryPath[],
  uniforms: FibreUniforms,
): Mesh<BufferGeometry, ShaderMaterial> {
  const rings: Rings = { position: [], at: [], beside: [], along: [], vessel: [], indices: [] };
  for (const path of paths) addVessel(rings, path);
  const geometry = new BufferGeometry();
  const set = (name: Exclude<keyof Rings, 'indices'>, size: number): void => {
    geometry.setAttribute(name, new BufferAttribute(Float32Array.from(rings[name]), size));
  };
  set('position', 3);
  set('at', 2);
  set('beside', 2);
  set('along', 3);
  set('vessel', 4);
  geometry.setIndex(rings.indices);
  const mesh = new Mesh(
    geometry,
    new ShaderMaterial({
      name: 'capillaries',
      glslVersion: GLSL3,
      uniforms,
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
    }),
  );
  mesh.frustumCulled = false;
  return mesh;
}
