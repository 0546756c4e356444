/** Draws a body flat: what is seen from a side, as outlines of each structure, in paints and tones. */
import {
  borderLines,
  levelLines,
  outlinePaths,
  regionOutlines,
  triangleBuffer,
  type BorderLine,
  type FlatView,
  type TriangleBuffer,
} from '../../geometry/index.ts';
import {
  FLAT_PAINTS,
  FLAT_TONES,
  type FlatDrawing,
  type FlatOutline,
  type FlatPaint,
  type FlatShape,
  type FlatSkinLook,
  type FlatSurface,
} from './flat-types.ts';
import {
  bufferBefore,
  evenedWithin,
  fillCopies,
  laid,
  lightAt,
  seenPlace,
  valueAt,
  withoutSpecks,
} from './seen-surface.ts';
import type { LaidSurface, SeenPlace } from './seen-surface.ts';
import { regionPaths, zonesOf } from './draw-zones.ts';

/** What is to be drawn. */
export interface FlatRequest {
  readonly view: FlatView;
  /** How many units of the view a millimetre is. */
  readonly unitsPerMm: number;
  /** How much of each copy is seen, 0 … 1, by its number. */
  readonly opacity: ArrayLike<number>;
  readonly chosen: ReadonlySet<number>;
  /** Thin sheets: where they are seen through, nothing of them is left toward their edges. */
  readonly films: ReadonlySet<number>;
  /** Number of the skin's copy. */
  readonly skinCopy: number;
  /** The skin is whole where its first coordinate is more than this; null where it ends nowhere. */
  readonly splitAt: number | null;
}

/** From here on a copy is solid; fainter than the second it is not drawn. */
const SOLID = 0.985;
const FAINTEST = 0.012;
/** The lightness under which each tone but the lightest ends. */
const TONES = [0.38, 0.56, 0.76] as const;
/** A sheet is seen where its share of tendon is more than this, and flesh through a tendon where that shines so much, 0 … 255. */
const SHEET = 190;
const SHINES = 90;
/** How often outlines are smoothed, and the lightness evened over neighbouring pixels. */
const SMOOTHINGS = 4;
const EVENINGS = 5;
/** Fibres are drawn no nearer to one another than this, px, nor finer than they are, mm; shorter than so many points not at all. */
const FIBRES_APART = { px: 5, mm: 4.2 } as const;
const SHORTEST_FIBRE = 9;

/** What was filled into one buffer. */
interface Layer {
  readonly labels: Int32Array;
  readonly lines: readonly BorderLine[];
}

/** A label of a pixel: copy, paint and tone in one number, 0 for nothing. */
const labelOf = (copy: number, paint: number, tone: number): number =>
  1 + tone + FLAT_TONES * (paint + FLAT_PAINTS.length * copy);
const toneOf = (label: number): number => (label - 1) % FLAT_TONES;
const paintOf = (label: number): FlatPaint => FLAT_PAINTS[Math.floor((label - 1) / FLAT_TONES) % FLAT_PAINTS.length]!;
const copyOf = (label: number): number =>
  label === 0 ? -1 : Math.floor((label - 1) / (FLAT_TONES * FLAT_PAINTS.length));

/**
 * Draws surfaces as one sees them.
 * @param tissues all that lies under the skin
 * @param skin null where there is none
 * @param skinLook what lies on it
 */
