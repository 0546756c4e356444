/**
 * How a trigger point is reached, as data: what a source says of the way, never read out of a sentence. The needle line is
 * worked out from this record on the built body (`scripts/needle-paths.ts`) and drawn only where every rule of
 * `docs/decisions/0012-three-pictures.md` holds; else the layers are shown without a needle.
 */
import * as v from 'valibot';
import { CitationSchema } from './source.ts';
import { StructureIdSchema } from './vocabulary.ts';

/** Ways the axes of the body name, on the right side; the left side is its mirror. */
export const BODY_DIRECTIONS = ['anterior', 'posterior', 'lateral', 'medial', 'cranial', 'caudal'] as const;
/** One of {@link BODY_DIRECTIONS}. */
const BodyDirectionSchema = v.picklist(BODY_DIRECTIONS);
export type BodyDirection = v.InferOutput<typeof BodyDirectionSchema>;

/** One direction, or two or three together: `["posterior", "lateral"]` is from behind and outside. */
const DirectionsSchema = v.pipe(v.array(BodyDirectionSchema), v.minLength(1), v.maxLength(3));

/**
 * A distance that the entry keeps, mm: along `direction`, from the median plane (`of: null`, direction lateral) or from
 * the end of a structure that lies furthest toward `end`. "At least 48 mm below the top of the fibula" is
 * `{"direction": "caudal", "of": "fibula", "end": "cranial", "minMm": 48, "maxMm": null}`.
 */
const EntryLimitSchema = v.pipe(
  v.strictObject({
    direction: BodyDirectionSchema,
    of: v.nullable(StructureIdSchema),
    end: v.nullable(BodyDirectionSchema),
    minMm: v.nullable(v.number()),
    maxMm: v.nullable(v.number()),
  }),
  v.check(
    ({ of, end }) => (of === null) === (end === null),
    'expected both a structure and its end, or neither for the median plane',
  ),
  v.check(
    ({ of, direction }) => of !== null || direction === 'lateral',
    'expected the direction lateral from the median plane',
  ),
  v.check(
    ({ minMm, maxMm }) => (minMm !== null || maxMm !== null) && (minMm ?? -Infinity) <= (maxMm ?? Infinity),
    'expected minMm, maxMm or both, in order',
  ),
);
export type EntryLimit = v.InferOutput<typeof EntryLimitSchema>;

/** A straight needle from the skin into the muscle, as a source describes it. */
const LineApproachSchema = v.strictObject({
  kind: v.literal('line'),
  entry: v.strictObject({
    /** Where on the skin, for reading; null: the skin over the point. */
    words: v.nullable(v.string()),
    /** The side of the body on which the needle enters; `surface`: the skin nearest to the point. */
    from: v.union([v.literal('surface'), DirectionsSchema]),
    limits: v.array(EntryLimitSchema),
  }),
  /** Where along the muscle (0–1) the needle is aimed, where that is not at the point; else null. */
  along: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** What the needle leans toward: a structure or a way; null where it leans nowhere. */
  toward: v.nullable(v.union([StructureIdSchema, DirectionsSchema])),
  /** Degrees between needle and skin, least and most: 90 is straight in, below 30 along the body wall. */
  angleDegrees: v.pipe(
    v.tuple([v.number(), v.number()]),
    v.check(([low, high]) => low >= 0 && low <= high && high <= 90, 'expected [least, most] in degrees within 0–90'),
  ),
  /** Directions in which the needle must never point, not even in part. */
  never: v.array(BodyDirectionSchema),
  /** Bones of which one must lie behind the muscle on the line, before any organ; null where the source names none. */
  backstop: v.nullable(v.pipe(v.array(StructureIdSchema), v.minLength(1))),
  citation: CitationSchema,
});
export type LineApproach = v.InferOutput<typeof LineApproachSchema>;

/**
 * Why no line is described: most courses do not teach it; the arm or blade must be moved, which this body cannot;
 * the technique enters elsewhere in the muscle; entry here is advised against; or it is for specially trained hands
 * with imaging only, whatever the geometry says (`specialist`: the needle view is closed).
 */
const NoLineReasonSchema = v.picklist(['not-taught', 'arm-moved', 'elsewhere', 'not-advised', 'specialist']);
export type NoLineReason = v.InferOutput<typeof NoLineReasonSchema>;

/** How a trigger point is reached: a straight line, inside a lifted fold (pincer grip), or by none that may be drawn. */
export const ApproachSchema = v.variant('kind', [
  LineApproachSchema,
  v.strictObject({ kind: v.literal('fold'), citation: CitationSchema }),
  v.strictObject({
    kind: v.literal('none'),
    why: NoLineReasonSchema,
    /** What is particular to this point, for reading; null where the reason alone says it. */
    words: v.nullable(v.string()),
    citation: CitationSchema,
  }),
]);
export type Approach = v.InferOutput<typeof ApproachSchema>;
