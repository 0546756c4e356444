/** Which brush strokes of pain a target asks for, on the side (or sides) it is about. */
import { Vector3 } from 'three';
import { felt, usualAreas } from '../../anatomy/index.ts';
import type { AreaId, BodySide, Dataset, Stroke, TriggerPoint } from '../../anatomy/index.ts';
import { mirrorStrokes } from '../../geometry/index.ts';
import { mirrored, type Target } from '../../state/index.ts';
import { toGltf } from '../frame/lps-gltf.ts';

/** Strokes in figure space, and for each trigger point where its pain goes. */
export interface PainStrokes {
  readonly main: readonly Stroke[];
  readonly spillover: readonly Stroke[];
  readonly routes: readonly { readonly point: TriggerPoint; readonly side: BodySide; readonly areas: readonly (readonly Stroke[])[] }[];
}

/** The strokes of a muscle, a trigger point or an area; null for targets without pain. */
export function strokesFor(target: Target, dataset: Dataset, bothSides: boolean): PainStrokes | null {
  if (target.kind === 'none' || target.kind === 'structure') return null;
  const sides = bothSides ? [target.side, mirrored(target.side)] : [target.side];
  if (target.kind === 'area') return { main: onSides([target.id], sides, dataset), spillover: [], routes: [] };
  const muscle = dataset.muscleById.get(target.kind === 'muscle' ? target.id : target.muscle);
  const points = (muscle?.triggerPoints ?? []).filter((point) => target.kind === 'muscle' || point.id === target.id);
  return {
    main: onSides(usualAreas(points), sides, dataset),
    // What is rare is stippled wherever its source lists it, so that it never looks like the usual zone.
    spillover: onSides(lessUsualAreas(points), sides, dataset),
    routes: sides.flatMap((side) => points.map((point) => ({
      point, side, areas: usualAreas([point]).map((area) => areaStrokes(area, side, dataset)),
    }))),
  };
}

/** The areas of skin where it is sometimes or rarely felt, each once; one that is usual for another point is among them too. */
function lessUsualAreas(points: readonly TriggerPoint[]): readonly AreaId[] {
  return [...new Set(felt(points).flatMap(({ area, deep, frequency }) => (frequency === 'often' || deep || area === null ? [] : [area])))];
}

/** The strokes of areas on sides, each painted once: two coats of one stroke would spread. */
function onSides(areas: readonly AreaId[], sides: readonly BodySide[], dataset: Dataset): Stroke[] {
  return sides.flatMap((side, at) => areas
    .filter((id) => at === 0 || dataset.areaById.get(id)?.side === 'paired')
    .flatMap((id) => areaStrokes(id, side, dataset)));
}

function areaStrokes(id: AreaId, side: BodySide, dataset: Dataset): readonly Stroke[] {
  const area = dataset.areaById.get(id);
  if (!area) return [];
  return area.side === 'paired' && side === 'left' ? mirrorStrokes(area.strokes) : area.strokes;
}

/** The stroke's outline points in scene space (for framing). */
export function pointsOf(stroke: Stroke): Vector3[] {
  const radius = stroke.radiusMm / 1000;
  return stroke.points.flatMap((point) => {
    const [x, y, z] = toGltf(point);
    return [new Vector3(x - radius, y - radius, z), new Vector3(x + radius, y + radius, z)];
  });
}
