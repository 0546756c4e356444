import { describe, expect, it } from 'vitest';
import { toLps, toGltf } from '../../../src/scene/frame/lps-gltf.ts';

describe('the two frames', () => {
  it('turns left, back and up (mm) into +X, −Z and +Y (m)', () => {
    expect(toGltf([1000, 0, 0])).toEqual([1, 0, -0]);
    expect(toGltf([0, 1000, 0])).toEqual([0, 0, -1]);
    expect(toGltf([0, 0, 1000])).toEqual([0, 1, -0]);
    expect(toLps([0.25, 0.5, 0.75])).toEqual([250, -750, 500]);
  });

  it('comes back', () => {
    expect(toLps(toGltf([-120, 34, 1570]))).toEqual([-120, 34, 1570]);
  });
});
