import { describe, expect, it } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { BodyModel } from '../../../src/scene/body/body-model.ts';
import { placeOnBody } from '../../../src/scene/body/surface-place.ts';
import { mergeLayer } from '../../../src/scene/body/layer-arrays.ts';
import { id, loaded, sheetPart, slotOf } from '../cubes.ts';

const sheet = { ...sheetPart('soleus'), positions: Float32Array.from([-1, 0, 0, -3, 0, 0, -3, 4, 0, -1, 4, 0]) };
const body = new BodyModel(MAN);
body.addLayer('muscles', loaded(mergeLayer([sheet], [slotOf('soleus/right'), slotOf('soleus/left')])));
const at = (along: number, turns: number, side: 'right' | 'left' = 'right') =>
  placeOnBody(body, { structure: id('soleus'), along, around: turns * 2 * Math.PI }, side);
const placed = (along: number, turns: number, side: 'right' | 'left' = 'right') =>
  at(along, turns, side)!
    .position.toArray()
    .map((value) => Number(value.toFixed(3)));

describe("a place on a muscle's surface", () => {
  it('lies where the texture coordinates say, in either triangle', () => {
    expect(placed(0.5, 0.25)).toEqual([-2, 1, 0]);
    expect(placed(0.25, 0.75)).toEqual([-1.5, 3, 0]);
    expect(placed(0, 0)).toEqual([-1, 0, 0]);
    expect(placed(1, 1)).toEqual([-3, 4, 0]);
    expect(at(0.5, 0.25)!.normal.toArray()).toEqual([0, 0, 1]);
  });

  it('lies mirrored on the other side', () => {
    expect(placed(0.5, 0.25, 'left')).toEqual([2, 1, 0]);
  });

  it('goes to the nearest triangle when no triangle holds it', () => {
    expect(placed(1.2, 0.5)).toEqual([-3, 2, 0].map((value) => expect.closeTo(value, 0) as number));
    const narrow = new BodyModel(MAN);
    const half = { ...sheet, uvs: Float32Array.from([0, 0, 0.5, 0, 0.5, 1, 0, 1]) };
    narrow.addLayer('muscles', loaded(mergeLayer([half], [slotOf('soleus/right')])));
    const { x, y, z } = placeOnBody(
      narrow,
      { structure: id('soleus'), along: 0.6, around: 0.2 * 2 * Math.PI },
      'right',
    )!.position;
    expect([x, z]).toEqual([-3, 0]);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(1.2);
  });

  it('is not known before its layer has come, nor for a copy that is not drawn', () => {
    expect(placeOnBody(new BodyModel(MAN), { structure: id('soleus'), along: 0.5, around: 1 }, 'right')).toBeNull();
    expect(placeOnBody(body, { structure: id('plantaris'), along: 0.5, around: 1 }, 'right')).toBeNull();
  });
});
