import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginWork, endWork, isAtRest, setMoving } from '../../../src/scene/engine/activity.ts';

beforeEach(() => { vi.useFakeTimers({ now: 10_000, toFake: ['performance'] }); });
afterEach(() => { vi.useRealTimers(); });
const pass = (ms: number): void => { vi.advanceTimersByTime(ms); };

describe('rest', () => {
  it('comes some time after the last work has ended', () => {
    beginWork();
    beginWork();
    pass(5000);
    endWork();
    pass(5000);
    expect(isAtRest(100)).toBe(false);
    endWork();
    pass(100);
    expect(isAtRest(100)).toBe(false);
    pass(1);
    expect(isAtRest(100)).toBe(true);
    expect(isAtRest(101)).toBe(false);
  });

  it('comes some time after everything has stopped moving', () => {
    setMoving('camera', true);
    setMoving('appearances', true);
    setMoving('appearances', false);
    pass(5000);
    expect(isAtRest(100)).toBe(false);
    setMoving('camera', false);
    expect(isAtRest(100)).toBe(false);
    pass(101);
    expect(isAtRest(100)).toBe(true);
  });

  it('is not put off by what says again that it stands still', () => {
    setMoving('pain', true);
    setMoving('pain', false);
    pass(101);
    setMoving('pain', false);
    expect(isAtRest(100)).toBe(true);
  });
});
