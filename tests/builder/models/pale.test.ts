import { describe, expect, it } from 'vitest';
import { muscleFieldOfPaleness, tendonPaleness } from '../../../builder/models/pale.ts';
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
});
