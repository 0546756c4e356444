/** The skin of a body cut into cells: pieces that lie in exactly the same named areas. All that is said of a pain drawing is told by them. */
import * as v from 'valibot';
import type { Body } from './body.ts';
import { DataError } from './parse-records.ts';
import { AreaIdSchema, BodyPartIdSchema } from './vocabulary.ts';

/** The way a piece of skin faces, seen from its own side of the body. */
const SKIN_DIRECTIONS = ['front', 'back', 'outer', 'inner', 'up', 'down'] as const;
export type SkinDirection = (typeof SKIN_DIRECTIONS)[number];

const SkinCellSchema = v.strictObject({
  /** How much skin it is on the average build, mm². */
  mm2: v.pipe(v.number(), v.minValue(0)),
  /** The part of the body it lies in; skin in no named area counts to the part of the nearest. */
  part: BodyPartIdSchema,
  facing: v.picklist(SKIN_DIRECTIONS),
  /** Areas of its own side, and of the midline, that cover it. */
  areas: v.array(AreaIdSchema),
  /** Areas of the other side that reach over the midline as far as here; left out where there are none. */
  otherSide: v.optional(v.array(AreaIdSchema), []),
});
/** A piece of skin of the right half; the left has its mirror image. */
export type SkinCell = v.InferOutput<typeof SkinCellSchema>;

const SkinCellsSchema = v.strictObject({
  /** Both halves, mm². */
  skinMm2: v.pipe(v.number(), v.minValue(1)),
  cells: v.pipe(v.array(SkinCellSchema), v.minLength(1)),
});
/** The cells of a body; the record kept in its `derived/skin-cells.json`. Their place in the list is their number. */
export type SkinCells = v.InferOutput<typeof SkinCellsSchema>;

const issueText = (issue: v.BaseIssue<unknown>): string =>
  `field "${v.getDotPath(issue) ?? '(all)'}": expected ${issue.expected ?? issue.type}, received ${issue.received}`;

/** Parses the cells of a body. @throws {DataError} naming the field and what was expected */
export function parseSkinCells(raw: unknown): SkinCells {
  const result = v.safeParse(SkinCellsSchema, raw);
  if (result.success) return result.output;
  throw new DataError('skin cells', result.issues.map(issueText));
}

const VertexRunsSchema = v.strictObject({
  cells: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** A cell and over how many vertices on end it goes; the vertices are those of the refined right half with the midline. */
  runs: v.array(
    v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(1))]),
  ),
});
/** In which cell each vertex of the skin lies; the record kept in a body's `derived/skin-cell-runs.json`. */
export type VertexRuns = v.InferOutput<typeof VertexRunsSchema>;

/** Parses the cells of vertices. @throws {DataError} naming the field and what was expected */
export function parseVertexRuns(raw: unknown): VertexRuns {
  const result = v.safeParse(VertexRunsSchema, raw);
  if (result.success) return result.output;
  throw new DataError('cells of vertices', result.issues.map(issueText));
}

const loading = new Map<Body, Promise<SkinCells>>();

/**
 * The cells of a body, fetched when they are first needed and kept. A failed attempt is forgotten, so asking again tries again.
 * @throws {DataError} when the body has none or they are wrong; or the network's own error when the file does not come
 */
export function loadSkinCells(body: Body): Promise<SkinCells> {
  const held = loading.get(body);
  if (held) return held;
  const made = body
    .loadSkinCells()
    .then(parseSkinCells)
    .catch((error: unknown) => {
      loading.delete(body);
      throw error;
    });
  loading.set(body, made);
  return made;
}
