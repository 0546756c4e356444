/**
 * Skin: a translucent shell with a soft rim, and the canvas on which referred pain is painted.
 * Pain comes as a field per vertex (see skin/paint-skin.ts): signed distance in mm to the edge
 * of the main zone and of the spillover.
 */
import {
  CustomBlending,
  DoubleSide,
  FrontSide,
  GLSL3,
  LessEqualDepth,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  SrcAlphaFactor,
  type DataTexture,
} from 'three';
import { STEEPEST } from '../../geometry/index.ts';
import { BAKED_NOISE_GLSL, type NoiseUniforms } from './baked-noise.ts';
import { CLIP_GLSL, type ClipUniforms } from './clip-uniforms.ts';
import { CASING, PAIN, PAIN_CORE } from './skin-colours.ts';
import type { SplitUniforms } from './split-uniforms.ts';
import { createSkinLookUniforms, LOOK_GLSL, type SkinLookUniforms } from './skin-look.ts';
import { OUTPUT_GLSL, STUDIO_GLSL, vec3, type StudioUniforms } from './studio-light.ts';

/** The passes in which skin is drawn. */
export type SkinPass = 'depth' | 'glass' | 'shell' | 'split';

export interface SkinUniforms extends SkinLookUniforms {
  /** 0–1, how much referred pain is shown (fades in and out). */
  readonly uPain: { value: number };
  /** Seconds of the pulse that were shown; still when motion is reduced and when it is over. */
  readonly uTime: { value: number };
  /** 1 moving pulse, 0 still arrows. */
  readonly uMoving: { value: number };
}

export function createSkinUniforms(): SkinUniforms {
  return {
    uPain: { value: 0 },
    uTime: { value: 0 },
    uMoving: { value: 1 },
    ...createSkinLookUniforms(),
  };
}

const VERTEX = /* glsl */ `
uniform sampler2D uAppearances;
in float instance;
in vec4 shade;
in float stays;
in vec2 pain;
in vec3 mainSlope;
in vec3 spilloverSlope;
#ifdef LOOK
in vec4 tint;
in vec4 parts;
in vec2 garment;
out vec4 vTint;
out vec4 vParts;
out vec2 vGarment;
out vec3 vCloth;
#endif
out vec4 vAppearance;
out vec3 vView;
out vec3 vNormalView;
out vec3 vBody;
out vec3 vNormalBody;
out float vOcclusion;
out float vStays;
out vec2 vPain;
out vec3 vMainSlope;
out vec3 vSpilloverSlope;
void main() {
  vAppearance = texelFetch(uAppearances, ivec2(int(instance + 0.5), 0), 0);
  vBody = position;
  vNormalBody = normal;
  vOcclusion = shade.x;
  // 0 on a limb that stands in the way of an opened body.
  vStays = stays;
  // Halfway between the planes that touch the field at the corners: a curve instead of a bend in every triangle.
  vMainSlope = mainSlope * ${(STEEPEST / 2).toFixed(1)};
  vSpilloverSlope = spilloverSlope * ${(STEEPEST / 2).toFixed(1)};
  vPain = pain - 1000.0 * vec2(dot(vMainSlope, position), dot(vSpilloverSlope, position));
#ifdef LOOK
  vTint = tint;
  vParts = parts;
  vGarment = garment;
  vCloth = normalMatrix * (shade.yzw * 2.0 - 1.0);
#endif
  vNormalView = normalMatrix * normal;
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  vView = -view.xyz;
  gl_Position = projectionMatrix * view;
#ifdef DEPTH
  // A little behind the shell: this pass has fewer triangles, which leave the fine ones by half a millimetre.
  vec4 behind = projectionMatrix * vec4(view.xy, view.z - 0.0025, 1.0);
  gl_Position.z = behind.z / behind.w * gl_Position.w;
#endif
}
`;

