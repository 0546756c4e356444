import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { FIBRE_STAGES } from '../../../src/anatomy/lesson.ts';
import { layFibres } from '../../../src/scene/fibres/fibre-layout.ts';
import { poseOf } from '../../../src/scene/fibres/fibre-pose.ts';
import { FIBRE_MOMENTS, stepToward } from '../../../src/scene/fibres/fibre-stages.ts';

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
const STILL = { yaw: 0, pitch: 0 };

describe('the bundle of fibres', () => {
  const { fibres, capillaries } = layFibres();
  const [first] = fibres;
  const toFirst = ({ at }: (typeof fibres)[number]): number => Math.hypot(at[0] - first!.at[0], at[1] - first!.at[1]);

  it('is the same on every visit', () => {
    expect(layFibres()).toEqual(layFibres());
  });

  it('holds 60 to 100 fibres that touch, but do not lie in one another', () => {
    expect(fibres.length).toBeGreaterThanOrEqual(60);
    expect(fibres.length).toBeLessThanOrEqual(100);
    const gaps = fibres.flatMap((a, i) =>
      fibres.slice(i + 1).map((b) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(1.8);
  });

  it('has one taut band around the fibre looked at closely, and knots there alone', () => {
    const taut = fibres.filter((fibre) => fibre.taut);
    expect(taut).toHaveLength(7);
    expect(taut[0]).toBe(first);
    expect(Math.max(...taut.map(toFirst))).toBeLessThanOrEqual(Math.min(...fibres.slice(7).map(toFirst)) + 0.3);
    expect(fibres.every(({ taut: inBand, knot }) => inBand === knot > 0)).toBe(true);
    expect([first!.knotAt, first!.knot]).toEqual([0, 1]);
  });

  it('lets one capillary run along that fibre', () => {
    const close = capillaries.filter(({ points }) => points.some(({ onFirst }) => onFirst === 1));
    expect(close).toHaveLength(1);
    expect(
      close[0]!.points.every(({ at, beside }) => at === first!.at && Math.abs(Math.hypot(...beside) - 1.13) < 1e-9),
    ).toBe(true);
  });
});

describe('the way between stages', () => {
  const { fibres, released } = FIBRE_MOMENTS;

  it('has a picture for every stage, and a needle in one alone', () => {
    expect(FIBRE_STAGES.filter((stage) => FIBRE_MOMENTS[stage].needle > 0)).toEqual(['needle-at-knot']);
    expect(FIBRE_STAGES.filter((stage) => FIBRE_MOMENTS[stage].knot === 1)).toEqual([
      'contraction-knot',
      'needle-at-knot',
    ]);
  });

  it('arrives at once when asked to, and by steps to the same', () => {
    expect(stepToward(fibres, released, Infinity)).toBe(released);
    let now = fibres;
    for (let i = 0; i < 200 && now !== released; i += 1) now = stepToward(now, released, 0.05);
    expect(now).toBe(released);
    expect(stepToward(now, released, 0.05)).toBe(released);
  });

  it('zooms by shares: as much in one step as in the next', () => {
    const one = stepToward(fibres, released, 0.05);
    const two = stepToward(one, released, 0.05);
    const left = (moment: { halfWidth: number }): number => Math.log(moment.halfWidth / released.halfWidth);
    expect(left(two) / left(one)).toBeCloseTo(left(one) / left(fibres), 9);
  });
});

describe('where the bundle hangs', () => {
  const moment = {
    ...FIBRE_MOMENTS.fibres,
    azimuth: 0,
    elevation: 0,
    along: 5,
    toFirst: 1,
    halfWidth: 10,
    halfHeight: 4,
  };
  const size = { width: 1000, height: 500 };
  const seen = (x: number, y: number, z: number, insets = NO_INSETS, sway = STILL): number[] => {
    const place = new Vector3(x, y, z).applyMatrix4(poseOf(moment, [2, 3], 90, size, insets, sway));
    // A field of 90° and a height of 500 px: at depth d a pixel is d/250.
    return [500 + (place.x / -place.z) * 250, 250 - (place.y / -place.z) * 250].map((value) => Math.round(value));
  };

  it('shows what the moment is about in the middle, as large as fits', () => {
    expect(seen(5, 2, 3)).toEqual([500, 250]);
    // 2.5 times as wide as high, on a stage twice as wide: the width decides.
    expect(seen(15, 2, 3)).toEqual([1000, 250]);
    expect(seen(5, 6, 3)).toEqual([500, 50]);
  });

  it('keeps to the part that panels leave', () => {
    const insets = { top: 100, right: 400, bottom: 0, left: 0 };
    expect(seen(5, 2, 3, insets)).toEqual([300, 300]);
    expect(seen(15, 2, 3, insets)).toEqual([600, 300]);
  });

  it('turns around what it is about', () => {
    const sway = { yaw: 0.3, pitch: -0.1 };
    expect(seen(5, 2, 3, NO_INSETS, sway)).toEqual([500, 250]);
    // A hand that moves right brings the left end forward: what was ahead on the near side goes right.
    expect(seen(5, 2, 4, NO_INSETS, { yaw: 0.3, pitch: 0 })[0]).toBeGreaterThan(500);
  });
});
