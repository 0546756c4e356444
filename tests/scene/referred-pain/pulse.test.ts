import { describe, expect, it } from 'vitest';
import { PULSE_SECONDS, pulseAfter } from '../../../src/scene/referred-pain/pulse.ts';

describe('the pulse', () => {
  it('ends after some rounds, at the fullest of its breath', () => {
    let [time, frames] = [0, 0];
    for (
      let pulse = pulseAfter(time, 1 / 20, true);
      pulse.goesOn && frames < 1000;
      pulse = pulseAfter(time, 1 / 20, true)
    ) {
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
