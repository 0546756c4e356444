import { PerspectiveCamera, type BufferGeometry, type Mesh } from 'three';
import { describe, expect, it } from 'vitest';
import type { BodyModel } from '../../../src/scene/body/body-model.ts';
import { bodyOf, numberOf, type Boxes } from '../cubes.ts';

describe('what of a layer is drawn', () => {
  /** Triangles of the solid muscles, twelve a box. */
  const muscles = (body: BodyModel): number => {
    const mesh = body.group.getObjectByName('muscles-solid') as Mesh<BufferGeometry>;
    return mesh.geometry.drawRange.count / 36;
  };
  const lookingAt = (y: number): PerspectiveCamera => {
    const camera = new PerspectiveCamera(20, 1, 0.01, 10);
    camera.position.set(-0.1, y, 0.6);
    camera.lookAt(-0.1, y, 0);
    return camera;
  };
  const BOXES: Boxes = {
    'masseter/right': [[-0.1, 1.5, 0], 0.02],
    'soleus/right': [[-0.1, 0.3, 0], 0.04],
    'gluteus-maximus/right': [[-0.1, 0.9, 0], 0.04],
  };

  it('is the stretch of it that is in the picture, wherever its parts stand in its file', () => {
    const body = bodyOf(BOXES);
    body.advance(Infinity);
    expect(muscles(body)).toBe(3);
    const counts = [0.3, 0.9, 1.5, 0.6].map((y) => {
      body.seeFrom(lookingAt(y), 800);
      body.advance(0);
      return muscles(body);
    });
    expect(counts).toEqual([1, 1, 1, 0]);
  });

  it('is what has come into the picture since, and what lies between', () => {
    const body = bodyOf(BOXES);
    body.seeFrom(lookingAt(0.3), 800);
    body.advance(Infinity);
    body.appearances.want(numberOf('masseter/right'), [0.16, 0, 0, 0]);
    body.advance(Infinity);
    expect(muscles(body)).toBe(1);
    const far = lookingAt(0.9);
    far.position.z = 9;
    body.seeFrom(far, 800);
    body.advance(0);
    expect(muscles(body)).toBe(2);
  });
});
