/** Named areas of skin to which pain is referred, and their shape on the body. */
import * as v from 'valibot';
import { parseRecords } from './parse-records.ts';
import { AreaIdSchema, RegionSchema } from './vocabulary.ts';

const PointSchema = v.tuple([v.number(), v.number(), v.number()]);

/** The data keep three decimals, so a unit vector is off by less than this. */
const UNIT_TOLERANCE = 0.005;

const UnitVectorSchema = v.pipe(
  PointSchema,
  v.check(([x, y, z]) => Math.abs(Math.hypot(x, y, z) - 1) <= UNIT_TOLERANCE, 'expected a vector of length 1'),
);

/**
 * A brush stroke over the skin: a chain of points (mm, LPS, right side) lying on the skin,
 * with a radius in mm. `facing` is the outward direction (unit, LPS) the painted skin must roughly
 * share, so that a stroke never bleeds to the far side of a limb; null where it goes all round.
 * A path that turns with the body is several strokes that share their end points.
 */
const StrokeSchema = v.object({
  points: v.pipe(v.array(PointSchema), v.minLength(1)),
  radiusMm: v.pipe(v.number(), v.minValue(2), v.maxValue(120)),
  facing: v.nullable(UnitVectorSchema),
});
/** One brush stroke; see {@link StrokeSchema}. */
export type Stroke = v.InferOutput<typeof StrokeSchema>;

/** What an area is called, on any body; the record kept in `data/knowledge/areas/<region>.json`. */
export const AreaNameSchema = v.object({
  id: AreaIdSchema,
  /** Plain words, as a patient would say them. */
  name: v.string(),
  /** Other names it goes by, left out where it has none. */
  synonyms: v.optional(v.array(v.string())),
  region: RegionSchema,
  /** `paired` areas are recorded on the right and mirrored; `midline` ones are drawn once. */
  side: v.picklist(['paired', 'midline']),
});
/** What an area is called; see {@link AreaNameSchema}. */
export type AreaName = v.InferOutput<typeof AreaNameSchema>;

/** Where an area lies on one body; the record kept in that body's `areas/<region>.json`. */
export const AreaPlaceSchema = v.object({
  id: AreaIdSchema,
  /** Band or path areas are drawn as one stroke chain, patches as one or more strokes that overlap. */
  strokes: v.pipe(v.array(StrokeSchema), v.minLength(1)),
});

/** A named area with its place on a body. */
export const AreaSchema = v.object({ ...AreaNameSchema.entries, ...AreaPlaceSchema.entries });
/** A named area with its place on a body; see {@link AreaSchema}. */
export type Area = v.InferOutput<typeof AreaSchema>;

/**
 * Where the words of a source lie on the body (`areas/wordings.json`): on one or more areas of skin,
 * or deep inside (teeth, inner ear, behind the eye) with the area beside which to show it, if any.
 * How often it is felt there belongs to the trigger point that uses the words, not to the words.
 */
export const WordingPlaceSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('skin'), areas: v.pipe(v.array(AreaIdSchema), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('deep'), near: v.nullable(AreaIdSchema) }),
]);

/** Every wording of the sources with its place. */
export const WordingsSchema = v.record(v.string(), WordingPlaceSchema);

export type AreaPlace = v.InferOutput<typeof AreaPlaceSchema>;

/** Parses areas as they lie on one body. @throws {DataError} naming the record, the field and what was expected */
export const parseAreaPlaces = (raw: unknown): AreaPlace[] => parseRecords('place of area', AreaPlaceSchema, raw);
