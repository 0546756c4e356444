import { describe, expect, it } from 'vitest';
import { flatAxes, flatPlace, flatPlaces, type FlatView } from '../../../src/geometry/index.ts';

describe('a body seen from infinitely far', () => {
  it('has its left to the right of the picture from the front, and to the left from behind', () => {
    const front = flatAxes([0, 0, 2], [0, 1, 0], [1, 0, 0]);
    const plain = (axis: readonly number[]): number[] => axis.map((part) => part + 0);
    expect([front.right, front.up, front.toEye].map(plain)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(plain(flatAxes([0, 0, -1], [0, 1, 0], [1, 0, 0]).right)).toEqual([-1, 0, 0]);
    // Records have their front at −y.
    expect(plain(flatAxes([0, -1, 0], [0, 0, 1], [1, 0, 0]).right)).toEqual([1, 0, 0]);
    // From straight above nothing but the side that is named says where the right is.
    expect(plain(flatAxes([0, 1, 0], [0, 1, 0], [1, 0, 0]).right)).toEqual([1, 0, 0]);
  });

  it('lies in the picture by its distance from what stands in the middle', () => {
    const view: FlatView = {
      ...flatAxes([0, 0, 1], [0, 1, 0], [1, 0, 0]),
      centre: [1, 2, 3],
      pixelsPerUnit: 10,
      width: 100,
      height: 60,
    };
    expect(flatPlace(view, [1, 2, 3])).toEqual([50, 30, 0]);
    expect(flatPlace(view, [2, 4, 8])).toEqual([60, 10, 5]);
    expect([...flatPlaces(view, [1, 2, 3, 2, 4, 8])]).toEqual([50, 30, 0, 60, 10, 5]);
  });
});
