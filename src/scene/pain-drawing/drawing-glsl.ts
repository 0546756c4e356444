/**
 * How a pain drawing looks on the skin, as lines for the skin's own shader: how strong pain is told by the density of dots and
 * by depth of colour; held against a muscle's zones, what agrees is hatched, what is left over dotted, what is usual but was
 * not marked an outline alone. They are put into the shader when the first drawing is made.
 */
import type { Vector3, Vector4, ShaderMaterial } from 'three';
import { BRUSH_FAR_MM } from '../../geometry/index.ts';

type Colour = readonly [red: number, green: number, blue: number];

/**
 * What is painted over skin that hurts, linear, from no pain to the worst. Under a dark pattern it stays bright and under a
 * light one deep, so that dots and lines stand out however strong the pain is.
 */
export const PAIN_WASH: Readonly<
  Record<'underDark' | 'underLight', { readonly weak: Colour; readonly worst: Colour }>
> = {
  underDark: { weak: [1, 0.36, 0.27], worst: [1.12, 0.17, 0.13] },
  underLight: { weak: [0.56, 0.05, 0.035], worst: [0.5, 0.012, 0.02] },
};
/** How much of the skin it covers, from no pain to the worst, and at least under lines. */
export const WASH_SHARE = { weak: 0.2, worst: 0.72, underLines: 0.5 } as const;
/** How much of the pattern's ink covers. */
export const PATTERN_SHARE = 0.92;
const vec3 = (colour: Colour): string => `vec3(${colour.map((part) => part.toFixed(3)).join(', ')})`;

/** What the lines read. */
export interface DrawingUniforms {
  /** 0–1: how much of the drawing is seen. */
  readonly uDrawn: { value: number };
  /** 1: held against the zones of a muscle. */
  readonly uCompares: { value: number };
  /** 0–1: how matte and calm the body stands. */
  readonly uCalm: { value: number };
  /** The brush on the skin: metres, +Y up, and its radius, mm; 0 where there is none. */
  readonly uBrush: { value: Vector4 };
  /** Which way the skin faces under it, and whether it erases. */
  readonly uBrushFacing: { value: Vector3 };
  readonly uErases: { value: number };
}

const DECLARED = /* glsl */ `
#ifndef DEPTH
in vec2 vTold;
uniform float uDrawn, uCompares, uCalm, uErases;
uniform vec4 uBrush;
uniform vec3 uBrushFacing;

/** Dots that grow together as pain grows, on the plane the skin most faces. */
float dotsAt(vec3 mm, vec3 n, float share) {
  vec3 a = abs(n);
  vec2 p = a.x > a.y && a.x > a.z ? mm.yz : (a.y > a.z ? mm.xz : mm.xy);
  p = mat2(0.8, -0.6, 0.6, 0.8) * p / 6.0;
  p.x += 0.5 * mod(floor(p.y), 2.0);
  float wide = fwidth(p.y);
  float r = mix(0.14, 0.47, share);
  float soft = max(wide * 0.7, 0.04);
  float d = length(fract(p) - 0.5);
  return mix(1.0 - smoothstep(r - soft, r + soft, d), 2.6 * r * r, smoothstep(0.4, 1.0, wide));
}

/** Slanting lines without a seam: planes that cut the skin, the same on both sides. */
float hatchAt(vec3 mm) {
  float along = dot(vec3(abs(mm.x), mm.yz), vec3(0.68, -0.68, 0.27)) / 5.5;
  float wide = fwidth(along);
  float off = abs(fract(along) - 0.5);
  return mix(1.0 - smoothstep(0.17 - wide * 0.7, 0.17 + wide * 0.7, off), 0.4, smoothstep(0.4, 1.0, wide));
}
#endif
`;

const CALM = /* glsl */ `
  // Not skin-like: pain that lies deep is drawn too.
  vec3 plain = mix(vec3(dot(look.albedo, vec3(0.2126, 0.7152, 0.0722))), look.albedo, mix(0.42, 1.0, look.worn));
  albedo = mix(albedo, plain * mix(0.8, 1.0, smoothstep(0.25, 0.95, vOcclusion)), uCalm);
  bleed = mix(bleed, vec3(0.14), uCalm);
  look.rough = mix(look.rough, 1.0, uCalm);
  look.gloss = mix(look.gloss, 0.0, uCalm);
`;

