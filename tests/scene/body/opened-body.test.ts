import { Vector3, type BufferGeometry, type Mesh, type ShaderMaterial } from 'three';
import { describe, expect, it } from 'vitest';
import type { BodyModel } from '../../../src/scene/body/body-model.ts';
import { mergeLayer } from '../../../src/scene/body/layer-arrays.ts';
import type { ClipBox } from '../../../src/scene/shaders/clip-uniforms.ts';
import { boxPart, loaded, slotOf, bodyOf } from '../cubes.ts';

describe('an opened body', () => {
  it('opens and closes a clip box in every material, also in a skin that comes later', () => {
    const clipBox: ClipBox = {
      origin: new Vector3(1, 2, 3),
      down: new Vector3(0, -1, 0),
      across: new Vector3(1, 0, 0),
      toward: new Vector3(0, 0, 1),
      halfWidth: 0.04,
      depth: 0.06,
      clipPlanes: [],
    };
    const cutIn = (body: BodyModel): boolean[] =>
      body.group.children.map((mesh) => 'CLIP' in (mesh as Mesh<BufferGeometry, ShaderMaterial>).material.defines);
    const body = bodyOf({ 'soleus/right': [[0, 0, 0], 1] });
    body.setCutaway(clipBox);
    body.addLayer('skin', loaded(mergeLayer([boxPart('skin', [0, 0, 0], 2)], [slotOf('skin/midline')])));
    expect(cutIn(body)).toEqual([true, true, true, true, true, true]);
    expect([body.clipBox, body.appearances.opened]).toEqual([clipBox, true]);
    expect([body.clip.uClipOrigin.value.toArray(), body.clip.uClipSize.value.toArray()]).toEqual([
      [1, 2, 3],
      [0.04, 0.06],
    ]);
    const stays = (): number[] => [...body.layers.get('skin')!.geometry.getAttribute('stays').array];
    const half = Uint8Array.from({ length: 24 }, (_, vertex) => (vertex < 12 ? 0 : 255));
    body.setCutaway(clipBox, half);
    expect(stays()).toEqual([...half]);
    body.setCutaway(null);
    expect(stays()).toEqual(Array.from({ length: 24 }, () => 255));
    expect(cutIn(body)).toEqual([false, false, false, false, false, false]);
    expect([body.clipBox, body.appearances.opened]).toEqual([null, false]);
  });
});
