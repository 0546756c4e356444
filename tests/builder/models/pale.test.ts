import { describe, expect, it } from 'vitest';
import { acrossMm, muscleFieldOfPaleness, tendonPaleness } from '../../../builder/models/pale.ts';
import type { Loft } from '../../../builder/recorded/shape-types.ts';
import type { TendonShare } from '../../../src/anatomy/index.ts';

/** A strap 200 mm long, 20 mm wide and 4 mm thick throughout; its long axis lies at θ = 0. */
const strap = {
  id: 'strap',
  along: [0, 0.5, 1],
  stations: [0, 1000, 2000].map((z) => [0, 0, z, 100, 0, 0, 0, 20, 0]),
  capStyle: 'fan',
} as const satisfies Loft;

const tendon = (change: Partial<TendonShare>): TendonShare =>
  ({ origin: 0, insertion: 0, tongue: 0, ...change }) as TendonShare;

describe('tendonPaleness', () => {
  it('is half pale at the share of the insertion, over 24 mm in all', () => {
    const pale = tendonPaleness(strap, tendon({ insertion: 0.4 }));
    expect(pale(0.6, 0, [0, 0, 0])).toBeCloseTo(0.5, 6);
    expect(pale(0.66, 0, [0, 0, 0])).toBeCloseTo(1, 6);
    expect(pale(0.54, 0, [0, 0, 0])).toBeCloseTo(0, 6);
  });

  it('is half pale at the share of the origin and flesh at an origin without tendon', () => {
    expect(tendonPaleness(strap, tendon({ origin: 0.3 }))(0.3, 0, [0, 0, 0])).toBeCloseTo(0.5, 6);
    expect(tendonPaleness(strap, tendon({}))(0, 0, [0, 0, 0])).toBe(0);
  });

  it('reaches further up the middle than up the edges, by the tongue', () => {
    const pale = tendonPaleness(strap, tendon({ insertion: 0.4, tongue: 0.2 }));
    expect(pale(0.5, Math.PI / 2, [0, 0, 0])).toBeCloseTo(0.5, 6);
    expect(pale(0.7, 0, [0, 0, 0])).toBeCloseTo(0.5, 6);
  });
});

describe('muscleFieldOfPaleness', () => {
  /** Thin as a tendon at both ends. */
  const spindle = {
    ...strap,
    stations: [0, 1000, 2000].map((z) => (z === 1000 ? strap.stations[1]! : [0, 0, z, 5, 0, 0, 0, 1, 0])),
  } as const satisfies Loft;

  it('tells tendon by girth at both ends where no tendons are known', () => {
    const pale = muscleFieldOfPaleness(spindle, []);
    expect([0, 0.5, 1].map((along) => pale(along, 0, [0, 0, 0]))).toEqual([1, 0, 1]);
  });

  it('leaves a thin origin flesh where the tendons are known', () => {
    const pale = muscleFieldOfPaleness(spindle, [], tendon({}));
    expect([0, 0.5, 1].map((along) => pale(along, 0, [0, 0, 0]))).toEqual([0, 0, 1]);
  });

  it('leaves a thin end flesh where it is said to be', () => {
    const pale = muscleFieldOfPaleness(spindle, [], tendon({ fleshyEnd: true }));
    expect([0, 0.5, 1].map((along) => pale(along, 0, [0, 0, 0]))).toEqual([0, 0, 0]);
  });
});

describe('bands', () => {
  const bands = (wander: number) => muscleFieldOfPaleness(strap, [{ kind: 'bands', at: [0.5], width: 0.02, wander }]);

  it('are pale where they are said to be and flesh beside it', () => {
    expect([0.5, 0.52, 0.48].map((along) => bands(0)(along, 1, [0, 0, 0]))).toEqual([1, 0, 0]);
  });

  it('wander to and fro across the muscle, no further than they are said to', () => {
    const pale = bands(0.03);
    const middles = [0, 0.25, 0.5, 0.75, 1].map((share) => {
      const theta = Math.PI * share;
      return Array.from({ length: 201 }, (_, i) => 0.4 + i / 1000).filter(
        (along) => pale(along, theta, [0, 0, 0]) === 1,
      );
    });
    expect(middles.every((found) => found.length > 0 && found.every((along) => Math.abs(along - 0.5) < 0.04))).toBe(
      true,
    );
    expect(new Set(middles.map((found) => Math.round(100 * found[0]!))).size).toBeGreaterThan(2);
  });
});

describe('acrossMm', () => {
  it('is the distance from the nearer edge of a strap, the same on both faces', () => {
    const distance = acrossMm(strap);
    const quarter = Math.PI / 3; // a quarter of the width: (1 − cos 60°) / 2
    expect([0, quarter, -quarter, Math.PI / 2, Math.PI].map((theta) => Math.round(distance(0.2, theta)))).toEqual([
      0, 5, 5, 10, 0,
    ]);
  });

  it('is the distance from the second edge of a ring, which is its rim', () => {
    const at = (turn: number): number[] => [
      200 * Math.cos(turn),
      200 * Math.sin(turn),
      0,
      -50 * Math.cos(turn),
      -50 * Math.sin(turn),
      0,
      0,
      0,
      10,
    ];
    const turns = [0, 1, 2, 3, 4, 0].map((fifth) => (fifth * 2 * Math.PI) / 5);
    const ring = {
      ...strap,
      along: turns.map((_, i) => i / 5),
      stations: turns.map((turn) => at(turn).map(Math.round)),
    } satisfies Loft;
    const distance = acrossMm(ring);
    expect([0, Math.PI / 2, Math.PI].map((theta) => Math.round(distance(0, theta)))).toEqual([10, 5, 0]);
  });
});
