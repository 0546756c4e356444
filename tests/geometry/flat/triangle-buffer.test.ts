import { describe, expect, it } from 'vitest';
import { cornerWeights, fillTriangles, triangleBuffer } from '../../../src/geometry/index.ts';

/** A triangle that faces the viewer: x, y in px, then how near. */
const square = (near: number): number[] => [0, 0, near, 0, 3, near, 3, 0, near];
const fill = (buffer: ReturnType<typeof triangleBuffer>, corners: readonly number[], keep?: Float32Array): void => {
  const places = Float32Array.from(corners);
  const count = places.length / 3;
  fillTriangles(buffer, {
    places,
    indices: Uint32Array.from({ length: count }, (_, i) => i),
    start: 0,
    count,
    firstNumber: 7,
    keep,
  });
};

describe('what is seen at each pixel', () => {
  it('is a triangle where it holds the middle of the pixel, its edge counted in', () => {
    const buffer = triangleBuffer(3, 3);
    fill(buffer, square(0));
    // The long edge runs through the middles of the other diagonal.
    expect([...buffer.triangle]).toEqual([7, 7, 7, 7, 7, -1, 7, -1, -1]);
    expect(buffer.nearness[8]).toBe(-Infinity);
  });

  it('is the nearest, and of two equally near the first', () => {
    const buffer = triangleBuffer(3, 3);
    fill(buffer, [...square(1), ...square(2), ...square(2), ...square(-5)]);
    expect(buffer.triangle[0]).toBe(8);
    expect(buffer.nearness[0]).toBe(2);
  });

  it('is none that faces away, lies beside the picture, or is kept from there', () => {
    const buffer = triangleBuffer(3, 3);
    fill(buffer, [0, 0, 0, 3, 0, 0, 0, 3, 0]);
    fill(buffer, [10, 10, 0, 10, 13, 0, 13, 10, 0]);
    expect([...buffer.triangle]).toEqual(new Array(9).fill(-1));
    // What is kept runs from 1.5 px above the top to below it: the upper rows only.
    fill(buffer, square(0), Float32Array.of(1, -2, 1));
    expect([...buffer.triangle]).toEqual([7, 7, 7, -1, -1, -1, -1, -1, -1]);
  });

  it('agrees with asking every triangle at every pixel', () => {
    let seed = 11;
    const random = (): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    const [width, height] = [24, 18];
    const corners = Array.from({ length: 60 * 9 }, (_, i) =>
      i % 3 === 0 ? random() * 34 - 5 : i % 3 === 1 ? random() * 28 - 5 : random() * 10,
    );
    const buffer = triangleBuffer(width, height);
    fill(buffer, corners);
    const places = Float32Array.from(corners);
    let seen = 0;
    for (let at = 0; at < width * height; at += 1) {
      const [x, y] = [(at % width) + 0.5, Math.floor(at / width) + 0.5];
      let [best, nearest] = [-1, -Infinity];
      for (let triangle = 0; triangle < 60; triangle += 1) {
        const ids = [3 * triangle, 3 * triangle + 1, 3 * triangle + 2] as const;
        const [ax, ay, , bx, by, , cx, cy] = places.subarray(9 * triangle, 9 * triangle + 9);
        if ((bx! - ax!) * (cy! - ay!) - (cx! - ax!) * (by! - ay!) >= 0) continue;
        const weights = cornerWeights(places, ids, x, y);
        if (Math.min(...weights) < -1e-9) continue;
        const near = Math.fround(ids.reduce((sum, id, i) => sum + weights[i]! * places[3 * id + 2]!, 0));
        if (near > nearest) [best, nearest] = [triangle + 7, near];
      }
      expect(buffer.triangle[at], `pixel ${at}`).toBe(best);
      if (best >= 0) seen += 1;
    }
    expect(seen).toBeGreaterThan(200);
  });
});

describe('how much each corner counts', () => {
  it('is all of one at that corner, and a third of each in the middle', () => {
    const places = Float32Array.of(0, 0, 0, 0, 3, 0, 3, 0, 0);
    expect(cornerWeights(places, [0, 1, 2], 0, 3)).toEqual([0, 1, 0]);
    const [a, b, c] = cornerWeights(places, [0, 1, 2], 1, 1);
    expect(a).toBeCloseTo(1 / 3);
    expect(b).toBeCloseTo(1 / 3);
    expect(c).toBeCloseTo(1 / 3);
    // Nothing to tell by where it has no area.
    expect(cornerWeights(new Float32Array(9), [0, 1, 2], 1, 1)).toEqual([1, 0, 0]);
  });
});
