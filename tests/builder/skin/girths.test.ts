import { describe, expect, it } from 'vitest';
import { loftSection } from '../../../builder/shapes/loft-curve.ts';
import { CENTRE_ERROR_MM, girthOf } from '../../../builder/skin/girths.ts';
import { packGirths } from '../../../builder/skin/pack.ts';
import { decodeGirths } from '../../../src/geometry/index.ts';
import type { Loft } from '../../../builder/recorded/shape-types.ts';

/** Centres in tenths of a millimetre, each with a round section. */
const loft = (id: string, centres: readonly (readonly [number, number, number])[]): Loft => ({
  id,
  capStyle: 'fan',
  along: centres.map((_, i) => i / (centres.length - 1)),
  stations: centres.map((centre) => [...centre, 100, 0, 0, 0, 100, 0]),
});
const STRAIGHT = loft('straight', [
  [-100, 20, 0],
  [-100, 20, 500],
  [-100, 20, 1000],
]);
const BENT = loft('bent', [
  [-100, 0, 0],
  [-400, 30, 300],
  [-200, 300, 700],
  [-500, 100, 1200],
]);
const packed = (...lofts: readonly Loft[]): ArrayBuffer =>
  Uint8Array.from(packGirths(new Map(lofts.map((one) => [one.id, girthOf(one, 0.8)])))).buffer;

describe('the girths of lofts', () => {
  it('need two rows for a straight course, and come back as they were', () => {
    const { factor, centres } = decodeGirths(packed(STRAIGHT)).get('straight')!;
    expect(factor).toBe(0.8);
    expect([...centres]).toEqual([-10, 2, 0, -10, 2, 100]);
  });

  it('follow a bent course so that no vertex is further off than said', () => {
    const girths = decodeGirths(packed(STRAIGHT, BENT));
    expect([...girths.keys()]).toEqual(['straight', 'bent']);
    const { factor, centres } = girths.get('bent')!;
    const rows = centres.length / 3;
    expect(rows).toBeGreaterThan(4);
    for (let i = 0; i <= 1000; i += 1) {
      const at = (i / 1000) * (rows - 1),
        row = Math.min(rows - 2, Math.floor(at));
      const off = [...loftSection(BENT, i / 1000).coefficients.slice(0, 3)].map(
        (value, axis) =>
          centres[3 * row + axis]! + (at - row) * (centres[3 * row + 3 + axis]! - centres[3 * row + axis]!) - value,
      );
      expect((1 - factor) * Math.hypot(...off)).toBeLessThanOrEqual(CENTRE_ERROR_MM);
    }
  });

  it('are refused from another file', () => {
    expect(() => decodeGirths(new ArrayBuffer(64))).toThrow('packed girth: expected a file of this kind');
  });
});
