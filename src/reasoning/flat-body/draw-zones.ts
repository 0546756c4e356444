/** Where pain is felt, as regions of the skin that faces the viewer. */
import {
  borderLines,
  outlinePaths,
  regionOutlines,
  triangleBuffer,
  type FlatView,
  type RegionOutline,
  type TriangleBuffer,
} from '../../geometry/index.ts';
import type { FlatDrawing, FlatSkinLook, FlatSurface } from './flat-types.ts';
import { fillCopies, laid, seenPlace, valueAt, type LaidSurface } from './seen-surface.ts';

/** Outlines of zones are smoothed so often: they have no corners. */
const SMOOTHINGS = 6;
/** Further inside than this is the middle of a zone, mm. */
const CORE_MM = 13;
/** Smaller pieces of a zone are left out, px²: skin that peeps out behind something. */
const SMALLEST_PIECE = 60;

/** Twice the area within a closed line, px². */
const areaWithin = (outline: RegionOutline[number]): number => {
  const points = outline.flatMap(({ line, isReversed }) => {
    const own = Array.from({ length: line.points.length / 2 }, (_, i) => [
      line.points[2 * i]!,
      line.points[2 * i + 1]!,
    ]);
    return isReversed ? own.reverse() : own;
  });
  return Math.abs(
    points.reduce((sum, [x = 0, y = 0], i) => {
      const [nextX = 0, nextY = 0] = points[(i + 1) % points.length]!;
      return sum + x * nextY - nextX * y;
    }, 0),
  );
};

/** The paths of some labels, empty for those that are nowhere. */
export function regionPaths(labels: Int32Array, { width, height }: FlatView, wanted: readonly number[]): string[] {
  const paths = outlinePaths();
  const outlines = regionOutlines(borderLines(labels, width, height, SMOOTHINGS));
  return wanted.map((label) => {
    const outline = outlines.get(label);
    return outline ? paths.region(outline.filter((loop) => areaWithin(loop) >= 2 * SMALLEST_PIECE)) : '';
  });
}

/**
 * Draws the zones alone, on a skin in a view: what changes while somebody paints.
 */
export function drawFlatZones(skin: FlatSurface, look: FlatSkinLook, view: FlatView): FlatDrawing['zones'] {
  const [laidSkin] = laid([skin], view);
  const buffer = triangleBuffer(view.width, view.height);
  if (laidSkin) fillCopies(buffer, laidSkin, () => true);
  return zonesOf(buffer, laidSkin ?? null, look, view);
}

/** Zones of pain on the skin that faces the viewer, whatever lies before it. */
export function zonesOf(
  buffer: TriangleBuffer,
  skin: LaidSurface | null,
  look: FlatSkinLook | null,
  view: FlatView,
): FlatDrawing['zones'] {
  const { pain, drawn } = look ?? { pain: null, drawn: null };
  if (!skin || (!pain && !drawn)) return { main: '', core: '', sometimes: '', drawn: '' };
  const felt = new Int32Array(buffer.triangle.length);
  const cores = new Int32Array(buffer.triangle.length);
  const byHand = new Int32Array(buffer.triangle.length);
  for (let at = 0; at < felt.length; at += 1) {
    const place = seenPlace(skin, buffer, at);
    if (!place) continue;
    if (pain) {
      const mostly = valueAt(place, pain, 2, 0);
      felt[at] = mostly < 0 ? 1 : valueAt(place, pain, 2, 1) < 0 ? 2 : 0;
      cores[at] = Number(mostly < -CORE_MM);
    }
    if (drawn) byHand[at] = Number(valueAt(place, drawn, 2, 0) < 0);
  }
  const [main, sometimes] = regionPaths(felt, view, [1, 2]) as [string, string];
  return {
    main,
    core: regionPaths(cores, view, [1])[0]!,
    sometimes,
    drawn: drawn ? regionPaths(byHand, view, [1])[0]! : '',
  };
}
