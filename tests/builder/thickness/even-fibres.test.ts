import { describe, expect, it } from 'vitest';
import { asLoft, section } from '../../../builder/connective/sheet.ts';
import type { RecordedLoft } from '../../../builder/recorded/shapes.ts';
import { withEvenFibres } from '../../../builder/thickness/even-fibres.ts';
import type { Vec3 } from '../../../src/geometry/index.ts';

/** A flat muscle along +z that turns by 45° to +x at its sixth section. */
const bent = (): RecordedLoft =>
  asLoft(
    { id: 'bent', name: 'bent', kind: 'muscle', side: 'right', note: 'Bent.' },
    Array.from({ length: 13 }, (_, station) =>
      section(
        Array.from({ length: 31 }, (_unused, i) => ({
          point: [2 * i - 30 + 10 * Math.max(0, station - 5), 0, 10 * station] as Vec3,
          out: [0, 1, 0] as Vec3,
        })),
        8,
        6,
      ),
    ),
  );
const rule = (until: number, turnDegrees: number) => ({ loft: 'bent', until, turnDegrees, why: '' });
const centreX = (loft: RecordedLoft, station: number): number => loft.stations[station]![0]! / 10;

describe('a muscle with even fibres', () => {
  it('bends over several sections where it turned at one, and stays at its ends', () => {
    const before = bent();
    const even = withEvenFibres(before, rule(0.95, 15));
    expect(centreX(before, 5)).toBeCloseTo(0, 0);
    expect(centreX(even, 5)).toBeGreaterThan(2);
    expect(even.stations[0]).toEqual(before.stations[0]);
    expect(even.stations[12]).toEqual(before.stations[12]);
    expect(even.note).toContain('evened');
  });

  it('is the same record where it bends no more than is allowed, and when it is evened again', () => {
    const before = bent();
    expect(withEvenFibres(before, rule(0.95, 46))).toBe(before);
    const even = withEvenFibres(before, rule(0.95, 15));
    expect(withEvenFibres(even, rule(0.95, 15))).toBe(even);
  });

  it('says which muscle does not become even', () => {
    expect(() => withEvenFibres(bent(), rule(0.95, 0.001))).toThrow('bent: expected fibres to be even');
  });
});
