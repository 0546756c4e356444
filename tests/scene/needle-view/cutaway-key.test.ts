import { describe, expect, it } from 'vitest';
import type { TriggerPointId } from '../../../src/anatomy/index.ts';
import { cutawayKey, lineKey, type ShownLayers } from '../../../src/scene/needle-view/cutaway-key.ts';

type Line = Parameters<typeof lineKey>[0];
const line = (number = 1, side: 'right' | 'left' = 'right'): Line => ({
  point: `gluteus-minimus-trp${number}` as TriggerPointId,
  side,
});
const ALL: ShownLayers = { vessels: 1, nerves: 1 };

describe('what tells opened bodies apart', () => {
  const MAN = { id: 'man' };
  const key = (of: { line?: Line; build?: number; id?: string; shown?: ShownLayers } = {}): string =>
    cutawayKey(of.line ?? line(), { id: of.id ?? 'man' }, of.build ?? 1, of.shown ?? ALL);
  it('is the point and its side', () => {
    expect(new Set([line(), line(2), line(1, 'left'), line(2, 'left')].map((one) => lineKey(one, MAN))).size).toBe(4);
    expect(new Set([line(), line(2), line(1, 'left')].map((one) => key({ line: one }))).size).toBe(3);
  });

  it('is the build, between the three too, and the body', () => {
    expect(new Set([0, 0.25, 1, 1.75, 2].map((build) => key({ build }))).size).toBe(5);
    expect(new Set(['man', 'woman'].map((id) => key({ id }))).size).toBe(2);
    expect(lineKey(line(), MAN)).not.toBe(lineKey(line(), { id: 'woman' }));
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
