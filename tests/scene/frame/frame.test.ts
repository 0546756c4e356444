import { describe, expect, it } from 'vitest';
import { toFigure, toScene } from '../../../src/scene/frame/frame.ts';

describe('the two frames', () => {
  it('turns left, back and up (mm) into +X, −Z and +Y (m)', () => {
    expect(toScene([1000, 0, 0])).toEqual([1, 0, -0]);
    expect(toScene([0, 1000, 0])).toEqual([0, 0, -1]);
    expect(toScene([0, 0, 1000])).toEqual([0, 1, -0]);
    expect(toFigure([0.25, 0.5, 0.75])).toEqual([250, -750, 500]);
  });

  it('comes back', () => {
    expect(toFigure(toScene([-120, 34, 1570]))).toEqual([-120, 34, 1570]);
  });
});