export function drawFlatBody(
  tissues: readonly FlatSurface[],
  skin: FlatSurface | null,
  skinLook: FlatSkinLook | null,
  request: FlatRequest,
): FlatDrawing {
  const { view, opacity, chosen, films, skinCopy, splitAt } = request;
  const { width, height } = view;
  const surfaces = laid(skin ? [...tissues, skin] : tissues, view);
  const laidSkin = skin ? (surfaces.at(-1) ?? null) : null;
  const laidTissues = skin ? surfaces.slice(0, -1) : surfaces;
  const seen = (copy: number): number => opacity[copy] ?? 0;
  const isSolid = (copy: number): boolean => seen(copy) >= SOLID;
  const isGhost = (copy: number): boolean => seen(copy) > FAINTEST && !isSolid(copy);
  const skinIsSolid = laidSkin !== null && isSolid(skinCopy);

  const solid = triangleBuffer(width, height);
  for (const surface of laidTissues) fillCopies(solid, surface, isSolid);
  if (laidSkin && skinIsSolid) fillCopies(solid, laidSkin, () => true);
  else if (laidSkin && splitAt !== null) fillCopies(solid, laidSkin, () => true, besideSplit(laidSkin, splitAt));
  const ghost = bufferBefore(solid);
  for (const surface of laidTissues) {
    fillCopies(ghost, surface, (copy) => isGhost(copy) && !films.has(copy));
    if (surface.parts.some(({ copy }) => films.has(copy) && isGhost(copy)))
      fillCopies(ghost, surface, (copy) => isGhost(copy) && films.has(copy), withinSheet(surface));
  }

  const paintSkin = skinPaints(skinLook);
  const { uvs, ...front } = labelled(solid, surfaces, laidSkin, request, paintSkin);
  const behind = labelled(ghost, laidTissues, null, request, paintSkin);
  const paths = outlinePaths();
  const lines = front.lines.filter(({ left, right }) => isDrawnBetween(left, right));
  const skinBuffer = triangleBuffer(width, height);
  if (laidSkin) fillCopies(skinBuffer, laidSkin, () => true);
  return {
    width,
    height,
    solids: shapesOf(front, paths),
    fibres: uvs,
    lines: {
      inner: paths.lines(lines.filter(({ left, right }) => left !== 0 && right !== 0)),
      outer: paths.lines(lines.filter(({ left, right }) => left === 0 || right === 0)),
    },
    ghosts: shapesOf(behind, paths),
    ghostLines: outlinesOf(behind, paths),
    chosen: paths.lines(
      front.lines.filter(({ left, right }) => chosen.has(copyOf(left)) !== chosen.has(copyOf(right))),
    ),
    skin:
      laidSkin && !skinIsSolid && seen(skinCopy) > FAINTEST
        ? regionPaths(
            Int32Array.from(skinBuffer.triangle, (one) => Number(one >= 0)),
            view,
            [1],
          )[0]!
        : '',
    zones: zonesOf(skinBuffer, laidSkin, skinLook, view),
  };
}

/** The lines around each copy. */
function outlinesOf({ lines }: Layer, paths: ReturnType<typeof outlinePaths>): FlatOutline[] {
  const around = new Map<number, BorderLine[]>();
  for (const line of lines) {
    const [left, right] = [copyOf(line.left), copyOf(line.right)];
    if (left === right) continue;
    for (const copy of [left, right]) {
      if (copy < 0) continue;
      const known = around.get(copy);
      if (known) known.push(line);
      else around.set(copy, [line]);
    }
  }
  return [...around].map(([copy, own]) => ({ copy, path: paths.lines(own) }));
}

/** How far each vertex lies within what a thin sheet shows of itself. */
function withinSheet({ positions, shades }: FlatSurface): Float32Array {
  return Float32Array.from({ length: positions.length / 3 }, (_, vertex) => (shades?.[4 * vertex + 1] ?? 255) - SHEET);
}

/** How far each vertex lies on the side where the skin is whole. */
function besideSplit({ positions }: FlatSurface, at: number): Float32Array {
  return Float32Array.from({ length: positions.length / 3 }, (_, vertex) => positions[3 * vertex]! - at);
}

/** Within a copy no line is drawn between tones, nor between flesh and tendon, which pass gently. */
function isDrawnBetween(left: number, right: number): boolean {
  if (copyOf(left) !== copyOf(right)) return true;
  const paints = [paintOf(left), paintOf(right)];
  return paints.some((paint) => paint === 'cloth') && paints[0] !== paints[1];
}

type PaintSkin = (place: SeenPlace) => FlatPaint;

/** A brow: how far across it counts, mm, at its two ends. */
const BROW_MM = { inner: 4.4, outer: 1.4 } as const;

/** What skin is painted as, place by place. */
function skinPaints(look: FlatSkinLook | null): PaintSkin {
  return (place) => {
    const { garment, tint, parts } = look ?? { garment: null, tint: null, parts: null };
    if (garment && Math.max(valueAt(place, garment, 2, 0), valueAt(place, garment, 2, 1)) < 0) return 'cloth';
    if (!tint || !parts) return 'skin';
    const share = (values: Uint8Array, offset: number): number => valueAt(place, values, 4, offset) / 255;
    if (share(parts, 0) > 0.5) return 'eye';
    if (share(tint, 0) > 0.5) return 'lips';
    if (share(tint, 2) > 0.5) return 'areola';
    const along = 2 * share(parts, 3) - 0.5;
    const across = 32 * Math.abs(share(tint, 3) - 0.5);
    const broad = BROW_MM.inner + (BROW_MM.outer - BROW_MM.inner) * Math.min(1, Math.max(0, along));
    return along > 0 && along < 1 && across < broad ? 'brow' : 'skin';
  };
}

