import { DataTexture, ShaderMaterial, Vector3, Vector4 } from 'three';
import { describe, expect, it } from 'vitest';
import { drawInto } from '../../../src/scene/pain-drawing/drawing-glsl.ts';
import { createClipUniforms } from '../../../src/scene/shaders/clip-uniforms.ts';
import { createSkinMaterial, createSkinUniforms } from '../../../src/scene/shaders/skin-material.ts';
import { createSplitUniforms } from '../../../src/scene/shaders/split-uniforms.ts';
import { createNoiseUniforms } from '../../../src/scene/shaders/baked-noise.ts';
import { createStudioUniforms } from '../../../src/scene/shaders/studio-light.ts';

const uniforms = {
  uDrawn: { value: 0 },
  uCompares: { value: 0 },
  uCalm: { value: 0 },
  uBrush: { value: new Vector4() },
  uBrushFacing: { value: new Vector3() },
  uErases: { value: 0 },
};

describe("the drawing's lines in the skin's shader", () => {
  it.each(['depth', 'glass', 'shell', 'split'] as const)('are put in once, in the order they need: %s', (pass) => {
    const material = createSkinMaterial(
      pass,
      new DataTexture(),
      createStudioUniforms(),
      createNoiseUniforms(),
      createSkinUniforms(),
      createClipUniforms(),
      createSplitUniforms(),
      true,
    );
    drawInto(material, uniforms);
    const { fragmentShader, vertexShader, version } = material;
    const order = ['float dotsAt(', 'void main() {', 'uCalm)', 'if (uDrawn > 0.0)', 'vec3 over = mix('];
    const places = order.map((line) => fragmentShader.indexOf(line));
    expect(places.every((at) => at > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(vertexShader.indexOf('out vec2 vTold')).toBeLessThan(vertexShader.indexOf('vTold = told.xy'));
    expect(material.uniforms['uDrawn']).toBe(uniforms.uDrawn);
    drawInto(material, uniforms);
    expect([material.fragmentShader, material.version]).toEqual([fragmentShader, version]);
  });

  it('are not put into a shader that has no place for them', () => {
    const material = new ShaderMaterial({ vertexShader: 'void main() {}', fragmentShader: 'void main() {}' });
    expect(() => drawInto(material, uniforms)).toThrow(/has no line that begins/);
  });
});
