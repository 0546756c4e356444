/** A muscle as a flat picture: seen from its best side, what covers it seen through, with its trigger points and its pain. */
import type { Dataset, MuscleId, Stroke } from '../../src/anatomy/index.ts';
import {
  areaDistances,
  dot,
  fillTriangles,
  flatAxes,
  flatPlace,
  flatPlaces,
  triangleBuffer,
  type FlatView,
  type Vec3,
} from '../../src/geometry/index.ts';
import { drawFlatBody, flatMarks, flatPicture, painStrokes, svgNode, svgText } from '../../src/reasoning/index.ts';
import type { FlatMark, FlatStage, FlatSurface } from '../../src/reasoning/index.ts';
import type { FlatModels } from './flat-models.ts';

/** What is wanted. */
export interface MusclePicture {
  readonly muscle: MuscleId;
  readonly side: 'right' | 'left';
  /** Whole px. */
  readonly width: number;
  readonly height: number;
  readonly stage: FlatStage;
}

/** The ground of each stage; paper has none. */
const GROUND: Readonly<Record<FlatStage, string | null>> = { dark: '#232a33', light: '#f2f0ec', paper: null };
/** Marks and lines are drawn for a picture about so high. */
const COMMON_HEIGHT_PX = 620;
/** Room around what is shown, a share of the picture. */
const ROOM = 0.92;
/** A zone is shown as long as a millimetre has this many px in a common picture. */
const READABLE = { main: 0.62, spillover: 1.15 } as const;
/** Nothing is shown larger, px a millimetre in a common picture. */
const LARGEST = 2.6;
/** What hides at least this share of the muscle is seen through; bones only where they hide more. */
const COVERS = { tissue: 0.05, bone: 0.3 } as const;
/** How much is left of it. */
const SEEN_THROUGH = 0.16;
const SKIN_SEEN = 0.12;
/** How often what covers is looked for: under one thing lies another. */
const DEEPEST = 6;
/** In a picture so many times smaller. */
const COARSER = 3;

/** From the thing toward the eye, mm LPS. @param turn degrees around the body from its front @param rise degrees */
function directionOf(turn: number, rise: number): Vec3 {
  const [azimuth, elevation] = [(turn * Math.PI) / 180, (rise * Math.PI) / 180];
  return [Math.sin(azimuth) * Math.cos(elevation), -Math.cos(azimuth) * Math.cos(elevation), Math.sin(elevation)];
}

interface Extent {
  readonly low: readonly [number, number];
  readonly high: readonly [number, number];
}

const joined = (a: Extent, b: Extent): Extent => ({
  low: [Math.min(a.low[0], b.low[0]), Math.min(a.low[1], b.low[1])],
  high: [Math.max(a.high[0], b.high[0]), Math.max(a.high[1], b.high[1])],
});

/** How the muscle fills the picture, with as much of its pain as leaves it large enough. */
function viewOf(
  axes: Pick<FlatView, 'right' | 'up' | 'toEye'>,
  muscle: readonly FlatSurface[],
  zones: Readonly<Record<keyof typeof READABLE, readonly Stroke[]>>,
  { width, height }: MusclePicture,
): FlatView {
  const extentOf = (place: Vec3, radius: number): Extent => {
    const [x, y] = [dot(place, axes.right), dot(place, axes.up)];
    return { low: [x - radius, y - radius], high: [x + radius, y + radius] };
  };
  const none: Extent = { low: [Infinity, Infinity], high: [-Infinity, -Infinity] };
  let shown = none;
  for (const { positions } of muscle)
    for (let i = 0; i < positions.length; i += 3)
      shown = joined(shown, extentOf([positions[i]!, positions[i + 1]!, positions[i + 2]!], 6));
  const scaleOf = ({ low, high }: Extent): number =>
    ROOM * Math.min(width / (high[0] - low[0]), height / (high[1] - low[1]));
  const most = LARGEST * (height / COMMON_HEIGHT_PX);
  for (const kind of ['main', 'spillover'] as const) {
    const away = (extent: Extent): number =>
      Math.hypot(
        (extent.low[0] + extent.high[0]) / 2 - shown.low[0],
        (extent.low[1] + extent.high[1]) / 2 - shown.low[1],
      );
    const extents = zones[kind]
      .map(({ points, radiusMm }) => points.map((point) => extentOf(point, radiusMm + 8)).reduce(joined, none))
      .sort((a, b) => away(a) - away(b));
    for (const extent of extents) {
      const more = joined(shown, extent);
      if (scaleOf(more) * (COMMON_HEIGHT_PX / height) >= READABLE[kind]) shown = more;
    }
  }
  const [x, y] = [(shown.low[0] + shown.high[0]) / 2, (shown.low[1] + shown.high[1]) / 2];
  const centre = [0, 1, 2].map((axis) => x * axes.right[axis]! + y * axes.up[axis]!) as unknown as Vec3;
  return { ...axes, centre, pixelsPerUnit: Math.min(most, scaleOf(shown)), width, height };
}

