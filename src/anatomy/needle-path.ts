/** Where a needle enters and which way it points, for one trigger point: what words say, on this body. */
import * as v from 'valibot';
import type { RangeMmSchema } from './muscle.ts';
import { TriggerPointIdSchema } from './vocabulary.ts';

const PointMmSchema = v.tuple([v.number(), v.number(), v.number()]);

/** The data keep four decimals, so a unit vector is off by less than this. */
const UNIT_TOLERANCE = 0.001;

/** Millimetres from the skin, shallow to deep; 0 is the skin itself. */
export const StretchMmSchema = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.check(([from, to]) => from >= 0 && from < to, 'expected [from, to] in mm from the skin with 0 ≤ from < to'),
);

/**
 * A straight path from the skin to the muscle of a trigger point, right side, millimetres LPS.
 * It shows which way the words of a technique point on one reference body; it is no instruction.
 */
export const NeedlePathSchema = v.object({
  entry: v.object({
    /** Where on the skin, in words. */
    name: v.string(),
    /** On the skin of the reference body. */
    pointMm: PointMmSchema,
  }),
  /** From the entry inward, length 1. */
  direction: v.pipe(PointMmSchema, v.check(([x, y, z]) => Math.abs(Math.hypot(x, y, z) - 1) <= UNIT_TOLERANCE, 'expected a vector of length 1')),
  /** `technique words` as they stand; `technique words, turned` where this body needed another angle to follow them. */
  basis: v.picklist(['technique words', 'technique words, turned']),
  /** How far the direction was turned from the words so that bone, organs and large vessels are met as they say, degrees. */
  turnedDegrees: v.pipe(v.number(), v.minValue(0)),
  /** The stretch of the path inside the muscle on this lean reference body, cut at bone. */
  muscleMm: StretchMmSchema,
  /** Where bone follows on the same line, null where none does. */
  boneMm: v.nullable(v.number()),
  /** Set where the stretch lies wholly outside the stated depth range: what the model shows and what is stated. */
  depthDisagreement: v.nullable(v.string()),
  note: v.nullable(v.string()),
});
export type NeedlePath = v.InferOutput<typeof NeedlePathSchema>;

/** One trigger point's path, or why it has none. Exactly one of `path` and `reason` is null. */
export const NeedlePathRecordSchema = v.pipe(
  v.object({ id: TriggerPointIdSchema, path: v.nullable(NeedlePathSchema), reason: v.nullable(v.string()) }),
  v.check(({ path, reason }) => (path === null) !== (reason === null), 'expected either a path or a reason'),
);
export type NeedlePathRecord = v.InferOutput<typeof NeedlePathRecordSchema>;

/**
 * What to say where the model's stretch and a stated range do not meet; null where they overlap or none is stated.
 * @param muscleMm the stretch inside the muscle on the reference body, mm from the skin
 * @param statedMm the published or taught range, mm
 */
export function depthDisagreementOf(
  muscleMm: v.InferOutput<typeof StretchMmSchema>, statedMm: v.InferOutput<typeof RangeMmSchema> | null,
): string | null {
  if (!statedMm || (muscleMm[0] <= statedMm[1] && muscleMm[1] >= statedMm[0])) return null;
  const [from, to] = muscleMm.map((mm) => Math.round(mm));
  const how = muscleMm[0] > statedMm[1] ? 'deeper' : 'shallower';
  return `On this body the line meets the muscle ${from} to ${to} mm from the skin, ${how} than the stated ${statedMm[0]} to ${statedMm[1]} mm. `
    + 'The stated range stands; the drawing is of one lean body.';
}
