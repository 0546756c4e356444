import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createClipUniforms, setClip, type ClipBox } from '../../../src/scene/shaders/clip-uniforms.ts';

describe('the clip box cut out of the body', () => {
  it('is told to the shaders whole', () => {
    const uniforms = createClipUniforms();
    const clipBox: ClipBox = {
      origin: new Vector3(-0.16, 0.9, -0.1),
      down: new Vector3(0, 0, 1),
      across: new Vector3(0, 1, 0),
      toward: new Vector3(-1, 0, 0),
      halfWidth: 0.04,
      depth: 0.05,
      clipPlanes: [],
    };
    setClip(uniforms, clipBox);
    expect(
      [uniforms.uClipOrigin, uniforms.uClipDown, uniforms.uClipAcross, uniforms.uClipToward].map(({ value }) =>
        value.toArray(),
      ),
    ).toEqual([clipBox.origin, clipBox.down, clipBox.across, clipBox.toward].map((vector) => vector.toArray()));
    expect(uniforms.uClipSize.value.toArray()).toEqual([0.04, 0.05]);
    // The clip box may be thrown away or moved; the shaders keep what they were told.
    clipBox.toward.set(9, 9, 9);
    expect(uniforms.uClipToward.value.x).toBeCloseTo(-1, 9);
    const planes = (): number[][] => uniforms.uClipPlanes.value.map((plane) => plane.toArray());
    const nowhere = [0, 0, 0, 1000];
    expect(planes()).toEqual([nowhere, nowhere, nowhere]);
    setClip(uniforms, { ...clipBox, clipPlanes: [{ normal: { x: -1, y: 0, z: 0 }, beyond: 0.17, upTo: 1.1 }] });
    expect([planes(), uniforms.uClipTops.value]).toEqual([
      [[-1, 0, 0, 0.17], nowhere, nowhere],
      [1.1, 0, 0],
    ]);
    setClip(uniforms, clipBox);
    expect(planes()[0]).toEqual(nowhere);
  });
});
