import { OrthographicCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import {
  cameraPoseOf,
  enlarged,
  moved,
  placeCamera,
  poseOfGoal,
  turned,
  windowOf,
  zoomed,
  type FlatPose,
} from '../../../src/scene/flat-body/flat-camera.ts';
import { INITIAL_CHOICES } from '../../../src/state/index.ts';

const SIZE = { width: 1000, height: 800 } as const;
const INSETS = { top: 60, right: 300, bottom: 100, left: 100 } as const;
const POSE: FlatPose = { direction: new Vector3(0, 0, 1), centre: new Vector3(0.1, 1, 0), metresPerPixel: 0.002 };

/** Where a place lies on the stage, CSS px. */
const onStage = (pose: FlatPose, place: Vector3): number[] => {
  const camera = new OrthographicCamera();
  placeCamera(camera, pose, SIZE, INSETS);
  const { x, y } = place.clone().project(camera);
  return [((x + 1) / 2) * SIZE.width, ((1 - y) / 2) * SIZE.height].map((px) => Math.round(10 * px) / 10);
};

describe('the flat camera', () => {
  it('has the middle in the middle of what the panels leave free', () => {
    expect(onStage(POSE, POSE.centre)).toEqual([100 + 300, 60 + 320]);
    // The body's left lies to the right; 10 cm are 50 px.
    expect(onStage(POSE, new Vector3(0.2, 1.1, 0.4))).toEqual([450, 330]);
  });

  it('moves with the hand, and enlarges about the place under it', () => {
    const place = new Vector3(0.3, 1.2, 0);
    const [x, y] = onStage(POSE, place) as [number, number];
    expect(onStage(moved(POSE, 30, -20), place)).toEqual([x + 30, y - 20]);
    const nearer = enlarged(POSE, 2, x - 400, y - 380);
    expect(nearer.metresPerPixel).toBe(0.001);
    expect(onStage(nearer, place)).toEqual([x, y]);
  });

  it('goes nearer and further within bounds', () => {
    expect(zoomed(POSE, 1).metresPerPixel).toBeCloseTo(0.0015);
    expect(zoomed(POSE, -1).metresPerPixel).toBeCloseTo(0.00267, 5);
    expect(zoomed(POSE, 99).metresPerPixel).toBe(0.00016);
    expect(zoomed(POSE, -99).metresPerPixel).toBe(0.006);
  });

  it('turns to the next of the four sides', () => {
    const side = (direction: readonly [number, number, number], by: 1 | -1): number[] =>
      turned({ ...POSE, direction: new Vector3(...direction).normalize() }, by)
        .direction.toArray()
        .map((part) => Math.round(part) + 0);
    expect(side([0, 0, 1], 1)).toEqual([1, 0, 0]);
    expect(side([0, 0, 1], -1)).toEqual([-1, 0, 0]);
    expect(side([1, 0, 0], 1)).toEqual([0, 0, -1]);
    // From between two sides the nearer one that way.
    expect(side([0.5, 0.2, 1], 1)).toEqual([1, 0, 0]);
    expect(side([0.5, 0.2, 1], -1)).toEqual([0, 0, 1]);
  });

  it('is kept and taken up again as a pose of any screen', () => {
    const kept = cameraPoseOf({ ...POSE, direction: new Vector3(1, 0, 1).normalize() }, SIZE, INSETS);
    expect(kept.azimuthDegrees).toBeCloseTo(45);
    expect(kept.elevationDegrees).toBeCloseTo(0);
    // 600 × 640 px are free: half of the lesser.
    expect(kept.reachMm).toBeCloseTo(600);
    const again = poseOfGoal({ pose: kept, choices: INITIAL_CHOICES }, SIZE, INSETS);
    expect(again.centre.distanceTo(POSE.centre)).toBeLessThan(1e-6);
    expect(again.metresPerPixel).toBeCloseTo(POSE.metresPerPixel, 4);
  });

  it('draws no more of the stage than the body takes', () => {
    const box = { low: [-0.3, 0, -0.2], high: [0.3, 1.8, 0.2] };
    const far = windowOf({ ...POSE, centre: new Vector3(0, 0.9, 0), metresPerPixel: 0.005 }, SIZE, INSETS, box);
    // 0.6 m and 1.8 m at 5 mm a px, with a little around.
    expect([far.view.width / far.unit, far.view.height / far.unit].map(Math.round)).toEqual([132, 372]);
    expect(far.unit).toBe(2);
    expect(far.centre.x).toBeCloseTo(0);
    const near = windowOf({ ...POSE, metresPerPixel: 0.0003 }, SIZE, INSETS, box);
    expect(near.unit).toBeLessThan(1.2);
    expect(near.view.width * near.view.height).toBeLessThan(563_000);
    expect(near.view.pixelsPerUnit).toBeCloseTo(near.unit / 0.0003);
  });
});
