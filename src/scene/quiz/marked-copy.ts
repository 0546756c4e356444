/** A copy that was pressed, drawn again over itself: rimmed while it is an answer, hatched where it was the wrong one. */
import { BufferAttribute, BufferGeometry, Group, Mesh, ShaderMaterial } from 'three';
import type { InstanceKey } from '../../anatomy/index.ts';
import type { BodyModel } from '../body/body-model.ts';

/** How it is drawn. */
type CopyLook = 'pressed' | 'wrong';

const VERTEX = /* glsl */ `
varying vec3 vNormalV;
varying vec3 vToEye;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  vNormalV = normalMatrix * normal;
  vToEye = -view.xyz;
  gl_Position = projectionMatrix * view;
}
`;

const FRAGMENT = /* glsl */ `
uniform float uWrong;
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
  if (uWrong > 0.5) gl_FragColor = vec4(mix(light, dark, stripe), mix(0.35, 0.85, max(stripe, rim)));
  else gl_FragColor = vec4(light, mix(0.24, 0.95, rim));
}
`;

export interface MarkedCopy {
  readonly group: Group;
  /** Null takes it away. */
  readonly show: (key: InstanceKey | null, look: CopyLook, pixels: number) => void;
  readonly dispose: () => void;
}

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
    uniforms: { uWrong: { value: 0 }, uPixels: { value: 1 } },
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
    show: (key, look, pixels) => {
      clear();
      material.uniforms['uWrong']!.value = look === 'wrong' ? 1 : 0;
      material.uniforms['uPixels']!.value = pixels;
      if (key === null) return;
      drawn = body.rangesOf([key]).flatMap(({ layer, range }) => {
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
      group.add(...drawn);
    },
    dispose: () => {
      clear();
      material.dispose();
    },
  };
}
