/** A pain drawing as a file that a person saves: our own format, checked at the border. */
import * as v from 'valibot';
import { PAIN_COURSES, PAIN_DEPTHS, PAIN_QUALITIES, PAIN_SPANS, WORST_PAIN } from './pain-vocabulary.ts';
import { DataError, parseRecords } from './parse-records.ts';
import { AreaIdSchema, BodySideSchema, type AreaId } from './vocabulary.ts';

/** What the file says it is, and which layout it has. */
export const PAIN_DRAWING_KIND = 'myopoint-pain-drawing';
/** As {@link PAIN_DRAWING_KIND}. */
export const PAIN_DRAWING_VERSION = 1;

/** Nobody draws so much; a file that does is none of ours. */
const MOST = { patches: 100, strokes: 2000, points: 5000, letters: 200 } as const;

const Finite = v.pipe(v.number(), v.finite());
const Triple = v.tuple([Finite, Finite, Finite]);
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const StrokeSchema = v.pipe(
  v.strictObject({
    /** The body it was drawn on. */
    body: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST.letters)),
    points: v.pipe(v.array(Triple), v.minLength(1), v.maxLength(MOST.points)),
    radiiMm: v.array(v.pipe(Finite, v.minValue(0.1), v.maxValue(200))),
    normals: v.array(Triple),
    erases: v.boolean(),
  }),
  v.check(
    ({ points, radiiMm, normals }) => radiiMm.length === points.length && normals.length === points.length,
    'expected a radius and a normal for each point',
  ),
);

const PatchSchema = v.strictObject({
  id: v.pipe(v.number(), v.integer(), v.minValue(1)),
  strokes: v.pipe(v.array(StrokeSchema), v.maxLength(MOST.strokes)),
  areas: v.array(v.strictObject({ area: AreaIdSchema, side: BodySideSchema })),
  intensity: v.nullable(v.pipe(Whole, v.maxValue(WORST_PAIN))),
  qualities: v.array(v.picklist(PAIN_QUALITIES)),
  depth: v.nullable(v.picklist(PAIN_DEPTHS)),
  since: v.nullable(v.picklist(PAIN_SPANS)),
  course: v.nullable(v.picklist(PAIN_COURSES)),
});

const CoverSchema = v.strictObject({
  patch: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Cell and mm². They belong to the body and to the cells it was cut into then: those who open it may measure again. */
  cells: v.array(v.tuple([Whole, v.pipe(Finite, v.minValue(0))])),
});

const HeadSchema = v.strictObject({
  kind: v.literal(PAIN_DRAWING_KIND),
  version: v.literal(PAIN_DRAWING_VERSION),
  /** The body it was drawn on. */
  body: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST.letters)),
  /** A day, or a day and a time. */
  drawnOn: v.pipe(
    v.string(),
    v.regex(
      /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/,
      'expected a date such as 2026-03-31',
    ),
    v.check((text) => Number.isFinite(Date.parse(text)), 'expected a day that there is'),
  ),
  /** As the person called it; may be empty. */
  name: v.pipe(v.string(), v.maxLength(MOST.letters)),
  patches: v.pipe(v.array(v.unknown()), v.maxLength(MOST.patches)),
  covers: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(MOST.patches)), []),
});

/** Shape of a kept drawing as a whole, for the JSON Schema that goes with it; reading tells more, see {@link parsePainDrawing}. */
export const PainDrawingFileSchema = v.strictObject({
  ...HeadSchema.entries,
  patches: v.array(PatchSchema),
  covers: v.optional(v.array(CoverSchema), []),
});

/** One kept drawing. */
export interface PainDrawingFile extends Omit<v.InferOutput<typeof HeadSchema>, 'patches' | 'covers'> {
  readonly patches: readonly v.InferOutput<typeof PatchSchema>[];
  /** What each patch covered when it was kept, so that two can be compared without drawing them. */
  readonly covers: readonly v.InferOutput<typeof CoverSchema>[];
}

const fieldText = (issue: v.BaseIssue<unknown>): string =>
  `file, field "${v.getDotPath(issue) ?? '(all)'}": ${issue.message.startsWith('expected') ? issue.message : `expected ${issue.expected ?? issue.type}`}, received ${issue.received}`;

/** What a file says it is, told before anything else of it: another file would have everything wrong. */
function strangeness(raw: unknown): string | null {
  const { kind, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const received = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
  if (kind !== PAIN_DRAWING_KIND)
    return `file, field "kind": expected "${PAIN_DRAWING_KIND}", received ${received(kind)}`;
  return version === PAIN_DRAWING_VERSION
    ? null
    : `file, field "version": expected ${PAIN_DRAWING_VERSION}, received ${received(version)}`;
}

/**
 * Reads a kept drawing.
 * @param raw anything, usually parsed JSON
 * @param isKnown whether there is an area of this name
 * @throws {DataError} naming the record, the field and what was expected
 */
export function parsePainDrawing(raw: unknown, isKnown: (area: AreaId) => boolean): PainDrawingFile {
  const strange = strangeness(raw);
  if (strange !== null) throw new DataError('pain drawing', [strange]);
  const head = v.safeParse(HeadSchema, raw);
  if (!head.success) throw new DataError('pain drawing', head.issues.map(fieldText));
  const problems: string[] = [];
  const patches = parseRecords('patch', PatchSchema, head.output.patches, problems);
  const covers = parseRecords('cover', CoverSchema, head.output.covers, problems);
  const ids = new Set(patches.map(({ id }) => id));
  if (problems.length === 0 && ids.size < patches.length)
    problems.push('patches, field "id": expected each number once');
  for (const { id, areas } of patches)
    for (const { area } of areas)
      if (!isKnown(area)) problems.push(`patch ${id}, field "areas": expected a known area, received "${area}"`);
  if (problems.length === 0)
    for (const { patch } of covers)
      if (!ids.has(patch)) problems.push(`cover, field "patch": expected a patch of the file, received ${patch}`);
  if (problems.length > 0) throw new DataError('pain drawing', problems);
  return { ...head.output, patches, covers };
}
