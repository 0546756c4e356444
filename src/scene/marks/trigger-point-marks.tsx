/** Numbered marks on the muscle's surface, seen through what covers them; one draw call for all. */
import { useFrame, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useMemo } from 'react';
import {
  BufferGeometry,
  CanvasTexture,
  Float32BufferAttribute,
  GLSL3,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LinearFilter,
  Mesh,
  ShaderMaterial,
  Vector2,
} from 'three';
import { onChangeOf, sameTarget, type MyopointState } from '../../state/index.ts';
import { useEngine } from '../engine/engine.ts';
import type { Mark, MarksLayout } from '../engine/marks-registry.ts';
import { vec3 } from '../shaders/studio-light.ts';
import { CHOSEN_MARK_FACE, MARK_FACE, MARK_LEADER, MARK_RING } from './mark-colours.ts';
import { marksShown } from './marked-points.ts';
import { markPositions } from './mark-positions.ts';

const MOST_MARKS = 32;
const DIGIT_PX = 64;

const VERTEX = /* glsl */ `
uniform vec2 uViewport;
in vec3 centre;
in vec3 facing;
in vec2 badge;  // number, chosen
in vec2 offset; // from the place to the badge, px, y down
in float part;  // 0 badge, 1 leader line
out vec2 vCorner;
flat out vec2 vBadge;
flat out float vFacing;
flat out float vPart;
void main() {
  vec4 view = modelViewMatrix * vec4(centre, 1.0);
  vec3 n = normalMatrix * facing;
  vFacing = dot(normalize(n), normalize(-view.xyz));
  vCorner = position.xy;
  vBadge = badge;
  vPart = part;
  vec4 clip = projectionMatrix * view;
  vec2 shift = vec2(offset.x, -offset.y);
  vec2 pixels;
  if (part > 0.5) {
    vec2 along = length(shift) > 1.0 ? normalize(shift) : vec2(0.0);
    pixels = shift * (position.x * 0.5 + 0.5) + vec2(-along.y, along.x) * position.y * 2.4;
  } else {
    pixels = shift + position.xy * (badge.y > 0.5 ? 21.0 : 17.0) * mix(0.74, 1.0, smoothstep(-0.35, 0.1, vFacing));
  }
  clip.xy += pixels * 2.0 / uViewport * clip.w;
  gl_Position = clip;
}
`;

const FRAGMENT = /* glsl */ `
uniform sampler2D uDigits;
in vec2 vCorner;
flat in vec2 vBadge;
flat in float vFacing;
flat in float vPart;
out vec4 outColour;
void main() {
  float seen = mix(0.5, 1.0, smoothstep(-0.35, 0.1, vFacing));
  if (vPart > 0.5) {
    // The line, 2.6 px wide, between two dark ones.
    float line = 1.0 - smoothstep(0.44, 0.64, abs(vCorner.y));
    outColour = linearToOutputTexel(vec4(mix(${vec3(MARK_RING)}, ${vec3(MARK_LEADER)}, line), mix(0.7, 0.95, line) * seen));
    return;
  }
  float r = length(vCorner);
  float soft = fwidth(r);
  float disc = 1.0 - smoothstep(0.62 - soft, 0.62 + soft, r);
  float ring = 1.0 - smoothstep(0.76 - soft, 0.76 + soft, r);
  float glow = exp(-pow(max(r - 0.6, 0.0) * 5.0, 2.0)) * 0.55 * (1.0 - smoothstep(0.9, 1.0, r));
  vec2 cell = clamp(vCorner / 0.92 + 0.5, 0.0, 1.0);
  float digit = texture(uDigits, vec2((vBadge.x + cell.x) / 10.0, cell.y)).r * step(max(abs(vCorner.x), abs(vCorner.y)), 0.46);
  vec3 face = mix(${vec3(MARK_FACE)}, ${vec3(CHOSEN_MARK_FACE)}, vBadge.y);
  vec3 colour = mix(${vec3(MARK_RING)}, face, disc * (1.0 - digit));
  float alpha = max(ring, glow * (1.0 - ring)) * seen;
  outColour = vec4(mix(vec3(1.0, 0.66, 0.3), colour, ring), alpha);
  if (alpha < 0.01) discard;
  outColour = linearToOutputTexel(outColour);
}
`;

