/** A soft shadow under the feet: without it the body hangs in the air. */
import { useEffect, useMemo } from 'react';
import { GLSL3, Mesh, PlaneGeometry, ShaderMaterial, Vector2 } from 'three';
import { useEngine } from '../engine/engine.ts';

/** What the ground is called in the scene. */
export const GROUND = 'ground';

const VERTEX = /* glsl */ `
out vec2 vFloor;
void main() {
  vFloor = position.xy;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
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
      new PlaneGeometry(2 * shadow.reach, 2 * shadow.reach),
      new ShaderMaterial({
        name: GROUND,
        glslVersion: GLSL3,
        transparent: true,
        depthWrite: false,
        uniforms: {
          uStrength: { value: 1 },
          uAside: { value: feet.aside },
          uFoot: { value: new Vector2(feet.halfWidth, feet.halfLength) },
          uWhole: { value: new Vector2(shadow.halfWidth, shadow.halfLength) },
        },
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
      }),
    );
    made.rotation.x = -Math.PI / 2;
    made.position.set(0, floor, feet.front);
    made.name = GROUND;
    made.renderOrder = -1;
    return made;
  }, [feet, floor, shadow]);
  useEffect(() => {
    const follow = (theme: string): void => {
      const strength = mesh.material.uniforms['uStrength'];
      if (strength) strength.value = theme === 'light' ? 0.55 : 1;
    };
    follow(store.getState().theme);
    const stop = store.subscribe((state) => {
      follow(state.theme);
    });
    return () => {
      stop();
      mesh.geometry.dispose();
      mesh.material.dispose();
    };
  }, [mesh, store]);
  return <primitive object={mesh} />;
}
