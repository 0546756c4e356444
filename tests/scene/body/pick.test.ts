import { Ray, Vector3 } from 'three';
import { beforeEach, describe, expect, it } from 'vitest';
import type { InstanceKey } from '../../../src/anatomy/index.ts';
import type { BodyModel } from '../../../src/scene/body/body-model.ts';
import { pickAlong } from '../../../src/scene/body/pick.ts';
import { bodyOf, numberOf } from '../cubes.ts';

let body: BodyModel;
const FROM_FRONT = new Ray(new Vector3(-0.1, 0.3, 2), new Vector3(0, 0, -1));
const fade = (key: InstanceKey, opacity: number): void => {
  body.appearances.want(numberOf(key), [opacity, 0, 0, 0]);
};
const picked = (ray = FROM_FRONT): InstanceKey | null => pickAlong(body, ray)?.key ?? null;

// From front to back: skin at z = 0.5, gastrocnemius at 0.3, soleus at 0.1 (one layer), fibula at −0.1.
beforeEach(() => {
  body = bodyOf({
    'soleus/right': [[-0.1, 0.3, 0.05], 0.05],
    'lateral-head-gastrocnemius/right': [[-0.1, 0.3, 0.25], 0.05],
    'fibula/right': [[-0.1, 0.3, -0.15], 0.05],
    'skin/midline': [[-0.1, 0.3, 0], 0.5],
  });
  fade('skin/midline', 0.12);
});

describe('picking', () => {
  it('takes the nearest thing, with its place and distance', () => {
    const pick = pickAlong(body, FROM_FRONT);
    expect(pick?.key).toBe('lateral-head-gastrocnemius/right');
    expect(pick?.distance).toBeCloseTo(1.7, 6);
    expect(pick?.point.map((value) => Number(value.toFixed(6)))).toEqual([-0.1, 0.3, 0.3]);
  });

  it('takes the nearest over all layers, whatever order they came in', () => {
    expect(picked(new Ray(new Vector3(-0.1, 0.3, -2), new Vector3(0, 0, 1)))).toBe('fibula/right');
  });

  it('looks through what is hidden or faint, in the same layer and in others', () => {
    fade('lateral-head-gastrocnemius/right', 0);
    expect(picked()).toBe('soleus/right');
    fade('soleus/right', 0.49);
    expect(picked()).toBe('fibula/right');
    fade('soleus/right', 0.5);
    expect(picked()).toBe('soleus/right');
  });

  it('takes the skin only where it is nearly opaque', () => {
    fade('skin/midline', 0.89);
    expect(picked()).toBe('lateral-head-gastrocnemius/right');
    fade('skin/midline', 0.91);
    expect(picked()).toBe('skin/midline');
  });

  it('looks through a film until it is chosen and whole', () => {
    body = bodyOf({ 'platysma/right': [[-0.1, 0.3, 0.3], 0.05], 'sternocleidomastoid/right': [[-0.1, 0.3, 0], 0.05] });
    fade('platysma/right', 0.5);
    expect(picked()).toBe('sternocleidomastoid/right');
    fade('platysma/right', 1);
    expect(picked()).toBe('platysma/right');
  });

  it('takes the skin where it is whole and looks through it where it is not, however faint it is', () => {
    body.split.want(0.5);
    expect(picked()).toBe('lateral-head-gastrocnemius/right');
    expect(picked(new Ray(new Vector3(0.1, 0.3, 2), new Vector3(0, 0, -1)))).toBe('skin/midline');
    body.split.want(0);
    expect(picked()).toBe('skin/midline');
    expect(pickAlong(body, FROM_FRONT, 'skin')?.key).toBe('lateral-head-gastrocnemius/right');
    fade('skin/midline', 1);
    body.split.want(1);
    expect(picked()).toBe('lateral-head-gastrocnemius/right');
    body.split.want(null);
    expect(picked()).toBe('skin/midline');
  });

  it('finds nothing beside the body, nor from inside a thing', () => {
    expect(picked(new Ray(new Vector3(3, 3, 2), new Vector3(0, 0, -1)))).toBeNull();
    expect(picked(new Ray(new Vector3(-0.1, 0.3, -0.15), new Vector3(0, 0, -1)))).toBeNull();
  });

  it('tells a mirrored copy from the recorded one', () => {
    const both = bodyOf({ 'soleus/right': [[-0.1, 0.3, 0], 0.05], 'soleus/left': [[-0.1, 0.3, 0], 0.05] });
    const at = (x: number): InstanceKey | undefined =>
      pickAlong(both, new Ray(new Vector3(x, 0.3, 2), new Vector3(0, 0, -1)))?.key;
    expect([at(-0.1), at(0.1), at(0)]).toEqual(['soleus/right', 'soleus/left', undefined]);
  });
});
