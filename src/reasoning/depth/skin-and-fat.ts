/**
 * A small model of skin and fat by build: a range, its basis and its sources, or nothing. It says how thick the layer may
 * be in people of one build; `range.ts` says what follows for a muscle. Only imaging can tell for one person.
 *
 * Builds stand for body-mass indices of about 20, 25 and 32 kg/m². Layer thickness between people of one build is taken as
 * log-normal (log SD 0.34 where BMI is known), so 10th to 90th percentile is ×0.65 to ×1.55 of the proposed middle; ×0.6 to
 * ×1.7 where the slope is borrowed and ×0.5 to ×2 for placeholders. Published means ± SD of the same build and sex only ever widen it.
 */
import { BUILDS, isCompared } from '../../anatomy/index.ts';
import type {
  Build,
  Depths,
  Measurement,
  Sex,
  SourceId,
  TissueBasis,
  TissueRegion,
  TriggerPointId,
} from '../../anatomy/index.ts';
import { fitsBuild, hasBmi, spanOf } from './rows.ts';

/** 10th and 90th percentile as shares of the middle. */
const SPREAD: Readonly<Record<TissueBasis, readonly [low: number, high: number]>> = {
  measured: [0.65, 1.55],
  anchored: [0.6, 1.7],
  illustrative: [0.5, 2],
};

/** No living adult has less over a muscle. */
const THINNEST_MM = 1;

/** A range of the layer of skin and fat, mm. */
export interface LayerRange {
  readonly minMm: number;
  readonly maxMm: number;
  readonly basis: TissueBasis;
  /** True where no usable figure stands behind it: to be said with the range. */
  readonly illustrative: boolean;
  readonly sources: readonly SourceId[];
}

const tenth = (mm: number): number => Math.round(mm * 10) / 10;

/** Rows of a region and one build and sex that measure the layer of skin and fat, as mm of the whole layer. */
function layerSpans(
  region: TissueRegion,
  measurements: readonly Measurement[],
  build: Build,
  sex: Sex | undefined,
): (readonly [number, number])[] {
  return measurements.flatMap((row) => {
    if (row.region !== region.id || !isCompared(row.verified) || !hasBmi(row) || !fitsBuild(row, build, sex)) return [];
    const span = spanOf(row);
    if (!span) return [];
    if (row.quantity === 'subcutaneous') return [[span[0] + region.skinMm, span[1] + region.skinMm] as const];
    if (row.quantity === 'skin-and-subcutaneous' || (row.quantity === 'skin-to-muscle' && region.to === 'muscle'))
      return [span];
    return [];
  });
}

/**
 * How thick skin and fat may be in a region.
 * @param region one of `depths.tissueRegions`
 * @param measurements all rows; those of this region, build and sex widen the range, never narrow it
 * @param build lean, average or heavier
 * @param sex both together when left out
 * @returns null where nothing is proposed for that sex
 */
export function skinFatAt(
  region: TissueRegion,
  measurements: readonly Measurement[],
  build: Build,
  sex?: Sex,
): LayerRange | null {
  const place = BUILDS.indexOf(build);
  const middles = [
    ...(sex === 'female' ? [] : [region.menMm]),
    ...(sex === 'male' || !region.womenMm ? [] : [region.womenMm]),
  ].flatMap((byBuild) => byBuild[place] ?? []);
  if (middles.length === 0) return null;
  const [low, high] = SPREAD[region.basis];
  const spans = layerSpans(region, measurements, build, sex);
  return {
    minMm: tenth(Math.max(THINNEST_MM, Math.min(...middles.map((mm) => mm * low), ...spans.map(([from]) => from)))),
    maxMm: tenth(Math.max(...middles.map((mm) => mm * high), ...spans.map(([, to]) => to))),
    basis: region.basis,
    illustrative: region.basis === 'illustrative',
    sources: [...new Set(measurements.filter((row) => row.region === region.id).map(({ source }) => source))],
  };
}

/** The middle of a layer, mm: its spread is log-normal, so the geometric one. */
export function middleOf({ minMm, maxMm }: Pick<LayerRange, 'minMm' | 'maxMm'>): number {
  return Math.sqrt(minMm * maxMm);
}

/**
 * How far the skin of a build lies outside the skin of the reference body at a point, along the way drawn, mm: as recorded of
 * that body's skins, in a straight line between them; 0 where nothing is recorded.
 * @param depths of one body
 * @param point where
 * @param build 0 lean, 1 average, 2 heavier, or anything between
 */
export function skinMovedMm(depths: Pick<Depths, 'needlePathByPoint'>, point: TriggerPointId, build: number): number {
  const skinMm = depths.needlePathByPoint.get(point)?.skinMm;
  if (!skinMm) return 0;
  const [average, heavier] = skinMm;
  return build <= 1 ? Math.max(0, build) * average : average + (Math.min(2, build) - 1) * (heavier - average);
}
