// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { PerspectiveCamera, Vector3 } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLink } from '../../../src/state/index.ts';
import type { CameraPose } from '../../../src/state/index.ts';
import { createOrientationWatch, orientationOf, type OrientationWatch } from '../../../src/scene/stage/orientation.ts';
import { OrientationMark } from '../../../src/scene/stage/orientation-mark.tsx';
import { toGltf } from '../../../src/scene/frame/lps-gltf.ts';
import { lookAtOfPose } from '../../../src/scene/camera/camera-pose.ts';

const SIZE = { width: 1180, height: 820 };
const INSETS = { top: 60, right: 380, bottom: 60, left: 80 };

/** The camera as the controls put it for a place of a link. */
function cameraAt(place: CameraPose): PerspectiveCamera {
  const camera = new PerspectiveCamera(27, SIZE.width / SIZE.height, 0.02, 30);
  const { eye, target, shift } = lookAtOfPose(place, camera, SIZE, INSETS);
  camera.position.copy(eye);
  camera.lookAt(target);
  camera.updateMatrixWorld();
  camera.translateX(shift[0]);
  camera.translateY(-shift[1]);
  camera.updateMatrixWorld();
  return camera;
}
const axesOf = (camera: PerspectiveCamera) =>
  [camera.getWorldDirection(new Vector3()), new Vector3().setFromMatrixColumn(camera.matrixWorld, 0)] as const;
const at = (
  azimuthDegrees: number,
  elevationDegrees = 0,
  centreMm: CameraPose['centreMm'] = [0, 0, 1000],
  reachMm = 500,
): CameraPose => ({ azimuthDegrees, elevationDegrees, centreMm, reachMm });

/** Whose side is left on the screen, from two places of the body as the camera projects them; null where they nearly hide each other. */
function leftInPicture(
  camera: PerspectiveCamera,
  [x, y, z]: CameraPose['centreMm'],
  reachMm: number,
): 'R' | 'L' | null {
  const across = (side: number) => new Vector3(...toGltf([x + side * 0.1 * reachMm, y, z])).project(camera).x;
  const width = (across(1) - across(-1)) * (SIZE.width / SIZE.height);
  const whole = (0.2 * reachMm) / reachMm;
  return Math.abs(width) < 0.2 * whole ? null : width > 0 ? 'R' : 'L';
}

let watch: OrientationWatch;
beforeEach(() => {
  watch = createOrientationWatch();
  render(<OrientationMark watch={watch} />);
});
afterEach(cleanup);

/** Name for a screen reader, and the words from left to right. */
function seen(place: CameraPose): [name: string | null, left: string, middle: string, right: string] {
  act(() => {
    watch.report(...axesOf(cameraAt(place)));
  });
  const mark = screen.getByRole('img');
  const [left = '', middle = '', right = ''] = [...mark.children].map((child) => child.textContent ?? '');
  return [mark.getAttribute('aria-label'), left, middle, right];
}

describe('the orientation mark', () => {
  it('tells whoever listens once the body stands again, and nothing as it opens', () => {
    vi.useFakeTimers();
    const heard = () => screen.getByRole('status').textContent;
    expect(heard()).toBe('');
    seen(at(90));
    act(() => void vi.advanceTimersByTime(500));
    seen(at(180));
    act(() => void vi.advanceTimersByTime(700));
    expect(heard()).toBe('');
    act(() => void vi.advanceTimersByTime(200));
    expect(heard()).toBe('The body is seen from the back, the body’s left on the left of the picture');
    vi.useRealTimers();
  });
  it("has the body's right on the screen's left from the front, and on its right from the back", () => {
    expect(seen(at(0))).toEqual([
      'The body is seen from the front, the body’s right on the left of the picture',
      'R',
      'Seen from the front',
      'L',
    ]);
    expect(seen(at(180))).toEqual([
      'The body is seen from the back, the body’s left on the left of the picture',
      'L',
      'Seen from the back',
      'R',
    ]);
  });

  it('says from which of its sides the body is seen, without sides on the screen', () => {
    expect(seen(at(90))).toEqual(['The body is seen from the left', '', 'Seen from the left', '']);
    expect(seen(at(-90))).toEqual(['The body is seen from the right', '', 'Seen from the right', '']);
  });

  it('changes at the eighths of a turn', () => {
    expect([44, 46, 134, 136, -44, -46, -134, -136].map((azimuth) => seen(at(azimuth))[2])).toEqual([
      'Seen from the front',
      'Seen from the left',
      'Seen from the left',
      'Seen from the back',
      'Seen from the front',
      'Seen from the right',
      'Seen from the right',
      'Seen from the back',
    ]);
    expect([69, 70, 110, 111].map((azimuth) => seen(at(azimuth))[1])).toEqual(['R', '', '', 'L']);
  });

  it('knows above and below', () => {
    expect(seen(at(0, 80)).slice(1)).toEqual(['R', 'Seen from above', 'L']);
    expect(seen(at(180, -70)).slice(1)).toEqual(['L', 'Seen from below', 'R']);
  });

  it('agrees with the picture in 14 places, close up and off the middle too', () => {
    const places = [
      '0_1_247_-84_1048_30',
      '180_1_247_-84_1048_30',
      '0_0_-250_0_700_40',
      '180_0_-250_0_700_40',
      '-90_1_245_-87_1048_30',
      '90_1_245_-87_1048_30',
      '0_0_0_0_1000_900',
      '180_0_0_0_1000_900',
      '45_10_200_50_1300_60',
      '-135_-10_-200_50_300_60',
      '20_70_0_0_1600_100',
      '160_-60_-100_0_100_100',
      '-60_0_100_-50_1500_50',
      '120_5_-100_100_900_50',
    ].map((text) => readLink(`#a=student&v=${text}`).link.view as CameraPose);
    expect(places).toHaveLength(14);
    for (const place of places) {
      const camera = cameraAt(place);
      const { from, onScreenLeft } = orientationOf(...axesOf(camera));
      const drawn = leftInPicture(camera, place.centreMm, place.reachMm);
      // Where the mark says nothing the sides nearly hide each other; where it does, it is right.
      if (onScreenLeft !== null) expect([place, onScreenLeft]).toEqual([place, drawn]);
      else
        expect(Math.abs(Math.sin((place.azimuthDegrees * Math.PI) / 180)), JSON.stringify(place)).toBeGreaterThan(0.9);
      // Never against each other: from the front right is left, from the back left is.
      if (from === 'front') expect(onScreenLeft).toBe('R');
      if (from === 'back') expect(onScreenLeft).toBe('L');
    }
    expect(orientationOf(...axesOf(cameraAt(places[0]!)))).toEqual({ from: 'front', onScreenLeft: 'R' });
    expect(orientationOf(...axesOf(cameraAt(places[1]!)))).toEqual({ from: 'back', onScreenLeft: 'L' });
  });

  it('is right for 2,000 places around the body', () => {
    for (let each = 0; each < 2000; each += 1) {
      const place = at(
        ((each * 137.5) % 360) - 180,
        ((each * 7.3) % 150) - 75,
        [((each * 31) % 500) - 250, ((each * 17) % 200) - 150, (each * 13) % 1650],
        30 + (each % 400),
      );
      const camera = cameraAt(place);
      const { from, onScreenLeft } = orientationOf(...axesOf(camera));
      if (onScreenLeft)
        expect([place, onScreenLeft]).toEqual([place, leftInPicture(camera, place.centreMm, place.reachMm)]);
      if (from === 'front') expect(onScreenLeft).toBe('R');
      if (from === 'back') expect(onScreenLeft).toBe('L');
    }
  });
});
