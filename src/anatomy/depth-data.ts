/** What was measured between skin and muscle, bone, lung or nerve: rows as published, and the proposal drawn from them. */
import * as v from 'valibot';
import { RangeMmSchema } from './muscle.ts';
import { isCompared, TierSchema, VerificationSchema } from './source.ts';
import {
  MeasurementIdSchema,
  MuscleIdSchema,
  SourceIdSchema,
  StructureIdSchema,
  TissueRegionIdSchema,
  TriggerPointIdSchema,
} from './vocabulary.ts';

const millimetres = v.pipe(v.number(), v.gtValue(0));
const bodyMassIndex = v.pipe(v.number(), v.minValue(10), v.maxValue(80));

/** What a row measures; all in millimetres. */
const QuantitySchema = v.picklist([
  // Thickness of a layer.
  'skin',
  'subcutaneous',
  'skin-and-subcutaneous',
  'muscle-thickness',
  // From the skin to a surface.
  'skin-to-muscle',
  'skin-to-depth',
  'skin-to-bone',
  'skin-to-pleura',
  'skin-to-peritoneum',
  'skin-to-nerve',
  // Of a needle: how far it went, how far its tip stayed from what must not be met, the room a study worked out.
  'needle-path',
  'clearance',
  'working-margin',
  'change',
]);
export type Quantity = v.InferOutput<typeof QuantitySchema>;

/**
 * What the figure of a row is: a `mean` or `median` of the people measured; a mean `predicted` from a published formula or
 * worked out from another figure; a `range` alone; the `minimum`, the least single value, alone; the length of the `needle`
 * used or advised. A `cut-off` or a `share` of people is no depth: such a row has no figure, its note tells what was found.
 */
const StatisticSchema = v.picklist(['mean', 'median', 'predicted', 'range', 'minimum', 'needle', 'cut-off', 'share']);
type Statistic = v.InferOutput<typeof StatisticSchema>;

/** Quantities whose far end is something that must not be met, or the bone before it. */
const CEILING_QUANTITIES: readonly Quantity[] = [
  'skin-to-bone',
  'skin-to-pleura',
  'skin-to-peritoneum',
  'skin-to-nerve',
];

/** Which of the three figures a statistic has; of a mean or a median a range may stand beside it. */
function hasFiguresOf(
  statistic: Statistic,
  meanMm: number | null,
  medianMm: number | null,
  rangeMm: readonly number[] | null,
): boolean {
  if (statistic === 'mean' || statistic === 'predicted') return meanMm !== null && medianMm === null;
  if (statistic === 'median') return meanMm === null && medianMm !== null;
  const bare = meanMm === null && medianMm === null;
  return bare && (statistic === 'cut-off' || statistic === 'share' ? rangeMm === null : rangeMm !== null);
}

/** Recorded sex of the people measured. */
export const SexSchema = v.picklist(['male', 'female']);
export type Sex = v.InferOutput<typeof SexSchema>;

/** Build of body, as the slider names it. */
export const BUILDS = ['lean', 'average', 'heavier'] as const;
/** One of {@link BUILDS}. */
export type Build = (typeof BUILDS)[number];

