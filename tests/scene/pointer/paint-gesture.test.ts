import { describe, expect, it } from 'vitest';
import { paintGesture, type PaintGesture, type PointerDown } from '../../../src/scene/pointer/paint-gesture.ts';

const down = (gesture: PaintGesture, part: Partial<PointerDown> = {}, turns = false) =>
  gesture.down({ id: 1, type: 'touch', isFirstButton: true, isOnSkin: true, at: 0, ...part }, turns);
const paints = { role: 'paint', stroke: 'goes-on' };
const turns = { role: 'turn', stroke: 'goes-on' };

describe('pointers while a brush is held', () => {
  it.each(['touch', 'mouse', 'pen'])('paint on the skin and turn beside it: %s', (type) => {
    const gesture = paintGesture();
    expect(down(gesture, { type, isOnSkin: false })).toEqual(turns);
    expect(gesture.painting).toBeNull();
    gesture.up(1);
    expect(down(gesture, { type })).toEqual(paints);
    expect(gesture.painting).toBe(1);
    gesture.up(1);
    expect(gesture.painting).toBeNull();
  });

  it('turn with every other button of a mouse, and with one finger where that is wanted', () => {
    expect(down(paintGesture(), { type: 'mouse', isFirstButton: false })).toEqual(turns);
    expect(down(paintGesture(), {}, true)).toEqual(turns);
  });

  it('turn with two fingers: what the first began at once before was no stroke, an older one ends as it is', () => {
    const quick = paintGesture();
    down(quick);
    expect(down(quick, { id: 2, at: 200 })).toEqual({ role: 'turn', stroke: 'dropped' });
    expect(quick.painting).toBeNull();
    quick.up(2);
    expect(quick.painting).toBeNull();
    const late = paintGesture();
    down(late);
    expect(down(late, { id: 2, at: 2000 })).toEqual({ role: 'turn', stroke: 'ends' });
  });

  it('refuse the palm of a hand that holds a pen, also where it came down first, until the brush is laid down', () => {
    const gesture = paintGesture();
    expect(down(gesture)).toEqual(paints);
    expect(down(gesture, { id: 2, type: 'pen', at: 900 })).toEqual({ role: 'paint', stroke: 'dropped' });
    expect(down(gesture, { id: 3 })).toEqual({ role: 'ignore', stroke: 'goes-on' });
    gesture.up(2);
    gesture.up(1);
    expect(down(gesture, { id: 4 })).toEqual({ role: 'rest', stroke: 'goes-on' });
    expect(down(gesture, { id: 5 })).toEqual(turns);
    gesture.reset();
    expect(down(gesture, { id: 6 })).toEqual(paints);
  });
});
