import { describe, expect, it } from 'vitest';
import { createSlowFrames } from '../../../src/scene/engine/slow-frames.ts';

/** Whether frames so far apart are told to be slow, and at which of them. */
function toldAt(gaps: readonly number[]): number {
  const frames = createSlowFrames();
  let at = 0;
  frames.drawn(at);
  return gaps.findIndex((gap) => frames.drawn((at += gap)));
}
const times = (count: number, ms: number) => Array.from({ length: count }, () => ms);

describe('frames', () => {
  it('are slow where two dozen of a movement are', () => {
    expect(toldAt(times(60, 200))).toBe(23);
    expect(toldAt(times(60, 149))).toBe(-1);
  });
  it('are not slow for a hitch, nor for standing still between', () => {
    expect(toldAt([...times(11, 900), ...times(49, 16)])).toBe(-1);
    expect(toldAt(times(60, 5000))).toBe(-1);
  });
  it('are measured anew after something else took the time', () => {
    const frames = createSlowFrames();
    for (let at = 0; at <= 20 * 200; at += 200) frames.drawn(at);
    frames.begin();
    expect([0, 1, 2, 3, 4].some((i) => frames.drawn(9000 + 200 * i))).toBe(false);
  });
});
