/** The perimysium: the sheath around a bundle of fibres, drawn back so that the fibres are seen. */
import { BufferAttribute, BufferGeometry, GLSL3, Mesh, ShaderMaterial } from 'three';
import { NOISE_GLSL } from '../shaders/noise.ts';
import { OUTPUT_GLSL, STUDIO_GLSL } from '../shaders/studio-light.ts';
import { FURTHEST } from './fibre-layout.ts';
import { DISSOLVE_GLSL, type FibreUniforms } from './fibre-shape.ts';

const RADIUS = 11.75;
/** The sheath begins here. */
const EDGE = -8;

const VERTEX = /* glsl */ `
in vec2 place; // x, turn 0–1
out vec3 vView;
out vec3 vNormalView;
out vec2 vPlace;
${NOISE_GLSL}
void main() {
  vPlace = place;
  // Fibres under it show as soft ridges; its edge curls outward.
  float ridges = 0.22 * cos(position.x * 31.0 * 6.28318) ;
  float curl = 1.5 * exp(-max(place.x - ${EDGE.toFixed(1)}, 0.0) / 1.3);
  float r = ${RADIUS.toFixed(2)} + ridges + curl + 0.5 * (ringNoise(vec2(place.y * 9.0, place.x * 0.16), 9) - 0.5);
  float angle = place.y * 6.28318;
  vec3 n = vec3(0.6 * curl, sin(angle), cos(angle));
  vNormalView = normalMatrix * normalize(n);
  vec4 view = modelViewMatrix * vec4(place.x, vec2(sin(angle), cos(angle)) * r, 1.0);
  vView = -view.xyz;
  gl_Position = projectionMatrix * view;
}
`;

const FRAGMENT = /* glsl */ `
uniform float uShow, uSheath;
in vec3 vView;
in vec3 vNormalView;
in vec2 vPlace;
out vec4 outColour;
${NOISE_GLSL}
${STUDIO_GLSL}
${DISSOLVE_GLSL}
/** Fine threads that wind around the bundle one way. */
float threads(float way) {
  vec2 at = vec2(vPlace.y * 90.0 + way * vPlace.x * 1.9, (vPlace.x - way * vPlace.y * 30.0) * 0.16);
  return smoothstep(0.55, 0.9, ringNoise(at, 90));
}
void main() {
  dissolve(uShow);
  vec3 n = normalize(vNormalView);
  vec3 v = normalize(vView);
  float ndv = clamp(abs(dot(n, v)), 0.0, 1.0);
  float torn = ringNoise(vec2(vPlace.y * 26.0, vPlace.x * 0.5), 26) + 0.5 * ringNoise(vec2(vPlace.y * 90.0, vPlace.x), 90);
  float edge = smoothstep(0.0, 1.0, vPlace.x - ${EDGE.toFixed(1)} - 2.4 * torn);
  float thread = max(threads(1.0), threads(-1.0));
  float rim = pow(1.0 - ndv, 2.0);
  float lip = exp(-max(vPlace.x - ${EDGE.toFixed(1)} - 2.4 * torn, 0.0) / 0.55);
  float alpha = (0.13 + 0.3 * thread + 0.55 * rim + 0.4 * lip) * edge * uSheath * (1.0 - smoothstep(30.0, 54.0, vPlace.x));
  vec3 albedo = vec3(0.78, 0.70, 0.60) * (0.9 + 0.25 * thread);
  outColour = vec4(studio(n, v, albedo, vec3(0.25), 0.4, 0.25, 1.0), min(alpha, 0.9));
  if (outColour.a < 0.01) discard;
  ${OUTPUT_GLSL}
}
`;

/** One draw call; drawn after what it lies over. */
export function createSheathMesh(uniforms: FibreUniforms): Mesh<BufferGeometry, ShaderMaterial> {
  const [around, along] = [96, 60];
  const position: number[] = [],
    place: number[] = [],
    indices: number[] = [];
  for (let j = 0; j <= along; j += 1) {
    const t = j / along;
    const x = EDGE + (FURTHEST - EDGE) * t ** 1.8;
    for (let i = 0; i <= around; i += 1) {
      position.push(i / around, 0, 0);
      place.push(x, i / around);
      if (j < along && i < around) {
        const a = j * (around + 1) + i,
          b = a + around + 1;
        indices.push(a, b, a + 1, b, b + 1, a + 1);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(position), 3));
  geometry.setAttribute('place', new BufferAttribute(Float32Array.from(place), 2));
  geometry.setIndex(indices);
  const mesh = new Mesh(
    geometry,
    new ShaderMaterial({
      name: 'sheath',
      glslVersion: GLSL3,
      uniforms,
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
    }),
  );
  mesh.frustumCulled = false;
  mesh.renderOrder = 2;
  return mesh;
}
