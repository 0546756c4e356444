/** The tip of a needle beside a contraction knot. To scale it is a broad cone: a needle is many fibres wide. */
import { GLSL3, LatheGeometry, Mesh, Quaternion, ShaderMaterial, Vector2, Vector3 } from 'three';
import { OUTPUT_GLSL, STUDIO_GLSL } from '../shaders/studio-light.ts';
import { DISSOLVE_GLSL, type FibreUniforms } from './fibre-shape.ts';

/** From the tip outward: to the upper right, a little toward the viewer. */
const OUTWARD = new Vector3(0.5, 0.82, 0.28).normalize();
/** Where the tip comes to rest, from the middle of the knot. */
const REST = new Vector3(0.95, 1.34, 0.62);
/** How far away it waits. */
const AWAY = 14;

const VERTEX = /* glsl */ `
out vec3 vView;
out vec3 vNormalView;
out float vUp;
void main() {
  vUp = position.y;
  vNormalView = normalMatrix * normal;
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  vView = -view.xyz;
  gl_Position = projectionMatrix * view;
}
`;

const FRAGMENT = /* glsl */ `
uniform float uShow;
in vec3 vView;
in vec3 vNormalView;
in float vUp;
out vec4 outColour;
${STUDIO_GLSL}
${DISSOLVE_GLSL}
void main() {
  dissolve(uShow);
  vec3 n = normalize(vNormalView);
  vec3 v = normalize(vView);
  vec3 r = reflect(-v, n);
  // Polished steel shows the room: bright above, a dark floor, one window.
  float sky = smoothstep(-0.35, 0.7, r.y + 0.25 * r.x);
  float window = exp(-pow((r.x + 0.35) * 3.2, 2.0)) * smoothstep(-0.2, 0.5, r.z);
  vec3 steel = mix(vec3(0.10, 0.11, 0.125), vec3(0.62, 0.66, 0.70), sky) + vec3(0.55) * window;
  vec3 colour = steel * 0.9 + studio(n, v, vec3(0.16, 0.17, 0.185), vec3(0.0), 0.25, 0.8, 1.0) * 0.5;
  outColour = vec4(colour, 1.0);
  ${OUTPUT_GLSL}
}
`;

export interface NeedleTip {
  readonly mesh: Mesh<LatheGeometry, ShaderMaterial>;
  /** 0 away, 1 at the knot of the fibre whose middle is `first` (y, z). */
  readonly moveTo: (share: number, first: readonly [number, number]) => void;
}

export function createNeedleTip(uniforms: FibreUniforms): NeedleTip {
  const profile = [
    [0, 0],
    [0.035, 0.02],
    [0.06, 0.07],
    [0.11, 0.35],
    [0.26, 1.6],
    [0.5, 4],
    [0.78, 8],
    [0.92, 12],
    [0.95, 16],
    [0.95, 40],
  ].map(([x, y]) => new Vector2(x, y));
  const mesh = new Mesh(
    new LatheGeometry(profile, 48),
    new ShaderMaterial({
      name: 'needle-tip',
      glslVersion: GLSL3,
      uniforms,
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
    }),
  );
  mesh.quaternion.copy(new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), OUTWARD));
  mesh.frustumCulled = false;
  return {
    mesh,
    moveTo: (share, [y, z]) => {
      mesh.position.set(REST.x, y + REST.y, z + REST.z).addScaledVector(OUTWARD, AWAY * (1 - share));
    },
  };
}
