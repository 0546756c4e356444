import { describe, expect, it } from 'vitest';
import { createResolution, SHARES, type Resolution } from '../../../src/scene/engine/resolution.ts';

/** Numbers between 0 and 1, always the same. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A device whose frame takes some time by itself and some for each pixel; it shows one at each 1/60 s at most. */
function device(fixedMs: number, pixelsMs: number, { tells = false, seed = 5, hitches = 0.02 } = {}) {
  const random = seeded(seed);
  let [now, share] = [0, 1];
  const shares: number[] = [];
  const draw = (rule: Resolution, frames: number): void => {
    for (let i = 0; i < frames; i += 1) {
      const cost = (fixedMs + pixelsMs * share ** 2) * (0.9 + 0.2 * random());
      const hitch = random() < hitches ? 60 : 0;
      now += Math.max(1, Math.ceil((cost + hitch) / (1000 / 60))) * (1000 / 60);
      share = rule.drawn(now, tells ? cost : null);
      shares.push(share);
    }
  };
  return {
    draw,
    shares,
    pause: (ms: number): void => {
      now += ms;
    },
    slowDown: (times: number): void => {
      fixedMs *= times;
      pixelsMs *= times;
    },
  };
}
const changes = (shares: readonly number[]): number =>
  shares.filter((one, at) => at > 0 && one !== shares[at - 1]).length;

describe('the pixels of a movement', () => {
  it.each([true, false])('are all of them where a device keeps up, whatever hitches (cost told: %s)', (tells) => {
    const tablet = device(3, 9, { tells, hitches: 0.1 });
    tablet.draw(createResolution(), 3000);
    expect(new Set(tablet.shares)).toEqual(new Set([1]));
  });

  it.each([true, false])('become fewer within a second until it does, and stay so (cost told: %s)', (tells) => {
    for (const seed of [1, 2, 3, 4]) {
      const slow = device(4, 40, { tells, seed });
      const rule = createResolution();
      slow.draw(rule, 60);
      const settled = slow.shares.at(-1) ?? 1;
      expect(settled).toBeLessThan(0.8);
      expect((4 + 40 * settled ** 2) * 1.1).toBeLessThan(34);
      slow.draw(rule, 6000);
      // What is tried again is tried less and less, and given up.
      expect(changes(slow.shares)).toBeLessThanOrEqual(12);
      expect(changes(slow.shares.slice(-4000))).toBeLessThanOrEqual(2);
    }
  });

  it('never go to and fro on a device that is just between two steps', () => {
    for (let pixels = 16; pixels < 90; pixels += 6)
      for (const tells of [true, false]) {
        const between = device(2, pixels, { tells, seed: pixels });
        between.draw(createResolution(), 5000);
        expect(changes(between.shares), `${pixels} ms`).toBeLessThanOrEqual(10);
      }
  });

  it('are the fewest there are where nothing helps', () => {
    const hopeless = device(200, 50);
    hopeless.draw(createResolution(), 400);
    expect(hopeless.shares.at(-1)).toBe(SHARES.at(-1));
    expect(changes(hopeless.shares)).toBe(SHARES.length - 1);
  });

  it.each([true, false])('are all again when a device that was hot is quick again (cost told: %s)', (tells) => {
    const tablet = device(2, 10, { tells });
    const rule = createResolution();
    tablet.draw(rule, 100);
    tablet.slowDown(3.5);
    tablet.draw(rule, 300);
    expect(tablet.shares.at(-1)).toBeLessThan(1);
    tablet.slowDown(1 / 3.5);
    tablet.draw(rule, 3000);
    expect(tablet.shares.at(-1)).toBe(1);
  });

  it('say nothing of the pauses between two movements', () => {
    const tablet = device(3, 9);
    const rule = createResolution();
    for (let movement = 0; movement < 200; movement += 1) {
      tablet.draw(rule, 5);
      tablet.pause(2000);
    }
    expect(new Set(tablet.shares)).toEqual(new Set([1]));
  });
});
