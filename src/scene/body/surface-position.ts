/** Where a trigger point lies on the drawn muscle: (along, θ) looked up in the mesh's own texture coordinates. */
import { Vector3 } from 'three';
import type { BodySide, SurfaceCoordinate } from '../../anatomy/index.ts';
import { instanceKey } from '../../state/index.ts';
import type { BodyLayer } from './body-layer.ts';
import type { BodyModel } from './body-model.ts';
import type { PartRange } from './layer-arrays.ts';

export interface SurfacePosition {
  /** Metres, +Y up. */
  readonly position: Vector3;
  readonly normal: Vector3;
}

/** The place on the body's mesh, null while its layer is not loaded. */
export function surfacePositionOf(body: BodyModel, place: SurfaceCoordinate, side: BodySide): SurfacePosition | null {
  const [found] = body.rangesOf([instanceKey(place.structure, side)]);
  const layer = found && body.layers.get(found.layer);
  if (!found || !layer) return null;
  return placeInRange(layer, found.range, place.along, place.around / (2 * Math.PI));
}

/** Finds the triangle whose texture coordinates hold (u, v); the nearest one when none does. */
function placeInRange(layer: BodyLayer, range: PartRange, u: number, v: number): SurfacePosition | null {
  const uvs = layer.geometry.getAttribute('uv');
  let best: { corners: [number, number, number]; weights: [number, number, number]; miss: number } | null = null;
  for (let i = range.indexStart; i < range.indexStart + range.indexCount; i += 3) {
    const corners: [number, number, number] = [
      layer.indices[i] ?? 0,
      layer.indices[i + 1] ?? 0,
      layer.indices[i + 2] ?? 0,
    ];
    const weights = weightsAt(
      u,
      v,
      uvs.getX(corners[0]),
      uvs.getY(corners[0]),
      uvs.getX(corners[1]),
      uvs.getY(corners[1]),
      uvs.getX(corners[2]),
      uvs.getY(corners[2]),
    );
    if (!weights) continue;
    const miss = Math.max(0, -Math.min(...weights));
    if (!best || miss < best.miss) best = { corners, weights, miss };
    if (miss === 0) break;
  }
  if (!best) return null;
  const clamped = best.weights.map((weight) => Math.max(0, weight));
  const sum = clamped.reduce((total, weight) => total + weight, 0);
  const position = new Vector3();
  const normal = new Vector3();
  const positions = layer.geometry.getAttribute('position');
  const normals = layer.geometry.getAttribute('normal');
  best.corners.forEach((corner, k) => {
    const weight = (clamped[k] ?? 0) / sum;
    position.addScaledVector(new Vector3().fromBufferAttribute(positions, corner), weight);
    normal.addScaledVector(new Vector3().fromBufferAttribute(normals, corner), weight);
  });
  return { position, normal: normal.normalize() };
}

/** Barycentric weights of (u, v) in a triangle of texture space; null when it has no area there. */
function weightsAt(
  u: number,
  v: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): [number, number, number] | null {
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-12) return null;
  const b = ((u - ax) * (cy - ay) - (cx - ax) * (v - ay)) / area;
  const c = ((bx - ax) * (v - ay) - (u - ax) * (by - ay)) / area;
  return [1 - b - c, b, c];
}
