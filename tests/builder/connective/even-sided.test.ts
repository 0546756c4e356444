import { describe, expect, it } from 'vitest';
import { evenSided, type Surface } from '../../../builder/connective/body.ts';

/** A plane that climbs by a tenth towards the left, met from in front, and nothing right of −40 mm. */
const SLOPING: Surface = { height: ([x]) => (x < -40 ? null : 10 + x / 10) };

describe('evenSided', () => {
  it('is as high on one side as on the other: the higher of both', () => {
    const even = evenSided(SLOPING);
    const out = [0, -1, 0] as const;
    expect([-20, 20, 0].map((x) => even.height([x, 0, 0], out, 50))).toEqual([12, 12, 10]);
    // Where one side has nothing the other tells.
    expect([-60, 60].map((x) => even.height([x, 0, 0], out, 50))).toEqual([16, 16]);
  });

  it('mirrors the way it is looked along too', () => {
    const seen: (readonly number[])[] = [];
    evenSided({ height: (_, out) => (seen.push(out), null) }).height([1, 2, 3], [0.6, -0.8, 0], 5);
    expect(seen).toEqual([
      [0.6, -0.8, 0],
      [-0.6, -0.8, 0],
    ]);
  });
});
