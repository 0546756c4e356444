import { describe, expect, it } from 'vitest';
import { jointsOf } from '../../src/geometry/joints.ts';

/** A comb of triangles in the plane z = 0: three teeth that hang from 1 m to 0.5, 0.2 and 0.95 m. */
const POSITIONS = [0, 0.5, 0, 0.1, 1, 0, 0.2, 0.2, 0, 0.3, 1.1, 0, 0.4, 0.95, 0, 0.5, 1.2, 0];
const INDICES = [0, 1, 1, 2, 3, 3, 4, 5, 5, 1, 3, 3, 3, 5, 5];

describe('where long parts are joined', () => {
  it('finds the two that hang apart up to there, and none that is short', () => {
    const joints = jointsOf(POSITIONS, INDICES, 0.15);
    expect(joints.map(({ height }) => height)).toEqual([1.1, 1.2]);
    const members = (mask: Uint8Array): number[] => [...mask].flatMap((is, vertex) => (is === 1 ? [vertex] : []));
    expect(joints[0]!.parts.map(members).sort()).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(joints[1]!.parts.map(members).sort()).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
    expect(jointsOf(POSITIONS, INDICES, 0.3).map(({ height }) => height)).toEqual([1.1]);
    expect(jointsOf(POSITIONS, INDICES, 1)).toEqual([]);
  });
});
