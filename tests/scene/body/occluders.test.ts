import { describe, expect, it } from 'vitest';
import { occludersOf } from '../../../src/scene/body/occluders.ts';
import { bodyOf, numberOf, type Boxes } from '../cubes.ts';

/** The minimus behind the medius behind the maximus, seen from +Z; the femur behind them all. */
const HIP: Boxes = {
  'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.02],
  'gluteus-medius/right': [[-0.1, 0.9, 0.1], 0.04],
  'gluteus-maximus/right': [[-0.1, 0.9, 0.22], 0.06],
  'femur/right': [[-0.1, 0.9, -0.1], 0.02],
  'skin/midline': [[-0.1, 0.9, 0], 0.4],
  'sciatic-nerve/right': [[-0.1, 0.9, 0.05], 0.005],
};
const FRONT = { x: -0.1, y: 0.9, z: 3 };
const BACK = { x: -0.1, y: 0.9, z: -3 };

describe('what covers a selection', () => {
  it('are the copies between it and the viewer, but not skin, vessels or nerves', () => {
    const body = bodyOf(HIP);
    expect(occludersOf(body, ['gluteus-minimus/right'], FRONT).sort()).toEqual([
      'gluteus-maximus/right',
      'gluteus-medius/right',
    ]);
    expect(occludersOf(body, ['gluteus-medius/right'], FRONT)).toEqual(['gluteus-maximus/right']);
    expect(occludersOf(body, ['gluteus-minimus/right'], BACK)).toEqual(['femur/right']);
    expect(occludersOf(body, ['gluteus-maximus/right'], FRONT)).toEqual([]);
  });

  it('is never part of the selection itself', () => {
    expect(occludersOf(bodyOf(HIP), ['gluteus-minimus/right', 'gluteus-medius/right'], FRONT)).toEqual([
      'gluteus-maximus/right',
    ]);
  });

  it('is not what lies within the selection: only the surface that faces the viewer counts', () => {
    const body = bodyOf({ 'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.02], 'femur/right': [[-0.1, 0.9, 0], 0.0199] });
    expect(occludersOf(body, ['gluteus-minimus/right'], FRONT)).toEqual([]);
  });

  it('is not what is hidden already', () => {
    const body = bodyOf(HIP);
    body.appearances.want(numberOf('gluteus-maximus/right'), [0, 0, 0, 0]);
    expect(occludersOf(body, ['gluteus-minimus/right'], FRONT)).toEqual(['gluteus-medius/right']);
  });

  it('takes a bone only when it hides a good part, for the eye finds its way by bones', () => {
    const three: Boxes = {
      'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.02],
      'gluteus-medius/right': [[-0.1, 0.95, 0], 0.02],
      'gluteus-maximus/right': [[-0.1, 1, 0], 0.02],
    };
    const own = Object.keys(three) as (keyof typeof three)[];
    // Three of the twelve corners that face the viewer.
    const strip = [
      [-0.08, 0.905, 0.1],
      [0.004, 0.026, 0.004],
    ] as const;
    expect(occludersOf(bodyOf({ ...three, 'femur/right': strip }), own, FRONT)).toEqual([]);
    expect(occludersOf(bodyOf({ ...three, 'iliotibial-tract/right': strip }), own, FRONT)).toEqual([
      'iliotibial-tract/right',
    ]);
  });

  it('begins with what hides most', () => {
    const body = bodyOf({
      'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.02],
      'gluteus-medius/right': [
        [-0.12, 0.9, 0.1],
        [0.0195, 0.04, 0.04],
      ],
      'gluteus-maximus/right': [[-0.1, 0.9, 0.2], 0.06],
    });
    expect(occludersOf(body, ['gluteus-minimus/right'], FRONT)).toEqual([
      'gluteus-maximus/right',
      'gluteus-medius/right',
    ]);
  });

  it('is nothing when the selection is not loaded', () => {
    expect(occludersOf(bodyOf(HIP), ['piriformis/right'], FRONT)).toEqual([]);
    expect(occludersOf(bodyOf(HIP), [], FRONT)).toEqual([]);
  });
});
