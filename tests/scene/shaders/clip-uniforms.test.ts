import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createCutUniforms, setCut, type CutBlock } from '../../../src/scene/shaders/clip-uniforms.ts';

describe('the block cut out of the body', () => {
  it('is told to the shaders whole', () => {
    const uniforms = createCutUniforms();
    const block: CutBlock = {
      origin: new Vector3(-0.16, 0.9, -0.1), down: new Vector3(0, 0, 1), across: new Vector3(0, 1, 0), toward: new Vector3(-1, 0, 0),
      halfWidth: 0.04, depth: 0.05, aside: null,
    };
    setCut(uniforms, block);
    expect([uniforms.uCutOrigin, uniforms.uCutDown, uniforms.uCutAcross, uniforms.uCutToward].map(({ value }) => value.toArray()))
      .toEqual([block.origin, block.down, block.across, block.toward].map((vector) => vector.toArray()));
    expect(uniforms.uCutSize.value.toArray()).toEqual([0.04, 0.05, 0]);
    // The block may be thrown away or moved; the shaders keep what they were told.
    block.toward.set(9, 9, 9);
    expect(uniforms.uCutToward.value.x).toBeCloseTo(-1, 9);
    expect(uniforms.uCutAside.value.toArray()).toEqual([0, 0, 0, 1000]);
    setCut(uniforms, { ...block, aside: { normal: { x: -1, y: 0, z: 0 }, beyond: 0.17, upTo: 1.1 } });
    expect(uniforms.uCutAside.value.toArray()).toEqual([-1, 0, 0, 0.17]);
    expect(uniforms.uCutSize.value.toArray()).toEqual([0.04, 0.05, 1.1]);
  });
});