function digitTexture(): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = DIGIT_PX * 10;
  canvas.height = DIGIT_PX;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.font = `700 ${DIGIT_PX * 0.86}px system-ui, sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillStyle = '#fff';
    for (let digit = 0; digit < 10; digit += 1) pen.fillText(String(digit), (digit + 0.5) * DIGIT_PX, DIGIT_PX * 0.54);
  }
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  return texture;
}

export function TriggerPointMarks(): React.JSX.Element {
  const engine = useEngine();
  const { store, marks: registry } = engine;
  const invalidate = useThree((three) => three.invalidate);
  const mesh = useMemo(createMarksMesh, []);

  useEffect(() => {
    const show = (state: MyopointState): void => {
      const marks = marksShown(engine, state).slice(0, MOST_MARKS);
      registry.show(marks);
      writeMarks(mesh, marks, state);
      invalidate();
    };
    show(store.getState());
    const stop = onChangeOf(store, ({ choices, fibres, load }) => [choices, fibres, load.phase], show);
    return () => {
      stop();
      registry.show([]);
    };
  }, [engine, invalidate, mesh, registry, store]);

  const layOut = useCallback<MarksLayout>(
    (camera, width, height) => {
      if (!mesh.visible) return;
      (mesh.material.uniforms['uViewport']?.value as Vector2).set(width, height);
      const offset = mesh.geometry.getAttribute('offset');
      markPositions(registry.shown(), camera, width, height).forEach((place, at) => {
        if (at < MOST_MARKS && place) offset.setXY(at, place.drawn.x - place.anchor.x, place.drawn.y - place.anchor.y);
      });
      offset.needsUpdate = true;
    },
    [mesh, registry],
  );
  useEffect(() => {
    registry.setLayout(layOut);
    return () => {
      registry.setLayout(null);
    };
  }, [layOut, registry]);
  useFrame(({ camera, size }) => {
    layOut(camera, size.width, size.height);
  });
  useEffect(
    () => () => {
      mesh.geometry.dispose();
      mesh.material.dispose();
      (mesh.material.uniforms['uDigits']?.value as CanvasTexture).dispose();
    },
    [mesh],
  );
  return <primitive object={mesh} />;
}

function createMarksMesh(): Mesh<InstancedBufferGeometry, ShaderMaterial> {
  const quad = new BufferGeometry();
  const corners = [-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0];
  // The leader line first, the badge over it.
  quad.setAttribute('position', new Float32BufferAttribute([...corners, ...corners], 3));
  quad.setAttribute('part', new Float32BufferAttribute([1, 1, 1, 1, 0, 0, 0, 0], 1));
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', quad.getAttribute('position'));
  geometry.setAttribute('part', quad.getAttribute('part'));
  geometry.setIndex([0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7]);
  geometry.setAttribute('offset', new InstancedBufferAttribute(new Float32Array(MOST_MARKS * 2), 2));
  geometry.setAttribute('centre', new InstancedBufferAttribute(new Float32Array(MOST_MARKS * 3), 3));
  geometry.setAttribute('facing', new InstancedBufferAttribute(new Float32Array(MOST_MARKS * 3), 3));
  geometry.setAttribute('badge', new InstancedBufferAttribute(new Float32Array(MOST_MARKS * 2), 2));
  geometry.instanceCount = 0;
  const material = new ShaderMaterial({
    name: 'trigger-point-marks',
    glslVersion: GLSL3,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    uniforms: { uViewport: { value: new Vector2(1, 1) }, uDigits: { value: digitTexture() } },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
  const mesh = new Mesh(geometry, material);
  mesh.name = 'trigger-point-marks';
  mesh.renderOrder = 40;
  mesh.frustumCulled = false;
  mesh.visible = false;
  return mesh;
}

function writeMarks(
  mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>,
  marks: readonly Mark[],
  state: MyopointState,
): void {
  const { geometry } = mesh;
  const centre = geometry.getAttribute('centre') as InstancedBufferAttribute;
  const facing = geometry.getAttribute('facing') as InstancedBufferAttribute;
  const badge = geometry.getAttribute('badge') as InstancedBufferAttribute;
  marks.forEach((mark, at) => {
    centre.setXYZ(at, mark.position.x, mark.position.y, mark.position.z);
    facing.setXYZ(at, mark.normal.x, mark.normal.y, mark.normal.z);
    badge.setXY(at, mark.number, sameTarget(mark.target, state.choices.selected) ? 1 : 0);
  });
  for (const attribute of [centre, facing, badge]) attribute.needsUpdate = true;
  geometry.instanceCount = marks.length;
  mesh.visible = marks.length > 0;
}
