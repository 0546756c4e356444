/**
 * Nerves, roots and attachments of the muscles as ids: the sentences of their records in a form that can be compared. A site
 * lies within another or a nerve comes from another where the record says so; no id is taken apart.
 */
import * as v from 'valibot';
import {
  MovementIdSchema,
  MuscleIdSchema,
  StructureIdSchema,
  TriggerPointIdSchema,
  type MuscleId,
  type TriggerPointId,
} from './vocabulary.ts';
import { DataError, parseRecords } from './parse-records.ts';
import { CitationSchema, SourceSchema, type Citation, type Source } from './source.ts';

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case id'));
const SEGMENT = /^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5])$/;

const NerveSchema = v.strictObject({
  id: Id,
  name: v.string(),
  /** The nerve it is a branch or a part of; null for one that stands alone here. */
  branchOf: v.nullable(Id),
  /** Where it is drawn. */
  structure: v.nullable(StructureIdSchema),
  /** Named after the muscle it supplies, so that the name would give the answer away. */
  namesItsMuscle: v.boolean(),
});
/** A nerve that supplies a muscle. */
type MuscleNerve = v.InferOutput<typeof NerveSchema>;

const SiteSchema = v.strictObject({ id: Id, within: v.nullable(Id) });

const MuscleAnatomySchema = v.strictObject({
  id: MuscleIdSchema,
  nerves: v.pipe(v.array(Id), v.minLength(1)),
  /** Nerves that some texts name as well, or that carry feeling only: neither asked for nor offered as wrong. */
  alsoNerves: v.array(Id),
  /** Segments of the spinal cord; none where the record names none, or only for feeling. */
  roots: v.array(v.pipe(v.string(), v.regex(SEGMENT, 'expected a segment such as C5'))),
  /** Sites of its beginning and of its end. */
  origin: v.pipe(v.array(Id), v.minLength(1)),
  insertion: v.pipe(v.array(Id), v.minLength(1)),
  /** Movements that some texts give it and `movements.json` does not: never offered as wrong. */
  alsoMoves: v.array(MovementIdSchema),
  /** Sentences of its record that say its name or half of it, so that they are not asked. */
  givenAwayBy: v.array(v.picklist(['origin', 'insertion'])),
});
/** What one muscle is supplied by and attached to. */
export type MuscleAnatomy = v.InferOutput<typeof MuscleAnatomySchema>;

const HeadSchema = v.strictObject({
  /** Of nerves, roots and attachments. */
  citation: CitationSchema,
  /** Of the names of structures. */
  names: CitationSchema,
  /** Of the shapes that are pointed at. */
  shapes: CitationSchema,
  vaguePoints: v.array(TriggerPointIdSchema),
  sources: v.array(v.unknown()),
  nerves: v.array(v.unknown()),
  sites: v.array(v.unknown()),
  muscles: v.array(v.unknown()),
});

/** The file as a value; every id in it resolves. */
export interface StructuredAnatomy {
  readonly citation: Citation;
  readonly names: Citation;
  readonly shapes: Citation;
  /** Trigger points whose words for their place would fit other muscles too. */
  readonly vaguePoints: ReadonlySet<TriggerPointId>;
  /** What it cites beside the sources of the dataset. */
  readonly sources: readonly Source[];
  readonly nerveById: ReadonlyMap<string, MuscleNerve>;
  /** Site → the larger one it lies in; null where there is none. */
  readonly siteWithin: ReadonlyMap<string, string | null>;
  readonly muscleById: ReadonlyMap<MuscleId, MuscleAnatomy>;
}

/** Parses the file. @throws {DataError} naming the record, the field and what was expected */
export function parseStructuredAnatomy(raw: unknown): StructuredAnatomy {
  const head = v.safeParse(HeadSchema, raw);
  if (!head.success)
    throw new DataError(
      'structured anatomy',
      head.issues.map((issue) => `field "${v.getDotPath(issue) ?? '(all)'}": ${issue.message}`),
    );
  const problems: string[] = [];
  const { citation, names, shapes } = head.output;
  const sources = parseRecords('source', SourceSchema, head.output.sources, problems);
  const nerves = parseRecords('nerve', NerveSchema, head.output.nerves, problems);
  const sites = parseRecords('site', SiteSchema, head.output.sites, problems);
  const muscles = parseRecords('muscle', MuscleAnatomySchema, head.output.muscles, problems);
  const nerveById = new Map(nerves.map((nerve) => [nerve.id, nerve]));
  const siteWithin = new Map(sites.map(({ id, within }) => [id, within]));
  const known = (from: string, field: string, id: string | null, index: ReadonlyMap<string, unknown>): void => {
    if (id !== null && !index.has(id))
      problems.push(`${from}, field "${field}": expected a known id, received "${id}"`);
  };
  for (const { id, branchOf } of nerves) known(`nerve "${id}"`, 'branchOf', branchOf, nerveById);
  for (const { id, within } of sites) known(`site "${id}"`, 'within', within, siteWithin);
  for (const { id, nerves: own, alsoNerves, origin, insertion } of muscles) {
    for (const nerve of [...own, ...alsoNerves]) known(`muscle "${id}"`, 'nerves', nerve, nerveById);
    for (const site of [...origin, ...insertion]) known(`muscle "${id}"`, 'origin, insertion', site, siteWithin);
  }
  if (problems.length > 0) throw new DataError('structured anatomy', problems);
  const muscleById = new Map(muscles.map((muscle) => [muscle.id, muscle]));
  return {
    citation,
    names,
    shapes,
    vaguePoints: new Set(head.output.vaguePoints),
    sources,
    nerveById,
    siteWithin,
    muscleById,
  };
}

let loading: Promise<StructuredAnatomy> | null = null;

/**
 * The file, fetched once and kept. A failed attempt is forgotten.
 * @throws {DataError} when a record is wrong; or the network's own error when the file does not come
 */
export function loadStructuredAnatomy(): Promise<StructuredAnatomy> {
  loading ??= import('../../data/knowledge/structured-anatomy.json', { with: { type: 'json' } })
    .then(({ default: raw }) => parseStructuredAnatomy(raw))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