const DRAWN = /* glsl */ `
#ifdef LOOK
  if (uDrawn > 0.0) {
    float strength = vTold.x;
    float usual = (vTold.y * 2.0 - 1.0) * ${BRUSH_FAR_MM.toFixed(1)};
    float besideSoft = max(fwidth(spill), 0.4), usualSoft = max(fwidth(usual), 0.4);
    float isHurt = 1.0 - smoothstep(-soft, soft, main);
    float inZone = (1.0 - smoothstep(-besideSoft, besideSoft, spill)) * uCompares;
    vec3 facing = normalize(vNormalBody);
    float dotsHere = dotsAt(mm, facing, strength);
    float hatch = hatchAt(mm);
    float pattern = isHurt * mix(dotsHere, hatch, inZone);
    float wash = isHurt * mix(mix(${WASH_SHARE.weak.toFixed(2)}, ${WASH_SHARE.worst.toFixed(2)}, strength), max(${WASH_SHARE.underLines.toFixed(2)}, strength * ${WASH_SHARE.worst.toFixed(2)}), inZone);
    vec3 deep = mix(mix(${vec3(PAIN_WASH.underDark.weak)}, ${vec3(PAIN_WASH.underDark.worst)}, strength), mix(${vec3(PAIN_WASH.underLight.weak)}, ${vec3(PAIN_WASH.underLight.worst)}, strength), light) * (0.6 + 0.55 * pow(ndv, 0.8)) * mix(0.75, 1.0, vOcclusion);
    // One edge around what hurts, a bolder one around the patch that is painted, one around what is usual but was not marked.
    float edgeOf = lineAt(main + 0.6, soft) * 0.85;
    float bold = (1.0 - uCompares) * (1.0 - smoothstep(1.1, 1.1 + 1.2 * besideSoft, abs(spill + 0.6)));
    float missed = uCompares * lineAt(usual, usualSoft) * (1.0 - isHurt);
    float line = max(edgeOf, max(bold, missed));
    float casing = max(lineAt(main - 1.4, soft), max((1.0 - uCompares) * lineAt(spill - 2.2, besideSoft), uCompares * lineAt(usual - 1.8, usualSoft) * (1.0 - isHurt)));
    casing *= (1.0 - line) * mix(0.45, 0.8, light);
    vec3 ink = mix(PAIN_LINE_DARK, PAIN_LINE_LIGHT, light);
    shadeOfPain = mix(deep, mix(PAIN_LINE_LIGHT, PAIN_LINE_DARK, light), step(0.01, casing) * step(wash, 0.01));
    shadeOfPain = mix(shadeOfPain, mix(PAIN_LINE_DARK, PAIN_DOTS_LIGHT, light), pattern * ${PATTERN_SHARE.toFixed(2)});
    shadeOfPain = mix(shadeOfPain, ink, line * 0.96);
    painAlpha = max(max(wash, pattern * ${PATTERN_SHARE.toFixed(2)}), max(line * 0.96, casing)) * uDrawn;
  }
  if (uBrush.w > 0.0 && dot(normalize(vNormalBody), uBrushFacing) > -0.2) {
    vec3 off = (vBody - uBrush.xyz) * 1000.0;
    float ring = length(off) - uBrush.w;
    float pixelMm = max(fwidth(ring), 0.15);
    vec3 aside = normalize(cross(uBrushFacing, vec3(0.1, 1.0, 0.3)));
    float turn = atan(dot(off, cross(uBrushFacing, aside)), dot(off, aside)) / 6.2832;
    float dash = mix(1.0, step(0.4, fract(turn * 14.0)), uErases);
    float bright = (1.0 - smoothstep(0.8 * pixelMm, 1.6 * pixelMm, abs(ring))) * dash;
    float rimmed = (1.0 - smoothstep(1.9 * pixelMm, 2.9 * pixelMm, abs(ring))) * dash;
    shadeOfPain = mix(shadeOfPain, mix(vec3(0.02), vec3(1.5), bright), rimmed);
    painAlpha = max(painAlpha, rimmed * 0.95);
  }
#endif
`;

/** Where the lines go: before the first of these in the shader. */
const FRAGMENT_PLACES: readonly (readonly [before: string, lines: string])[] = [
  ['void main() {', DECLARED],
  ['  vec3 colour = studio(', CALM],
  ['  vec3 over = mix(', DRAWN],
];
const VERTEX_PLACES: readonly (readonly [before: string, lines: string])[] = [
  ['void main() {', '#ifndef DEPTH\nin vec4 told;\nout vec2 vTold;\n#endif\n'],
  ['  vNormalView = ', '#ifndef DEPTH\n  vTold = told.xy;\n#endif\n'],
];

/** @throws Error where a shader has no such place: then it was changed without these lines */
function withLines(shader: string, places: readonly (readonly [string, string])[]): string {
  return places.reduce((text, [before, lines]) => {
    const at = text.indexOf(before);
    if (at < 0) throw new Error(`the skin's shader has no line that begins "${before.trim()}"`);
    return text.slice(0, at) + lines + text.slice(at);
  }, shader);
}

/** Puts the lines into one of the skin's materials; nothing where they are in it. */
export function drawInto(material: ShaderMaterial, uniforms: DrawingUniforms): void {
  if ('uDrawn' in material.uniforms) return;
  Object.assign(material.uniforms, uniforms);
  material.vertexShader = withLines(material.vertexShader, VERTEX_PLACES);
  material.fragmentShader = withLines(material.fragmentShader, FRAGMENT_PLACES);
  material.needsUpdate = true;
}
