/** From where the camera stands to a pose that any screen can take up, and back. */
import { Vector3, type PerspectiveCamera } from 'three';
import type { Insets, CameraPose } from '../../state/index.ts';
import { toLps, toGltf } from '../frame/lps-gltf.ts';
import { freeShare, shiftFor, type LookAt } from './look-at.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;
const radians = (angle: number): number => (angle * Math.PI) / 180;
const slopeOf = (camera: PerspectiveCamera): number => Math.tan(radians(camera.fov) / 2);

/** How much of the picture's height the lesser of the free part's two sides takes. */
function leastFree(size: Size, insets: Insets): number {
  const free = freeShare(size, insets);
  return Math.min(free.height, (free.width * size.width) / size.height);
}

/**
 * Where the viewer stands.
 * @param camera as it stands now, moved aside for the panels or not
 * @param turnsAround the point the camera turns around, metres; says how far away the picture is
 */
export function cameraPoseOf(camera: PerspectiveCamera, turnsAround: Vector3, size: Size, insets: Insets): CameraPose {
  const forward = camera.getWorldDirection(new Vector3());
  const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
  const up = new Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
  const distance = Math.max(camera.near, turnsAround.clone().sub(camera.position).dot(forward));
  const [x, y] = shiftFor(distance, slopeOf(camera), size, insets);
  const centre = camera.position
    .clone()
    .addScaledVector(forward, distance)
    .addScaledVector(right, -x)
    .addScaledVector(up, y);
  return {
    azimuthDegrees: degrees(Math.atan2(-forward.x, -forward.z)),
    elevationDegrees: degrees(Math.asin(Math.min(1, Math.max(-1, -forward.y)))),
    centreMm: toLps([centre.x, centre.y, centre.z]),
    reachMm: 1000 * distance * slopeOf(camera) * leastFree(size, insets),
  };
}

/** Where to stand on this screen so that the same centre and reach fill its free part. */
export function lookAtOfPose(pose: CameraPose, camera: PerspectiveCamera, size: Size, insets: Insets): LookAt {
  const [azimuth, elevation] = [radians(pose.azimuthDegrees), radians(pose.elevationDegrees)];
  const toward = new Vector3(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  );
  const target = new Vector3(...toGltf(pose.centreMm));
  const distance = pose.reachMm / 1000 / slopeOf(camera) / leastFree(size, insets);
  return {
    eye: target.clone().addScaledVector(toward, distance),
    target,
    shift: shiftFor(distance, slopeOf(camera), size, insets),
  };
}

/** Whether two poses cannot be told apart: they are written down in whole degrees and millimetres. */
export function samePose(one: CameraPose, other: CameraPose): boolean {
  const written = ({ azimuthDegrees, elevationDegrees, centreMm, reachMm }: CameraPose): string =>
    [azimuthDegrees, elevationDegrees, ...centreMm, reachMm].map((value) => Math.round(value)).join();
  return written(one) === written(other);
}
