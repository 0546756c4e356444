/** How much of a muscle is tendon at its two ends (`data/bodies/<id>/tendons.json`), with where each figure comes from. */
import * as v from 'valibot';
import { DataError } from './parse-records.ts';
import { SourceSchema, VerificationSchema } from './source.ts';
import { SourceIdSchema, StructureIdSchema } from './vocabulary.ts';

const shareOfLength = v.pipe(v.number(), v.minValue(0), v.maxValue(0.95));

/** The tendons of one muscle as drawn: shares of the length of its loft. */
const TendonShareSchema = v.strictObject({
  structure: StructureIdSchema,
  /** Share of the length that is tendon at the start of the loft, the origin, 0–0.95. */
  origin: shareOfLength,
  /** The same at its end, the insertion. */
  insertion: shareOfLength,
  /**
   * How much further, as a share of the length, the tendon of the insertion reaches up the middle of the muscle than up its
   * edges; negative where flesh reaches further down in the middle. Drawn by eye after atlases.
   */
  tongue: v.optional(v.pipe(v.number(), v.minValue(-0.5), v.maxValue(0.5)), 0),
  /** Its tendon lies hidden beneath others: what is drawn is flesh to its end, however thin. */
  fleshyEnd: v.optional(v.boolean()),
  /** Published length of the belly, first fibre to last, mm; null where only a description is known. */
  bellyMm: v.nullable(v.pipe(v.number(), v.minValue(1))),
  source: SourceIdSchema,
  verified: VerificationSchema,
  /** Why the shares are not what the published length alone would give; null where they are. */
  why: v.nullable(v.string()),
});
export type TendonShare = v.InferOutput<typeof TendonShareSchema>;

/** The file: the works, and one record for each muscle. */
const TendonsSchema = v.pipe(
  v.strictObject({ sources: v.array(SourceSchema), tendons: v.array(TendonShareSchema) }),
  v.check(
    ({ sources, tendons }) => tendons.every(({ source }) => sources.some(({ id }) => id === source)),
    'expected the source of every record among the sources of the file',
  ),
  v.check(
    ({ tendons }) => new Set(tendons.map(({ structure }) => structure)).size === tendons.length,
    'expected one record for a structure',
  ),
  v.check(
    ({ tendons }) => tendons.every(({ origin, insertion }) => origin + insertion < 1),
    'expected some flesh between the two tendons',
  ),
);

/**
 * Reads the tendons of a body.
 * @param raw parsed JSON of `tendons.json`.
 * @returns the tendons by the id of their structure.
 * @throws {DataError} where the file does not have its agreed shape.
 */
export function parseTendons(raw: unknown): ReadonlyMap<string, TendonShare> {
  const result = v.safeParse(TendonsSchema, raw);
  if (!result.success)
    throw new DataError(
      'tendons',
      result.issues.map((issue) => `${v.getDotPath(issue) ?? '(whole file)'}: ${issue.message}`),
    );
  return new Map(result.output.tendons.map((tendon) => [tendon.structure, tendon]));
}
