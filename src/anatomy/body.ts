/** One body as a value: what is drawn of it, where things lie on it, how it stands, and where its models are. */
import * as v from 'valibot';
import { BUILDS, SexSchema } from './depth-data.ts';
import { parseLandmarks, type Landmarks } from './landmarks.ts';
import { DataError, parseRecords } from './parse-records.ts';
import type { RawPlaces } from './places.ts';
import { StructureSchema, type Structure } from './structure.ts';
import { parseViews, type RecordedView } from './view-directions.ts';
import type { InstanceKey, Side } from './vocabulary.ts';

/** What a body is; the record kept in its `body.json`. */
const BodyRecordSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case id')),
  /** Who was measured: depths of other builds and of both sexes are told from there. */
  reference: v.strictObject({ sex: SexSchema, build: v.picklist(BUILDS) }),
  /** Left out for a body that was measured. */
  derived: v.optional(
    v.strictObject({
      /** Id of the body whose figures were carried into this one: structures, points and models are that body's. */
      from: v.string(),
      /** What was measured on a body of this sex all the same. */
      measured: v.pipe(v.array(v.string()), v.minLength(1)),
      note: v.string(),
    }),
  ),
  /** Where its model files are, from the page, ending in a slash. */
  modelsUrl: v.pipe(v.string(), v.endsWith('/', 'expected a folder, ending in a slash')),
});
type BodyRecord = v.InferOutput<typeof BodyRecordSchema>;

/** Parses `body.json`. @throws {DataError} naming the field and what was expected */
export function parseBodyRecord(raw: unknown): BodyRecord {
  const [record] = parseRecords('body', BodyRecordSchema, [raw]);
  if (!record) throw new DataError('body', ['expected a body']);
  return record;
}

/** One drawn copy of a structure. */
export interface Instance {
  readonly key: InstanceKey;
  readonly structure: Structure;
  readonly side: Side;
  /** Made at load as the mirror image of the recorded side. */
  readonly mirrored: boolean;
}

/** One body. What of it is small is there at once; where areas, points and lines lie is fetched with the dataset. */
export interface Body extends BodyRecord {
  /** In recorded order. */
  readonly structures: readonly Structure[];
  /** Undefined where the body has no such structure. */
  readonly structureById: (id: string) => Structure | undefined;
  /** Every drawn copy; its place in the list is its number. */
  readonly instances: readonly Instance[];
  /** The numbers of a drawn copy: one, or two for a thing in two halves; none where there is no such copy. */
  readonly instanceNumbers: (key: InstanceKey) => readonly number[];
  readonly landmarks: Landmarks;
  /** From where a muscle or a trigger point is seen best; null where nothing is recorded of it. */
  readonly viewOf: (id: string) => RecordedView | null;
  /** Brings in where areas, points and lines lie, unchecked. */
  readonly loadPlaces: () => Promise<RawPlaces>;
  /** Brings in the cells of its skin, unchecked; fails for a body without. */
  readonly loadSkinCells: () => Promise<unknown>;
  /** Brings in where its structures lie and what lies beside them, unchecked; fails for a body without. */
  readonly loadStructurePlaces: () => Promise<unknown>;
}

/** Where the shape of a structure comes from: measured, drawn after descriptions, or carried from another body. */
export type ShapeOrigin = Structure['provenance'] | 'carried';

/**
 * What is said of a structure's shape on a body. Records tell of the body they were made for: on one that is derived only
 * what was measured on a body of its own sex still counts as measured.
 */
export function shapeOriginOf(
  { derived }: Pick<Body, 'derived'>,
  structure: Pick<Structure, 'id' | 'provenance'>,
): ShapeOrigin {
  const isCarried = derived && structure.provenance === 'measured' && !derived.measured.includes(structure.id);
  return isCarried ? 'carried' : structure.provenance;
}

/** The files of a body as recorded, before they are checked. */
export interface RawBody {
  readonly record: unknown;
  readonly structures: unknown;
  readonly landmarks: unknown;
  readonly viewDirections: unknown;
  readonly loadPlaces: () => Promise<RawPlaces>;
  /** Left out for a body whose skin was not cut into cells. */
  readonly loadSkinCells?: () => Promise<unknown>;
  /** Left out for a body whose structures were not placed. */
  readonly loadStructurePlaces?: () => Promise<unknown>;
}

/**
 * Parses a list of structure records.
 * Throws `DataError` naming the record, the field and what was expected.
 */
export function parseStructures(records: unknown): readonly Structure[] {
  return parseRecords('structure', StructureSchema, records);
}

/** The drawn copies of structures, in their order, each followed by its twin. */
function drawnCopiesOf(structures: readonly Structure[]): readonly Instance[] {
  return structures.flatMap((structure) => {
    const on = (side: Side, mirrored: boolean): Instance => ({
      key: `${structure.id}/${side}`,
      structure,
      side,
      mirrored,
    });
    if (!structure.mirror) return [on(structure.side, false)];
    const side: Side = structure.side === 'left' ? 'right' : structure.side === 'right' ? 'left' : 'midline';
    // A midline structure recorded as a half (the skin) is one thing in two halves: the same key twice.
    return [on(structure.side, false), on(side, true)];
  });
}

/**
 * Checks the files of a body and makes its value.
 * @throws {DataError} when a record is wrong or a structure comes twice: record, field, what was expected
 */
export function makeBody({
  record,
  structures: rawStructures,
  landmarks,
  viewDirections,
  loadPlaces,
  loadSkinCells,
  loadStructurePlaces,
}: RawBody): Body {
  const checked = parseBodyRecord(record);
  const noCells = (): Promise<never> =>
    Promise.reject(new DataError('skin cells', [`body "${checked.id}": expected its skin cut into cells`]));
  const noPlaces = (): Promise<never> =>
    Promise.reject(new DataError('structure places', [`body "${checked.id}": expected its structures placed`]));
  const structures = parseStructures(rawStructures);
  const byId = new Map<string, Structure>(structures.map((structure) => [structure.id, structure]));
  if (byId.size < structures.length) {
    const twice = structures.filter(({ id }, at) => structures.findIndex((one) => one.id === id) < at);
    throw new DataError(
      'structure records',
      twice.map(({ id }) => `structure "${id}", field "id": expected an id used once, received it twice`),
    );
  }
  const instances = drawnCopiesOf(structures);
  const numbers = new Map<InstanceKey, number[]>();
  instances.forEach(({ key }, number) => {
    numbers.set(key, [...(numbers.get(key) ?? []), number]);
  });
  const views = parseViews(viewDirections);
  return {
    ...checked,
    structures,
    instances,
    loadPlaces,
    loadSkinCells: loadSkinCells ?? noCells,
    loadStructurePlaces: loadStructurePlaces ?? noPlaces,
    landmarks: parseLandmarks(landmarks),
    structureById: (id) => byId.get(id),
    instanceNumbers: (key) => numbers.get(key) ?? [],
    viewOf: (id) => views.get(id) ?? null,
  };
}
