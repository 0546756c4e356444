/** A drawing as flat shapes over an outline of the body: for paper, for comparing, and where no body can be drawn. */
import type { Dataset } from '../../anatomy/index.ts';
import type { PainPatch } from '../../reasoning/index.ts';
import { OUTLINES } from '../person/outlines.ts';
import { OUTLINE_AT, SIDE_OUTLINES } from '../person/side-outlines.ts';

/** From where it is seen. */
export const SHEET_VIEWS = ['front', 'back', 'right', 'left'] as const;
export type SheetView = (typeof SHEET_VIEWS)[number];

type Place = readonly [x: number, y: number, z: number];

/** A line with round ends, centimetres on the sheet. */
export interface SheetShape {
  readonly path: string;
  readonly widthCm: number;
}

/** Toward the eye, LPS. */
const TO_EYE: Readonly<Record<SheetView, Place>> = {
  front: [0, -1, 0],
  back: [0, 1, 0],
  right: [-1, 0, 0],
  left: [1, 0, 0],
};
/** Skin that faces further aside is not seen. */
const SEEN = 0.2;
/** So far over the median plane the trunk is still seen from a side, mm. */
const FAR_MM = 20;

const known = (body: string): keyof typeof OUTLINES => (body === 'woman' ? 'woman' : 'man');

/** The outline of a body, centimetres; from the left and from behind it is turned over. */
export function outlineOf(body: string, view: SheetView): { readonly path: string; readonly isTurned: boolean } {
  const side = view === 'right' || view === 'left';
  return { path: (side ? SIDE_OUTLINES : OUTLINES)[known(body)], isTurned: view === 'left' };
}

function projected([x, y, z]: Place, body: string, view: SheetView): readonly [number, number] {
  const { crownMm, middleMm } = OUTLINE_AT[known(body)];
  const down = (crownMm - z) / 10;
  if (view === 'front') return [x / 10, down];
  if (view === 'back') return [-x / 10, down];
  const ahead = (middleMm - y) / 10;
  return [view === 'right' ? ahead : -ahead, down];
}

/** From a side only the near half is seen: the inside of the other arm or leg is behind this one. */
const isNear = ([x]: Place, view: SheetView): boolean =>
  view === 'right' ? x < FAR_MM : view === 'left' ? x > -FAR_MM : true;
const isSeen = ([x, y, z]: Place, at: Place, view: SheetView): boolean => {
  const [ex, ey, ez] = TO_EYE[view];
  return isNear(at, view) && x * ex + y * ey + z * ez > SEEN;
};
const mirrored = ([x, y, z]: Place): Place => [-x, y, z];
const distance = (one: Place, other: Place): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
const written = (value: number): string => String(Math.round(value * 10) / 10);

/** Places one behind the other as a path; alone, a dot. */
function pathOf(places: readonly Place[], body: string, view: SheetView): string {
  const points = places.map((place) => projected(place, body, view).map(written).join(' '));
  return points.length === 1 ? `M${points[0]}h0.01` : `M${points.join('L')}`;
}

type Stroke = PainPatch['strokes'][number];

/** Whether a place was not taken away by any of the strokes that erase. */
const isLeftBy =
  (erasers: readonly Stroke[]) =>
  (place: Place): boolean =>
    !erasers.some(({ points, radiiMm }) => points.some((at, i) => distance(at, place) < (radiiMm[i] ?? 0)));

/** Places so near one another that an eraser meets one of them, mm. */
const STEP_MM = 4;
const spread = (points: readonly Place[]): readonly Place[] =>
  points.flatMap((point, at) => {
    const before = points[at - 1];
    if (!before) return [point];
    const steps = Math.max(1, Math.ceil(distance(before, point) / STEP_MM));
    return Array.from({ length: steps }, (_, i): Place => {
      const t = (i + 1) / steps;
      const along = (k: 0 | 1 | 2): number => before[k] + (point[k] - before[k]) * t;
      return [along(0), along(1), along(2)];
    });
  });

/** The runs of places for which something holds. */
function runsOf<T>(places: readonly T[], holds: (place: T, at: number) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [[]];
  places.forEach((place, at) => {
    if (holds(place, at)) runs.at(-1)?.push(place);
    else runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
}

/** What of the strokes was not taken away again, and is seen. */
function strokeShapes({ strokes }: PainPatch, body: string, view: SheetView): readonly SheetShape[] {
  return strokes.flatMap(({ points, radiiMm, normals, erases }, at) => {
    if (erases) return [];
    const isLeft = isLeftBy(strokes.slice(at + 1).filter((stroke) => stroke.erases));
    const places = points.map((point, i) => ({ point, normal: normals[i], radiusMm: radiiMm[i] ?? 0 }));
    return runsOf(
      places,
      ({ point, normal }) => normal !== undefined && isSeen(normal, point, view) && isLeft(point),
    ).map((run) => ({
      path: pathOf(
        run.map(({ point }) => point),
        body,
        view,
      ),
      widthCm: (2 * Math.max(...run.map(({ radiusMm }) => radiusMm))) / 10,
    }));
  });
}

/** Named areas as they lie on this body, without what was taken away of them. */
function areaShapes(
  { areas, strokes }: PainPatch,
  dataset: Dataset,
  body: string,
  view: SheetView,
): readonly SheetShape[] {
  const erasers = strokes.filter(({ erases }) => erases);
  return areas.flatMap(({ area, side }) => {
    const record = dataset.areaById.get(area);
    const turn = side === 'left' && record?.side === 'paired' ? mirrored : (place: Place): Place => place;
    return (record?.strokes ?? [])
      .map((stroke) => ({ ...stroke, points: stroke.points.map((point) => turn(point)) }))
      .filter(({ facing, points }) => {
        const [middle] = points.slice(Math.floor(points.length / 2));
        return middle !== undefined && (facing === null ? isNear(middle, view) : isSeen(turn(facing), middle, view));
      })
      .flatMap(({ points, radiusMm }) =>
        (erasers.length > 0 ? runsOf(spread(points), isLeftBy(erasers)) : [points]).map((run) => ({
          path: pathOf(run, body, view),
          widthCm: (2 * radiusMm) / 10,
        })),
      );
  });
}

/** All that one view shows of the patches. */
export function sheetShapes(
  patches: readonly PainPatch[],
  dataset: Dataset,
  body: string,
  view: SheetView,
): readonly SheetShape[] {
  return patches.flatMap((patch) => [...areaShapes(patch, dataset, body, view), ...strokeShapes(patch, body, view)]);
}
