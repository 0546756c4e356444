/** How far a mark lies from the trigger point that is asked for, over the muscle's surface. */
import type { BodySide, SurfaceCoordinate } from '../../anatomy/index.ts';
import { distance, type Vec3 } from '../../geometry/index.ts';
import { instanceKey } from '../../state/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import { surfacePositionOf } from '../body/surface-position.ts';
import { measuredSurface, type MeasuredSurface } from './surface-distance.ts';

type Key = ReturnType<typeof instanceKey>;
type Metres = readonly [number, number, number];

const inMm = ([x, y, z]: Metres): Vec3 => [1000 * x, 1000 * y, 1000 * z];

/** Measures on one body; what was made ready for a copy is kept for the next mark on it. */
export function triggerDistances(
  body: BodyModel,
): (
  place: SurfaceCoordinate,
  mark: { readonly key: Key; readonly at: Metres; readonly side: BodySide },
) => number | null {
  let kept: { readonly key: Key; readonly surface: MeasuredSurface } | null = null;
  const surfaceOf = (key: Key): MeasuredSurface | null => {
    if (kept?.key === key) return kept.surface;
    const [found] = body.rangesOf([key]);
    const layer = found && body.layers.get(found.layer);
    if (!found || !layer) return null;
    const { vertexStart, vertexCount, indexStart, indexCount } = found.range;
    const position = layer.geometry.getAttribute('position');
    const positions = new Float32Array(3 * vertexCount);
    for (let v = 0; v < vertexCount; v += 1)
      positions.set(
        inMm([position.getX(vertexStart + v), position.getY(vertexStart + v), position.getZ(vertexStart + v)]),
        3 * v,
      );
    const indices = layer.indices.slice(indexStart, indexStart + indexCount).map((v) => v - vertexStart);
    kept = { key, surface: measuredSurface(positions, indices) };
    return kept.surface;
  };
  return (place, { key, at, side }) => {
    const point = surfacePositionOf(body, place, side);
    if (!point) return null;
    const { x, y, z } = point.position;
    const [from, to] = [inMm(at), inMm([x, y, z])];
    // Where the mark lies on something else, no way leads over the surface.
    const isOnIt = key === instanceKey(place.structure, side);
    return (isOnIt ? surfaceOf(key)?.between(from, to) : null) ?? distance(from, to);
  };
}