const FRAGMENT = /* glsl */ `
uniform float uPain, uTime, uMoving, uLightStage;
uniform vec3 uTint;
#ifdef SPLIT
uniform vec2 uSplit;
/** What the cut shows of the skin: its own pale edge, and the fat beneath it where one looks under it. */
const vec3 DERMIS = vec3(0.80, 0.60, 0.46);
const vec3 FAT = vec3(0.62, 0.44, 0.24);
#endif
/** How a place on the skin throws light back, and how far it is under the garment. */
struct Look { vec3 albedo; float rough; float gloss; float worn; };
in vec4 vAppearance;
in vec3 vView;
in vec3 vNormalView;
in vec3 vBody;
in vec3 vNormalBody;
in float vOcclusion;
in float vStays;
in vec2 vPain;
in vec3 vMainSlope;
in vec3 vSpilloverSlope;
out vec4 outColour;
${BAKED_NOISE_GLSL}
${STUDIO_GLSL}
#ifdef CLIP
${CLIP_GLSL}
#endif

const vec3 PAIN = ${vec3(PAIN)};
const vec3 PAIN_CORE = ${vec3(PAIN_CORE)};

#ifdef LOOK
${LOOK_GLSL}
#endif

/** Dots on the plane the skin most faces: an even stipple that stays on the body. */
float stipple(vec3 mm, vec3 n) {
  vec3 a = abs(n);
  vec2 p = a.x > a.y && a.x > a.z ? mm.yz : (a.y > a.z ? mm.xz : mm.xy);
  p = mat2(0.8, -0.6, 0.6, 0.8) * p / 7.0;
  p.x += 0.5 * mod(floor(p.y), 2.0);
  float d = length(fract(p) - 0.5);
  float soft = max(fwidth(p.x) * 1.2, 0.04);
  return mix(1.0 - smoothstep(0.27 - soft, 0.27 + soft, d), 0.24, smoothstep(0.35, 1.0, fwidth(p.x)));
}

void main() {
  vec2 pain = vPain + 1000.0 * vec2(dot(vMainSlope, vBody), dot(vSpilloverSlope, vBody));
#ifdef CLIP
  // A breath of skin stays over the edge of the cut, so that no gap opens between the two.
  if (inClipBox(vBody, -0.0004) || vStays < 0.5) discard;
#endif
#ifdef DEPTH
  // Skin that is off and holds no pain hides none behind it.
  if (vAppearance.x < 0.004 && pain.x > 5.0 && pain.y > 2.0) discard;
  outColour = vec4(0.0);
}
#else
  vec3 n = normalize(vNormalView);
  vec3 v = normalize(vView);
  vec3 mm = vBody * 1000.0;
  float ndv = clamp(dot(n, v), 0.0, 1.0);
  float opacity = vAppearance.x;
#ifdef SPLIT
  // Millimetres past the edge, along the surface; what lies before it fades as the split comes.
  float past = (vBody.x - uSplit.x) * 1000.0;
  vec3 outward = normalize(vNormalBody);
  float run = past / max(sqrt(1.0 - outward.x * outward.x), 0.2);
  float pixel = clamp(fwidth(run), 0.02, 6.0);
  opacity = past > 0.0 ? mix(opacity, 1.0, uSplit.y) : opacity * (1.0 - uSplit.y);
  if (opacity < 0.004) discard;
  if (!gl_FrontFacing) {
    // Seen from within, through the cut: fat, never the far side of the room.
    if (uSplit.y < 0.99) discard;
    outColour = vec4(FAT * mix(0.75, 0.3, smoothstep(0.0, 60.0, past)), 1.0);
    ${OUTPUT_GLSL}
    return;
  }
#endif

#ifdef GLASS
  // So faint that of its colour less than a two-hundredth is seen: it is not worked out.
  Look look = Look(uTint, 0.55, 0.07, wornAt());
  vec3 colour = look.albedo * 0.5;
#else
#ifdef LOOK
  Look look = lookAt(mm, n);
#else
  Look look = Look(uTint, 0.55, 0.07, 0.0);
#endif
  vec3 albedo = look.albedo * (1.0 + 0.10 * (noise3(mm / 24.0) - 0.5) + 0.05 * (noise3(mm / 3.0) - 0.5));
  // Blood shows where skin is thin and folded.
  albedo = mix(albedo * mix(vec3(0.96, 0.72, 0.66), vec3(0.75), look.worn), albedo, smoothstep(0.25, 0.95, vOcclusion));
#ifdef SPLIT
  // The cut is drawn: a fine pale line, and a breath of shade beside it.
  float cut = uSplit.y * (1.0 - smoothstep(max(0.9, 0.7 * pixel), max(1.5, 1.7 * pixel), run));
  albedo *= 1.0 - 0.2 * uSplit.y * (1.0 - smoothstep(0.0, 9.0, run));
  albedo = mix(albedo, DERMIS, 0.9 * cut);
#endif
  vec3 bleed = mix(vec3(0.26, 0.13, 0.09), vec3(0.12), look.worn);
  vec3 colour = studio(n, v, albedo, bleed, look.rough, look.gloss, mix(1.0, vOcclusion, 0.85));
#endif
  float rim = pow(1.0 - ndv, 2.2);
  vec3 glass = mix(vec3(0.62, 0.72, 0.86), vec3(0.30, 0.27, 0.27), uLightStage);
  float shell = smoothstep(0.55, 1.0, opacity);
  colour = mix(glass * (0.35 + 0.9 * rim), colour, max(shell, 0.35 * opacity));
  // A shell: nearly clear where you look straight through, denser toward the rim.
  float alpha = mix(opacity * (0.16 + 0.95 * rim + 0.16 * look.worn), 1.0, shell);
#ifdef SPLIT
  alpha *= mix(1.0, smoothstep(-0.1 * pixel, 0.9 * pixel, run), uSplit.y * step(0.0, run));
#endif

  float main = pain.x, spill = pain.y;
#ifdef LOOK
  float soft = max(fwidth(main), 0.4);
  float light = isLightLine(shell, look.worn);
#endif
  float wide = max(fwidth(spill), 0.4);
  vec3 shadeOfPain = vec3(0.0);
  float painAlpha = 0.0;
  // Begins well outside: at the border of what is left out nothing can be told of neighbouring pixels.
  if (uPain > 0.0 && min(main, spill) < 40.0) {
    float breath = uMoving > 0.5 ? 0.86 + 0.14 * sin(uTime * 2.4) : 1.0;
    float solid = (1.0 - smoothstep(-9.0, 5.0, main)) * breath;
    float core = 1.0 - smoothstep(-24.0, -2.0, main);
    float dotted = (1.0 - smoothstep(-3.0, 2.0, spill)) * stipple(mm, normalize(vNormalBody)) * (1.0 - solid);
    // A fine edge around each kind, so that they are told apart by form, not by colour alone.
    float edge = 1.0 - smoothstep(0.6, 0.6 + 1.6 * wide, abs(spill + 1.0));
    edge *= step(0.0, main);
    shadeOfPain = mix(PAIN, PAIN_CORE, core) * (0.55 + 0.65 * pow(ndv, 0.8)) * mix(0.75, 1.0, vOcclusion) + vec3(0.10) * rim;
#ifdef LOOK
    // Red alone is as light as some skins: a fine line, and dots, far lighter or far darker than what they lie on.
    float line = max(edge, lineAt(main + 1.0, soft));
    float marked = max(line * 0.94, dotted * 0.9);
    // Around it one of the other kind: in deep shade and in full light the skin is nearly as dark, or as light, as a line.
    float casing = max(lineAt(main - 1.2, soft), lineAt(spill - 1.2, wide) * step(0.0, main)) * (1.0 - line);
    casing *= mix(${CASING.light.toFixed(2)}, ${CASING.dark.toFixed(2)}, light);
    shadeOfPain = mix(shadeOfPain, mix(PAIN_LINE_LIGHT, PAIN_LINE_DARK, light), step(0.01, casing));
    shadeOfPain = mix(shadeOfPain, mix(PAIN_LINE_DARK, PAIN_DOTS_LIGHT, light), dotted * 0.9);
    shadeOfPain = mix(shadeOfPain, mix(PAIN_LINE_DARK, PAIN_LINE_LIGHT, light), line * 0.94);
    painAlpha = max(solid * mix(0.78, 0.86, core), max(marked, casing)) * uPain;
#else
    painAlpha = max(solid * mix(0.70, 0.84, core), max(dotted * 0.85, edge * 0.55)) * uPain;
#endif
  }

  // Painted over the shell, in light as well as in shade.
  vec3 over = mix(colour * alpha, shadeOfPain, painAlpha);
  float overAlpha = painAlpha + alpha * (1.0 - painAlpha);
  if (overAlpha < 0.004) discard;
  outColour = vec4(over / max(overAlpha, 0.004), overAlpha);
  if (painAlpha < 0.001) outColour = vec4(colour, alpha);
  ${OUTPUT_GLSL}
}
#endif
`;

