/** Named areas of skin to which pain is referred, and their shape on the body. */
import * as v from 'valibot';
import { DataError, parseRecords } from './parse-records.ts';
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
export const StrokeSchema = v.object({
  points: v.pipe(v.array(PointSchema), v.minLength(1)),
  radiusMm: v.pipe(v.number(), v.minValue(2), v.maxValue(120)),
  facing: v.nullable(UnitVectorSchema),
});
/** One brush stroke; see {@link StrokeSchema}. */
export type Stroke = v.InferOutput<typeof StrokeSchema>;

/** A named area; the record kept in `areas/<region>.json`. */
export const AreaSchema = v.object({
  id: AreaIdSchema,
  /** Plain words, as a patient would say them. */
  name: v.string(),
  /** Other names it goes by, left out where it has none. */
  synonyms: v.optional(v.array(v.string())),
  region: RegionSchema,
  /** `paired` areas are recorded on the right and mirrored; `midline` ones are drawn once. */
  side: v.picklist(['paired', 'midline']),
  /** Band or path areas are drawn as one stroke chain, patches as one or more strokes that overlap. */
  strokes: v.pipe(v.array(StrokeSchema), v.minLength(1)),
});
/** A named area; see {@link AreaSchema}. */
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
/** Where a wording lies; see {@link WordingPlaceSchema}. */
export type WordingPlace = v.InferOutput<typeof WordingPlaceSchema>;

/** Every wording of the sources with its place. */
export const WordingsSchema = v.record(v.string(), WordingPlaceSchema);
/** Wording → place; see {@link WordingsSchema}. */
export type Wordings = v.InferOutput<typeof WordingsSchema>;

/**
 * Reads area records.
 * @param raw anything, usually the parsed JSON of one or more area files joined into one list
 * @returns the areas in their order, every id once
 * @throws {DataError} when a record is wrong or an id comes twice: record, field, what was expected
 */
export function parseAreas(raw: unknown): readonly Area[] {
  const areas = parseRecords('area', AreaSchema, raw);
  const seen = new Set<string>();
  const twice = areas.filter(({ id }) => seen.has(id) || !seen.add(id));
  if (twice.length > 0) {
    throw new DataError('area records', twice.map(({ id }) => `area "${id}", field "id": expected an id used once, received it twice`));
  }
  return areas;
}
