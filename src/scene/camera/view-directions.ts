/** The recorded angles from which a thing is seen best, as directions of the scene. */
import { Vector3 } from 'three';
import type { Body, BodySide, ViewAngles } from '../../anatomy/index.ts';

/** From the thing toward the eye, unit, +Y up. */
function directionOf([azimuth, elevation]: ViewAngles): Vector3 {
  const [turn, rise] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  return new Vector3(Math.sin(turn) * Math.cos(rise), Math.sin(rise), Math.cos(turn) * Math.cos(rise));
}

/** Where to look from at a muscle or a trigger point; null where nothing is recorded of it. */
export function viewDirection(
  { viewOf }: Pick<Body, 'viewOf'>,
  id: string,
  side: BodySide,
  bothSides: boolean,
): Vector3 | null {
  const view = viewOf(id);
  if (!view) return null;
  const direction = directionOf(bothSides ? view.both : view.right);
  if (side === 'left' && !bothSides) direction.x *= -1;
  return direction;
}
