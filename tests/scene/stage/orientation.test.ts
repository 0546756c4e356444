import { describe, expect, it, vi } from 'vitest';
import { createOrientationWatch } from '../../../src/scene/stage/orientation.ts';

const [FRONT, RIGHT, LEFT] = [
  { x: 0, y: 0, z: -1 },
  { x: 1, y: 0, z: 0 },
  { x: -1, y: 0, z: 0 },
];
const BACK = { x: 0, y: 0, z: 1 };

describe('who wants to know how the body is seen', () => {
  it('is told when it changes and not before, until the watch ends', () => {
    const watch = createOrientationWatch();
    const listener = vi.fn();
    const end = watch.subscribe(listener);
    watch.report(FRONT, RIGHT);
    expect(listener).not.toHaveBeenCalled();
    watch.report(BACK, LEFT);
    watch.report({ ...BACK, x: 0.1 }, LEFT);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(watch.current()).toEqual({ from: 'back', onScreenLeft: 'L' });
    end();
    watch.report(FRONT, RIGHT);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('gets the same answer while nothing changes, and one scene knows nothing of another', () => {
    const [watch, other] = [createOrientationWatch(), createOrientationWatch()];
    watch.report(BACK, LEFT);
    const seen = watch.current();
    watch.report(BACK, LEFT);
    expect(watch.current()).toBe(seen);
    expect(other.current()).toEqual({ from: 'front', onScreenLeft: 'R' });
  });
});
