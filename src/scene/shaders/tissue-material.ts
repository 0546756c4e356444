/**
 * Everything but skin: muscle with fibres along its texture's first axis, pale tendon where the
 * builder marked it, warm bone, cartilage, vessels, nerves, organs. How each structure looks comes
 * from one appearance table (see body/appearance-table.ts), so that nothing is rebuilt when a colour changes.
 */
import { FrontSide, GLSL3, GreaterDepth, LessEqualDepth, ShaderMaterial, type DataTexture } from 'three';
import { CLIP_GLSL, type ClipUniforms } from './clip-uniforms.ts';
import { BAKED_NOISE_GLSL, type NoiseUniforms } from './baked-noise.ts';
import type { SplitUniforms } from './split-uniforms.ts';
import { OUTPUT_GLSL, STUDIO_GLSL, type StudioUniforms } from './studio-light.ts';

/** `solid` draws what is opaque, `depth` and `ghost` draw what is see-through, in that order, `xray` hazards behind other things. */
export type TissuePass = 'solid' | 'depth' | 'ghost' | 'xray';

/**
 * What kinds of tissue there are in what is drawn: a shader that knows of muscle and tendon alone, or of bone and cartilage
 * alone, is shorter than the one of all, of which a graphics card may reckon every part for every pixel.
 */
export type Tissues = 'flesh' | 'hard' | 'all';

export interface TwitchUniforms {
  /** Seconds since a local twitch began; negative while there is none. */
  readonly uTwitch: { value: number };
}

export function createTwitchUniforms(): TwitchUniforms {
  return { uTwitch: { value: -1 } };
}

const VERTEX = /* glsl */ `
uniform float uTwitch;
uniform vec2 uSplit;
uniform sampler2D uAppearances;
in float instance;
in vec4 shade;
// The same at all corners; not flat, for which Apple's graphics write each list of triangles anew.
out vec4 vAppearance;
out vec4 vPaint;
out vec4 vFibre;
out vec3 vView;
out vec3 vNormalView;
out vec3 vAhead;
out vec3 vBody;
out vec2 vAlong;
out vec4 vShade;
void main() {
  int row = int(instance + 0.5);
  vAppearance = texelFetch(uAppearances, ivec2(row, 0), 0);
  vPaint = texelFetch(uAppearances, ivec2(row, 1), 0);
  vFibre = texelFetch(uAppearances, ivec2(row, 2), 0);
  vBody = position;
  vAlong = uv;
  vShade = shade;
  vAhead = normal;
  vNormalView = normalMatrix * normal;
  vec3 place = position;
  if (uTwitch >= 0.0 && vAppearance.z > 0.5) {
    // A short ripple runs both ways along the fibres from the middle and dies out.
    float from = abs(uv.x - 0.45);
    float wave = exp(-pow((from - uTwitch * 0.9) * 14.0, 2.0)) * exp(-uTwitch * 2.2);
    place += normal * wave * 0.0028 * (1.0 - shade.y);
  }
  vec4 view = modelViewMatrix * vec4(place, 1.0);
  vView = -view.xyz;
  gl_Position = projectionMatrix * view;
  if (uSplit.y <= 0.0) return;
  // Under whole skin it lies further back than it does, so that no slip of it shows through a fold.
  float back = uSplit.y * 0.02 * smoothstep(0.012, 0.05, place.x - uSplit.x);
  vec4 behind = projectionMatrix * vec4(view.xy, view.z - back, 1.0);
  gl_Position.z = behind.z / behind.w * gl_Position.w;
}
`;

/**
 * `fibres` gives the height of the fibre bundles, in true millimetres: coarse fascicles (about 4 mm) and fine fibres (about
 * 1 mm), each fading before it aliases. Cells are far longer than wide, so that lines run on along the loft and never break
 * into dashes. What is said here is not sent with the page.
 */
