import { describe, expect, it } from 'vitest';
import { keyMove, zoomedDistance } from '../../../src/scene/camera/camera-moves.ts';

describe('steps and keys', () => {
  it('come a quarter nearer, go back as far, and stay within the limits', () => {
    const limits = { minDistance: 0.12, maxDistance: 5 };
    expect([zoomedDistance(2, 1, limits), zoomedDistance(1.5, -1, limits), zoomedDistance(2, 2, limits)]).toEqual([
      1.5, 2, 1.125,
    ]);
    expect([zoomedDistance(0.13, 1, limits), zoomedDistance(4.9, -1, limits)]).toEqual([0.12, 5]);
  });

  const press = (key: string, held: 'altKey' | 'ctrlKey' | 'metaKey' | null = null) =>
    keyMove({ key, altKey: held === 'altKey', ctrlKey: held === 'ctrlKey', metaKey: held === 'metaKey' });
  it('turn by ten degrees or step nearer and further', () => {
    const turn = (azimuth: number, polar: number) => ({
      kind: 'turn',
      azimuth: (azimuth * Math.PI) / 18,
      polar: (polar * Math.PI) / 18,
    });
    expect([press('ArrowLeft'), press('ArrowRight'), press('ArrowUp'), press('ArrowDown')]).toEqual([
      turn(-1, 0),
      turn(1, 0),
      turn(0, -1),
      turn(0, 1),
    ]);
    expect(['+', '=', '-'].map((key) => press(key))).toEqual(
      [1, 1, -1].map((stepsNearer) => ({ kind: 'zoom', stepsNearer })),
    );
  });

  it('leave other keys, and those held with another, to the browser', () => {
    expect(['f', 'Tab'].map((key) => press(key))).toEqual([null, null]);
    expect((['altKey', 'ctrlKey', 'metaKey'] as const).map((held) => press('ArrowLeft', held))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
