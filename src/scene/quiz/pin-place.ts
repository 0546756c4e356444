/** Where the pin of a station stands: on a part of the structure that is seen. */
import { Ray, Vector3, type Camera } from 'three';
import type { InstanceKey } from '../../anatomy/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import { pickAlong } from '../body/pick.ts';
import { placesOf } from './asked-view.ts';

/** The seen place that is nearest to the middle of all that are seen; of a structure nobody sees, one in its middle. Null while it has not come. */
export function pinPlace(body: BodyModel, keys: readonly InstanceKey[], camera: Camera): Vector3 | null {
  const places = placesOf(body, keys);
  const eye = camera.getWorldPosition(new Vector3());
  const ray = new Ray();
  const seen = places.filter((place) => {
    ray.origin.copy(eye);
    ray.direction.subVectors(place, eye).normalize();
    const pick = pickAlong(body, ray);
    // A place on the far side is behind its own structure.
    return pick !== null && keys.includes(pick.key) && Math.abs(pick.distance - eye.distanceTo(place)) < 0.004;
  });
  const among = seen.length > 0 ? seen : places;
  if (among.length === 0) return null;
  const middle = among.reduce((sum, place) => sum.add(place), new Vector3()).divideScalar(among.length);
  return among.reduce((best, place) => (place.distanceTo(middle) < best.distanceTo(middle) ? place : best));
}
