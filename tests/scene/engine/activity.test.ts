import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActivity, type Activity } from '../../../src/scene/engine/activity.ts';

let activity: Activity;
beforeEach(() => {
  vi.useFakeTimers({ now: 10_000, toFake: ['performance'] });
  activity = createActivity();
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (ms: number): void => {
  vi.advanceTimersByTime(ms);
};

describe('rest', () => {
  it('comes some time after the last work has ended', () => {
    activity.beginWork();
    activity.beginWork();
    pass(5000);
    activity.endWork();
    pass(5000);
    expect(activity.isAtRest(100)).toBe(false);
    activity.endWork();
    pass(100);
    expect(activity.isAtRest(100)).toBe(false);
    pass(1);
    expect(activity.isAtRest(100)).toBe(true);
    expect(activity.isAtRest(101)).toBe(false);
  });

  it('comes some time after everything has stopped moving', () => {
    activity.setMoving('camera', true);
    activity.setMoving('appearances', true);
    activity.setMoving('appearances', false);
    pass(5000);
    expect(activity.isAtRest(100)).toBe(false);
    activity.setMoving('camera', false);
    expect(activity.isAtRest(100)).toBe(false);
    pass(101);
    expect(activity.isAtRest(100)).toBe(true);
  });

  it('is not put off by what says again that it stands still', () => {
    activity.setMoving('pain', true);
    activity.setMoving('pain', false);
    pass(101);
    activity.setMoving('pain', false);
    expect(activity.isAtRest(100)).toBe(true);
  });

  it("is each scene's own", () => {
    const other = createActivity();
    other.beginWork();
    other.setMoving('camera', true);
    pass(101);
    expect([activity.isAtRest(100), other.isAtRest(100)]).toEqual([true, false]);
    expect([activity.isMoving('camera'), other.isMoving('camera')]).toEqual([false, true]);
  });
});
