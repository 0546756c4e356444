import { describe, expect, it } from 'vitest';
import { levelLines } from '../../../src/geometry/index.ts';

const [width, height] = [12, 6];
const over = (value: (x: number, y: number) => number): Float32Array =>
  Float32Array.from({ length: width * height }, (_, at) => value(at % width, Math.floor(at / width)));

describe('lines of one value', () => {
  it('lie at the whole numbers, straight where the value rises evenly', () => {
    const values = over((x) => 0.1 + x / 4);
    const lines = levelLines(
      values,
      over(() => 1),
      width,
      height,
      3,
    );
    expect(lines).toHaveLength(2);
    // 0.1 + x / 4 is 1 at 3.6 and 2 at 7.6, the middle of a pixel being half a px from its edge.
    for (const [at, x] of [4.1, 8.1].entries()) {
      const line = lines[at]!;
      expect(line).toHaveLength(2 * height);
      for (let i = 0; i < line.length; i += 2) expect(line[i]).toBeCloseTo(x, 4);
    }
  });

  it('stay within one group, and end where the value jumps', () => {
    const values = over((x) => 0.1 + x / 4);
    const halves = over((_, y) => (y < 3 ? 1 : 2));
    const [upper, lower] = levelLines(values, halves, width, height, 2);
    expect([upper!.length, lower!.length]).toEqual([6, 6]);
    expect(
      levelLines(
        values,
        over(() => 0),
        width,
        height,
        2,
      ),
    ).toEqual([]);
    // From 0 to 5 between two pixels: a seam, no line.
    expect(
      levelLines(
        over((x) => (x < 6 ? 0 : 5)),
        over(() => 1),
        width,
        height,
        2,
      ),
    ).toEqual([]);
  });

  it('are left out where they are short', () => {
    const values = over((x) => 0.1 + x / 4);
    expect(
      levelLines(
        values,
        over(() => 1),
        width,
        height,
        height + 1,
      ),
    ).toEqual([]);
  });
});
