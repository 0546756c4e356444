import { describe, expect, it } from 'vitest';
import type { Build, Sex, TriggerPointId } from '../../../src/anatomy/index.ts';
import { cutawayKey, lineKey, type ShownLayers } from '../../../src/scene/needle-view/cutaway-key.ts';

type Line = Parameters<typeof lineKey>[0];
const line = (number = 1, side: 'right' | 'left' = 'right'): Line => ({
  point: `gluteus-minimus-trp${number}` as TriggerPointId,
  side,
});
const ALL: ShownLayers = { vessels: 1, nerves: 1 };

describe('what tells opened bodies apart', () => {
  const key = (of: { line?: Line; build?: Build; sex?: Sex | null; shown?: ShownLayers } = {}): string =>
    cutawayKey(of.line ?? line(), of.build ?? 'average', of.sex === undefined ? null : of.sex, of.shown ?? ALL);
  it('is the point and its side', () => {
    expect(new Set([line(), line(2), line(1, 'left'), line(2, 'left')].map(lineKey)).size).toBe(4);
    expect(new Set([line(), line(2), line(1, 'left')].map((one) => key({ line: one }))).size).toBe(3);
  });

  it('is the build and the sex', () => {
    expect(new Set((['lean', 'average', 'heavier'] as const).map((build) => key({ build }))).size).toBe(3);
    expect(new Set(([null, 'female', 'male'] as const).map((sex) => key({ sex }))).size).toBe(3);
  });

  it('is which of vessels and nerves are shown, not how faintly', () => {
    const pairs = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ].map(([vessels = 0, nerves = 0]) => ({ vessels, nerves }));
    expect(new Set(pairs.map((shown) => key({ shown }))).size).toBe(4);
    expect(key({ shown: { vessels: 0.5, nerves: 0.49 } })).toBe(key({ shown: { vessels: 1, nerves: 0 } }));
  });
});
