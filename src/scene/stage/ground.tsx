/** A soft shadow under the feet: without it the body hangs in the air. */
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { GLSL3, Mesh, PlaneGeometry, ShaderMaterial, Vector2 } from 'three';
import { useEngine } from '../engine/engine.ts';

/** What the ground is called in the scene. */
export const GROUND = 'ground';

const VERTEX = /* glsl */ `
// Width of the whole floor, metres.
uniform float uReach;
out vec2 vFloor;
void main() {
  vFloor = position.xy * uReach;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(vFloor, 0.0, 1.0);
}
`;

const FRAGMENT = /* glsl */ `
uniform float uStrength;
// How far each foot's middle lies from that of the body, and half its width and length, metres.
uniform float uAside;
uniform vec2 uFoot;
// Half the width and length of the whole body's shadow, metres.
uniform vec2 uWhole;
in vec2 vFloor;
out vec4 outColour;
float foot(vec2 at) {
  vec2 d = (vFloor - at) / uFoot;
  return exp(-dot(d, d) * 1.5);
}
void main() {
  float wide = exp(-dot(vFloor / uWhole, vFloor / uWhole) * 1.8);
  float feet = min(1.0, foot(vec2(-uAside, 0.0)) + foot(vec2(uAside, 0.0)));
  float shade = (0.30 * wide + 0.55 * feet) * uStrength;
  outColour = vec4(0.0, 0.0, 0.0, shade);
}
`;

export function Ground(): React.JSX.Element {
  const {
    store,
    body: {
      anatomy: {
        landmarks: { feet, floor, shadow },
      },
    },
  } = useEngine();
  const mesh = useMemo(() => {
    const made = new Mesh(
      new PlaneGeometry(1, 1),
      new ShaderMaterial({
        name: GROUND,
        glslVersion: GLSL3,
        transparent: true,
        depthWrite: false,
        uniforms: {
          uStrength: { value: 1 },
          uReach: { value: 1 },
          uAside: { value: 0 },
          uFoot: { value: new Vector2() },
          uWhole: { value: new Vector2() },
        },
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
      }),
    );
    made.rotation.x = -Math.PI / 2;
    made.frustumCulled = false;
    made.name = GROUND;
    made.renderOrder = -1;
    return made;
  }, []);
  // Not made anew for another body: its shader would be compiled again.
  useLayoutEffect(() => {
    const { uReach, uAside, uFoot, uWhole } = mesh.material.uniforms;
    if (uReach) uReach.value = 2 * shadow.reach;
    if (uAside) uAside.value = feet.aside;
    if (uFoot) (uFoot.value as Vector2).set(feet.halfWidth, feet.halfLength);
    if (uWhole) (uWhole.value as Vector2).set(shadow.halfWidth, shadow.halfLength);
    mesh.position.set(0, floor, feet.front);
  }, [feet, floor, mesh, shadow]);
  useEffect(() => {
    const follow = (theme: string): void => {
      const strength = mesh.material.uniforms['uStrength'];
      if (strength) strength.value = theme === 'light' ? 0.55 : 1;
    };
    follow(store.getState().theme);
    const stop = store.subscribe(({ theme }) => theme, follow);
    return () => {
      stop();
      mesh.geometry.dispose();
      mesh.material.dispose();
    };
  }, [mesh, store]);
  return <primitive object={mesh} />;
}