/** One published figure; rows of `soft-tissue.json` and `measurements.json`. */
export const MeasurementSchema = v.pipe(
  v.object({
    id: MeasurementIdSchema,
    site: v.string(),
    /** Where in the site, in words. */
    landmark: v.string(),
    quantity: QuantitySchema,
    /** Of one layer, or of several measured together: then it says nothing of the thickness of either. */
    of: v.picklist(['one', 'together']),
    /** Who was measured; null where the source does not divide by it. BMI in kg/m², from and below. */
    group: v.object({
      sex: v.nullable(SexSchema),
      bmiMin: v.nullable(bodyMassIndex),
      bmiMax: v.nullable(bodyMassIndex),
      population: v.string(),
    }),
    statistic: StatisticSchema,
    /** Never a median. */
    meanMm: v.nullable(millimetres),
    medianMm: v.nullable(millimetres),
    sdMm: v.nullable(millimetres),
    /** Least and most; beside a median the middle half, unless the note says otherwise. */
    rangeMm: v.nullable(RangeMmSchema),
    /** People, sides or limbs of this group alone; null where only the number over all groups is known. */
    n: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
    method: v.string(),
    source: SourceIdSchema,
    tier: TierSchema,
    verified: VerificationSchema,
    /** The region whose layer of skin and fat it speaks about. */
    region: v.nullable(TissueRegionIdSchema),
    muscles: v.array(MuscleIdSchema),
    /** What lies at the far end and must not be met: then the figure is a limit, not a target. */
    structures: v.array(StructureIdSchema),
    /**
     * Whether its shallowest figure bounds how deep a needle may be said to go in each of `muscles`: only where it was
     * measured on the way to what must not be met, at the site of those muscles, and compared with its source.
     */
    ceiling: v.boolean(),
    note: v.nullable(v.string()),
  }),
  v.forward(
    v.check(
      ({ sdMm, meanMm }) => sdMm === null || meanMm !== null,
      'expected a mean where there is a standard deviation',
    ),
    ['sdMm'],
  ),
  v.forward(
    v.check(
      ({ statistic, meanMm, medianMm, rangeMm }) => hasFiguresOf(statistic, meanMm, medianMm, rangeMm),
      'expected the figures of its statistic and no others',
    ),
    ['statistic'],
  ),
  v.forward(
    v.check(
      ({ ceiling, quantity, muscles, verified, meanMm, rangeMm }) =>
        !ceiling ||
        (CEILING_QUANTITIES.includes(quantity) &&
          muscles.length > 0 &&
          isCompared(verified) &&
          (meanMm !== null || rangeMm !== null)),
      'expected a ceiling only on the way to what must not be met, of a muscle, compared with its source, with a figure',
    ),
    ['ceiling'],
  ),
);
export type Measurement = v.InferOutput<typeof MeasurementSchema>;

/** Anchor and slope measured at the site; anchor measured, slope borrowed; or a placeholder without a figure. */
const TissueBasisSchema = v.picklist(['measured', 'anchored', 'illustrative']);
export type TissueBasis = v.InferOutput<typeof TissueBasisSchema>;

/** At BMI 20, 25 and 32, mm. */
const ByBuildSchema = v.pipe(
  v.tuple([millimetres, millimetres, millimetres]),
  v.check(
    ([lean, average, heavier]) => lean <= average && average <= heavier,
    'expected [lean, average, heavier] that never falls',
  ),
);

/** A region of the body with a proposed thickness of skin and fat by build: a proposal, not a measurement. */
export const TissueRegionSchema = v.object({
  id: TissueRegionIdSchema,
  name: v.string(),
  /** What lies under the layer. */
  to: v.picklist(['muscle', 'bone', 'superficial muscle layer']),
  menMm: ByBuildSchema,
  /** Null where no figure is proposed for women. */
  womenMm: v.nullable(ByBuildSchema),
  basis: TissueBasisSchema,
  /** The skin's share. */
  skinMm: millimetres,
  /** What the figures rest on. */
  why: v.string(),
  /** Muscles reached through this region, all their points; and single points where a muscle spans regions. */
  muscles: v.array(MuscleIdSchema),
  points: v.array(TriggerPointIdSchema),
});
export type TissueRegion = v.InferOutput<typeof TissueRegionSchema>;

/** A site where the reference body can be held against published figures. */
export const ModelDepthSchema = v.object({
  site: v.string(),
  /** What the model was asked for, in words. */
  measured: v.string(),
  modelMm: millimetres,
  /** The published rows compared with. */
  measurements: v.pipe(v.array(MeasurementIdSchema), v.minLength(1)),
  /** Mean of the rows' means, weighted by n where known; null where only ranges are published. */
  publishedMeanMm: v.nullable(millimetres),
  publishedSdMm: v.nullable(millimetres),
  /** Shallowest and deepest published: single values, else mean ± SD, else means. */
  publishedMm: v.tuple([millimetres, millimetres]),
  /** Model / published mean, or the middle of the published span. */
  ratio: millimetres,
  /** Whether lung, vessel or nerve lies at the far end. */
  hazard: v.boolean(),
  /** What may be drawn at most: never deeper than published; for hazards never deeper than the shallowest. */
  capMm: millimetres,
  muscles: v.array(MuscleIdSchema),
});
export type ModelDepth = v.InferOutput<typeof ModelDepthSchema>;
