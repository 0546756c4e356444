/** What of the brush strokes of pain is to be in sight. */
import { Vector3 } from 'three';
import type { Stroke } from '../../anatomy/index.ts';
import { toGltf } from '../frame/lps-gltf.ts';

/** The stroke's outline points in scene space (for framing). */
export function strokePoints(stroke: Stroke): Vector3[] {
  const radius = stroke.radiusMm / 1000;
  return stroke.points.flatMap((point) => {
    const [x, y, z] = toGltf(point);
    return [new Vector3(x - radius, y - radius, z), new Vector3(x + radius, y + radius, z)];
  });
}
