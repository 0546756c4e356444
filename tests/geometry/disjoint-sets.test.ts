import { describe, expect, it } from 'vitest';
import { rootOf } from '../../src/geometry/disjoint-sets.ts';

describe('disjoint sets', () => {
  it('are told by their root, and the way there is shortened', () => {
    // 3 → 2 → 1 → 0, and 5 → 4.
    const parents = Int32Array.of(0, 0, 1, 2, 4, 4);
    expect([0, 1, 5, 4].map((member) => rootOf(parents, member))).toEqual([0, 0, 4, 4]);
    expect(rootOf(parents, 3)).toBe(0);
    expect([...parents]).toEqual([0, 0, 0, 0, 4, 4]);
  });
});
