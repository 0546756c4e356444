import { describe, expect, it } from 'vitest';
import { BOLD, linesOf, spreadLabels, widthOf } from '../../../src/ui/needle/spread-labels.ts';

/** The same numbers in every run, from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('labels beside what they name', () => {
  it('stand where they point while they have room', () => {
    expect(spreadLabels([50, 150], [40, 40], 0, 300)).toEqual([50, 150]);
    expect(spreadLabels([10, 12, 14], [40, 40, 40], 0, 300)).toEqual([20, 60, 100]);
    expect(spreadLabels([290, 295, 299], [40, 40, 40], 0, 300)).toEqual([200, 240, 280]);
    expect(spreadLabels([20, 60, 100], [20, 20, 20], 0, 120)).toEqual([20, 60, 100]);
    expect(spreadLabels([0, 5, 100], [20, 40, 20], 0, 120)).toEqual([10, 40, 100]);
    expect(spreadLabels([50, 118, 119], [20, 20, 40], 0, 120)).toEqual([50, 70, 100]);
  });

  it('never cover one another nor leave the drawing, whatever their heights', () => {
    const next = seeded(7);
    for (let run = 0; run < 500; run += 1) {
      const rooms = Array.from({ length: 1 + Math.floor(next() * 14) }, () => 12 + Math.floor(next() * 40));
      const height = rooms.reduce((sum, room) => sum + room, 0) + next() * 60;
      const wanted = rooms.map(() => 6 + next() * height).sort((one, other) => one - other);
      const places = spreadLabels(wanted, rooms, 6, 6 + height);
      const ends = places.map((place, index) => [place - rooms[index]! / 2, place + rooms[index]! / 2] as const);
      expect(ends[0]![0]).toBeGreaterThanOrEqual(6 - 1e-6);
      expect(ends.at(-1)![1]).toBeLessThanOrEqual(6 + height + 1e-6);
      ends.slice(1).forEach(([from], index) => {
        expect(from).toBeGreaterThanOrEqual(ends[index]![1] - 1e-6);
      });
    }
  });

  it('take as many lines as their words need', () => {
    expect(widthOf('m', 10)).toBeGreaterThan(widthOf('i', 10));
    // As measured in a wide font, DejaVu Sans: too little room would lay a name over the next.
    expect(widthOf('Fourth intercostal nerve', 12.5 * BOLD)).toBeGreaterThanOrEqual(171);
    expect(widthOf('Flexor digitorum superficialis', 12.5 * BOLD)).toBeGreaterThanOrEqual(207);
    expect(linesOf('Soleus', 13.5, 176)).toBe(1);
    expect(linesOf('Gastrocnemius (lateral head)', 13.5, 176)).toBe(2);
    expect(linesOf('Upper trunk of the brachial plexus and what lies on it', 13.5, 176)).toBe(3);
    // A word alone is never broken.
    expect(linesOf('Sternocleidomastoideus', 13.5, 20)).toBe(1);
  });
});
