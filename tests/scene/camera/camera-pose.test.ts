import fc from 'fast-check';
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { CameraPose } from '../../../src/state/index.ts';
import type { LookAt } from '../../../src/scene/camera/look-at.ts';
import { cameraPoseOf, lookAtOfPose } from '../../../src/scene/camera/camera-pose.ts';

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
const cameraFor = ({ width, height }: { width: number; height: number }): PerspectiveCamera =>
  new PerspectiveCamera(27, width / height, 0.02, 14);

/** Puts the camera there as the camera controls do: looks at the target, then moves aside by the shift, right and down. */
function stand(camera: PerspectiveCamera, { eye, target, shift }: LookAt): void {
  camera.position.copy(eye);
  camera.lookAt(target);
  camera.updateMatrixWorld();
  camera.translateX(shift[0]);
  camera.translateY(-shift[1]);
  camera.updateMatrixWorld();
}

describe('where the viewer stands', () => {
  it('is told by the body: front 0, left 90, back 180', () => {
    const size = { width: 800, height: 800 };
    const place = (x: number, z: number): CameraPose => {
      const camera = cameraFor(size);
      stand(camera, { eye: new Vector3(x, 1, z), target: new Vector3(0, 1, 0), shift: [0, 0] });
      return cameraPoseOf(camera, new Vector3(0, 1, 0), size, NO_INSETS);
    };
    expect(place(0, 2).azimuthDegrees).toBeCloseTo(0, 9);
    expect(place(2, 0).azimuthDegrees).toBeCloseTo(90, 9);
    expect(place(-2, 0).azimuthDegrees).toBeCloseTo(-90, 9);
    expect(Math.abs(place(0, -2).azimuthDegrees)).toBeCloseTo(180, 9);
    expect(place(0, 2).centreMm.map((value) => Math.round(value) + 0)).toEqual([0, 0, 1000]);
    expect(place(0, 2).reachMm).toBeCloseTo(2000 * Math.tan((13.5 * Math.PI) / 180), 6);
  });

  it('names what stands in the middle of the free part, and the lesser half of it', () => {
    const size = { width: 1000, height: 500 };
    const camera = cameraFor(size);
    // A panel over the right half: the camera has moved right by a quarter of the width.
    const insets = { ...NO_INSETS, right: 500, bottom: 100 };
    const metresPerPixel = (2 * 2 * Math.tan((13.5 * Math.PI) / 180)) / 500;
    stand(camera, {
      eye: new Vector3(0, 1, 2),
      target: new Vector3(0, 1, 0),
      shift: [250 * metresPerPixel, 50 * metresPerPixel],
    });
    const place = cameraPoseOf(camera, new Vector3(0, 1, 0), size, insets);
    expect(place.centreMm.map((value) => Math.round(value) + 0)).toEqual([0, 0, 1000]);
    expect(place.reachMm).toBeCloseTo(200 * 1000 * metresPerPixel, 6);
  });

  it('comes back from every screen it is taken to', () => {
    const screens = fc
      .record({
        width: fc.integer({ min: 320, max: 2560 }),
        height: fc.integer({ min: 320, max: 1600 }),
        left: fc.double({ min: 0, max: 0.4, noNaN: true }),
        right: fc.double({ min: 0, max: 0.3, noNaN: true }),
        top: fc.double({ min: 0, max: 0.2, noNaN: true }),
        bottom: fc.double({ min: 0, max: 0.5, noNaN: true }),
      })
      .map(({ width, height, left, right, top, bottom }) => ({
        size: { width, height },
        insets: { left: left * width, right: right * width, top: top * height, bottom: bottom * height },
      }));
    const places = fc.record({
      azimuthDegrees: fc.integer({ min: -179, max: 180 }),
      elevationDegrees: fc.integer({ min: -75, max: 80 }),
      centreMm: fc.tuple(
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: 0, max: 1700 }),
      ),
      reachMm: fc.integer({ min: 40, max: 1000 }),
    });
    fc.assert(
      fc.property(screens, places, ({ size, insets }, place) => {
        const camera = cameraFor(size);
        const lookAt = lookAtOfPose(place, camera, size, insets);
        stand(camera, lookAt);
        const back = cameraPoseOf(camera, lookAt.target, size, insets);
        expect(Math.cos(((back.azimuthDegrees - place.azimuthDegrees) * Math.PI) / 180)).toBeCloseTo(1, 9);
        expect(back.elevationDegrees).toBeCloseTo(place.elevationDegrees, 6);
        expect(back.reachMm).toBeCloseTo(place.reachMm, 6);
        back.centreMm.forEach((value, axis) => {
          expect(value).toBeCloseTo(place.centreMm[axis] ?? NaN, 6);
        });
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
