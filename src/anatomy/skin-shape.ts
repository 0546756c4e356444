/** The recorded skins in `data/bodies/skin` and the girths of a body that is carried from another: one surface, one shape for each body and build. */
import * as v from 'valibot';
import { BUILDS, type Build } from './depth-data.ts';
import { DataError, parseRecords } from './parse-records.ts';
import { SourceIdSchema, StructureIdSchema, TissueRegionIdSchema } from './vocabulary.ts';

/** Bodies that have a skin, by the names of their folders. */
export const SKIN_BODIES = ['man', 'woman'] as const;

/** Order of the shapes in a packed file: the one the others are told from comes first. */
export const PACKED_BUILDS: readonly Build[] = ['average', 'lean', 'heavier'];

/** Named parts of the skin: bit k of a vertex's mask says whether it belongs to the k-th. */
export const SKIN_GROUPS = [
  'eye',
  'lid-margin',
  'lips',
  'nose',
  'ear',
  'nipple',
  'breast',
  'navel',
  'hand',
  'foot',
  'palm',
  'sole',
  'fingernail',
  'toenail',
  'head',
] as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const measure = v.pipe(v.number(), v.finite());
const millimetres = v.pipe(measure, v.gtValue(0));
const loop = v.pipe(v.array(count), v.minLength(3));
const bodyName = v.picklist(SKIN_BODIES);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a name in kebab-case'));

/** One array of `skin.bin.gz`: little-endian, from `byteOffset` of the unpacked file. */
const SectionSchema = v.strictObject({
  name: v.picklist(['quads', 'midline', 'groups', 'uvIndex', 'uvIndexLeft', 'uv']),
  type: v.picklist(['uint8', 'uint16', 'uint32']),
  components: v.pipe(count, v.minValue(1)),
  count,
  byteOffset: count,
  what: v.string(),
});

const SkinRecordSchema = v.strictObject({
  version: v.literal(1),
  frame: v.literal('LPS'),
  unit: v.literal('0.1 mm'),
  /** `stored`: right half and midline; `whole`: with the left. */
  vertices: v.strictObject({ stored: count, midline: count, whole: count }),
  faces: v.strictObject({ stored: count, whole: count, trianglesWhole: count }),
  topology: v.string(),
  sections: v.array(SectionSchema),
  groups: v.pipe(
    v.array(v.picklist(SKIN_GROUPS)),
    v.check(
      (groups) => groups.length === SKIN_GROUPS.length && groups.every((group, i) => group === SKIN_GROUPS[i]),
      'expected every group once, in the order of SKIN_GROUPS',
    ),
  ),
  /** Rings of vertices; of the lips from the inner edge outward. */
  loops: v.strictObject({ lidMargin: loop, lips: v.array(loop) }),
  shapes: v.array(
    v.strictObject({
      id,
      /** Id of the body whose skin it is. */
      body: id,
      build: v.picklist(BUILDS),
      /** Three int16 a stored vertex, tenths of a millimetre, gzip. */
      file: v.pipe(v.string(), v.regex(/^[a-z-]+\.i16\.gz$/, 'expected <id>.i16.gz')),
    }),
  ),
  /** Where the eyeball lies under the skin's own cap. */
  eyes: v.array(v.strictObject({ body: id, centreMm: v.tuple([measure, measure, measure]), radiusMm: millimetres })),
});
/** `skin.json`: what lies where in `skin.bin.gz`, and the shapes. */
export type SkinRecord = v.InferOutput<typeof SkinRecordSchema>;

const ReasonSchema = v.strictObject({ id, text: v.pipe(v.string(), v.minLength(1)) });
/** Why a skin misses what was published. */
export type SkinReason = v.InferOutput<typeof ReasonSchema>;

/** Lean, average, heavier. */
const ByBuildSchema = v.tuple([millimetres, millimetres, millimetres]);

const SkinSiteSchema = v.strictObject({
  id,
  body: bodyName,
  site: v.string(),
  /** Its figures in `tissue-regions.json` are what the skin is held against. */
  region: TissueRegionIdSchema,
  /** Stored vertex of the skin. */
  vertex: count,
  /** What was asked of the skin, from there to what lies under it. */
  aimMm: ByBuildSchema,
  achievedMm: ByBuildSchema,
  /** Id of a reason where a build misses by more than {@link ALLOWED_MISS}. */
  why: v.nullable(id),
});
/** A site at which the thickness of the skin and fat was fitted. */
export type SkinSite = v.InferOutput<typeof SkinSiteSchema>;

const PublishedDepthSchema = v.strictObject({
  id,
  body: bodyName,
  build: v.picklist(BUILDS),
  what: v.string(),
  publishedMm: millimetres,
  sdMm: v.nullable(millimetres),
  sources: v.pipe(v.array(SourceIdSchema), v.minLength(1)),
  /** Who was measured, where it is not simply people of this sex and build; and what the figure is, where no mean. */
  people: v.nullable(v.string()),
  achievedMm: millimetres,
  /** As in a {@link SkinSite}. */
  why: v.nullable(id),
});
/** A published depth, beside the skin of that body and build. */
export type PublishedDepth = v.InferOutput<typeof PublishedDepthSchema>;

const share = v.pipe(measure, v.gtValue(0), v.maxValue(1));
const byHalf = v.strictObject({ upper: share, lower: share });
const GirthSchema = v.strictObject({
  /** Muscle volume of the woman over that of the man, upper and lower limbs. */
  aim: byHalf,
  achieved: byHalf,
  /** Loft → factor on every contour about its centre, before the warp; of a loft that is not named 1. */
  factors: v.record(StructureIdSchema, share),
  /** Broad loft → lofts that it covers like a sheath: where it lies on one of them it goes with that one. */
  over: v.record(StructureIdSchema, v.pipe(v.array(StructureIdSchema), v.minLength(1))),
});
/** `girth.json`: how much thinner the muscles of a body derived from another are. */
export type Girth = v.InferOutput<typeof GirthSchema>;

/** Share by which a skin may miss a published figure before a reason is given. */
const ALLOWED_MISS = 0.15;

/** Whether an achieved depth misses a published one, the ratio taken to two places as it is printed. */
export function misses(achievedMm: number, publishedMm: number): boolean {
  const ratio = Math.round((100 * achievedMm) / publishedMm);
  return Math.abs(ratio - 100) > 100 * ALLOWED_MISS;
}

function one<TSchema extends v.GenericSchema>(kind: string, schema: TSchema, raw: unknown): v.InferOutput<TSchema> {
  const [record] = parseRecords(kind, schema, [raw]);
  if (record === undefined) throw new DataError(kind, [`expected a ${kind}`]);
  return record;
}

/** Parses `skin.json`. @throws {DataError} naming the field and what was expected */
export const parseSkinRecord = (raw: unknown): SkinRecord => one('skin', SkinRecordSchema, raw);
/** Parses `reasons.json`. @throws {DataError} naming the record, the field and what was expected */
export const parseSkinReasons = (raw: unknown): SkinReason[] => parseRecords('reason', ReasonSchema, raw);
/** Parses `sites.json`. @throws {DataError} naming the record, the field and what was expected */
export const parseSkinSites = (raw: unknown): SkinSite[] => parseRecords('site', SkinSiteSchema, raw);
/** Parses `published.json`. @throws {DataError} naming the record, the field and what was expected */
export const parsePublishedDepths = (raw: unknown): PublishedDepth[] =>
  parseRecords('published depth', PublishedDepthSchema, raw);
/** Parses `girth.json`. @throws {DataError} naming the field and what was expected */
export const parseGirth = (raw: unknown): Girth => one('girth', GirthSchema, raw);
