import { describe, expect, it } from 'vitest';
import { SKIN_GROUPS } from '../../../src/anatomy/index.ts';
import type { BaseSkin } from '../../../src/scene/skin/base-skin.ts';
import { eyeOf } from '../../../src/scene/skin/eyes.ts';

const EYE = 1 << SKIN_GROUPS.indexOf('eye');
/** A skin of some places on the left, all of the eye. */
const skin = (places: readonly (readonly [number, number, number])[]): BaseSkin => ({
  positions: places.flat(),
  groups: Uint32Array.from(places, () => EYE),
  triangles: new Uint32Array(0),
  sex: 'male',
});

describe('the eyeball', () => {
  it('is the sphere of which its cap is a part', () => {
    const cap = [-20, 0, 25].flatMap((turn) =>
      [-30, -5, 30].map((rise): [number, number, number] => {
        const [a, b] = [(turn * Math.PI) / 180, (rise * Math.PI) / 180];
        return [30 + 12 * Math.sin(a) * Math.cos(b), -150 - 12 * Math.cos(a) * Math.cos(b), 1500 + 12 * Math.sin(b)];
      }),
    );
    expect(eyeOf(skin(cap)).map((value) => Number(value.toFixed(6)))).toEqual([30, -150, 1500]);
  });
  it('is in the middle of what is flat, and nowhere where there is none', () => {
    expect(
      eyeOf(
        skin([
          [10, 0, 0],
          [20, 0, 0],
          [10, 0, 10],
          [20, 0, 10],
        ]),
      ),
    ).toEqual([15, 0, 5]);
    expect(eyeOf(skin([]))).toEqual([0, 0, 0]);
  });
});
