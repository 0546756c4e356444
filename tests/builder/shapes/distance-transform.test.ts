import { describe, expect, it } from 'vitest';
import { squaredDistances } from '../../../builder/shapes/distance-transform.ts';
import { seeded } from '../../geometry/shapes.ts';

describe('distances on a grid', () => {
  it('measures from the one sample that is set', () => {
    const set = new Uint8Array(27);
    set[0] = 1;
    const distances = squaredDistances({ size: [3, 3, 3] }, set);
    expect([distances[0], distances[2], distances[4], distances[26]]).toEqual([0, 4, 2, 12]);
  });

  it('knows no distance where nothing is set', () => {
    expect([...squaredDistances({ size: [2, 1, 1] }, new Uint8Array(2))]).toEqual([Infinity, Infinity]);
  });

  it('agrees with the search of every pair', () => {
    const random = seeded(7);
    for (let round = 0; round < 12; round += 1) {
      const size = [1 + Math.floor(random() * 7), 1 + Math.floor(random() * 6), 1 + Math.floor(random() * 5)] as const;
      const set = Uint8Array.from({ length: size[0] * size[1] * size[2] }, () => (random() < 0.15 ? 1 : 0));
      set[0] = 1;
      const at = (cell: number): readonly [number, number, number] => [
        cell % size[0],
        Math.floor(cell / size[0]) % size[1],
        Math.floor(cell / (size[0] * size[1])),
      ];
      const slow = Array.from(set, (_, cell) =>
        Math.min(
          ...Array.from(set, (value, other) =>
            value ? at(cell).reduce((sum, place, axis) => sum + (place - at(other)[axis]!) ** 2, 0) : Infinity,
          ),
        ),
      );
      expect([...squaredDistances({ size }, set)]).toEqual(slow);
    }
  });
});
