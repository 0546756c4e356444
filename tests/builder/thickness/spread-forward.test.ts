import { describe, expect, it } from 'vitest';
import { asLoft, section } from '../../../builder/connective/sheet.ts';
import type { RecordedLoft } from '../../../builder/recorded/shapes.ts';
import { indexMesh } from '../../../builder/shapes/mesh-index.ts';
import { loftToMesh } from '../../../builder/shapes/loft-mesh.ts';
import { contourOf } from '../../../builder/thickness/section-sides.ts';
import { spreadForward } from '../../../builder/thickness/spread-forward.ts';
import type { Vec3 } from '../../../src/geometry/index.ts';

/** A sheet about the upright axis through 0, from one azimuth to another, its middle at a radius, mm. */
const about = (id: string, from: number, to: number, radius: number, thick: number): RecordedLoft =>
  asLoft(
    { id, name: id, kind: 'muscle', side: 'right', note: 'A sheet.' },
    Array.from({ length: 9 }, (_, station) =>
      section(
        Array.from({ length: 41 }, (_unused, i) => {
          const angle = ((from + ((to - from) * i) / 40) * Math.PI) / 180;
          const out: Vec3 = [-Math.sin(angle), Math.cos(angle), 0];
          return { point: [radius * out[0], radius * out[1], 10 * station] as Vec3, out };
        }),
        thick,
        12,
      ),
    ),
  );
const meshed = (loft: RecordedLoft) => indexMesh(loftToMesh(loft, { alongSegments: 16, aroundSegments: 64 }));
const azimuth = ([x, y]: Vec3): number => (Math.atan2(-x, y) * 180) / Math.PI;
const frontOf = (loft: RecordedLoft, station: number): number =>
  Math.max(...contourOf(loft.stations[station]!).map(azimuth));
const rule = {
  loft: 'sheet',
  axis: [0, 0] as const,
  border: [
    [0, 0],
    [0.25, 110],
    [0.75, 110],
    [1, 0],
  ] as const,
  fromBorder: 25,
  under: [],
  over: [],
  bones: [],
  why: '',
};

describe('a muscle spread forward', () => {
  const sheet = about('sheet', 60, 90, 60, 10);

  it('reaches its border in the middle and stays at its ends', () => {
    const spread = spreadForward(sheet, rule, [], []);
    expect(frontOf(sheet, 4)).toBeCloseTo(90, 0);
    expect(Math.abs(frontOf(spread, 4) - 110)).toBeLessThan(2);
    expect(frontOf(spread, 0)).toBeCloseTo(frontOf(sheet, 0), 0);
    expect(spread.volumeMl).toBeGreaterThan(sheet.volumeMl);
  });

  it('keeps between what it lies on and what lies over it', () => {
    const floor = meshed(about('floor', 40, 140, 60, 6)),
      roof = meshed(about('roof', 40, 140, 72, 4));
    const spread = spreadForward(sheet, rule, [floor], [roof]);
    const tip = contourOf(spread.stations[4]!).filter((point) => azimuth(point) > 106);
    expect(tip.length).toBeGreaterThan(4);
    for (const [x, y] of tip) {
      expect(Math.hypot(x, y)).toBeGreaterThan(62.5);
      expect(Math.hypot(x, y)).toBeLessThan(70.5);
    }
  });

  it('is the same record where its border lies there already', () => {
    const spread = spreadForward(sheet, rule, [], []);
    expect(spreadForward(spread, rule, [], [])).toBe(spread);
  });
});
