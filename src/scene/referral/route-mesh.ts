/** The line along which pain travels: a thin ribbon over the skin with a bead of light running along it. */
import { BufferAttribute, BufferGeometry, DoubleSide, GLSL3, Mesh, ShaderMaterial, Vector2, type IUniform } from 'three';
import type { SkinUniforms } from '../materials/skin-material.ts';
import type { PaintedRoute } from './paint-skin.ts';

const VERTEX = /* glsl */ `
uniform vec2 uViewport;
in vec3 tangent;
in vec3 ribbon; // side −1…1, place mm, whole length mm
out float vSide;
out float vWideMm;
out vec2 vPlace;
out float vFacing;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  vec3 n = normalize(normalMatrix * normal);
  vec3 t = normalize(normalMatrix * tangent);
  vec3 across = normalize(cross(n, t));
  float pixel = -view.z * 2.0 / (projectionMatrix[1][1] * uViewport.y);
  // A few millimetres wide, yet never too thin to see nor, from near, as wide as a finger.
  float wide = clamp(0.0034, 4.5 * pixel, 8.0 * pixel);
  view.xyz += across * ribbon.x * wide;
  vWideMm = wide * 1000.0;
  // A little toward the viewer, so that coarse skin does not cut the line.
  view.z += 0.004;
  vSide = ribbon.x;
  vPlace = ribbon.yz;
  vFacing = dot(n, normalize(-view.xyz));
  gl_Position = projectionMatrix * view;
}
`;

const FRAGMENT = /* glsl */ `
uniform float uTime, uMoving, uPain;
in float vSide;
in float vWideMm;
in vec2 vPlace;
in float vFacing;
out vec4 outColour;
void main() {
  float across = abs(vSide);
  float place = vPlace.x, whole = vPlace.y;
  float line = 1.0 - smoothstep(0.16, 0.34, across);
  float bead = 0.0, glow = 0.0;
  if (uMoving > 0.5) {
    // The bead runs to the zone, fades into it, and after a breath sets out again.
    float head = mod(uTime * 230.0, whole + 190.0);
    float behind = head - place;
    bead = smoothstep(-5.0, 0.0, behind) * exp(-max(behind, 0.0) / 30.0);
    glow = bead * (1.0 - smoothstep(0.1, 1.0, across));
  } else {
    // Still: chevrons that point the way.
    float along = fract((place + across * 2.0 * vWideMm) / (6.0 * vWideMm));
    bead = step(0.62, along) * (1.0 - smoothstep(0.75, 0.95, across));
    glow = bead;
  }
  vec3 colour = mix(vec3(1.0, 0.30, 0.18), vec3(1.0, 0.86, 0.62), clamp(glow * 1.2, 0.0, 1.0));
  float ends = smoothstep(0.0, 6.0, place) * smoothstep(0.0, 4.0, whole - place);
  float alpha = max(line * 0.42, glow) * ends * uPain * smoothstep(-0.1, 0.25, vFacing);
  if (alpha < 0.01) discard;
  outColour = vec4(colour, alpha);
  outColour = linearToOutputTexel(outColour);
}
`;

/** A mesh without routes; `setRoutes` fills it. */
export function createRouteMesh(skin: SkinUniforms): Mesh<BufferGeometry, ShaderMaterial> {
  const uniforms: Record<string, IUniform> = {
    uTime: skin.uTime, uMoving: skin.uMoving, uPain: skin.uPain, uViewport: { value: new Vector2(1, 1) },
  };
  const mesh = new Mesh(new BufferGeometry(), new ShaderMaterial({
    name: 'pain-route', glslVersion: GLSL3, transparent: true, depthWrite: false, uniforms,
    vertexShader: VERTEX, fragmentShader: FRAGMENT, side: DoubleSide,
  }));
  mesh.name = 'pain-route';
  mesh.renderOrder = 30;
  mesh.frustumCulled = false;
  mesh.visible = false;
  return mesh;
}

/** Replaces the routes drawn. */
export function setRoutes(mesh: Mesh<BufferGeometry, ShaderMaterial>, routes: readonly PaintedRoute[]): void {
  const total = routes.reduce((sum, { points }) => sum + points.length / 3, 0);
  const position = new Float32Array(total * 6);
  const normal = new Float32Array(total * 6);
  const tangent = new Float32Array(total * 6);
  const ribbon = new Float32Array(total * 6);
  const index: number[] = [];
  let at = 0;
  for (const { points, normals } of routes) {
    const count = points.length / 3;
    const places = placesAlong(points);
    const whole = places.at(-1) ?? 0;
    for (let i = 0; i < count; i += 1) {
      const here = points.subarray(i * 3, i * 3 + 3);
      const a = Math.max(0, i - 1) * 3;
      const b = Math.min(count - 1, i + 1) * 3;
      const along = [0, 1, 2].map((k) => (points[b + k] ?? 0) - (points[a + k] ?? 0));
      for (const side of [-1, 1]) {
        const v = at * 2 + (side < 0 ? 0 : 1);
        position.set(here, v * 3);
        normal.set(normals.subarray(i * 3, i * 3 + 3), v * 3);
        tangent.set(along, v * 3);
        ribbon.set([side, places[i] ?? 0, whole], v * 3);
      }
      if (i > 0) index.push(at * 2 - 2, at * 2 - 1, at * 2, at * 2, at * 2 - 1, at * 2 + 1);
      at += 1;
    }
  }
  mesh.geometry.dispose();
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('normal', new BufferAttribute(normal, 3));
  geometry.setAttribute('tangent', new BufferAttribute(tangent, 3));
  geometry.setAttribute('ribbon', new BufferAttribute(ribbon, 3));
  geometry.setIndex(index);
  mesh.geometry = geometry;
  mesh.visible = index.length > 0;
}

/** Distance of each point from the start of its route, mm. */
function placesAlong(points: Float32Array): number[] {
  const places = [0];
  for (let i = 3; i < points.length; i += 3) {
    const step = Math.hypot(
      (points[i] ?? 0) - (points[i - 3] ?? 0), (points[i + 1] ?? 0) - (points[i - 2] ?? 0), (points[i + 2] ?? 0) - (points[i - 1] ?? 0),
    );
    places.push((places.at(-1) ?? 0) + step * 1000);
  }
  return places;
}
