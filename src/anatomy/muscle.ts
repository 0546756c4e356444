/** The clinical record of a muscle: names, attachments, trigger points, referral, needling, words. */
import * as v from 'valibot';
import { ApproachSchema } from './approach.ts';
import { CitationSchema, TierSchema } from './source.ts';
import {
  AreaIdSchema,
  FmaIdSchema,
  MuscleIdSchema,
  RegionSchema,
  StructureIdSchema,
  TriggerPointIdSchema,
  type AreaId,
} from './vocabulary.ts';

/** Present where the source itself calls the referral rare: said as "rarely", never drawn as a main zone. */
const rare = v.optional(v.literal(true));

/** Where referred pain is felt: an area of skin, or a deep or odd sensation without one. */
const ReferralTargetSchema = v.variant('kind', [
  v.object({ kind: v.literal('skin'), area: AreaIdSchema, wording: v.string(), rare }),
  /** `near` is the skin area beside which the deep sensation is shown. */
  v.object({ kind: v.literal('deep'), near: v.nullable(AreaIdSchema), wording: v.string(), rare }),
]);
export type ReferralTarget = v.InferOutput<typeof ReferralTargetSchema>;

/** The skin area of a target: the area itself, or the one a deep sensation is shown beside. */
export function areaOfTarget(target: ReferralTarget): AreaId | null {
  return target.kind === 'skin' ? target.area : target.near;
}

/**
 * A place on a muscle's own surface: along the loft (0–1) and around it (radians, 0–2π), so that it
 * survives any level of detail. Placed from the landmark words on the side from which the muscle is felt.
 */
const SurfaceCoordinateSchema = v.object({
  structure: StructureIdSchema,
  along: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  around: v.pipe(v.number(), v.minValue(0), v.maxValue(6.2832)),
});
export type SurfaceCoordinate = v.InferOutput<typeof SurfaceCoordinateSchema>;

/** Where a trigger point lies on one body; the record kept in that body's `points.json`. */
export const PointPlaceSchema = v.object({ id: TriggerPointIdSchema, ...SurfaceCoordinateSchema.entries });
export type PointPlace = v.InferOutput<typeof PointPlaceSchema>;

/** What is known of a trigger point on any body: the words for its place, where it refers, what sources say otherwise. */
const PointRecordSchema = v.object({
  id: TriggerPointIdSchema,
  label: v.string(),
  /** The landmark words it was placed by. */
  location: v.string(),
  approach: ApproachSchema,
  /** Solid main zone (most people) and stippled spillover (some). */
  main: v.array(ReferralTargetSchema),
  spillover: v.array(ReferralTargetSchema),
  symptoms: v.string(),
  /** Sources that place the pain elsewhere. */
  dissent: v.array(v.object({ areas: v.array(ReferralTargetSchema), citation: CitationSchema, note: v.string() })),
});

/** A trigger point with its place on a body. */
const TriggerPointSchema = v.object({ ...PointRecordSchema.entries, place: SurfaceCoordinateSchema });
export type TriggerPoint = v.InferOutput<typeof TriggerPointSchema>;

/** How a depth was come by: measured on people, derived from measurements, teaching convention, or none. */
const DepthBasisSchema = v.picklist(['measured', 'derived', 'convention', 'none']);
export type DepthBasis = v.InferOutput<typeof DepthBasisSchema>;

/** From shallow to deep, mm. */
export const RangeMmSchema = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.check(([low, high]) => low > 0 && low <= high, 'expected [low, high] in mm with 0 < low ≤ high'),
);

/** What clinicians do at this muscle, for reading, not for doing; lengths and depths in mm from shallow to deep. */
const NeedlingSchema = v.object({
  position: v.nullable(v.string()),
  technique: v.nullable(v.string()),
  needleLengthMm: v.nullable(RangeMmSchema),
  depthMm: v.nullable(RangeMmSchema),
  /** The deepest that the source of the technique allows, mm, and in words what sets it; left out where it names none. */
  ceilingMm: v.optional(v.strictObject({ mm: v.number(), what: v.string(), citation: CitationSchema })),
  depthBasis: DepthBasisSchema,
  depthVerified: v.boolean(),
  /** As worded by the source, with the drawn structures it names. */
  structuresAtRisk: v.array(v.object({ wording: v.string(), structures: v.array(StructureIdSchema) })),
  safetyRule: v.nullable(v.string()),
  notes: v.nullable(v.string()),
  sources: v.array(CitationSchema),
});

const points = <TSchema extends v.GenericSchema>(schema: TSchema) => v.pipe(v.array(schema), v.minLength(1));

/** What is known of a muscle on any body; the record kept in `data/knowledge/muscles/<region>.json`. */
export const MuscleRecordSchema = v.object({
  id: MuscleIdSchema,
  name: v.string(),
  latin: v.string(),
  /** Other real names of this muscle or of the larger muscle it is a part of. */
  synonyms: v.array(v.string()),
  /** Names for several muscles together, such as the rotator cuff. */
  groups: v.array(v.string()),
  /** Complaints people search by. A word to find the muscle with, no claim that it is the cause. */
  complaints: v.array(v.string()),
  fmaId: v.nullable(FmaIdSchema),
  fmaVerified: v.boolean(),
  fmaSource: v.nullable(v.string()),
  /** Ids of the whole muscle or of its parts, where the record is a part or a group. */
  fmaRelated: v.array(FmaIdSchema),
  region: RegionSchema,
  /** Drawn parts: heads, slips, bellies. */
  structures: v.pipe(v.array(StructureIdSchema), v.minLength(1)),
  origin: v.string(),
  insertion: v.string(),
  action: v.string(),
  nerve: v.string(),
  triggerPoints: points(PointRecordSchema),
  /** How many points sources usually describe, where one says. */
  typicalPointCount: v.nullable(v.object({ min: v.number(), max: v.nullable(v.number()), citation: CitationSchema })),
  referral: v.object({
    sources: v.array(CitationSchema),
    bestTier: TierSchema,
    verified: v.boolean(),
    note: v.nullable(v.string()),
  }),
  needling: NeedlingSchema,
  plainExplanation: v.string(),
  commonTriggers: v.array(v.string()),
  selfCare: v.string(),
  /** What else can feel alike; red flags first. */
  confusedWith: v.array(v.object({ condition: v.string(), redFlag: v.boolean(), citation: CitationSchema })),
});
export type MuscleRecord = v.InferOutput<typeof MuscleRecordSchema>;

/** A muscle whose trigger points have their places on a body. */
export const MuscleSchema = v.object({ ...MuscleRecordSchema.entries, triggerPoints: points(TriggerPointSchema) });
export type Muscle = v.InferOutput<typeof MuscleSchema>;
