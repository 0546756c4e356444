/**
 * Copies drawn again over themselves: rimmed while one is an answer, hatched where it was the wrong one; a vessel or nerve that
 * is lit, thin among others of its colour, broader and with a dark edge.
 */
import { BufferAttribute, BufferGeometry, Group, Mesh, ShaderMaterial } from 'three';
import type { InstanceKey, Layer } from '../../anatomy/index.ts';
import type { BodyModel } from '../body/body-model.ts';

/** How it is drawn. */
type CopyLook = 'pressed' | 'wrong' | 'lit';

const VERTEX = /* glsl */ `
uniform float uWiden; // metres for each metre from the eye
varying vec3 vNormalV;
varying vec3 vToEye;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  vNormalV = normalMatrix * normal;
  vToEye = -view.xyz;
  view.xyz += normalize(vNormalV) * uWiden * -view.z;
  gl_Position = projectionMatrix * view;
}
`;

const FRAGMENT = /* glsl */ `
uniform float uLook; // 0 pressed, 1 wrong, 2 lit
uniform float uPixels;
varying vec3 vNormalV;
varying vec3 vToEye;
void main() {
  float facing = clamp(dot(normalize(vNormalV), normalize(vToEye)), 0.0, 1.0);
  float rim = smoothstep(0.45, 0.12, facing);
  // Stripes of the screen, 9 px apart.
  float stripe = step(0.55, fract((gl_FragCoord.x + gl_FragCoord.y) / (9.0 * uPixels)));
  vec3 light = vec3(1.0, 0.96, 0.86);
  vec3 dark = vec3(0.05, 0.045, 0.04);
  if (uLook > 1.5) gl_FragColor = vec4(mix(vec3(1.0, 0.6, 0.16), dark, smoothstep(0.62, 0.38, facing)), 1.0);
  else if (uLook > 0.5) gl_FragColor = vec4(mix(light, dark, stripe), mix(0.35, 0.85, max(stripe, rim)));
  else gl_FragColor = vec4(light, mix(0.24, 0.95, rim));
}
`;

export interface MarkedCopy {
  readonly group: Group;
  /** None takes all away. */
  readonly show: (keys: readonly InstanceKey[], look: CopyLook, pixels: number) => void;
  readonly dispose: () => void;
}

/** What runs as a thin tube. */
export const isThin = (layer: Layer): boolean => layer === 'vessels' || layer === 'nerves';

/** About two px of the picture to each side. */
const WIDEN = 0.0012;

export function createMarkedCopy(body: BodyModel): MarkedCopy {
  const group = new Group();
  group.name = 'quiz-marked-copy';
  const material = new ShaderMaterial({
    name: 'quiz-marked-copy',
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
    uniforms: { uLook: { value: 0 }, uPixels: { value: 1 }, uWiden: { value: 0 } },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
  let drawn: Mesh[] = [];
  const clear = (): void => {
    for (const mesh of drawn) mesh.geometry.dispose();
    group.clear();
    drawn = [];
  };
  return {
    group,
    show: (keys, look, pixels) => {
      clear();
      material.uniforms['uLook']!.value = { pressed: 0, wrong: 1, lit: 2 }[look];
      material.uniforms['uPixels']!.value = pixels;
      const ranges = body.rangesOf(keys);
      // A tube is widened, so that a look has room on it.
      material.uniforms['uWiden']!.value = ranges.some(({ layer }) => isThin(layer)) ? WIDEN : 0;
      drawn = ranges.flatMap(({ layer, range }) => {
        const loaded = body.layers.get(layer);
        if (!loaded) return [];
        // Buffers of its own: those of the body are not to go with it.
        const { vertexStart, vertexCount, indexStart, indexCount } = range;
        const [position, normal] = [loaded.geometry.getAttribute('position'), loaded.geometry.getAttribute('normal')];
        const own = new Float32Array(3 * vertexCount);
        const facing = new Float32Array(3 * vertexCount);
        for (let v = 0; v < vertexCount; v += 1) {
          own.set(
            [position.getX(vertexStart + v), position.getY(vertexStart + v), position.getZ(vertexStart + v)],
            3 * v,
          );
          facing.set([normal.getX(vertexStart + v), normal.getY(vertexStart + v), normal.getZ(vertexStart + v)], 3 * v);
        }
        const geometry = new BufferGeometry();
        geometry.setAttribute('position', new BufferAttribute(own, 3));
        geometry.setAttribute('normal', new BufferAttribute(facing, 3));
        const corners = loaded.indices.subarray(indexStart, indexStart + indexCount);
        geometry.setIndex(
          new BufferAttribute(
            corners.map((v) => v - vertexStart),
            1,
          ),
        );
        const mesh = new Mesh(geometry, material);
        mesh.frustumCulled = false;
        mesh.renderOrder = 30;
        return [mesh];
      });
      if (drawn.length > 0) group.add(...drawn);
    },
    dispose: () => {
      clear();
      material.dispose();
    },
  };
}
