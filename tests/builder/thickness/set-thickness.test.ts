import { describe, expect, it } from 'vitest';
import { asLoft, section } from '../../../builder/connective/sheet.ts';
import type { RecordedLoft } from '../../../builder/recorded/shapes.ts';
import type { ThicknessRule } from '../../../builder/thickness/rules.ts';
import { contourOf } from '../../../builder/thickness/section-sides.ts';
import { withThickness } from '../../../builder/thickness/set-thickness.ts';
import type { Vec3 } from '../../../src/geometry/index.ts';

/** A lens 60 mm wide and 10 mm thick, 100 mm long along +z; the skin lies at y = 20, so out is +y. */
const lens = (): RecordedLoft =>
  asLoft(
    { id: 'lens', name: 'lens', kind: 'muscle', side: 'right', note: 'A lens.' },
    Array.from({ length: 11 }, (_, station) =>
      section(
        Array.from({ length: 31 }, (_unused, i) => ({
          point: [2 * i - 30, 0, 10 * station] as Vec3,
          out: [0, 1, 0] as Vec3,
        })),
        10,
        6,
      ),
    ),
  );
const depthMm = ([, y]: Vec3): number => 20 - y;
const rule = (how: ThicknessRule['how'], mm: number, holds: ThicknessRule['holds']): ThicknessRule => ({
  loft: 'lens',
  how,
  mm,
  holds,
  why: '',
});
/** Outermost and innermost y in the middle of a section, mm. */
const span = (loft: RecordedLoft, station: number): [inner: number, outer: number] => {
  const heights = contourOf(loft.stations[station]!)
    .filter(([x]) => Math.abs(x) < 3)
    .map(([, y]) => y);
  return [Math.min(...heights), Math.max(...heights)];
};

describe('a muscle brought to a thickness', () => {
  it('is thinned to it from within while its outer side stays', () => {
    const thin = withThickness(lens(), rule({ kind: 'at-most' }, 4, 'outer'), depthMm);
    const [inner, outer] = span(thin, 5);
    expect(outer).toBeCloseTo(5, 0);
    expect(inner).toBeGreaterThan(0.6);
    expect(inner).toBeLessThan(1.6);
  });

  it('is thinned from without where its inner side stays', () => {
    const [inner, outer] = span(withThickness(lens(), rule({ kind: 'at-most' }, 4, 'inner'), depthMm), 5);
    expect(inner).toBeCloseTo(-5, 0);
    expect(outer).toBeGreaterThan(-1.6);
    expect(outer).toBeLessThan(-0.6);
  });

  it('becomes as thick as asked at a section, and stays at its ends', () => {
    const thick = withThickness(lens(), rule({ kind: 'at', along: 0.5 }, 14, 'outer'), depthMm);
    const [inner, outer] = span(thick, 5);
    expect(outer - inner).toBeCloseTo(14, 0);
    expect(outer).toBeCloseTo(5, 0);
    expect(span(thick, 0)[0]).toBeCloseTo(-5, 0);
  });

  it('thins out toward its origin', () => {
    const edge = withThickness(lens(), rule({ kind: 'from-edge', along: 0.5 }, 1, 'inner'), depthMm);
    const thickness = [0, 5, 10].map((station) => span(edge, station)[1] - span(edge, station)[0]);
    expect(thickness[0]).toBeLessThan(2);
    expect(thickness[1]).toBeCloseTo(10, 0);
    expect(thickness[2]).toBeCloseTo(10, 0);
  });

  it('is left as it is where it keeps the rule, and says once what was done', () => {
    const loft = lens();
    expect(withThickness(loft, rule({ kind: 'at-most' }, 11, 'outer'), depthMm)).toBe(loft);
    const asked = rule({ kind: 'at-most' }, 4, 'outer');
    const once = withThickness(loft, asked, depthMm);
    expect(once.note).toBe('A lens. Brought to published thickness.');
    expect(once.volumeMl).toBeLessThan(0.6 * loft.volumeMl);
    expect(withThickness(withThickness(once, asked, depthMm), asked, depthMm).note).toBe(once.note);
  });
});
