import { describe, expect, it } from 'vitest';
import { checkMesh } from '../../../builder/shapes/mesh-check.ts';
import { densityRows, loftSegments, shareTriangles } from '../../../builder/shapes/loft-segments.ts';
import { loftFrame } from '../../../builder/shapes/loft-curve.ts';
import { loftToMesh, loftVolumeMl, sectionGirthMm } from '../../../builder/shapes/loft-mesh.ts';
import type { Loft } from '../../../builder/recorded/shape-types.ts';
import { cylinderLoft } from '../small-shapes.ts';

/** A ring round the z axis, of radius 30 mm, 5 mm thick each way; `closed` repeats its first station at the end. */
function ringLoft(closed: boolean): Loft {
  const count = 12;
  const stations = Array.from({ length: count }, (_, i) => {
    const turn = (2 * Math.PI * i) / count;
    const [x, y] = [Math.cos(turn), Math.sin(turn)];
    return [300 * x, 300 * y, 0, 50 * x, 50 * y, 0, 0, 0, -50].map(Math.round);
  });
  const all = closed ? [...stations, stations[0]!] : stations;
  return { id: 'ring', capStyle: 'zip', along: all.map((_, i) => i / (all.length - 1)), stations: all };
}

describe('a ring', () => {
  it('is closed without ends and holds what a torus holds', () => {
    const mesh = loftToMesh(ringLoft(true), { alongSegments: 48, aroundSegments: 24 });
    expect(checkMesh(mesh)).toMatchObject({ closed: true, outward: true, nonFinite: 0 });
    expect(mesh.indices.length / 3).toBe(48 * 24 * 2);
    // 14.80 ml, less what twelve stations cut off.
    expect(checkMesh(mesh).volumeMl).toBeCloseTo(14.68, 2);
  });

  it('runs on over its seam: one place, one normal, fibres along the circle', () => {
    const [first, last] = [0, 1].map((along) => loftFrame(ringLoft(true), along, 0.7));
    for (const axis of [0, 1, 2] as const) {
      expect(last!.position[axis]).toBeCloseTo(first!.position[axis], 6);
      expect(last!.normal[axis]).toBeCloseTo(first!.normal[axis], 6);
    }
    expect(first!.alongDirection[1]).toBeCloseTo(1, 6);
  });

  it('has two ends where the last station is not the first', () => {
    const mesh = loftToMesh(ringLoft(false), { alongSegments: 48, aroundSegments: 24 });
    expect(mesh.indices.length / 3).toBe(48 * 24 * 2 + 2 * 22);
  });
});

