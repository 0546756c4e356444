/** Proportions of people as published, which the bodies are held against: `data/bodies/proportions`. */
import * as v from 'valibot';
import { SexSchema, type Sex } from './depth-data.ts';
import { parseRecords } from './parse-records.ts';
import { SourceSchema, VerificationSchema, type Source } from './source.ts';
import { SourceIdSchema } from './vocabulary.ts';

/** What is measured on a body. */
export const PROPORTIONS = [
  'stature',
  'trochanter-height',
  'biacromial-breadth',
  'bi-iliac-breadth',
  'shoulders-to-hips',
  'bitrochanteric-breadth',
  'iliac-spine-breadth',
  'conjugate',
  'transverse-inlet',
  'subpubic-angle',
  'neck-shaft-angle',
  'q-angle',
  'upper-arm-length',
  'forearm-length',
  'hand-length',
  'foot-length',
  'notch-to-nipple',
  'nipple-to-nipple',
  'nipple-to-fold',
] as const;
/** One of {@link PROPORTIONS}. */
export type Proportion = (typeof PROPORTIONS)[number];

const finite = v.pipe(v.number(), v.finite(), v.gtValue(0));
const words = v.pipe(v.string(), v.minLength(1));

const PublishedProportionSchema = v.strictObject({
  sex: SexSchema,
  mean: finite,
  /** Null where the source gives none that was read. */
  sd: v.nullable(finite),
  people: words,
  source: SourceIdSchema,
  verified: VerificationSchema,
  /** Why the body of this sex lies too far away ({@link isFarFrom}); null where it does not. */
  why: v.nullable(words),
});
/** One published figure, of one sex. */
export type PublishedProportion = v.InferOutput<typeof PublishedProportionSchema>;

const ProportionRecordSchema = v.strictObject({
  id: v.picklist(PROPORTIONS),
  what: words,
  /** From where to where it is measured on a body. */
  how: words,
  /** `1` is a ratio. */
  unit: v.picklist(['mm', '°', '1']),
  published: v.pipe(v.array(PublishedProportionSchema), v.minLength(1)),
  /** Why the bodies do not differ the way the sexes do ({@link differsTooLittle}); null where they do. */
  difference: v.nullable(words),
});
/** A proportion with what was published of it; a record of `published.json`. */
export type ProportionRecord = v.InferOutput<typeof ProportionRecordSchema>;

/** Standard deviations within which a body is a common one. */
const COMMON_SDS = 2;
/** Share by which a body may miss a mean that comes without a standard deviation. */
const ALLOWED_MISS = 0.15;
/** Share of the published difference between the sexes that the bodies must show. */
const LEAST_SHARE = 0.5;

/** Whether a figure of a body lies further from a published one than two standard deviations, or 15 % of a bare mean. */
export function isFarFrom(drawn: number, { mean, sd }: Pick<PublishedProportion, 'mean' | 'sd'>): boolean {
  return Math.abs(drawn - mean) > (sd === null ? ALLOWED_MISS * mean : COMMON_SDS * sd);
}

/**
 * How women differ from men, as far as sources that measured both say so clearly: by more than a standard deviation, that of
 * both sexes together.
 * @returns women less men, of the sources that say so the one that finds least; null where none does, or they contradict
 */
export function publishedDifference({ published }: Pick<ProportionRecord, 'published'>): number | null {
  const found: number[] = [];
  for (const source of new Set(published.map((one) => one.source))) {
    const of = (sex: Sex): PublishedProportion | undefined =>
      published.find((one) => one.source === source && one.sex === sex);
    const [women, men] = [of('female'), of('male')];
    if (!women || !men || women.sd === null || men.sd === null) continue;
    const difference = women.mean - men.mean;
    if (Math.abs(difference) > Math.sqrt((women.sd ** 2 + men.sd ** 2) / 2)) found.push(difference);
  }
  const [least] = found.toSorted((one, other) => Math.abs(one) - Math.abs(other));
  if (least === undefined || found.some((one) => Math.sign(one) !== Math.sign(least))) return null;
  return least;
}

/** Whether two bodies differ the other way than published, or by less than half of it. */
export function differsTooLittle(drawnDifference: number, expected: number): boolean {
  return drawnDifference / expected < LEAST_SHARE;
}

/** Parses `published.json`. @throws {DataError} naming the record, the field and what was expected */
export const parseProportions = (raw: unknown): ProportionRecord[] =>
  parseRecords('proportion', ProportionRecordSchema, raw);
/** Parses `sources.json`. @throws {DataError} naming the record, the field and what was expected */
export const parseProportionSources = (raw: unknown): Source[] => parseRecords('source', SourceSchema, raw);
