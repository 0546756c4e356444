/** How the cut faces look: lobules of fat, bundles of muscle fibres, compact and spongy bone. */
import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  GLSL3,
  Mesh,
  ShaderMaterial,
  Sphere,
  Vector3,
  type DataTexture,
} from 'three';
import { NOISE_GLSL } from '../shaders/noise.ts';
import { OUTPUT_GLSL } from '../shaders/studio-light.ts';
import { CLIP_GLSL, type ClipUniforms } from '../shaders/clip-uniforms.ts';
import type { CutFaces } from '../section/cut-faces.ts';

const VERTEX = /* glsl */ `
uniform sampler2D uAppearances;
in float instance;
in float kind;
in vec3 fibre;
flat out vec4 vAppearance;
flat out vec4 vPaint;
flat out float vKind;
flat out float vHazard;
flat out vec3 vFibre;
out vec3 vBody;
void main() {
  int row = int(instance + 0.5);
  vAppearance = texelFetch(uAppearances, ivec2(row, 0), 0);
  vPaint = texelFetch(uAppearances, ivec2(row, 1), 0);
  vKind = kind;
  vFibre = fibre;
  vHazard = texelFetch(uAppearances, ivec2(row, 2), 0).z;
  vBody = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`;

const FRAGMENT = /* glsl */ `
flat in vec4 vAppearance;
flat in vec4 vPaint;
flat in float vKind;
flat in float vHazard;
flat in vec3 vFibre;
in vec3 vBody;
out vec4 outColour;
${NOISE_GLSL}
${CLIP_GLSL}
/** x: how near the border between two cells of space (0 on it), y: a shade of the cell's own. */
vec2 cells(vec3 p) {
  ivec3 base = ivec3(floor(p - 0.5));
  float first = 9.0, second = 9.0, shade = 0.0;
  for (int i = 0; i < 8; i += 1) {
    ivec3 cell = base + ivec3(i & 1, (i >> 1) & 1, i >> 2);
    float own = hash3(cell);
    vec3 seed = vec3(cell) + 0.5 + 0.62 * (vec3(own, fract(own * 157.0), fract(own * 8191.0)) - 0.5);
    vec3 to = seed - p;
    float square = dot(to, to);
    if (square < first) { second = first; first = square; shade = own; }
    else second = min(second, square);
  }
  return vec2(sqrt(second) - sqrt(first), shade);
}
void main() {
  if (!inClipBox(vBody, 0.0006) || isBeyondPlane(vBody)) discard;
  vec3 mm = vBody * 1000.0;
  float grain = noise3(mm / 1.1) - 0.5, lobe = noise3(mm / 4.2) - 0.5;
  vec3 colour;
  if (vKind < 0.5) {
    // Fat: lobules between thin pale septa.
    vec2 lobule = cells(mm / 3.4 + 0.35 * lobe);
    colour = vec3(0.79, 0.56, 0.23) * (0.94 + 0.12 * lobule.y + 0.16 * lobe + 0.05 * grain);
    colour = mix(mix(colour, vec3(0.86, 0.68, 0.38), 0.5), colour, smoothstep(0.0, 0.1, lobule.x));
  } else if (vKind > 2.5) {
    colour = vec3(0.74, 0.66, 0.50) * (0.97 + 0.1 * grain);
  } else if (vKind > 1.5) {
    colour = vec3(0.74, 0.46, 0.34) * (1.0 + 0.1 * grain);
  } else {
    colour = vPaint.rgb;
    if (vPaint.w < 0.5) {
      // Bundles of fibres in their pale sheaths: cells where they are cut across, streaks where they are cut along.
      vec3 place = mm - 0.94 * vFibre * dot(mm, vFibre);
      vec2 bundle = cells(place / 2.3 + 0.25 * lobe);
      float strand = noise3(place / 0.55) - 0.5;
      colour *= 0.88 + 0.2 * bundle.y + 0.34 * strand;
      colour = mix(mix(colour, vec3(0.55, 0.30, 0.25), 0.3), colour, smoothstep(0.01, 0.11, bundle.x));
    } else if (vPaint.w > 1.5 && vPaint.w < 2.5) {
      // Spongy bone: pale struts, marrow between.
      float strut = smoothstep(0.03, 0.26, cells(mm / 1.7).x);
      colour = mix(vec3(0.70, 0.60, 0.43), vec3(0.50, 0.30, 0.20), 0.62 * strut) * (0.95 + 0.2 * lobe);
    }
  }
  if (vKind > 0.5 && (vKind < 1.5 || vKind > 2.5)) {
    // What must not be met: violet, hatched, told by form as well as by hue.
    float hatch = step(0.5, fract((mm.x + mm.y * 1.3 + mm.z) / 2.4));
    colour = mix(colour, vec3(0.42, 0.27, 0.80) * (0.55 + 0.4 * hatch), min(vHazard * 1.3, 1.0) * 0.8);
    colour = mix(colour, colour * vec3(1.5, 1.25, 0.9) + vec3(0.10, 0.035, 0.0), vAppearance.z);
  }
  // Deeper means darker: the eye reads the depth of the cut.
  vec3 d = vBody - uClipOrigin;
  colour *= mix(1.0, 0.78, clamp(dot(d, uClipDown) / uClipSize.y, 0.0, 1.0));
  // The side walls stand in their own shade.
  colour *= mix(1.0, 0.66, smoothstep(0.001, 0.012, dot(d, uClipToward)));
  outColour = vec4(colour * 0.92, 1.0);
  ${OUTPUT_GLSL}
}
`;

export type FacesMesh = Mesh<BufferGeometry, ShaderMaterial>;

/** An empty mesh for the faces. */
export function createFacesMesh(appearances: DataTexture, clip: ClipUniforms): FacesMesh {
  const mesh = new Mesh(
    new BufferGeometry(),
    new ShaderMaterial({
      name: 'cut-faces',
      glslVersion: GLSL3,
      side: DoubleSide,
      uniforms: { ...clip, uAppearances: { value: appearances } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
    }),
  );
  mesh.name = 'cut-faces';
  mesh.renderOrder = 2;
  mesh.frustumCulled = false;
  mesh.visible = false;
  return mesh;
}

/** Shows these faces; null hides the mesh and lets its buffers go. */
export function setFaces(mesh: FacesMesh, faces: CutFaces | null): void {
  mesh.geometry.dispose();
  mesh.geometry = new BufferGeometry();
  mesh.visible = faces !== null;
  if (!faces) return;
  mesh.geometry.setAttribute('position', new BufferAttribute(faces.positions, 3));
  mesh.geometry.setAttribute('instance', new BufferAttribute(faces.numbers, 1));
  mesh.geometry.setAttribute('kind', new BufferAttribute(faces.kinds, 1));
  mesh.geometry.setAttribute('fibre', new BufferAttribute(faces.fibres, 3));
  // Only to sort by; measured, it would cost a pass over every corner.
  mesh.geometry.boundingSphere = new Sphere(
    new Vector3(faces.positions[0], faces.positions[1], faces.positions[2]),
    0.1,
  );
}
