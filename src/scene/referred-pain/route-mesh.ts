/** The line along which pain travels: a thin ribbon over the skin with a bead of light running along it, or still arrows on it. */
import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  GLSL3,
  Mesh,
  ShaderMaterial,
  Vector2,
  type IUniform,
  type Vector3,
} from 'three';
import type { SkinUniforms } from '../shaders/skin-material.ts';
import type { PaintedRoute } from '../skin/paint-skin.ts';
import { placesAlong, routeArrows } from './route-arrows.ts';

const VERTEX = /* glsl */ `
uniform vec2 uViewport;
uniform float uMoving;
in vec3 tangent;
in vec3 ribbon; // side −1…1, place mm, whole length mm
in vec2 arrow;  // toward the tip −1…1, room mm; no room: of the ribbon
out float vSide;
out vec2 vPlace;
out float vSeen;
out vec3 vArrow; // along −1…1, across −1…1, 1 of an arrow
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  vec3 n = normalize(normalMatrix * normal);
  vec3 t = normalize(normalMatrix * tangent);
  float pixel = -view.z * 2.0 / (projectionMatrix[1][1] * uViewport.y);
  float facing = dot(n, normalize(-view.xyz));
  vSide = ribbon.x;
  vPlace = ribbon.yz;
  vArrow = vec3(arrow.x, ribbon.x, arrow.y > 0.0);
  if (arrow.y > 0.0) {
    // Flat in the picture, so that its head is never squeezed; one that points at the viewer shows no way.
    float level = length(t.xy);
    vec2 way = t.xy / max(level, 0.001);
    float reach = clamp(0.0062, 9.5 * pixel, 13.5 * pixel);
    vSeen = smoothstep(0.08, 0.24, facing) * smoothstep(0.2, 0.35, level) * smoothstep(3.3, 3.7, arrow.y * max(level, 0.3) / (reach * 1000.0));
    view.xy += (way * arrow.x + vec2(-way.y, way.x) * ribbon.x * 0.85) * reach;
    // Flat over curved skin: further toward the viewer, so that the skin does not cut it at the edge of a limb.
    view.z += 0.004 + reach;
  } else {
    vSeen = smoothstep(-0.1, 0.25, facing);
    // A few millimetres wide, yet never too thin to see nor, from near, as wide as a finger.
    float wide = clamp(0.0034, 4.5 * pixel, 8.0 * pixel);
    view.xyz += normalize(cross(n, t)) * ribbon.x * wide;
    // A little toward the viewer, so that coarse skin does not cut the line.
    view.z += 0.004;
  }
  gl_Position = projectionMatrix * view;
  // The bead shows the way by itself.
  if (arrow.y > 0.0 && uMoving > 0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const FRAGMENT = /* glsl */ `
