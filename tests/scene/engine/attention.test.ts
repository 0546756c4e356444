// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PULSE_SECONDS, pulseAfter } from '../../../src/scene/referred-pain/pulse.ts';
import { WATCHED_MS, watchAttention, type Attention } from '../../../src/scene/engine/attention.ts';

describe('whether somebody looks', () => {
  let attention: Attention;
  const onBack = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    onBack.mockClear();
    attention = watchAttention(onBack);
  });
  afterEach(() => {
    attention.end();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is so until nothing was done for a while, and again at the next move', () => {
    vi.advanceTimersByTime(WATCHED_MS - 1);
    expect(attention.isWatched()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(attention.isWatched()).toBe(false);
    window.dispatchEvent(new Event('pointermove'));
    expect(attention.isWatched()).toBe(true);
    expect(onBack).toHaveBeenCalledTimes(1);
  });
  it('is not so in a window that lost the focus, nor in a hidden tab', () => {
    window.dispatchEvent(new Event('blur'));
    expect(attention.isWatched()).toBe(false);
    window.dispatchEvent(new Event('focus'));
    expect(attention.isWatched()).toBe(true);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    expect(attention.isWatched()).toBe(false);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(attention.isWatched()).toBe(true);
  });
});

describe('the pulse', () => {
  it('ends after some rounds, at the fullest of its breath', () => {
    let [time, frames] = [0, 0];
    for (let pulse = pulseAfter(time, 1 / 20, true); pulse.goesOn && frames < 1000; pulse = pulseAfter(time, 1 / 20, true)) {
      time = pulse.time;
      frames += 1;
    }
    expect(frames).toBe(Math.ceil(PULSE_SECONDS * 20));
    expect(PULSE_SECONDS).toBeGreaterThan(10);
    expect(PULSE_SECONDS).toBeLessThan(20);
    expect(Math.sin(2.4 * PULSE_SECONDS)).toBeCloseTo(1, 6);
    expect(pulseAfter(time, 1 / 20, true)).toEqual({ time: PULSE_SECONDS, goesOn: false, isOver: true });
  });
  it('waits where it is while nobody looks', () => {
    expect(pulseAfter(3, 1 / 20, false)).toEqual({ time: 3, goesOn: false, isOver: false });
    expect(pulseAfter(3, 0.5, true)).toEqual({ time: 3.5, goesOn: true, isOver: false });
  });
});
