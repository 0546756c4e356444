/**
 * How the skin is coloured place by place: its tone, the tints of lips, nails, areolae, brows, palms and eyes, and the
 * garment. GLSL for the skin's shader, the uniforms it reads, and how they are set.
 */
import { Vector3 } from 'three';
import type { LinearColour } from '../../anatomy/index.ts';
import { SKIN_TONE_COLOURS } from '../../anatomy/index.ts';
import type { SkinTone } from '../../anatomy/index.ts';
import { CLOTH, EYE, PAIN_DOTS_LIGHT, PAIN_LINE_DARK, PAIN_LINE_LIGHT } from './skin-colours.ts';
import { vec3 } from './studio-light.ts';

export interface SkinLookUniforms {
  /** Albedo of the skin, linear, and of what is tinted on it. */
  readonly uTint: { value: Vector3 };
  readonly uLips: { value: Vector3 };
  readonly uNails: { value: Vector3 };
  readonly uAreolae: { value: Vector3 };
  readonly uBrows: { value: Vector3 };
  readonly uPalms: { value: Vector3 };
  /** 1 where lines of pain are light on this skin, 0 where they are dark. */
  readonly uLightLine: { value: number };
  /** 1 while the garment is worn. */
  readonly uGarment: { value: number };
  /** The middle of the left eyeball, metres, +Y up; the right one mirrors it. */
  readonly uEye: { value: Vector3 };
}

/** Lines of pain are light on skin of less than this luminance. */
const LIGHT_LINE_UNDER = 0.3;

