/** Where the bundle of fibres hangs before the camera, wherever the camera stands. */
import { Matrix4, Vector3 } from 'three';
import type { Insets } from '../../state/index.ts';
import { freeShare, shiftFor } from '../camera/look-at.ts';
import type { FibreMoment } from './fibre-stages.ts';

/** How far before the eye, metres. */
const AHEAD = 1;

/** A turn of the bundle on top of its moment's, radians. */
export interface Sway {
  readonly yaw: number;
  readonly pitch: number;
}

/**
 * From the bundle's units to the camera's own space, so that what the moment wants to be seen fills the free part.
 * @param first middle (y, z) of the fibre looked at closely
 * @param fovDegrees the camera's vertical field of view
 * @param size of the stage, CSS px
 */
export function poseOf(
  moment: FibreMoment,
  first: readonly [number, number],
  fovDegrees: number,
  size: { readonly width: number; readonly height: number },
  insets: Insets,
  sway: Sway,
): Matrix4 {
  const slope = Math.tan((fovDegrees * Math.PI) / 360);
  const free = freeShare(size, insets);
  const scale =
    AHEAD *
    slope *
    Math.min(free.height / moment.halfHeight, ((size.width / size.height) * free.width) / moment.halfWidth);
  const [right, down] = shiftFor(AHEAD, slope, size, insets);
  const azimuth = (moment.azimuth * Math.PI) / 180 - sway.yaw;
  const elevation = (moment.elevation * Math.PI) / 180 + sway.pitch;
  const from = new Vector3(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  );
  const turn = new Matrix4().lookAt(from, new Vector3(), new Vector3(0, 1, 0)).transpose();
  const { toFirst } = moment;
  return new Matrix4()
    .makeTranslation(-right, down, -AHEAD)
    .multiply(new Matrix4().makeScale(scale, scale, scale))
    .multiply(turn)
    .multiply(new Matrix4().makeTranslation(-moment.along, -first[0] * toFirst, -first[1] * toFirst));
}
