/** GLSL value noise, hash by integer mixing (steady across GPUs, unlike sine hashes). */
export const NOISE_GLSL = /* glsl */ `
uint mixBits(uint x) {
  x ^= x >> 16u; x *= 0x7feb352du; x ^= x >> 15u; x *= 0x846ca68bu; x ^= x >> 16u;
  return x;
}
float hash2(ivec2 p) {
  return float(mixBits(uint(p.x) * 1597334677u ^ mixBits(uint(p.y) + 374761393u))) / 4294967295.0;
}
float hash3(ivec3 p) {
  return float(mixBits(uint(p.x) * 1597334677u ^ mixBits(uint(p.y) * 3812015801u ^ mixBits(uint(p.z) + 668265263u)))) / 4294967295.0;
}
/** Value noise in 2D, periodic in x with the whole number \`period\`. */
float ringNoise(vec2 p, int period) {
  ivec2 i = ivec2(floor(p));
  vec2 f = fract(p);
  vec2 u = f * f * (3.0 - 2.0 * f);
  int x0 = ((i.x % period) + period) % period;
  int x1 = (x0 + 1) % period;
  float a = hash2(ivec2(x0, i.y)), b = hash2(ivec2(x1, i.y));
  float c = hash2(ivec2(x0, i.y + 1)), d = hash2(ivec2(x1, i.y + 1));
  return mix(mix(a, b, u.x), mix(c, d, u.x), u.y);
}
float noise3(vec3 p) {
  ivec3 i = ivec3(floor(p));
  vec3 f = fract(p);
  vec3 u = f * f * (3.0 - 2.0 * f);
  float n00 = mix(hash3(i), hash3(i + ivec3(1, 0, 0)), u.x);
  float n10 = mix(hash3(i + ivec3(0, 1, 0)), hash3(i + ivec3(1, 1, 0)), u.x);
  float n01 = mix(hash3(i + ivec3(0, 0, 1)), hash3(i + ivec3(1, 0, 1)), u.x);
  float n11 = mix(hash3(i + ivec3(0, 1, 1)), hash3(i + ivec3(1, 1, 1)), u.x);
  return mix(mix(n00, n10, u.y), mix(n01, n11, u.y), u.z);
}
`;
