import { describe, expect, it } from 'vitest';
import type { BrushTip } from '../../../src/geometry/index.ts';
import { Hand, pressedRadius } from '../../../src/scene/pain-drawing/hand.ts';
import { stretchesOf } from '../../../src/scene/pain-drawing/skin-drawing.ts';

const tip = (x: number, radiusMm = 10): BrushTip => ({ at: [x, -100, 1000], normal: [0.6, -0.8, 0], radiusMm });
const BRUSH = { body: 'man', erases: false, mirrors: false };

describe('a hand that paints', () => {
  it('begins with a dab, goes on by movements, and is one stroke in the end', () => {
    const hand = new Hand(BRUSH);
    expect(hand.moveTo(tip(20))).toEqual([{ stroke: 0, from: tip(20), to: tip(20) }]);
    expect(hand.moveTo(tip(30, 12))).toEqual([{ stroke: 0, from: tip(20), to: tip(30, 12) }]);
    expect(hand.strokes()).toEqual([
      {
        body: 'man',
        points: [tip(20).at, tip(30).at],
        normals: [tip(20).normal, tip(30).normal],
        radiiMm: [10, 12],
        erases: false,
      },
    ]);
  });

  it('does nothing where it has hardly moved, and nothing beside the body', () => {
    const hand = new Hand(BRUSH);
    hand.moveTo(tip(20));
    expect(hand.moveTo(tip(21))).toEqual([]);
    expect(hand.moveTo(null)).toEqual([]);
    expect(hand.strokes()).toHaveLength(1);
  });

  it('paints nothing across a gap: what follows is a stroke of its own', () => {
    const hand = new Hand(BRUSH);
    hand.moveTo(tip(20));
    expect(hand.moveTo(tip(60))).toEqual([{ stroke: 1, from: tip(60), to: tip(60) }]);
    hand.moveTo(null);
    expect(hand.moveTo(tip(64))).toEqual([{ stroke: 2, from: tip(64), to: tip(64) }]);
    expect(hand.strokes().map(({ points }) => points.length)).toEqual([1, 1, 1]);
  });

  it('paints on the other side too where it mirrors', () => {
    const hand = new Hand({ ...BRUSH, mirrors: true });
    hand.moveTo(tip(20));
    const steps = hand.moveTo(tip(26));
    expect(steps.map(({ stroke, to }) => [stroke, to.at[0], to.normal[0]])).toEqual([
      [0, 26, 0.6],
      [1, -26, -0.6],
    ]);
    expect(hand.strokes().map(({ points }) => points.map(([x]) => x))).toEqual([
      [20, 26],
      [-20, -26],
    ]);
  });

  it('cuts a very long stroke without a gap', () => {
    const hand = new Hand(BRUSH);
    for (let x = 0; x < 1000; x += 3) hand.moveTo(tip(x));
    const [first, second] = hand.strokes();
    expect([hand.strokes().length, first!.points.length]).toEqual([2, 300]);
    expect(second!.points[0]).toEqual(first!.points.at(-1));
  });

  it('is half as wide under a pen that hardly presses, and as wide as it is with all else', () => {
    expect([0.001, 0.5, 1].map((pressure) => Math.round(pressedRadius(20, 'pen', pressure)))).toEqual([10, 15, 20]);
    expect([pressedRadius(20, 'pen', 0), pressedRadius(20, 'touch', 0.1), pressedRadius(20, 'mouse', 0.5)]).toEqual([
      20, 20, 20,
    ]);
  });
});

describe('the stretches that are handed to the graphics card', () => {
  it('hold all vertices, those near each other together', () => {
    expect(stretchesOf([])).toEqual([]);
    expect(stretchesOf([7])).toEqual([[7, 1]]);
    expect(stretchesOf([7, 300, 900, 1501, 1502])).toEqual([
      [7, 894],
      [1501, 2],
    ]);
  });
});
