/**
 * A small model of skin and fat by build: a range, its basis and its sources, or nothing. It says how thick the layer may
 * be in people of one build; `depth-range.ts` says what follows for a muscle. Only imaging can tell for one person.
 *
 * Builds stand for body-mass indices of about 20, 25 and 32 kg/m². Layer thickness between people of one build is taken as
 * log-normal (log SD 0.34 where BMI is known), so 10th to 90th percentile is ×0.65 to ×1.55 of the proposed middle; ×0.6 to
 * ×1.7 where the slope is borrowed and ×0.5 to ×2 for placeholders. Published means ± SD of the same build and sex only ever widen it.
 */
import type { Measurement, Sex, TissueBasis, TissueRegion } from './depth-data.ts';
import { isCompared } from './source.ts';
import type { SourceId } from './vocabulary.ts';

/** Build of body, as the slider names it. */
export const BUILDS = ['lean', 'average', 'heavier'] as const;
export type Build = (typeof BUILDS)[number];

/** The BMI (kg/m²) a build stands for: from, up to but not including. */
export const BMI_OF_BUILD: Readonly<Record<Build, readonly [from: number, below: number]>> = {
  lean: [18.5, 23], average: [23, 27], heavier: [27, 35],
};

/** 10th and 90th percentile as shares of the middle. */
export const SPREAD: Readonly<Record<TissueBasis, readonly [low: number, high: number]>> = {
  measured: [0.65, 1.55], anchored: [0.6, 1.7], illustrative: [0.5, 2],
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

/** Whether a row divides its people by body-mass index. */
export function hasBmi({ group }: Measurement): boolean {
  return group.bmiMin !== null || group.bmiMax !== null;
}

/** Whether the people of a row may be of this build and sex; a row that does not divide by them is of all. */
export function fitsBuild({ group }: Measurement, build: Build, sex?: Sex): boolean {
  const [from, below] = BMI_OF_BUILD[build];
  return (group.bmiMin ?? 0) < below && (group.bmiMax ?? Infinity) > from && (!sex || !group.sex || group.sex === sex);
}

/** Shallowest and deepest figure of a row: mean ± SD, the mean or median alone, or the published range; null where it has none. */
export function spanOf({ meanMm, medianMm, sdMm, rangeMm }: Measurement): readonly [number, number] | null {
  const centre = meanMm ?? medianMm;
  if (centre !== null) return [centre - (sdMm ?? 0), centre + (sdMm ?? 0)];
  return rangeMm;
}

/** Rows of a region and one build and sex that measure the layer of skin and fat, as mm of the whole layer. */
function layerSpans(region: TissueRegion, measurements: readonly Measurement[], build: Build, sex: Sex | undefined): (readonly [number, number])[] {
  return measurements.flatMap((row) => {
    if (row.region !== region.id || !isCompared(row.verified) || !hasBmi(row) || !fitsBuild(row, build, sex)) return [];
    const span = spanOf(row);
    if (!span) return [];
    if (row.quantity === 'subcutaneous') return [[span[0] + region.skinMm, span[1] + region.skinMm] as const];
    if (row.quantity === 'skin-and-subcutaneous' || (row.quantity === 'skin-to-muscle' && region.to === 'muscle')) return [span];
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
export function skinFatAt(region: TissueRegion, measurements: readonly Measurement[], build: Build, sex?: Sex): LayerRange | null {
  const place = BUILDS.indexOf(build);
  const middles = [...(sex === 'female' ? [] : [region.menMm]), ...(sex === 'male' || !region.womenMm ? [] : [region.womenMm])]
    .flatMap((byBuild) => byBuild[place] ?? []);
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

/** Whether a row is a limit: the way to lung, nerve, or the bone that lies before them. */
export function isLimit({ quantity, structures }: Measurement): boolean {
  return structures.length > 0 && ['skin-to-pleura', 'skin-to-nerve', 'skin-to-bone'].includes(quantity);
}

/** The shallowest figure of a limit: least single value, else mean − SD, else mean or median. */
export function shallowestOf({ meanMm, medianMm, sdMm, rangeMm }: Measurement): number | null {
  const centre = meanMm ?? medianMm;
  const least = [rangeMm?.[0], centre === null ? undefined : centre - (sdMm ?? 0)].filter((mm) => mm !== undefined);
  return least.length > 0 ? Math.min(...least) : null;
}
