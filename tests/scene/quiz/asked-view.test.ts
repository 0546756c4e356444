import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { askedPose, towardEye } from '../../../src/scene/quiz/asked-view.ts';
import { nextTurn } from '../../../src/scene/quiz/follow-presses.ts';
import type { AskedPicture } from '../../../src/state/index.ts';

const ASKED: AskedPicture = {
  azimuth: 90,
  elevation: 0,
  turn: 0,
  turnSteps: [-30, -15, 0, 15, 30],
  about: ['soleus/left'],
  zonesOf: null,
  pinned: [],
  tip: null,
  press: null,
  mark: null,
  told: false,
};
const SIZE = { width: 1000, height: 800 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
/** Half a metre high, a fifth deep as seen from the left, its middle at a height of one metre. */
const PLACES = [new Vector3(0.1, 0.75, -0.1), new Vector3(0.1, 1.25, 0.1), new Vector3(0.1, 1, 0)];

describe('the view of a question', () => {
  it('looks from where it is said, at the middle of what is asked about', () => {
    const pose = askedPose(ASKED, PLACES, SIZE, NONE)!;
    expect(pose).toMatchObject({ azimuthDegrees: 90, elevationDegrees: 0 });
    const [x, y, z] = pose.centreMm;
    expect([Math.round(x), Math.round(y), Math.round(z)]).toEqual([100, -0, 1000]);
    expect(towardEye(90, 0).toArray().map(Math.round)).toEqual([1, 0, 0]);
  });
  it('fills what panels leave: as near as its higher side allows, further where that is low', () => {
    const whole = askedPose(ASKED, PLACES, SIZE, NONE)!.reachMm;
    expect(whole).toBeGreaterThan(262);
    expect(whole).toBeLessThan(320);
    // Half as high a room: the same height takes twice as much of it, but the lesser side is the height still.
    expect(askedPose(ASKED, PLACES, SIZE, { ...NONE, bottom: 400 })!.reachMm).toBeCloseTo(whole, 0);
    // A room narrower than high: measured by its width.
    const narrow = askedPose(ASKED, PLACES, SIZE, { ...NONE, right: 600 })!.reachMm;
    expect(narrow).toBeCloseTo(whole / 2, -1);
  });
  it('turns around the body by its steps, past behind too', () => {
    expect(askedPose({ ...ASKED, turn: -15 }, PLACES, SIZE, NONE)!.azimuthDegrees).toBe(75);
    expect(askedPose({ ...ASKED, azimuth: 170, turn: 30 }, PLACES, SIZE, NONE)!.azimuthDegrees).toBe(-160);
    const steps = ASKED.turnSteps;
    expect([nextTurn(0, steps, 1), nextTurn(15, steps, 1), nextTurn(30, steps, 1)]).toEqual([15, 30, 30]);
    expect([nextTurn(0, steps, -1), nextTurn(-30, steps, -1)]).toEqual([-15, -30]);
  });
  it('does not show what is to be found in the middle, nor as large as it fits', () => {
    const found = askedPose(ASKED, PLACES, SIZE, NONE)!;
    const searched = askedPose({ ...ASKED, press: 'point' }, PLACES, SIZE, NONE)!;
    expect(searched.reachMm).toBeGreaterThan(1.8 * found.reachMm);
    const aside = Math.hypot(...searched.centreMm.map((mm, axis) => mm - (found.centreMm[axis] ?? 0)));
    expect(aside).toBeGreaterThan(5);
    // It is in the picture still.
    expect(aside).toBeLessThan(0.6 * searched.reachMm);
    expect(askedPose({ ...ASKED, press: 'point' }, PLACES, SIZE, NONE)).toEqual(searched);
  });
  it('is none of what is not drawn', () => {
    expect(askedPose(ASKED, [], SIZE, NONE)).toBeNull();
  });
});
