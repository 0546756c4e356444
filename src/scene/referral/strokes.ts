/** Which brush strokes of pain a target asks for, on the side (or sides) it is about. */
import { Vector3 } from 'three';
import type { AreaId, BodySide, Dataset, ReferralTarget, Stroke, TriggerPoint } from '../../anatomy/index.ts';
import { mirrorStrokes } from '../../geometry/index.ts';
import { mirrored, type Target } from '../../state/index.ts';
import { toScene } from '../model/frame.ts';

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
  if (target.kind === 'region') {
    return { main: sides.flatMap((side) => areaStrokes(target.id, side, dataset)), spillover: [], routes: [] };
  }
  const muscle = dataset.muscleById.get(target.kind === 'muscle' ? target.id : target.muscle);
  const points = (muscle?.triggerPoints ?? []).filter((point) => target.kind === 'muscle' || point.id === target.id);
  const routes = sides.flatMap((side) => points.map((point) => ({
    point, side, areas: felt(point.main.filter(({ rare }) => !rare), side, dataset),
  })));
  // What is rare is stippled wherever its source lists it, so that it never looks like the usual zone.
  const less = (point: TriggerPoint) => [...point.spillover, ...point.main.filter(({ rare }) => rare)];
  return {
    main: routes.flatMap((route) => route.areas.flat()),
    spillover: sides.flatMap((side) => points.flatMap((point) => felt(less(point), side, dataset).flat())),
    routes,
  };
}

/** The strokes of each area of skin named, area by area. */
function felt(targets: readonly ReferralTarget[], side: BodySide, dataset: Dataset): (readonly Stroke[])[] {
  const areas = new Set(targets.flatMap((target) => (target.kind === 'skin' ? [target.area] : [])));
  return [...areas].map((area) => areaStrokes(area, side, dataset));
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
    const [x, y, z] = toScene(point);
    return [new Vector3(x - radius, y - radius, z), new Vector3(x + radius, y + radius, z)];
  });
}