/** What stands before the muscle. */
function coveringOf(
  { anatomy, tissues }: FlatModels,
  seenFrom: FlatView,
  chosen: ReadonlySet<number>,
  opacity: readonly number[],
): ReadonlySet<number> {
  const copyOf = ({ parts }: FlatSurface): number => parts[0]?.copy ?? -1;
  const view = {
    ...seenFrom,
    pixelsPerUnit: seenFrom.pixelsPerUnit / COARSER,
    width: Math.ceil(seenFrom.width / COARSER),
    height: Math.ceil(seenFrom.height / COARSER),
  };
  const places = new Map(tissues.map((surface) => [surface, flatPlaces(view, surface.positions)]));
  const fill = (buffer: ReturnType<typeof triangleBuffer>, surface: FlatSurface): void => {
    const { indices, parts } = surface;
    const firstNumber = (parts[0]?.copy ?? 0) * NUMBERS;
    fillTriangles(buffer, { places: places.get(surface)!, indices, start: 0, count: indices.length, firstNumber });
  };
  const own = triangleBuffer(view.width, view.height);
  for (const surface of tissues) if (chosen.has(copyOf(surface))) fill(own, surface);
  const size = own.triangle.reduce((sum, triangle) => sum + Number(triangle >= 0), 0);
  const covering = new Set<number>();
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const front = { ...triangleBuffer(view.width, view.height), nearness: own.nearness.slice() };
    for (const surface of tissues) {
      const copy = copyOf(surface);
      if (!chosen.has(copy) && !covering.has(copy) && (opacity[copy] ?? 0) > 0.9) fill(front, surface);
    }
    const hides = new Map<number, number>();
    own.triangle.forEach((triangle, at) => {
      if (triangle < 0 || front.triangle[at]! < 0) return;
      const copy = Math.floor(front.triangle[at]! / NUMBERS);
      hides.set(copy, (hides.get(copy) ?? 0) + 1);
    });
    const isBone = (copy: number): boolean => anatomy.instances[copy]?.structure.layer === 'skeleton';
    const found = [...hides].filter(([copy, count]) => count > (isBone(copy) ? COVERS.bone : COVERS.tissue) * size);
    if (found.length === 0) break;
    for (const [copy] of found) covering.add(copy);
  }
  return covering;
}

/** More triangles than any structure has: the number of a triangle tells its copy. */
const NUMBERS = 1 << 20;

/**
 * Draws a muscle.
 * @param models as `readFlatModels` reads them, once for all pictures of a body
 * @returns the text of an SVG picture of the wanted size; px
 * @throws Error where the dataset knows no such muscle
 */
export function drawMuscle(models: FlatModels, dataset: Dataset, picture: MusclePicture): string {
  const { muscle: id, side, width, height, stage } = picture;
  const { anatomy, tissues, skin, paintable, lofts } = models;
  const muscle = dataset.muscleById.get(id);
  if (!muscle) throw new Error(`expected a muscle of the dataset, received "${id}"`);
  const numbers = anatomy.instances.flatMap(({ structure, side: own }, copy) =>
    (own === side || own === 'midline') && muscle.structures.includes(structure.id) ? [copy] : [],
  );
  const chosen = new Set(numbers);
  const [turn, rise] = anatomy.viewOf(id)?.right ?? [0, 4];
  const axes = flatAxes(directionOf(side === 'left' ? -turn : turn, rise), [0, 0, 1], [1, 0, 0]);
  const strokes = painStrokes({ muscle, point: null, side }, dataset, false);
  const own = tissues.filter(({ parts }) => parts.some(({ copy }) => chosen.has(copy)));
  const view = viewOf(axes, own, strokes, picture);
  const opacity = anatomy.instances.map(({ structure: { layer, film, figure } }, copy) =>
    chosen.has(copy)
      ? 1
      : layer === 'skin'
        ? SKIN_SEEN
        : layer === 'vessels' || layer === 'nerves' || figure.kind === 'filling'
          ? 0
          : film,
  );
  for (const copy of coveringOf(models, view, chosen, opacity))
    opacity[copy] = Math.min(opacity[copy] ?? 0, SEEN_THROUGH);
  const films = new Set(anatomy.instances.flatMap(({ structure }, copy) => (structure.film < 1 ? [copy] : [])));
  const [main, sometimes] = [areaDistances(paintable, strokes.main), areaDistances(paintable, strokes.spillover)];
  const pain = Float32Array.from({ length: 2 * main.length }, (_, i) => (i % 2 === 0 ? main : sometimes)[i >> 1]!);
  const drawing = drawFlatBody(
    tissues,
    skin,
    { pain, garment: null, tint: null, parts: null, drawn: null },
    { view, unitsPerMm: 1, opacity, chosen, films, skinCopy: skin.parts[0]?.copy ?? -1, splitAt: null },
  );
  const unit = height / COMMON_HEIGHT_PX;
  const marks = muscle.triggerPoints.map(({ place }, at): FlatMark => {
    const { position, normal } = lofts.placeOn(place.structure, place.along, place.around);
    const flip = ([x, y, z]: Vec3): Vec3 => (side === 'left' ? [-x, y, z] : [x, y, z]);
    const [x, y] = flatPlace(view, flip(position));
    return {
      number: at + 1,
      chosen: false,
      isSeen: dot(flip(normal), view.toEye) > -0.1,
      place: { x, y },
      drawn: { x, y },
    };
  });
  const ground = GROUND[stage];
  return svgText(
    svgNode('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, [
      ...(ground === null ? [] : [svgNode('rect', { width, height, fill: ground })]),
      ...flatPicture(
        drawing,
        {
          structureOf: (copy) => anatomy.instances[copy]?.structure,
          standingOf: (copy) => ({ dimmed: !chosen.has(copy), chosen: chosen.has(copy) }),
          opacityOf: (copy) => opacity[copy] ?? 0,
          stage,
          skinTone: 'neutral',
        },
        'flat',
        unit,
      ),
      ...flatMarks(marks, unit),
    ]),
  );
}
