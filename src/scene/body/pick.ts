/** From a ray to the thing it meets, through what is hidden or see-through. */
import { FrontSide, type Ray } from 'three';
import type { InstanceKey, Layer } from '../../anatomy/index.ts';
import type { BodyLayer } from './body-layer.ts';
import type { BodyModel } from './body-model.ts';

export interface Pick {
  readonly key: InstanceKey;
  readonly layer: Layer;
  readonly distance: number;
  readonly point: readonly [number, number, number];
}

/** Copies fainter than this are looked through. */
const PICKABLE_OPACITY = 0.5;
const SKIN_OPACITY = 0.9;
/** Steps through hidden things along one ray before giving up. */
const MOST_STEPS = 64;

/**
 * The nearest pickable copy along the ray. The skin is picked only where it is nearly opaque:
 * people point at what they see.
 * @param through a layer that is looked through, however it is seen
 */
export function pickAlong(body: BodyModel, ray: Ray, through: Layer | null = null): Pick | null {
  let best: Pick | null = null;
  for (const layer of body.layers.values()) {
    if (layer.layer === through) continue;
    const hit = firstPickable(body, layer, ray, best?.distance ?? Infinity);
    if (hit) best = hit;
  }
  return best;
}

function isPickable({ anatomy, appearances, split }: BodyModel, layer: Layer, number: number, x: number): boolean {
  const opacity = appearances.wantedOpacity(number);
  if (layer === 'skin') return split.isSkinAt(x) ?? opacity >= SKIN_OPACITY;
  // What is seen through a film is meant, until the film is chosen and whole.
  const { film } = anatomy.instances[number]?.structure ?? { film: 1 };
  return opacity >= PICKABLE_OPACITY && (film === 1 || opacity > film);
}

function firstPickable(body: BodyModel, layer: BodyLayer, ray: Ray, within: number): Pick | null {
  let near = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const hit = layer.tree.raycastFirst(ray, FrontSide, near, within);
    if (!hit || hit.faceIndex === undefined || hit.faceIndex === null) return null;
    const number = layer.instances[layer.indices[hit.faceIndex * 3] ?? 0] ?? 0;
    const instance = body.anatomy.instances[number];
    if (instance && isPickable(body, layer.layer, number, hit.point.x)) {
      const { x, y, z } = hit.point;
      return { key: instance.key, layer: layer.layer, distance: hit.distance, point: [x, y, z] };
    }
    near = hit.distance + 1e-5;
  }
  return null;
}
