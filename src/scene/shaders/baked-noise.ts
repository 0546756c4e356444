/**
 * Noise that is looked up instead of reckoned: the functions of noise.ts over a small table, for what fills the picture.
 * Reckoned, it was more than a third of what a frame costs.
 */
import { DataTexture, LinearFilter, RepeatWrapping } from 'three';

/** Places along each side of the table; what lies so many apart is the same. */
const SIDE = 128;
/** How far apart in the table two slices of space lie that are neighbours. */
const SLICE = [37, 17] as const;

export interface NoiseUniforms {
  readonly uNoise: { readonly value: DataTexture };
}

function mixBits(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A number of 0–255 for a place of the table, which goes on for ever. */
function numberAt(x: number, y: number): number {
  const [column, row] = [x % SIDE, y % SIDE];
  return mixBits(Math.imul(column, 1597334677) ^ mixBits(row + 374761393)) >>> 24;
}

/** At each place its number, that of the next slice, and that of the next row: one look for two. */
export function createNoiseUniforms(): NoiseUniforms {
  const data = new Uint8Array(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1)
      data.set([numberAt(x, y), numberAt(x + SLICE[0], y + SLICE[1]), numberAt(x, y + 1), 255], (y * SIDE + x) * 4);
  const texture = new DataTexture(data, SIDE, SIDE);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return { uNoise: { value: texture } };
}

/** GLSL: `noise3(place)` and `ringNoise(place, period)`, 0–1. */
export const BAKED_NOISE_GLSL = /* glsl */ `
uniform sampler2D uNoise;
/** Value noise in 2D, periodic in x with the whole number \`period\`. */
float ringNoise(vec2 p, int period) {
  ivec2 i = ivec2(floor(p));
  vec2 f = fract(p);
  vec2 u = f * f * (3.0 - 2.0 * f);
  int x0 = ((i.x % period) + period) % period;
  int x1 = x0 + 1 == period ? 0 : x0 + 1;
  int row = i.y & ${SIDE - 1};
  vec2 near = texelFetch(uNoise, ivec2(x0 & ${SIDE - 1}, row), 0).rb;
  vec2 next = texelFetch(uNoise, ivec2(x1 & ${SIDE - 1}, row), 0).rb;
  vec2 along = mix(near, next, u.x);
  return mix(along.x, along.y, u.y);
}
float noise3(vec3 p) {
  vec3 i = floor(p);
  vec3 f = p - i;
  vec3 u = f * f * (3.0 - 2.0 * f);
  vec2 slices = textureLod(uNoise, (i.xy + vec2(${SLICE.join('.0, ')}.0) * i.z + u.xy + 0.5) / ${SIDE}.0, 0.0).rg;
  return mix(slices.x, slices.y, u.z);
}
`;
