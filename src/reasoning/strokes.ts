/** Which brush strokes of pain belong to a muscle, a trigger point or an area of skin, on the side (or sides) it is about. Mm, LPS. */
import type { AreaId, BodySide, Dataset, Stroke, TriggerPoint } from '../anatomy/index.ts';
import { mirrorStrokes } from '../geometry/index.ts';
import { felt, usualAreas } from './referral.ts';
import { pointsOf, type Subject } from './subject.ts';

/** Strokes on the skin, and for each trigger point where its pain goes. */
export interface PainStrokes {
  readonly main: readonly Stroke[];
  readonly spillover: readonly Stroke[];
  readonly routes: readonly {
    readonly point: TriggerPoint;
    readonly side: BodySide;
    readonly areas: readonly (readonly Stroke[])[];
  }[];
}

type Areas = Pick<Dataset, 'areaById'>;

/** The side, and with `bothSides` the other one after it. */
function sidesFrom(side: BodySide, bothSides: boolean): readonly BodySide[] {
  return bothSides ? [side, side === 'right' ? 'left' : 'right'] : [side];
}

/** The areas of skin where it is sometimes or rarely felt, each once; one that is usual for another point is among them too. */
function lessUsualAreas(points: readonly TriggerPoint[]): readonly AreaId[] {
  return [
    ...new Set(
      felt(points).flatMap(({ area, deep, frequency }) =>
        frequency === 'often' || deep || area === null ? [] : [area],
      ),
    ),
  ];
}

function areaStrokes(id: AreaId, side: BodySide, { areaById }: Areas): readonly Stroke[] {
  const area = areaById.get(id);
  if (!area) return [];
  return area.side === 'paired' && side === 'left' ? mirrorStrokes(area.strokes) : area.strokes;
}

/** The strokes of areas on sides, each painted once: two coats of one stroke would spread. */
function onSides(areas: readonly AreaId[], sides: readonly BodySide[], data: Areas): readonly Stroke[] {
  return sides.flatMap((side, at) =>
    areas
      .filter((id) => at === 0 || data.areaById.get(id)?.side === 'paired')
      .flatMap((id) => areaStrokes(id, side, data)),
  );
}

/**
 * Where the pain of a muscle or point is painted.
 * @param subject on the side that is painted first
 * @param data the areas of skin
 * @param bothSides the other side is painted too
 */
export function painStrokes(subject: Subject, data: Areas, bothSides: boolean): PainStrokes {
  const sides = sidesFrom(subject.side, bothSides);
  const points = pointsOf(subject);
  return {
    main: onSides(usualAreas(points), sides, data),
    // What is rare is stippled wherever its source lists it, so that it never looks like the usual zone.
    spillover: onSides(lessUsualAreas(points), sides, data),
    routes: sides.flatMap((side) =>
      points.map((point) => ({
        point,
        side,
        areas: usualAreas([point]).map((area) => areaStrokes(area, side, data)),
      })),
    ),
  };
}

/** An area of skin painted as a main zone, without a way to it. */
export function strokesOfArea(area: AreaId, side: BodySide, data: Areas, bothSides: boolean): PainStrokes {
  return { main: onSides([area], sidesFrom(side, bothSides), data), spillover: [], routes: [] };
}