describe('a loft as a surface', () => {
  it('has its recorded contour at a station', () => {
    const loft = cylinderLoft();
    const point = loftFrame(loft, 0.5, Math.PI / 2).position;
    expect(point[0]).toBeCloseTo(0, 10);
    expect(point[1]).toBeCloseTo(10, 10);
    expect(point[2]).toBeCloseTo(50, 10);
  });

  it('runs straight between stations that stand in line', () => {
    const point = loftFrame(cylinderLoft(), 0.25, 0).position;
    expect(point.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([10, 0, 25]);
  });

  it('faces outward, with fibres along and θ around', () => {
    const { normal, alongDirection, aroundDirection } = loftFrame(cylinderLoft(), 0.3, 0);
    expect(normal[0]).toBeCloseTo(1, 10);
    expect(alongDirection[2]).toBeCloseTo(1, 10);
    expect(aroundDirection[1]).toBeCloseTo(1, 10);
  });

  it('has normals that agree with finite differences where it swells and bends', () => {
    const loft: Loft = {
      id: 'bent',
      capStyle: 'fan',
      along: [0, 0.2, 0.7, 1],
      stations: [
        [0, 0, 0, 50, 0, 0, 0, 40, 0],
        [40, 0, 200, 90, 0, -20, 0, 60, 0],
        [200, 30, 500, 80, 10, -50, 0, 90, 5],
        [400, 30, 700, 30, 0, -30, 0, 30, 0],
      ],
    };
    const step = 1e-5;
    for (const along of [0.1, 0.35, 0.9])
      for (const theta of [0.3, 2, 5]) {
        const { normal } = loftFrame(loft, along, theta);
        const a = loftFrame(loft, along - step, theta).position,
          b = loftFrame(loft, along + step, theta).position;
        const c = loftFrame(loft, along, theta - step).position,
          d = loftFrame(loft, along, theta + step).position;
        for (const [from, to] of [
          [a, b],
          [c, d],
        ] as const) {
          const slope = [0, 1, 2].map((i) => to[i]! - from[i]!);
          const size = Math.hypot(...slope);
          expect(Math.abs(slope.reduce((sum, value, i) => sum + value * normal[i]!, 0)) / size).toBeLessThan(1e-5);
        }
      }
  });

  it('is smooth across a station', () => {
    const loft = cylinderLoft('fan', [4, 12, 9, 14]);
    const before = loftFrame(loft, 1 / 3 - 1e-9, 1).alongDirection,
      after = loftFrame(loft, 1 / 3 + 1e-9, 1).alongDirection;
    expect(before.reduce((sum, value, i) => sum + value * after[i]!, 0)).toBeCloseTo(1, 8);
  });

  it('clamps places beyond the ends', () => {
    expect(loftFrame(cylinderLoft(), -1, 0).position).toEqual(loftFrame(cylinderLoft(), 0, 0).position);
    expect(loftFrame(cylinderLoft(), 2, 0).position).toEqual(loftFrame(cylinderLoft(), 1, 0).position);
  });

  it('knows its girth and volume', () => {
    expect(sectionGirthMm(cylinderLoft(), 0.4)).toBeCloseTo(2 * Math.PI * 10, 1);
    expect(loftVolumeMl(cylinderLoft()) / (Math.PI * 10)).toBeCloseTo(1, 2);
  });

  it.each([
    [
      { id: 'x', capStyle: 'fan', along: [0], stations: [[0, 0, 0, 1, 0, 0, 0, 1, 0]] },
      'loft x: expected two or more stations',
    ],
    [
      {
        id: 'x',
        capStyle: 'fan',
        along: [0, 1],
        stations: [
          [0, 0, 0],
          [0, 0, 0],
        ],
      },
      'loft x: expected 3 + 6n numbers a station (n ≥ 1), got 3',
    ],
    [
      { id: 'x', capStyle: 'fan', along: [0, 1], stations: [[0, 0, 0, 1, 0, 0, 0, 1, 0], [0]] },
      'loft x: station 1 has 1 numbers, expected 9',
    ],
  ] as const)('names what is wrong with a record', (loft, message) => {
    expect(() => loftFrame(loft, 0, 0).position).toThrow(message);
  });
});

describe('a loft as a mesh', () => {
  it.each(['fan', 'zip'] as const)('is closed, outward and whole with a %s cap', (capStyle) => {
    const mesh = loftToMesh(cylinderLoft(capStyle), { alongSegments: 5, aroundSegments: 12 });
    expect(checkMesh(mesh)).toMatchObject({ closed: true, outward: true, degenerateTriangles: 0, nonFinite: 0 });
    expect(mesh.indices.length / 3).toBe(2 * 5 * 12 + (capStyle === 'fan' ? 72 : 20));
  });

  it('doubles the seam so that texture coordinates run from 0 to 1', () => {
    const { positions, uvs } = loftToMesh(cylinderLoft(), { alongSegments: 1, aroundSegments: 4 });
    expect([...uvs!.slice(0, 10)]).toEqual([0, 0, 0, 0.25, 0, 0.5, 0, 0.75, 0, 1]);
    expect(positions.slice(0, 3)).toEqual(positions.slice(12, 15));
  });

  it('draws the end of a tendon out by half its width, a wider end by its rounded edge alone', () => {
    const reach = (radiusMm: number): number => {
      const { positions } = loftToMesh(
        cylinderLoft(
          'fan',
          Array.from({ length: 4 }, () => radiusMm),
        ),
        {
          alongSegments: 4,
          aroundSegments: 24,
        },
      );
      return Math.max(...positions.filter((_, i) => i % 3 === 2)) - 100;
    };
    expect(reach(4)).toBeCloseTo(4, 1);
    expect(reach(10)).toBeCloseTo(2, 1);
  });

  it('makes an odd number around even', () => {
    expect(loftToMesh(cylinderLoft(), { alongSegments: 1, aroundSegments: 5 }).uvs!.length / 2).toBe(4 * 7 + 2);
  });

  it('holds as much when coarse as the smooth loft', () => {
    const loft = cylinderLoft('fan', [2, 10, 14, 9, 2]);
    const coarse = checkMesh(loftToMesh(loft, { alongSegments: 6, aroundSegments: 6 })).volumeMl;
    expect(Math.abs(coarse / loftVolumeMl(loft) - 1)).toBeLessThan(0.02);
  });

  it.each(['fan', 'zip'] as const)('stays closed when an end shrinks to a point (%s)', (capStyle) => {
    const mesh = loftToMesh(cylinderLoft(capStyle, [0, 8, 8, 0]), { alongSegments: 6, aroundSegments: 10 });
    expect(checkMesh(mesh)).toMatchObject({ closed: true, outward: true, degenerateTriangles: 0, nonFinite: 0 });
  });

  it.each(['fan', 'zip'] as const)('stays closed when an end shrinks to a line (%s)', (capStyle) => {
    const round = [0, 0, 0, 100, 0, 0, 0, 100, 0],
      flat = [0, 0, 600, 100, 0, 0, 0, 0, 0];
    const mesh = loftToMesh(
      { id: 'wedge', capStyle, along: [0, 1], stations: [round, flat] },
      { alongSegments: 4, aroundSegments: 10 },
    );
    expect(checkMesh(mesh)).toMatchObject({ closed: true, outward: true, degenerateTriangles: 0, nonFinite: 0 });
  });

  it('refuses segment counts that make no solid', () => {
    expect(() => loftToMesh(cylinderLoft(), { alongSegments: 0, aroundSegments: 8 })).toThrow(
      'at least 1 segment along and 4 around',
    );
  });
});

describe('choosing segments', () => {
  it('keeps first and last row on the ends and rises between', () => {
    const rows = densityRows(cylinderLoft('fan', [3, 9, 12, 4]), 7);
    expect(rows[0]).toBe(0);
    expect(rows[7]).toBe(1);
    expect(rows.every((value, i) => i === 0 || value > rows[i - 1]!)).toBe(true);
  });

  it('cuts finer for shorter edges and for a smaller chord error', () => {
    const coarse = loftSegments(cylinderLoft(), 12),
      fine = loftSegments(cylinderLoft(), 4),
      round = loftSegments(cylinderLoft(), 12, 0.02);
    expect(fine.aroundSegments).toBeGreaterThan(coarse.aroundSegments);
    expect(fine.alongSegments).toBeGreaterThan(coarse.alongSegments);
    expect(round.aroundSegments).toBe(50);
  });

  it('shares a budget without passing it', () => {
    const lofts = [1, 2, 6].map((factor) => ({
      ...cylinderLoft('fan', [4 * factor, 9 * factor, 4 * factor]),
      id: `loft-${factor}`,
    }));
    const share = shareTriangles(lofts, 1500);
    const total = lofts.reduce((sum, loft) => sum + loftToMesh(loft, share.get(loft.id)!).indices.length / 3, 0);
    expect(total).toBeLessThanOrEqual(1500);
    expect(total).toBeGreaterThan(1100);
    expect(share.get('loft-6')!.aroundSegments).toBeGreaterThan(share.get('loft-1')!.aroundSegments);
  });
});
