/** Muscle fibres: tubes shaped by the shader, so that bending, knots and striations cost no new geometry. */
import { BufferAttribute, GLSL3, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, ShaderMaterial } from 'three';
import { NOISE_GLSL } from '../shaders/noise.ts';
import { OUTPUT_GLSL, STUDIO_GLSL } from '../shaders/studio-light.ts';
import { FURTHEST, type Fibre } from './fibre-layout.ts';
import { DISSOLVE_GLSL, FIBRE_SHAPE_GLSL, type FibreUniforms } from './fibre-shape.ts';

const VERTEX = /* glsl */ `
in float inner;   // 1 on the side, toward 0 in the cut face
in float isCut;
in vec2 at;
in vec4 own;      // girth, seed, taut, start
in vec2 knot;     // where, how strong
out vec3 vView;
out vec3 vNormalView;
out vec2 vAround;
out float vAlong, vLength, vCut, vInner, vFar, vX;
flat out float vSeed, vTaut;
${FIBRE_SHAPE_GLSL}
float radius(float m, float k) { return own.x * inversesqrt(sarcomere(m, k, knot.x)); }
void main() {
  float m = max(position.x, own.w);
  float k = uKnot * knot.y;
  float s = sarcomere(m, k, knot.x);
  float x = placeAlong(m, k, knot.x);
  vec2 around = position.yz;
  float angle = atan(around.x, around.y);
  // Packed fibres flatten one another.
  float packed = 1.0 + 0.03 * cos(6.0 * angle + 0.5) + 0.02 * sin(2.0 * angle + 6.3 * own.y);
  float r = radius(m, k) * packed * mix(1.0, 0.95, uTaut * own.z);
  float slope = (radius(m + 0.05, k) - radius(m - 0.05, k)) / (0.1 * s);
  vec2 middle = carried(at, x, own.z);
  vec2 bend = (carried(at, x + 0.05, own.z) - middle) / 0.05;
  vec3 place = vec3(x, middle + around * r * inner);
  vec3 normal = isCut > 0.5 ? normalize(vec3(-1.0, bend)) : normalize(vec3(-slope - dot(bend, around), around));
  // The cut face is a little domed.
  if (isCut > 0.5) { place.x -= 0.22 * (1.0 - inner * inner); normal = normalize(normal + vec3(0.0, around * inner * 0.5)); }
  vAround = around;
  vAlong = m;
  vLength = s;
  vCut = isCut;
  vInner = inner;
  vSeed = own.y;
  vTaut = own.z;
  vX = x;
  vFar = length(at - uFirst);
  vNormalView = normalMatrix * normal;
  vec4 view = modelViewMatrix * vec4(place, 1.0);
  vView = -view.xyz;
  gl_Position = projectionMatrix * view;
}
`;

const FRAGMENT = /* glsl */ `
uniform float uShow, uClose, uDim;
uniform vec3 uStage;
in vec3 vView;
in vec3 vNormalView;
in vec2 vAround;
in float vAlong, vLength, vCut, vInner, vFar, vX;
flat in float vSeed, vTaut;
out vec4 outColour;
${NOISE_GLSL}
${STUDIO_GLSL}
${DISSOLVE_GLSL}

/**
 * Cross-striation, −1 pale … 1 dark. The dark band keeps its length when a sarcomere shortens or is drawn out:
 * what gives way is the pale one (Huxley and Hanson 1954).
 */
float striation(float turns, float sarcomereLength, out float line) {
  float wide = fwidth(turns);
  float keep = 1.0 - smoothstep(0.3, 0.75, wide);
  float fromMiddle = abs(fract(turns) - 0.5) * 2.0;
  float dark = clamp(0.58 / sarcomereLength, 0.0, 0.97);
  float soft = max(1.6 * wide, 0.1);
  float band = 1.0 - smoothstep(dark - soft, dark + soft, fromMiddle);
  // The pale strip in the middle of the dark band, and the fine dark line in the middle of the pale one.
  band *= 1.0 - 0.3 * (1.0 - smoothstep(0.06, 0.16 + wide, fromMiddle));
  line = smoothstep(0.9 - 1.5 * wide, 0.97, fromMiddle) * keep * (1.0 - smoothstep(0.1, 0.3, wide));
  return (band * 2.0 - 1.0) * keep;
}

void main() {
  dissolve(uShow * (1.0 - smoothstep(34.0, 58.0, vX)));
  vec3 n = normalize(vNormalView);
  vec3 v = normalize(vView);
  float ndv = clamp(dot(n, v), 0.0, 1.0);
  float angle = atan(vAround.x, vAround.y);
  float turn = angle / 6.28318 + 0.5;

  // Threads of the contracting fibrils along the fibre.
  float thread = ringNoise(vec2(turn * 44.0, vAlong * 0.22 + 31.0 * vSeed), 44) - 0.5;
  float coarse = ringNoise(vec2(turn * 13.0, vAlong * 0.1 + 17.0 * vSeed), 13) - 0.5;
  // The threads do not stand quite in line.
  float wobble = 0.24 * (ringNoise(vec2(turn * 22.0, vAlong * 0.35 + 9.0 * vSeed), 22) - 0.5);
  float fineLine, coarseLine;
  float fine = striation(vAlong * 6.4 + wobble, vLength, fineLine);
  float wide = striation(vAlong * 2.5 + 0.5 * wobble + vSeed, vLength, coarseLine);
  float stripes = mix(wide, fine, uClose);
  float line = fineLine * uClose;

  vec3 albedo = mix(vec3(0.655, 0.265, 0.225), vec3(0.345, 0.062, 0.062), 0.5 + 0.5 * stripes * mix(0.8, 1.0, uClose));
  albedo *= 1.0 + 0.28 * thread + 0.22 * coarse + 0.16 * (vSeed - 0.5);
  albedo = mix(albedo, vec3(0.17, 0.03, 0.04), 0.5 * line);
  // Crowded threads are deeper red, drawn out ones paler.
  albedo *= mix(vec3(0.80, 0.68, 0.70), vec3(1.05, 1.10, 1.08), smoothstep(0.4, 1.25, vLength));

  // Nuclei lie flat under the fibre's skin.
  vec2 grid = vec2(vAlong / 6.2 + 7.0 * vSeed, turn * 3.0);
  ivec2 cell = ivec2(floor(grid));
  vec2 middle = vec2(0.3 + 0.4 * hash2(cell + 11), 0.3 + 0.4 * hash2(cell + 47));
  vec2 off = (fract(grid) - middle) * vec2(6.2, 2.09);
  float nucleus = 1.0 - smoothstep(0.8, 1.12, length(off / vec2(0.62, 0.2)));
  nucleus *= step(0.5, hash2(cell + int(vSeed * 91.0))) * (1.0 - vCut);
  albedo = mix(albedo, vec3(0.155, 0.075, 0.20), 0.72 * nucleus);

  if (vCut > 0.5) {
    vec2 inFace = vAround * vInner;
    float fibrils = noise3(vec3(inFace * 9.0, 20.0 * vSeed)) - 0.5;
    albedo = vec3(0.66, 0.27, 0.23) * (1.0 + 0.55 * fibrils);
    albedo = mix(albedo, vec3(0.80, 0.58, 0.50), smoothstep(0.86, 0.97, vInner));
  }
  // Where fibres lie side by side little light comes in.
  float open = mix(1.0, smoothstep(-0.9, 0.75, n.z + 0.25 * n.y), 0.75 * (1.0 - 0.6 * uClose) * (1.0 - vCut));
  float gloss = 0.1 * (1.0 + 0.8 * thread);
  vec3 colour = studio(n, v, albedo, vec3(0.26, 0.08, 0.07), 0.52, gloss, open);
  // The thin sheath of each fibre catches the light at its edge.
  colour += vec3(0.85, 0.70, 0.60) * 0.16 * pow(1.0 - ndv, 3.0) * (1.0 - vCut);
  // The taut band is lit as what is chosen on the body is.
  float chosen = vTaut * uDim * (1.0 - uClose);
  colour = mix(colour, colour * vec3(1.22, 1.08, 0.92) + vec3(1.0, 0.46, 0.17) * (0.015 + 0.25 * pow(1.0 - ndv, 2.5)), chosen);
  outColour = vec4(colour, 1.0);
  ${OUTPUT_GLSL}
  float haze = uDim * (1.0 - vTaut) * 0.5;
  haze = max(haze, uClose * smoothstep(0.4, 8.0, vFar) * 0.88);
  haze = max(haze, uClose * step(0.1, vFar) * 0.36);
  outColour.rgb = mix(outColour.rgb, uStage, haze);
}
`;

