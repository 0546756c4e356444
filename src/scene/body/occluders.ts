/** What stands between the viewer and a selected muscle. */
import { FrontSide, Ray, Vector3, type Vector3Like } from 'three';
import type { InstanceKey, Layer } from '../../anatomy/index.ts';
import type { BodyModel } from './body-model.ts';
import { instanceNumber } from './instances.ts';

/** Layers that can cover; skin has its own slider. */
const OCCLUDING: readonly Layer[] = ['muscles', 'connective', 'skeleton', 'organs'];
/** Sample points on the selection. */
const SAMPLES = 72;
/** A copy covers when it hides at least this share of the samples that face the viewer. */
const SHARE = 0.07;
/** Bones give way only when together they hide a good part: they are what the eye finds its way by. */
const BONE_SHARE = 0.3;

/**
 * The copies that hide a notable part of `keys` from `eye`, most hiding first.
 * Rays run from sample points on the selection's surface toward the eye.
 */
export function occludersOf(body: BodyModel, keys: readonly InstanceKey[], eye: Vector3Like): InstanceKey[] {
  const own = new Set(keys);
  const hides = new Map<InstanceKey, number>();
  const ray = new Ray();
  const point = new Vector3();
  const normal = new Vector3();
  let facing = 0;
  for (const { layer, range } of body.rangesOf(keys)) {
    const geometry = body.layers.get(layer)?.geometry;
    if (!geometry) continue;
    const positions = geometry.getAttribute('position');
    const normals = geometry.getAttribute('normal');
    const step = Math.max(1, Math.floor(range.vertexCount / SAMPLES));
    for (let i = 0; i < range.vertexCount; i += step) {
      point.fromBufferAttribute(positions, range.vertexStart + i);
      normal.fromBufferAttribute(normals, range.vertexStart + i);
      ray.direction.subVectors(eye, point).normalize();
      if (normal.dot(ray.direction) < 0.15) continue;
      facing += 1;
      ray.origin.copy(point).addScaledVector(ray.direction, 0.0008);
      for (const key of blockers(body, ray, point.distanceTo(eye))) {
        if (!own.has(key)) hides.set(key, (hides.get(key) ?? 0) + 1);
      }
    }
  }
  const byBones = [...hides].reduce((sum, [key, count]) => sum + (isBone(body, key) ? count : 0), 0);
  return [...hides.entries()]
    .filter(
      ([key, count]) => count >= Math.max(2, SHARE * facing) && (!isBone(body, key) || byBones >= BONE_SHARE * facing),
    )
    .sort((a, b) => b[1] - a[1])
    .map(([key]) => key);
}

function isBone({ anatomy }: BodyModel, key: InstanceKey): boolean {
  const number = instanceNumber(anatomy, key);
  return number !== undefined && anatomy.instances[number]?.structure.layer === 'skeleton';
}

function blockers(body: BodyModel, ray: Ray, far: number): Set<InstanceKey> {
  const met = new Set<InstanceKey>();
  for (const name of OCCLUDING) {
    const layer = body.layers.get(name);
    if (!layer) continue;
    for (const hit of layer.tree.raycast(ray, FrontSide, 0, far)) {
      const number = layer.instances[layer.indices[(hit.faceIndex ?? 0) * 3] ?? 0] ?? 0;
      const instance = body.anatomy.instances[number];
      if (instance && body.appearances.wantedOpacity(number) > 0) met.add(instance.key);
    }
  }
  return met;
}
