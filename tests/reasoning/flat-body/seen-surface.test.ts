import { describe, expect, it } from 'vitest';
import { evenedWithin, withoutSpecks } from '../../../src/reasoning/flat-body/seen-surface.ts';

const rows = (...lines: string[]): Int32Array => Int32Array.from([...lines.join('')].map(Number));

describe('specks', () => {
  it('are given to what they lie in, with what is told of it', () => {
    const groups = rows('11111', '11211', '11111', '12221', '11111');
    const told = Float32Array.from(groups, (group) => 10 * group);
    withoutSpecks(groups, [told], 5);
    // The single pixel is gone at once, the bar of three from both its ends.
    expect([...groups]).toEqual([...rows('11111', '11111', '11111', '11111', '11111')]);
    expect([...told]).toEqual(new Array(25).fill(10));
  });
  it('leave borders and broad forms as they are', () => {
    for (const lines of [
      ['11222', '11222', '11222', '11222'],
      ['00000', '02200', '02200', '00000'],
    ]) {
      const groups = rows(...lines);
      withoutSpecks(groups, [], 5);
      expect([...groups]).toEqual([...rows(...lines)]);
    }
  });
});

describe('lightness', () => {
  it('is evened within a group alone', () => {
    const groups = rows('1122', '1122', '1122');
    const values = Float32Array.from(groups, (group) => (group === 1 ? 0.2 : 0.8));
    expect(evenedWithin(values, groups, 4, 3).every((value, at) => Math.abs(value - values[at]!) < 1e-6)).toBe(true);
    values[5] = 0.6;
    const evened = evenedWithin(values, groups, 4, 1);
    // Twice its own and three neighbours of its group.
    expect(evened[5]).toBeCloseTo((2 * 0.6 + 3 * 0.2) / 5);
    expect(evened[6]).toBeCloseTo(0.8);
  });
});