/** How light a linear colour is, 0–1. */
export function luminance([red, green, blue]: LinearColour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether pain is lined with light on skin of this tone. */
export function hasLightLine(tone: SkinTone): boolean {
  return luminance(SKIN_TONE_COLOURS[tone].skin) < LIGHT_LINE_UNDER;
}

/** Colours the skin in a tone, and dresses the body or not. */
export function setSkinLook(uniforms: SkinLookUniforms, tone: SkinTone, garment: boolean): void {
  const { skin, lips, nails, areolae, brows, palms } = SKIN_TONE_COLOURS[tone];
  uniforms.uTint.value.set(...skin);
  uniforms.uLips.value.set(...lips);
  uniforms.uNails.value.set(...nails);
  uniforms.uAreolae.value.set(...areolae);
  uniforms.uBrows.value.set(...brows);
  uniforms.uPalms.value.set(...palms);
  uniforms.uLightLine.value = hasLightLine(tone) ? 1 : 0;
  uniforms.uGarment.value = garment ? 1 : 0;
}

export function createSkinLookUniforms(): SkinLookUniforms {
  const uniforms = {
    uTint: { value: new Vector3() },
    uLips: { value: new Vector3() },
    uNails: { value: new Vector3() },
    uAreolae: { value: new Vector3() },
    uBrows: { value: new Vector3() },
    uPalms: { value: new Vector3() },
    uLightLine: { value: 0 },
    uGarment: { value: 0 },
    uEye: { value: new Vector3() },
  };
  setSkinLook(uniforms, 'neutral', true);
  return uniforms;
}

/** GLSL: `lookAt(...)` `lineAt(...)` and `isLightLine(...)`, for a shader that knows `Look`, `vBody`, `noise3` and `uLightStage`. */
export const LOOK_GLSL = /* glsl */ `
uniform vec3 uLips, uNails, uAreolae, uBrows, uPalms, uEye;
uniform float uLightLine, uGarment;
const vec3 PAIN_LINE_DARK = ${vec3(PAIN_LINE_DARK)};
const vec3 PAIN_DOTS_LIGHT = ${vec3(PAIN_DOTS_LIGHT)};
const vec3 PAIN_LINE_LIGHT = ${vec3(PAIN_LINE_LIGHT)};
in vec4 vTint;
in vec4 vParts;
in vec2 vGarment;
/** Which way cloth faces here, in view space. */
in vec3 vCloth;

/** A brow, 0–1: thick beside the nose, thin at its tail, its edge broken up into hairs that lean outward. */
float browAt() {
  float along = vParts.w * 2.0 - 0.5;
  float across = (vTint.w - 0.5) * 32.0;
  // Most of the skin is far from both.
  if (abs(across) > 7.0 || abs(along - 0.5) > 1.0) return 0.0;
  float broad = mix(4.6, 1.1, smoothstep(0.35, 1.05, along)) * mix(0.7, 1.0, smoothstep(0.0, 0.25, along));
  float hair = noise3(vec3(along * 52.0 - across * 0.9, across * 0.35 + along * 9.0, 3.0));
  float edge = abs(across) + (hair - 0.5) * 1.9;
  float band = 1.0 - smoothstep(broad - 1.7, broad + 0.9, edge);
  float ends = smoothstep(-0.03, 0.13, along + (hair - 0.5) * 0.07) * (1.0 - smoothstep(0.93, 1.03, along));
  return band * ends * mix(0.5, 0.95, hair);
}

/** The visible ball: white, iris, pupil, looking straight ahead; the upper lid's shade lies on it. */
vec3 eyeAt(vec2 off) {
  float r = length(off);
  float soft = max(fwidth(r), 0.12);
  vec3 white = ${vec3(EYE.white)} * (1.0 - 0.3 * smoothstep(5.0, 13.0, r));
  vec3 iris = ${vec3(EYE.iris)} * (0.8 + 0.5 * noise3(vec3(atan(off.y, off.x) * 7.0, r * 0.6, 1.0))) * mix(1.0, 1.35, smoothstep(5.0, 2.0, r));
  iris = mix(iris, ${vec3(EYE.rim)}, smoothstep(4.6, 5.7, r));
  vec3 colour = mix(iris, white, smoothstep(5.9 - soft, 5.9 + soft + 0.3, r));
  colour = mix(${vec3(EYE.pupil)}, colour, smoothstep(2.3 - soft, 2.3 + soft, r));
  return colour * mix(1.0, 0.5, smoothstep(0.5, 4.5, off.y));
}

/** Fine ribs of a knit; they fade before they would shimmer. */
float knitAt(vec3 mm, vec3 n) {
  float round = abs(n.x) > abs(n.z) ? mm.z : mm.x;
  float rib = 0.5 + 0.5 * sin(round * 2.6);
  float row = 0.5 + 0.5 * sin(mm.y * 3.4 + 1.6 * sin(round * 1.3));
  float wide = max(fwidth(round), fwidth(mm.y));
  return mix(rib * 0.6 + row * 0.4, 0.5, smoothstep(0.25, 1.1, wide));
}

/** How far a place is under the garment, 0–1. */
float wornAt() {
  float hem = max(vGarment.x, vGarment.y);
  float soft = max(fwidth(hem), 0.25);
  return (1.0 - smoothstep(-soft, soft * 0.5, hem)) * uGarment;
}

#ifndef GLASS
Look lookAt(vec3 mm, inout vec3 n) {
  Look look = Look(uTint, 0.55, 0.07, 0.0);
  look.albedo = mix(look.albedo, uPalms, vParts.z * 0.85);
  if (vTint.z > 0.3)
    look.albedo = mix(look.albedo, uAreolae, 0.92 * smoothstep(0.37, 0.64, vTint.z + 0.08 * (noise3(mm / 2.2) - 0.5)));
  float lips = smoothstep(0.22, 0.72, vTint.x);
  look.albedo = mix(look.albedo, uLips, lips);
  float nails = smoothstep(0.35, 0.65, vTint.y);
  look.albedo = mix(look.albedo, uNails, nails);
  look.rough = mix(look.rough, 0.34, max(nails, 0.5 * lips));
  look.gloss = mix(look.gloss, 0.16, max(nails, 0.15 * lips));
  look.albedo = mix(look.albedo, uBrows, browAt());
  vec2 off = vec2(abs(mm.x), mm.y) - uEye.xy * 1000.0;
  float lash = smoothstep(0.3, 0.9, vParts.y) * mix(0.25, 0.75, smoothstep(-1.5, 2.0, off.y));
  look.albedo = mix(look.albedo, uBrows * 0.7, lash);
  // Begins before the eye does: at the border of what is left out nothing can be told of neighbouring pixels.
  if (vParts.x > 0.2) {
    float eye = smoothstep(0.42, 0.62, vParts.x);
    look.albedo = mix(look.albedo, eyeAt(off), eye);
    look.rough = mix(look.rough, 0.24, eye);
    look.gloss = mix(look.gloss, 0.07, eye);
    // The ball is drawn as round as it is: the few faces that show of it are not.
    vec3 ball = vBody - vec3(sign(vBody.x) * uEye.x, uEye.yz);
    n = normalize(mix(n, normalize(mat3(viewMatrix) * ball), eye));
  }
  float hem = max(vGarment.x, vGarment.y);
  float soft = max(fwidth(hem), 0.25);
  float worn = wornAt();
  if (uGarment > 0.0 && hem < max(9.0, soft)) {
    look.worn = worn;
    // The hem: a turned-over band with a seam, and its shade on the skin beside it.
    float band = smoothstep(-15.5, -14.5 - soft * 0.2, hem);
    float seam = (1.0 - smoothstep(0.5, 0.9 + soft, abs(hem + 13.5))) * (1.0 - smoothstep(1.5, 5.0, soft));
    float turned = smoothstep(-2.6, 0.0, hem);
    vec3 cloth = ${vec3(CLOTH)} * (0.88 + 0.24 * knitAt(mm, vNormalBody));
    cloth *= mix(1.0, 0.93, band) * mix(1.0, 0.72, seam) * mix(1.0, 0.72, turned);
    look.albedo *= mix(1.0, mix(0.62, 1.0, smoothstep(0.0, 5.0, hem)), uGarment);
    look.albedo = mix(look.albedo, cloth, look.worn);
    look.rough = mix(look.rough, 0.85, look.worn);
    look.gloss = mix(look.gloss, 0.03, look.worn);
    n = normalize(mix(n, normalize(vCloth), look.worn));
  }
  return look;
}
#endif

/** A fine line along an edge, 0–1, wherever one lies \`mm\` away. */
float lineAt(float mm, float soft) {
  return 1.0 - smoothstep(0.6, 0.6 + 1.1 * soft, abs(mm));
}

/** 1 where lines and dots of pain are light: by the skin or cloth where it is solid, by the stage where it is a shell. */
float isLightLine(float shell, float worn) {
  return step(0.5, mix(1.0 - uLightStage, max(uLightLine, step(0.5, worn)), shell));
}
`;
