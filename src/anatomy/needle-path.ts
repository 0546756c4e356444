/**
 * What the needle view shows of a trigger point on the reference body, worked out by `npm run data:needles`: a needle's
 * line where one may be drawn, else the layers straight in at the point without a needle. Right side, millimetres LPS.
 */
import * as v from 'valibot';
import { StructureIdSchema, TriggerPointIdSchema } from './vocabulary.ts';

const PointMmSchema = v.tuple([v.number(), v.number(), v.number()]);

/** The data keep four decimals, so a unit vector is off by less than this. */
const UNIT_TOLERANCE = 0.001;

/** Millimetres from the skin, shallow to deep; 0 is the skin itself. */
const StretchMmSchema = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.check(([from, to]) => from >= 0 && from < to, 'expected [from, to] in mm from the skin with 0 ≤ from < to'),
);

/** A straight way from the skin to the muscle of a trigger point: where the body is opened. It is no instruction. */
const NeedlePathSchema = v.strictObject({
  /** On the skin of the reference body. */
  entryMm: PointMmSchema,
  /** From the entry inward, length 1. */
  direction: v.pipe(
    PointMmSchema,
    v.check(([x, y, z]) => Math.abs(Math.hypot(x, y, z) - 1) <= UNIT_TOLERANCE, 'expected a vector of length 1'),
  ),
  /** The stretch inside the muscle on this lean body, cut at bone. */
  muscleMm: StretchMmSchema,
  /** Where bone follows on the same way, null where none does. */
  boneMm: v.nullable(v.number()),
  /** Muscles passed before it, from the skin inward. */
  over: v.array(StructureIdSchema),
});
export type NeedlePath = v.InferOutput<typeof NeedlePathSchema>;

/** How near a line comes to a structure of either side, mm; `atMm` from the skin. */
const NearestSchema = v.strictObject({ structure: StructureIdSchema, mm: v.number(), atMm: v.number() });
export type Nearest = v.InferOutput<typeof NearestSchema>;

/**
 * The rule that no line kept, though the record describes one, in the order in which the rules are asked:
 * `depth-unknown` no depth is stated · `direction` none that leans as described meets the skin at that angle ·
 * `entry` none enters where the words say · `blocked` bone, cartilage or an organ comes before the muscle · `depth` none
 * meets the muscle within the stated range · `backstop` no bone of those named lies behind it before an organ ·
 * `too-near` all pass nearer than is drawn to a vessel, nerve or organ.
 */
export const LINE_RULES = ['depth-unknown', 'direction', 'entry', 'blocked', 'depth', 'backstop', 'too-near'] as const;
/** One of {@link LINE_RULES}. */
const LineRuleSchema = v.picklist(LINE_RULES);
export type LineRule = v.InferOutput<typeof LineRuleSchema>;

/** Why the described line is not drawn: the rule, and for `too-near` what the best of the lines passes, and how near, mm. */
const NotDrawnSchema = v.strictObject({
  rule: LineRuleSchema,
  structure: v.nullable(StructureIdSchema),
  mm: v.nullable(v.number()),
});
export type NotDrawn = v.InferOutput<typeof NotDrawnSchema>;

/**
 * How far further out, along the way drawn, the skin of an average and of a heavier build of this body lies than the skin
 * at which the way begins, mm.
 */
const SkinMmSchema = v.tuple([v.pipe(v.number(), v.minValue(0)), v.pipe(v.number(), v.minValue(0))]);
export type SkinMm = v.InferOutput<typeof SkinMmSchema>;

/** One trigger point's picture. */
export const NeedlePathRecordSchema = v.variant('picture', [
  v.strictObject({
    id: TriggerPointIdSchema,
    picture: v.literal('line'),
    path: NeedlePathSchema,
    skinMm: SkinMmSchema,
    /** The place within the muscle that the line goes through. */
    aimMm: PointMmSchema,
    /** Between needle and skin, degrees. */
    angleDegrees: v.number(),
    /** How far from the point, within the muscle, the line aims so as to keep every rule; 0 at the point, mm. */
    asideMm: v.number(),
    /** What it comes nearest to, both sides; null where nothing lies within 60 mm. */
    nearestVesselOrNerve: v.nullable(NearestSchema),
    nearestOrgan: v.nullable(NearestSchema),
  }),
  /** Layers and what lies near, no needle. `notDrawn` is null where the record of the point describes no line. */
  v.strictObject({
    id: TriggerPointIdSchema,
    picture: v.literal('layers'),
    path: NeedlePathSchema,
    skinMm: SkinMmSchema,
    notDrawn: v.nullable(NotDrawnSchema),
  }),
  /** Layers only, and for specially trained hands with imaging. */
  v.strictObject({
    id: TriggerPointIdSchema,
    picture: v.literal('closed'),
    path: NeedlePathSchema,
    skinMm: SkinMmSchema,
  }),
]);
export type NeedlePathRecord = v.InferOutput<typeof NeedlePathRecordSchema>;
/** The three pictures of the needle view. */
export type NeedlePicture = NeedlePathRecord['picture'];