uniform float uTime, uMoving, uPain;
in float vSide;
in vec2 vPlace;
in float vSeen;
in vec3 vArrow;
out vec4 outColour;
const vec3 LIGHT = vec3(1.0, 0.86, 0.62);
void main() {
  float alpha;
  vec3 colour;
  if (vArrow.z > 0.5) {
    // A head with a notched back and a dark rim, so that it reads on red and on pale tendon.
    float across = abs(vArrow.y), along = vArrow.x;
    float outside = max((across - (1.0 - along) * 0.47) * 0.9, (-0.9 + 0.55 * (1.0 - across) - along) * 0.88);
    float soft = fwidth(outside);
    alpha = 1.0 - smoothstep(-soft, 0.0, outside);
    colour = mix(LIGHT, vec3(0.16, 0.05, 0.03), smoothstep(-0.13 - soft, -0.13, outside));
  } else {
    float across = abs(vSide);
    float place = vPlace.x, whole = vPlace.y;
    float line = 1.0 - smoothstep(0.16, 0.34, across);
    float glow = 0.0;
    if (uMoving > 0.5) {
      // The bead runs to the zone, fades into it, and after a breath sets out again.
      float head = mod(uTime * 230.0, whole + 190.0);
      float behind = head - place;
      float bead = smoothstep(-5.0, 0.0, behind) * exp(-max(behind, 0.0) / 30.0);
      glow = bead * (1.0 - smoothstep(0.1, 1.0, across));
    }
    colour = mix(vec3(1.0, 0.30, 0.18), LIGHT, clamp(glow * 1.2, 0.0, 1.0));
    alpha = max(line * 0.42, glow) * smoothstep(0.0, 6.0, place) * smoothstep(0.0, 4.0, whole - place);
  }
  alpha *= uPain * vSeen;
  if (alpha < 0.01) discard;
  outColour = vec4(colour, alpha);
  outColour = linearToOutputTexel(outColour);
}
`;

/** A mesh without routes; `setRoutes` fills it. */
export function createRouteMesh(skin: SkinUniforms): Mesh<BufferGeometry, ShaderMaterial> {
  const uniforms: Record<string, IUniform> = {
    uTime: skin.uTime,
    uMoving: skin.uMoving,
    uPain: skin.uPain,
    uViewport: { value: new Vector2(1, 1) },
  };
  const mesh = new Mesh(
    new BufferGeometry(),
    new ShaderMaterial({
      name: 'pain-route',
      glslVersion: GLSL3,
      transparent: true,
      depthWrite: false,
      uniforms,
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      side: DoubleSide,
    }),
  );
  mesh.name = 'pain-route';
  mesh.renderOrder = 30;
  mesh.frustumCulled = false;
  mesh.visible = false;
  return mesh;
}

/**
 * Replaces the routes drawn.
 * @param marks where trigger points are marked, metres: no arrow stands on them
 */
export function setRoutes(
  mesh: Mesh<BufferGeometry, ShaderMaterial>,
  routes: readonly PaintedRoute[],
  marks: readonly Vector3[] = [],
): void {
  const arrows = routeArrows(routes, marks);
  const vertices = routes.reduce((sum, { points }) => sum + points.length / 3, 0) * 2 + arrows.length * 4;
  const [position, normal, tangent, ribbon] = [0, 0, 0, 0].map(() => new Float32Array(vertices * 3)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const arrow = new Float32Array(vertices * 2);
  const index: number[] = [];
  let at = 0;
  for (const route of routes) {
    const { points, normals } = route;
    const count = points.length / 3;
    const places = placesAlong(route);
    const whole = places.at(-1) ?? 0;
    for (let i = 0; i < count; i += 1) {
      const a = Math.max(0, i - 1) * 3;
      const b = Math.min(count - 1, i + 1) * 3;
      const along = [0, 1, 2].map((k) => (points[b + k] ?? 0) - (points[a + k] ?? 0));
      if (i > 0) index.push(at - 2, at - 1, at, at, at - 1, at + 1);
      for (const side of [-1, 1]) {
        position.set(points.subarray(i * 3, i * 3 + 3), at * 3);
        normal.set(normals.subarray(i * 3, i * 3 + 3), at * 3);
        tangent.set(along, at * 3);
        ribbon.set([side, places[i] ?? 0, whole], at * 3);
        at += 1;
      }
    }
  }
  // After all lines, so that none is drawn over an arrow.
  for (const head of arrows) {
    index.push(at, at + 1, at + 2, at + 2, at + 1, at + 3);
    for (const [along, side] of [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
    ] as const) {
      head.position.toArray(position, at * 3);
      head.normal.toArray(normal, at * 3);
      head.tangent.toArray(tangent, at * 3);
      ribbon.set([side, 0, 0], at * 3);
      arrow.set([along, head.roomMm], at * 2);
      at += 1;
    }
  }
  mesh.geometry.dispose();
  const geometry = new BufferGeometry();
  for (const [name, numbers] of Object.entries({ position, normal, tangent, ribbon }))
    geometry.setAttribute(name, new BufferAttribute(numbers, 3));
  geometry.setAttribute('arrow', new BufferAttribute(arrow, 2));
  geometry.setIndex(index);
  mesh.geometry = geometry;
  mesh.visible = index.length > 0;
}