/**
 * `depth` lays down only depth so that a limb does not show through another; `shell` paints; `glass` paints a shell of which
 * little but the rim is seen; `split` paints whole skin on one
 * side of a plane and, from within, what lies under it.
 * `hasLook`: the vertices carry `tint`, `parts` and `garment` (see skin/look-fields.ts); without, skin is of one colour.
 */
export function createSkinMaterial(
  pass: SkinPass,
  appearances: DataTexture,
  studio: StudioUniforms,
  noise: NoiseUniforms,
  skin: SkinUniforms,
  clip: ClipUniforms,
  split: SplitUniforms,
  hasLook = false,
): ShaderMaterial {
  return new ShaderMaterial({
    name: `skin-${pass}`,
    glslVersion: GLSL3,
    defines:
      pass === 'depth'
        ? { DEPTH: 1 }
        : {
            ...(hasLook && { LOOK: 1 }),
            ...(hasLook && pass === 'glass' && { GLASS: 1 }),
            ...(pass === 'split' && { SPLIT: 1 }),
          },
    uniforms: { ...studio, ...noise, ...skin, ...clip, ...split, uAppearances: { value: appearances } },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: pass === 'split' ? DoubleSide : FrontSide,
    transparent: true,
    // As usual; but said so, whether it is drawn among what is opaque makes no other shader.
    blending: CustomBlending,
    blendSrc: SrcAlphaFactor,
    blendDst: OneMinusSrcAlphaFactor,
    blendSrcAlpha: OneFactor,
    blendDstAlpha: OneMinusSrcAlphaFactor,
    depthWrite: pass === 'depth',
    depthFunc: LessEqualDepth,
    colorWrite: pass !== 'depth',
  });
}
