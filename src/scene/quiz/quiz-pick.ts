/** What a press means while it is asked on the body. */
import { FrontSide, Raycaster, Vector2, Vector3, type Camera, type Ray } from 'three';
import type { InstanceKey, Layer } from '../../anatomy/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import { pickAlong, type Pick } from '../body/pick.ts';

/** A finger is not as thin as a nerve: what is asked for is looked for so far around it, CSS px. */
const RINGS_PX = [5, 10, 15] as const;
const A_RING = 8;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Rays from a place of the stage, CSS px of the page. */
export function raysFrom(canvas: HTMLElement, camera: Camera): (place: Place) => Ray {
  const raycaster = new Raycaster();
  const on = new Vector2();
  return ({ x, y }) => {
    const box = canvas.getBoundingClientRect();
    on.set(((x - box.left) / box.width) * 2 - 1, 1 - ((y - box.top) / box.height) * 2);
    raycaster.setFromCamera(on, camera);
    return raycaster.ray.clone();
  };
}

/** The first of some copies along a ray, whatever stands before them. */
export function pickOf(body: BodyModel, keys: readonly InstanceKey[], ray: Ray): Pick | null {
  const numbers = new Set(keys.flatMap((key) => body.anatomy.instanceNumbers(key)));
  let best: Pick | null = null;
  for (const layer of body.layers.values()) {
    if (![...numbers].some((number) => layer.parts.has(number))) continue;
    for (const hit of layer.tree.raycast(ray, FrontSide)) {
      const number = layer.instances[layer.indices[(hit.faceIndex ?? 0) * 3] ?? 0] ?? -1;
      const key = body.anatomy.instances[number]?.key;
      if (!key || !numbers.has(number) || hit.distance >= (best?.distance ?? Infinity)) continue;
      const { x, y, z } = hit.point;
      best = { key, layer: layer.layer, distance: hit.distance, point: [x, y, z] };
    }
  }
  return best;
}

/** What is pressed: of the layer that is asked for, if something of it lies within a finger's reach; else what lies there. */
export function pickNear(
  body: BodyModel,
  layer: Layer | null,
  place: Place,
  rayAt: (place: Place) => Ray,
): Pick | null {
  const here = pickAlong(body, rayAt(place));
  if (layer === null || here?.layer === layer) return here;
  for (const px of RINGS_PX) {
    for (let step = 0; step < A_RING; step += 1) {
      const angle = (2 * Math.PI * step) / A_RING;
      const found = pickAlong(body, rayAt({ x: place.x + px * Math.cos(angle), y: place.y + px * Math.sin(angle) }));
      if (found?.layer === layer) return found;
    }
  }
  return here;
}

/** Where a place of the body stands on the page, CSS px; null behind the eye. */
export function onPage(at: readonly [number, number, number], canvas: HTMLElement, camera: Camera): Place | null {
  const place = new Vector3(...at).project(camera);
  if (place.z > 1) return null;
  const box = canvas.getBoundingClientRect();
  return { x: box.left + ((place.x + 1) / 2) * box.width, y: box.top + ((1 - place.y) / 2) * box.height };
}