/** Places along the fibre, closer where something happens. */
function stations(count: number): number[] {
  const from = -27;
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    // Even up to 14, then wider and wider to the far end.
    return t < 0.8 ? from + (14 - from) * (t / 0.8) : 14 + (FURTHEST - 14) * ((t - 0.8) / 0.2) ** 1.6;
  });
}

/** A tube with a cut face at its start; x along, (y, z) around. */
function tube(around: number, along: number): InstancedBufferGeometry {
  const positions: number[] = [],
    inner: number[] = [],
    isCut: number[] = [],
    indices: number[] = [];
  const ring = (x: number, share: number, cut: number): void => {
    for (let i = 0; i <= around; i += 1) {
      const angle = (i / around) * 2 * Math.PI;
      positions.push(x, Math.sin(angle), Math.cos(angle));
      inner.push(share);
      isCut.push(cut);
    }
  };
  // All of the cut face lies before the fibre's own start, where the shader moves it.
  for (const share of [0, 0.5, 0.88, 1]) ring(-1000, share, 1);
  const rows = stations(along);
  for (const x of rows) ring(x, 1, 0);
  for (let j = 0; j < 3 + rows.length; j += 1) {
    if (j === 3) continue;
    for (let i = 0; i < around; i += 1) {
      const a = j * (around + 1) + i,
        b = a + around + 1;
      indices.push(a, b, a + 1, b, b + 1, a + 1);
    }
  }
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('inner', new BufferAttribute(Float32Array.from(inner), 1));
  geometry.setAttribute('isCut', new BufferAttribute(Float32Array.from(isCut), 1));
  geometry.setIndex(indices);
  return geometry;
}

/** One draw call for these fibres. */
export function createFibreMesh(
  fibres: readonly Fibre[],
  around: number,
  along: number,
  material: ShaderMaterial,
): Mesh<InstancedBufferGeometry, ShaderMaterial> {
  const geometry = tube(around, along);
  const spread = (size: number, of: (fibre: Fibre) => readonly number[]): InstancedBufferAttribute =>
    new InstancedBufferAttribute(Float32Array.from(fibres.flatMap((fibre) => [...of(fibre)])), size);
  geometry.setAttribute(
    'at',
    spread(2, ({ at }) => at),
  );
  geometry.setAttribute(
    'own',
    spread(4, ({ girth, seed, taut, start }) => [girth, seed, taut ? 1 : 0, start]),
  );
  geometry.setAttribute(
    'knot',
    spread(2, ({ knotAt, knot }) => [knotAt, knot]),
  );
  geometry.instanceCount = fibres.length;
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  return mesh;
}

export function createFibreMaterial(uniforms: FibreUniforms): ShaderMaterial {
  return new ShaderMaterial({
    name: 'fibres',
    glslVersion: GLSL3,
    uniforms,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
}