const FRAGMENT = /* glsl */ `
uniform float uLightStage;
uniform vec2 uSplit;
#if defined(FLESH_ALONE)
#define IS_FIBROUS true
#define IS_BONE false
#define IS_CARTILAGE false
#define IS_EYE false
#elif defined(HARD_ALONE)
#define IS_FIBROUS false
#define IS_BONE (tissue < 2.5)
#define IS_CARTILAGE true
#define IS_EYE false
#else
#define IS_FIBROUS (tissue < 1.5)
#define IS_BONE (tissue < 2.5)
#define IS_CARTILAGE (tissue < 3.5)
#define IS_EYE (tissue > 4.5)
#endif
in vec4 vAppearance;   // opacity, dimmed, highlighted, hovered
in vec4 vPaint;  // base colour, tissue
in vec4 vFibre;  // girth mm, length mm, hazard, 0
in vec3 vView;
in vec3 vNormalView;
in vec3 vAhead;
in vec3 vBody;
in vec2 vAlong;
in vec4 vShade;  // openness, tendon, flesh that shines through, openness at short range
out vec4 outColour;
${BAKED_NOISE_GLSL}
${STUDIO_GLSL}
#ifdef CLIP
${CLIP_GLSL}
#endif

const vec3 TENDON = vec3(0.72, 0.66, 0.57);
const vec3 FLESH = vec3(0.280, 0.072, 0.060);
/** Perimysium and epimysium over flesh. */
const vec3 SHEATH = vec3(0.50, 0.31, 0.27);
const vec3 LIT = vec3(1.0, 0.46, 0.17);
/** Violet: what must not be met; hatched where it is seen through other things. */
const vec3 HAZARD = vec3(0.52, 0.34, 1.0);

float fibres(vec2 uv, out float fine) {
  // An eighth of a millimetre, as it is kept: between corners it may be off by a hair, and a count must not change for that.
  float girth = floor(vFibre.x * 8.0 + 0.5) / 8.0;
  float coarseCount = max(5.0, floor(girth / 4.2));
  float fineCount = max(14.0, floor(girth / 1.1));
  float mm = uv.x * max(vFibre.y, 20.0);
  // Bundles wander a little sideways, so that no line is ruled.
  float wander = 0.35 * sin(mm / 31.0 + 5.0 * sin(uv.y * 6.2831853)) + 0.2 * sin(mm / 13.0 + 9.0 * uv.y);
  vec2 coarse = vec2(uv.y * coarseCount + 0.6 * wander, mm / 210.0);
  vec2 thin = vec2(uv.y * fineCount + wander, mm / 95.0);
  float keepCoarse = 1.0 - smoothstep(0.35, 1.1, fwidth(coarse.x));
  float keepFine = 1.0 - smoothstep(0.3, 0.9, fwidth(thin.x));
  // From far nothing is left of them.
  fine = keepFine > 0.0 ? (ringNoise(thin, int(fineCount)) - 0.5) * keepFine : 0.0;
  return keepCoarse > 0.0 ? (ringNoise(coarse, int(coarseCount)) - 0.5) * keepCoarse : 0.0;
}

/** Direction of the fibres on the surface, view space: where the place round the section stays the same. */
vec3 fibreDirection(vec2 uv, vec3 n) {
  vec3 along = dFdy(uv.y) * dFdx(vView) - dFdx(uv.y) * dFdy(vView);
  // Laid into the smooth surface, so that facets do not show.
  along -= n * dot(n, along);
  float size = length(along);
  return size > 1e-9 ? along / size : vec3(0.0);
}

/** Light that a bundle of threads throws back in a band across itself (Kajiya and Kay 1989). */
float threadSheen(vec3 thread, vec3 v, vec3 l, float sharp) {
  float along = dot(thread, normalize(v + l));
  return pow(max(0.0, 1.0 - along * along), sharp);
}

/** Tilts the normal by a height field known only per pixel (Mikkelsen 2010). */
vec3 bump(vec3 n, float height, float strength) {
  vec3 dx = dFdx(vView), dy = dFdy(vView);
  vec3 r1 = cross(dy, n), r2 = cross(n, dx);
  float det = dot(dx, r1);
  vec3 gradient = sign(det) * (dFdx(height) * r1 + dFdy(height) * r2);
  return normalize(abs(det) * n + strength * gradient);
}

void main() {
#ifdef CLIP
  if (isCutAway(vBody, 0.0)) discard;
#endif
#ifdef DEPTH
  outColour = vec4(0.0);
}
#else
  vec3 n = normalize(vNormalView);
  vec3 v = normalize(vView);
  float tissue = vPaint.w;
  float ao = vShade.x * mix(1.0, vShade.x, 0.7) * mix(0.55, 1.0, vShade.w);
  // The edge of whole skin throws a soft shade on what it leaves open.
  ao *= 1.0 - 0.34 * uSplit.y * (1.0 - smoothstep(0.0, 0.013, uSplit.x - vBody.x));
  vec3 albedo = vPaint.rgb;
  vec3 bleed = vec3(0.12);
  float rough = 0.5, gloss = 0.35, sheen = 0.0;
  vec3 mm = vBody * 1000.0;
  float loose = 0.0;
  if (IS_FIBROUS) {
    float fine;
    float coarse = fibres(vAlong, fine);
    loose = coarse + 0.5 * fine;
    // A sheet of fascia runs out into tendon or flesh towards its edges; inside it has a look of its own.
    bool isSheet = tissue > 0.5;
    float own = isSheet ? smoothstep(0.5, 1.0, vShade.y) : 0.0;
    float share = isSheet ? min(1.0, 2.0 * vShade.y) : vShade.y;
    // Flesh and tendon interlock thread by thread; a sheet thins out softly instead.
    float mingled = clamp(share + coarse * 1.1 * smoothstep(0.02, 0.4, share) * (1.0 - smoothstep(0.75, 1.0, share)), 0.0, 1.0);
    mingled = smoothstep(0.3, 0.7, mingled + 0.22 * fine * (1.0 - abs(2.0 * mingled - 1.0)));
    float pale = isSheet ? smoothstep(0.0, 1.0, share) * (1.0 + 0.5 * (fine + coarse) * share * (1.0 - share)) : mingled;
    float mottle = noise3(mm / 23.0) - 0.5;
    vec3 belly = (isSheet ? FLESH : albedo) * (1.0 + 0.20 * coarse + 0.20 * fine + 0.14 * mottle);
    // Thin sheaths between bundles catch light: pale threads along the fibres.
    belly = mix(belly, SHEATH, 0.22 * smoothstep(0.12, 0.48, fine + 0.5 * coarse));
    // Epimysium: a pale film, seen where one looks along it.
    belly = mix(belly, SHEATH * 1.25, 0.42 * pow(1.0 - clamp(dot(n, v), 0.0, 1.0), 2.2));
    // The strands of a sheet are seen one by one; a cord is smoother.
    float strands = isSheet ? 2.2 : 1.5;
    vec3 sinew = mix(TENDON, albedo, own) * (1.0 + strands * (0.14 * fine + 0.10 * coarse) + 0.06 * mottle);
    // Thin aponeuroses let the belly beneath shine through between their threads.
    sinew = mix(sinew, FLESH * 1.35 * (1.0 + 0.3 * coarse), vShade.z * (0.8 - 0.5 * fine));
    albedo = mix(belly, sinew, pale);
    bleed = mix(vec3(0.20, 0.075, 0.06), vec3(0.16, 0.145, 0.125), pale);
    rough = mix(0.52, 0.5, pale);
    gloss = mix(0.075, 0.06, pale) * (1.0 + 0.9 * fine + 0.5 * coarse);
    vec3 thread = fibreDirection(vAlong, n);
    sheen = dot(thread, thread) > 0.5
      ? threadSheen(thread, v, uKey, mix(9.0, 16.0, pale)) * max(dot(n, uKey), 0.0) * mix(0.022, 0.10, pale) * (1.0 + 1.6 * fine)
      : 0.0;
    n = bump(n, (coarse * 0.55 + fine * 0.4) * 0.001, 1.0 - 0.5 * pale);
  } else if (IS_BONE) {
    float grain = noise3(mm / 6.0) - 0.5, wide = noise3(mm / 33.0) - 0.5;
    albedo *= 1.0 + 0.06 * grain + 0.09 * wide;
    albedo = mix(albedo * vec3(0.80, 0.66, 0.52), albedo, smoothstep(0.15, 0.85, ao));
    bleed = vec3(0.22, 0.16, 0.11);
    rough = 0.6;
    gloss = 0.1;
  } else if (IS_CARTILAGE) {
    albedo *= 1.0 + 0.05 * (noise3(mm / 8.0) - 0.5);
    bleed = vec3(0.25, 0.25, 0.27);
    rough = 0.38;
    gloss = 0.12;
  } else if (IS_EYE) {
    // Iris and pupil face the front.
    float aside = length(vAhead - vec3(0.0, 0.0, 1.0));
    albedo = mix(vec3(0.16, 0.10, 0.06), albedo, smoothstep(0.48, 0.52, aside));
    albedo = mix(vec3(0.012), albedo, smoothstep(0.23, 0.27, aside));
    bleed = vec3(0.1);
    rough = 0.22;
    gloss = 0.5;
  } else {
    // Fat and glands are lobed and dull, other organs, vessels and nerves smooth and moist.
    float lobed = step(tissue, 3.9);
    float lobes = lobed * (noise3(mm / 3.7) - 0.5) * (1.0 - smoothstep(0.6, 2.4, length(fwidth(mm))));
    albedo *= 1.0 + 0.1 * (noise3(mm / 9.0) - 0.5) + 0.18 * lobes;
    bleed = mix(vec3(0.24, 0.12, 0.1), vec3(0.26, 0.20, 0.11), lobed);
    rough = mix(0.36, 0.62, lobed);
    gloss = mix(0.24, 0.05, lobed);
  }
  float lit = vAppearance.z, hover = vAppearance.w, dim = vAppearance.y;
  float ndv = clamp(dot(n, v), 0.0, 1.0);
  albedo = mix(albedo, albedo * vec3(1.4, 1.5, 1.0) + LIT * 0.10, lit);
  vec3 colour = studio(n, v, albedo, bleed, rough, gloss, ao) + KEY_COLOUR * sheen * ao;
  float grey = dot(colour, vec3(0.3, 0.55, 0.15));
  // What is not chosen steps back toward the stage, darker or paler.
  vec3 quiet = mix(vec3(grey) * vec3(0.92, 0.92, 0.96), colour, 0.5);
  colour = mix(colour, mix(quiet * 0.6, mix(mix(quiet, colour, 0.3), vec3(0.80, 0.77, 0.76), 0.25), uLightStage), dim);
  colour += LIT * lit * (0.05 + 0.6 * pow(1.0 - ndv, 2.5)) * (0.6 + 0.4 * ao);
  colour += vec3(1.0, 0.82, 0.62) * hover * (0.05 + 0.28 * pow(1.0 - ndv, 2.0));
  colour = mix(colour, colour * 0.45 + HAZARD * (0.25 + 0.6 * pow(1.0 - ndv, 1.6)), min(1.0, vFibre.z) * 0.85);
  float alpha = 1.0;
#ifdef XRAY
  colour = HAZARD * (0.5 + 0.6 * pow(1.0 - ndv, 1.5));
  alpha = mix(0.1, 0.8, vFibre.z) * (0.45 + 0.55 * step(0.45, fract((gl_FragCoord.x + gl_FragCoord.y) / 7.0)));
#elif defined(GHOST)
  float shown = vAppearance.x;
  alpha = clamp(shown * mix(0.55 + 0.45 * shown * shown, 1.5, pow(1.0 - ndv, 1.6)), 0.0, 1.0);
  // Towards its edges nothing is left of a sheet.
  if (tissue > 0.5 && tissue < 1.5) alpha *= smoothstep(0.5, 1.0, vShade.y);
  // A film of flesh thins out bundle by bundle (soft-edges.ts).
  float left = 1.0 - clamp(10.0 * vShade.z - 9.0, 0.0, 1.0);
  if (tissue < 0.5) alpha *= smoothstep(0.05, 0.7, left + 3.2 * loose * left * (1.0 - left));
#endif
  outColour = vec4(colour, alpha);
  ${OUTPUT_GLSL}
}
#endif
`;

/** A material for one pass over these tissues; all passes share the appearance table and the lamps. */
export function createTissueMaterial(
  pass: TissuePass,
  tissues: Tissues,
  appearances: DataTexture,
  studio: StudioUniforms,
  noise: NoiseUniforms,
  clip: ClipUniforms,
  twitch: TwitchUniforms,
  split: SplitUniforms,
): ShaderMaterial {
  const solid = pass === 'solid';
  const material = new ShaderMaterial({
    name: `${tissues}-${pass}`,
    glslVersion: GLSL3,
    defines: { [pass.toUpperCase()]: 1, ...(tissues !== 'all' && { [`${tissues.toUpperCase()}_ALONE`]: 1 }) },
    uniforms: { ...studio, ...noise, ...clip, ...twitch, ...split, uAppearances: { value: appearances } },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: FrontSide,
    transparent: !solid,
    depthWrite: pass === 'solid' || pass === 'depth',
    depthFunc: pass === 'xray' ? GreaterDepth : LessEqualDepth,
    colorWrite: pass !== 'depth',
  });
  return material;
}
