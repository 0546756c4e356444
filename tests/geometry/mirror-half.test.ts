import { describe, expect, it } from 'vitest';
import { trianglesOfFaces, unfoldPositions, unfoldSurface } from '../../src/geometry/index.ts';

/** Two vertices in the midline, two to the right; a quad and a triangle. */
const HALF = { faces: Uint16Array.from([0, 1, 2, 3, 0, 3, 1, 1]), midline: Uint8Array.from([0, 1, 0, 1]) };

describe('unfoldSurface', () => {
  it('gives each vertex off the midline a twin behind all that are recorded, in their order', () => {
    const whole = unfoldSurface(HALF);
    expect(whole.vertexCount).toBe(6);
    expect([...whole.twins]).toEqual([4, 1, 5, 3]);
  });

  it('mirrors faces the other way round from the same corner, a triangle still a triangle', () => {
    const whole = unfoldSurface(HALF);
    expect([...whole.faces]).toEqual([0, 1, 2, 3, 0, 3, 1, 1, 4, 3, 5, 1, 4, 1, 3, 3]);
    // The cut through a mirrored quad is the mirror image of the cut: 0-2 on the right, 4-5 on the left.
    expect([...trianglesOfFaces(whole.faces)].slice(9)).toEqual([4, 3, 5, 4, 5, 1, 4, 1, 3]);
  });
});

describe('unfoldPositions', () => {
  it('mirrors x and lays the midline at x = 0', () => {
    const half = [-2, 1, 5, 0.25, 2, 6, -4, 3, 7, -0.5, 4, 8];
    const whole = unfoldPositions(unfoldSurface(HALF), half);
    expect([...whole]).toEqual([-2, 1, 5, 0, 2, 6, -4, 3, 7, 0, 4, 8, 2, 1, 5, 4, 3, 7]);
  });
});
