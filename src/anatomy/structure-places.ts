/** Where each muscle, bone, vessel and nerve lies on a body, from where it is seen, and what lies beside it; worked out by `npm run data:structures`. */
import * as v from 'valibot';
import type { Body } from './body.ts';
import { parseRecords } from './parse-records.ts';
import { StructureIdSchema, type StructureId } from './vocabulary.ts';

const Finite = v.pipe(v.number(), v.finite());

const StructurePlaceSchema = v.strictObject({
  id: StructureIdSchema,
  /** The middle of its box on the right side or in the midline, mm LPS. */
  centreMm: v.tuple([Finite, Finite, Finite]),
  /** Turn and height of the eye that sees most of it past the bones, degrees. */
  view: v.tuple([Finite, Finite]),
  /** What lies within 25 mm, nearest first, at most twelve, with the distance between the surfaces, mm. */
  near: v.array(v.tuple([StructureIdSchema, v.pipe(Finite, v.minValue(0))])),
});
/** Where one structure lies. */
type StructurePlace = v.InferOutput<typeof StructurePlaceSchema>;
/** By structure; organs, fascia and the like are not in it. */
export type StructurePlaces = ReadonlyMap<StructureId, StructurePlace>;

/** Parses the places. @throws {DataError} naming the record, the field and what was expected */
export function parseStructurePlaces(raw: unknown): StructurePlaces {
  return new Map(parseRecords('place of structure', StructurePlaceSchema, raw).map((place) => [place.id, place]));
}

const loading = new Map<Body, Promise<StructurePlaces>>();

/**
 * The places on a body, fetched once and kept. A failed attempt is forgotten.
 * @throws {DataError} when the body has none or they are wrong; or the network's own error when the file does not come
 */
export function loadStructurePlaces(body: Body): Promise<StructurePlaces> {
  const held = loading.get(body);
  if (held) return held;
  const made = body
    .loadStructurePlaces()
    .then(parseStructurePlaces)
    .catch((error: unknown) => {
      loading.delete(body);
      throw error;
    });
  loading.set(body, made);
  return made;
}
