import { describe, expect, it } from 'vitest';
import { SNAPSHOT_PX, snapshotWindow } from '../../../src/scene/snapshot/snapshot-window.ts';

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

describe('the window of a picture', () => {
  it("has the picture's shape and holds the free part, from its middle", () => {
    expect(snapshotWindow({ width: 1000, height: 550 }, NO_INSETS)).toEqual({
      x: 0,
      y: 275 - ((1000 / 1400) * 1100) / 2,
      width: 1000,
      height: (1000 / 1400) * 1100,
    });
    expect(snapshotWindow({ width: 600, height: 1100 }, NO_INSETS)).toEqual({
      x: -400,
      y: 0,
      width: 1400,
      height: 1100,
    });
  });

  it('is what panels leave, in the middle of that', () => {
    const { x, y, width, height } = snapshotWindow(
      { width: 1180, height: 820 },
      { top: 60, right: 400, bottom: 20, left: 80 },
    );
    expect([x + width / 2, y + height / 2]).toEqual([80 + 700 / 2, 60 + 740 / 2]);
    expect(width / height).toBeCloseTo(SNAPSHOT_PX.width / SNAPSHOT_PX.height, 9);
    expect(height).toBeCloseTo(740, 9);
  });

  it('stands even when panels cover everything', () => {
    expect(snapshotWindow({ width: 300, height: 300 }, { top: 200, right: 0, bottom: 200, left: 0 }).width).toBe(300);
  });
});