function paintTissue(place: SeenPlace, { shades }: FlatSurface): FlatPaint {
  if (!shades) return 'flesh';
  const tendon = valueAt(place, shades, 4, 1);
  if (tendon <= 127) return tendon > 64 ? 'edge' : 'flesh';
  return valueAt(place, shades, 4, 2) > SHINES ? 'thin' : 'pale';
}

/** What is seen at each pixel of a buffer, and the fibres on it. */
function labelled(
  buffer: TriangleBuffer,
  surfaces: readonly LaidSurface[],
  skin: LaidSurface | null,
  { view, chosen, unitsPerMm }: FlatRequest,
  paintSkin: PaintSkin,
): Layer & { readonly uvs: FlatDrawing['fibres'] } {
  const { width, height } = buffer;
  const pixels = width * height;
  const groups = new Int32Array(pixels);
  const light = new Float32Array(pixels);
  const paints = new Uint8Array(pixels);
  const around = new Float32Array(pixels);
  const fleshy = { chosen: new Int32Array(pixels), others: new Int32Array(pixels) };
  const { copies, owners } = ownersOfTriangles(surfaces);
  const girths = new Map(surfaces.flatMap(({ parts }) => parts.map(({ copy, girthMm }) => [copy, girthMm] as const)));
  const apartMm = Math.max(FIBRES_APART.mm, FIBRES_APART.px / (view.pixelsPerUnit * unitsPerMm));
  for (let at = 0; at < pixels; at += 1) {
    const triangle = buffer.triangle[at]!;
    if (triangle < 0) continue;
    const surface = surfaces[owners[triangle]!];
    const place = surface && seenPlace(surface, buffer, at);
    if (!surface || !place) continue;
    const copy = copies[triangle]!;
    groups[at] = copy + 1;
    light[at] = lightAt(place, surface, view);
    const paint = surface === skin ? paintSkin(place) : paintTissue(place, surface);
    paints[at] = FLAT_PAINTS.indexOf(paint);
    const girth = girths.get(copy) ?? 0;
    if (girth === 0 || !surface.uvs) continue;
    around[at] = (valueAt(place, surface.uvs, 2, 1) / 65535) * Math.max(3, Math.round(girth / apartMm));
    (chosen.has(copy) ? fleshy.chosen : fleshy.others)[at] = copy + 1;
  }
  withoutSpecks(groups, [light, paints], width);
  const evened = evenedWithin(light, groups, width, EVENINGS);
  const labels = new Int32Array(pixels);
  for (let at = 0; at < pixels; at += 1) {
    if (groups[at] === 0) continue;
    const light = evened[at]!;
    const tone = Number(light >= TONES[0]) + Number(light >= TONES[1]) + Number(light >= TONES[2]);
    labels[at] = labelOf(groups[at]! - 1, paints[at]!, tone);
  }
  const fibresOf = (ones: Int32Array): string =>
    outlinePaths().lines(
      levelLines(around, ones, width, height, SHORTEST_FIBRE).map((points) => ({
        points,
        left: 0,
        right: 0,
        from: 0,
        to: 1,
        isClosed: false,
      })),
    );
  return {
    labels,
    lines: borderLines(labels, width, height, SMOOTHINGS),
    uvs: { chosen: fibresOf(fleshy.chosen), others: fibresOf(fleshy.others) },
  };
}

/** The copy of each triangle and its surface's place in the list, by its number. */
function ownersOfTriangles(surfaces: readonly LaidSurface[]): {
  readonly copies: Int32Array;
  readonly owners: Int32Array;
} {
  const last = surfaces.at(-1);
  const count = last ? last.firstNumber + last.indices.length / 3 : 0;
  const [copies, owners] = [new Int32Array(count), new Int32Array(count)];
  surfaces.forEach(({ parts, firstNumber, indices }, place) => {
    owners.fill(place, firstNumber, firstNumber + indices.length / 3);
    for (const { copy, indexStart, indexCount } of parts)
      copies.fill(copy, firstNumber + indexStart / 3, firstNumber + (indexStart + indexCount) / 3);
  });
  return { copies, owners };
}

function shapesOf({ lines }: Layer, paths: ReturnType<typeof outlinePaths>): FlatShape[] {
  return [...regionOutlines(lines)].map(([label, outline]) => ({
    copy: copyOf(label),
    paint: paintOf(label),
    tone: toneOf(label),
    path: paths.region(outline),
  }));
}
