/**
 * Schemas of the measured figures in `data/bodies/<id>/figures`: lofts and tubes in tenths of a millimetre,
 * volumes in millimetres, all LPS (+x left, +y back, +z up). The app itself never loads them.
 */
import * as v from 'valibot';
import { parseRecords, StructureIdSchema } from '../../src/anatomy/index.ts';

const measure = v.pipe(v.number(), v.finite());
const positive = v.pipe(measure, v.gtValue(0));
const sourceFma = v.pipe(v.string(), v.regex(/^FMA\d+$/, 'expected FMA followed by digits'));
const meanAndP95 = v.object({ meanMm: measure, p95Mm: measure });

const along = v.pipe(
  v.array(v.pipe(measure, v.minValue(0), v.maxValue(1))),
  v.minLength(2),
  v.check(
    (places) => places.every((place, i) => i === 0 || place > (places[i - 1] ?? 1)),
    'expected strictly rising numbers from 0 to 1',
  ),
);

/** A row of closed contours; the layout of a station is that of `Loft` in `shape-types.ts`. */
const RecordedLoftSchema = v.pipe(
  v.strictObject({
    id: StructureIdSchema,
    name: v.string(),
    kind: v.picklist(['muscle', 'tendon', 'fascia', 'ligament', 'cartilage', 'fat', 'gland']),
    side: v.picklist(['right', 'midline']),
    mirror: v.boolean(),
    along,
    /** Integers, tenths of a millimetre. */
    stations: v.array(v.array(v.pipe(v.number(), v.integer()))),
    capStyle: v.picklist(['fan', 'zip']),
    /** FMA id as the source gives it, for the recorded side. */
    fma: v.optional(sourceFma),
    /** `FJ…` element of BodyParts3D, or `authored`. */
    source: v.string(),
    volumeMl: positive,
    sourceVolumeMl: v.optional(v.nullable(positive)),
    /** Distance between the loft and the surface it was measured on. */
    error: v.optional(v.nullable(meanAndP95)),
    /** Bones within 7 mm of either end. */
    startContacts: v.optional(v.array(v.string())),
    endContacts: v.optional(v.array(v.string())),
    lostComponents: v.optional(v.unknown()),
    note: v.optional(v.string()),
    fitErrorMm: v.optional(v.unknown()),
    sourceErrorMm: v.optional(v.unknown()),
    penetrationMm: v.optional(v.unknown()),
  }),
  v.forward(
    v.check(({ along: places, stations }) => stations.length === places.length, 'expected one station per place along'),
    ['stations'],
  ),
  v.forward(
    v.check(
      ({ stations }) =>
        stations.every(
          (station) => station.length >= 9 && station.length % 6 === 3 && station.length === stations[0]?.length,
        ),
      'expected stations of one length, 3 + 6 per harmonic',
    ),
    ['stations'],
  ),
);
export type RecordedLoft = v.InferOutput<typeof RecordedLoftSchema>;

/** A centreline with radius. */
const RecordedTubeSchema = v.strictObject({
  id: StructureIdSchema,
  name: v.string(),
  kind: v.picklist(['artery', 'vein', 'nerve', 'tendon', 'ligament', 'cartilage', 'fascia']),
  side: v.picklist(['right', 'midline']),
  mirror: v.boolean(),
  /** `[x, y, z, radius]`, tenths of a millimetre. */
  points: v.pipe(v.array(v.tuple([measure, measure, measure, positive])), v.minLength(2)),
  source: v.string(),
  note: v.optional(v.string()),
  /** The loft a tendon belongs to. */
  muscle: v.optional(StructureIdSchema),
});
export type RecordedTube = v.InferOutput<typeof RecordedTubeSchema>;

/** A sampled signed distance kept in an NRRD file. */
const RecordedVolumeSchema = v.strictObject({
  id: StructureIdSchema,
  name: v.string(),
  kind: v.picklist(['bone', 'cartilage', 'membrane', 'muscle', 'organ', 'skin']),
  /** `half`: recorded up to a little past the midline, completed by reflection. */
  side: v.picklist(['right', 'left', 'midline', 'half']),
  mirror: v.boolean(),
  /** Path from the body's `figures`. */
  file: v.pipe(v.string(), v.regex(/^volumes\/[a-z0-9-]+\.nrrd$/, 'expected volumes/<id>.nrrd')),
  fma: v.array(sourceFma),
  source: v.string(),
  spacingMm: positive,
  volumeMl: positive,
  error: v.nullable(meanAndP95),
  note: v.optional(v.string()),
});
type RecordedVolume = v.InferOutput<typeof RecordedVolumeSchema>;

/** The lists of any file of shapes, each empty where the file has none. */
export interface RecordedShapes {
  readonly lofts: readonly RecordedLoft[];
  readonly tubes: readonly RecordedTube[];
  readonly volumes: readonly RecordedVolume[];
}

const FileSchema = v.object({
  frame: v.literal('LPS'),
  unit: v.picklist(['mm', '0.1 mm']),
  lofts: v.optional(v.array(v.unknown()), []),
  tubes: v.optional(v.array(v.unknown()), []),
  volumes: v.optional(v.array(v.unknown()), []),
});

/**
 * Parses one file of `data/bodies/<id>/figures` (any of lofts, tubes, volumes).
 * Throws `DataError` naming the record, the field and what was expected.
 */
export function parseShapes(file: unknown): RecordedShapes {
  const [{ lofts, tubes, volumes } = { lofts: [], tubes: [], volumes: [] }] = parseRecords(
    'file of shapes',
    FileSchema,
    [file],
  );
  return {
    lofts: parseRecords('loft', RecordedLoftSchema, lofts),
    tubes: parseRecords('tube', RecordedTubeSchema, tubes),
    volumes: parseRecords('volume', RecordedVolumeSchema, volumes),
  };
}
