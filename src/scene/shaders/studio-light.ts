/**
 * The studio: a large key light over the viewer's left shoulder, a cool fill, a rim from behind,
 * and a hemisphere. The lamps follow the viewer in part, so that a turned body never falls dark.
 */
import { Vector3, type Camera } from 'three';
import type { LinearColour } from '../../anatomy/index.ts';

export interface StudioUniforms {
  readonly uKey: { value: Vector3 };
  readonly uFill: { value: Vector3 };
  readonly uRim: { value: Vector3 };
  /** World up in view space, for the hemisphere. */
  readonly uUp: { value: Vector3 };
  /** 1 on a light stage and on paper: what steps back goes paler instead of darker. */
  readonly uLightStage: { value: number };
  /** Colour of the stage behind the middle of the picture, sRGB as on the screen: haze leads there. */
  readonly uStage: { value: Vector3 };
}

/** The middle of each stage, and paper. */
const STAGE = {
  dark: new Vector3(0.17, 0.202, 0.24),
  light: new Vector3(0.956, 0.95, 0.94),
  paper: new Vector3(1, 1, 1),
} as const;

/** Sets the stage that things stand before. */
export function setStage({ uLightStage, uStage }: StudioUniforms, stage: keyof typeof STAGE): void {
  uLightStage.value = stage === 'dark' ? 0 : 1;
  uStage.value.copy(STAGE[stage]);
}

export function createStudioUniforms(): StudioUniforms {
  return {
    uKey: { value: new Vector3(-0.4, 0.6, 0.7) },
    uFill: { value: new Vector3(0.8, 0.1, 0.5) },
    uRim: { value: new Vector3(0.5, 0.5, -0.8) },
    uUp: { value: new Vector3(0, 1, 0) },
    uLightStage: { value: 0 },
    uStage: { value: STAGE.dark.clone() },
  };
}

const KEY_WITH_VIEWER = new Vector3(-0.5, 0.55, 0.75).normalize();
const KEY_IN_ROOM = new Vector3(-0.35, 0.85, 0.4).normalize();
const FILL_WITH_VIEWER = new Vector3(0.85, 0.05, 0.5).normalize();
const RIM_WITH_VIEWER = new Vector3(0.55, 0.5, -0.75).normalize();

/** Turns the lamps for this camera; directions are in view space. Allocates nothing. */
export function aimStudio(uniforms: StudioUniforms, camera: Camera): void {
  const up = uniforms.uUp.value.set(0, 1, 0).transformDirection(camera.matrixWorldInverse);
  // In the room the key stays above; mixing its height in keeps the top of things lit.
  uniforms.uKey.value
    .copy(KEY_WITH_VIEWER)
    .addScaledVector(up, 0.35 * KEY_IN_ROOM.y)
    .normalize();
  uniforms.uFill.value.copy(FILL_WITH_VIEWER);
  uniforms.uRim.value.copy(RIM_WITH_VIEWER).addScaledVector(up, 0.3).normalize();
}

const bright = (by: number, red: number, green: number, blue: number): LinearColour => [
  red * by,
  green * by,
  blue * by,
];

/** What each lamp and the surroundings send, linear. */
export const STUDIO_LIGHTS = {
  key: bright(1.85, 1, 0.965, 0.925),
  fill: bright(0.8, 0.86, 0.91, 1),
  rim: bright(1.5, 0.88, 0.94, 1),
  sky: bright(0.8, 0.7, 0.72, 0.78),
  ground: bright(0.55, 0.56, 0.47, 0.44),
} as const;

/** A colour as GLSL writes it. */
export function vec3([red, green, blue]: LinearColour): string {
  return `vec3(${red.toFixed(5)}, ${green.toFixed(5)}, ${blue.toFixed(5)})`;
}

/** GLSL: `studio(...)` returns lit colour, linear. All vectors in view space. */
export const STUDIO_GLSL = /* glsl */ `
uniform vec3 uKey;
uniform vec3 uFill;
uniform vec3 uRim;
uniform vec3 uUp;

const vec3 KEY_COLOUR = ${vec3(STUDIO_LIGHTS.key)};
const vec3 FILL_COLOUR = ${vec3(STUDIO_LIGHTS.fill)};
const vec3 RIM_COLOUR = ${vec3(STUDIO_LIGHTS.rim)};
const vec3 SKY = ${vec3(STUDIO_LIGHTS.sky)};
const vec3 GROUND = ${vec3(STUDIO_LIGHTS.ground)};

float specularLobe(vec3 n, vec3 v, vec3 l, float rough) {
  vec3 h = normalize(v + l);
  float ndh = max(dot(n, h), 0.0);
  float a = rough * rough;
  float d = ndh * ndh * (a * a - 1.0) + 1.0;
  float vdh = max(dot(v, h), 0.0);
  float visibility = 0.25 / max(mix(vdh * vdh, 1.0, a), 0.05);
  return a * a / (3.14159 * d * d) * visibility;
}

/** Soft terminator: light creeps past the edge of shade and turns to the colour of what is beneath. */
vec3 wrapped(float ndl, vec3 bleed) {
  vec3 w = bleed;
  return clamp((vec3(ndl) + w) / (1.0 + w), 0.0, 1.0) * clamp((vec3(ndl) + w) / (1.0 + w), 0.0, 1.0);
}

vec3 studio(vec3 n, vec3 v, vec3 albedo, vec3 bleed, float rough, float gloss, float occlusion) {
  float ao = occlusion;
  // Light bounced inside a groove takes the tissue's own colour instead of going grey.
  vec3 aoTint = mix(vec3(ao), pow(vec3(ao), vec3(1.0) - 0.35 * albedo), 0.7);
  float keyShade = mix(1.0, ao, 0.8);
  vec3 diffuse = wrapped(dot(n, uKey), bleed) * KEY_COLOUR * keyShade;
  diffuse += wrapped(dot(n, uFill), bleed * 0.6) * FILL_COLOUR * ao;
  float sky = dot(n, uUp) * 0.5 + 0.5;
  diffuse += mix(GROUND, SKY, sky) * aoTint;
  float ndv = clamp(dot(n, v), 0.0, 1.0);
  float fresnel = 0.04 + 0.96 * pow(1.0 - ndv, 5.0);
  float spec = specularLobe(n, v, uKey, rough) * max(dot(n, uKey), 0.0) * 2.3;
  spec += specularLobe(n, v, uFill, rough + 0.12) * max(dot(n, uFill), 0.0) * 0.6;
  vec3 rim = RIM_COLOUR * pow(1.0 - ndv, 3.0) * clamp(dot(n, uRim) * 0.5 + 0.5, 0.0, 1.0) * ao * ao;
  return albedo * diffuse * 0.55
    + KEY_COLOUR * spec * gloss * keyShade * ao
    + (SKY * fresnel * gloss * 1.2 * ao + rim * (0.16 + 0.3 * gloss)) * mix(vec3(1.0), albedo, 0.35);
}
`;

/** Last lines of every fragment shader: the renderer's tone curve and output colour space. */
export const OUTPUT_GLSL = /* glsl */ `
#ifdef TONE_MAPPING
  outColour.rgb = toneMapping(outColour.rgb);
#endif
  outColour = linearToOutputTexel(outColour);
`;
