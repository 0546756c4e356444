/** What is known, joined with where it lies on one body. */
import { AreaPlaceSchema, type Area, type AreaName } from './area.ts';
import type { Body } from './body.ts';
import { PointPlaceSchema, type PointPlace, type Muscle, type MuscleRecord } from './muscle.ts';
import { DataError, parseRecords } from './parse-records.ts';

/** What lies on one body, as recorded, before it is checked. */
export interface RawPlaces {
  readonly areas: unknown;
  readonly points: unknown;
  readonly needlePaths: unknown;
  readonly modelDepths: unknown;
}

/** Finds each record's place by id, and notes what has none, comes twice or is not known. */
function placesById<TPlace extends { readonly id: string }>(
  kind: string,
  ids: readonly string[],
  places: readonly TPlace[],
  body: string,
  problems: string[],
): ReadonlyMap<string, TPlace> {
  const index = new Map<string, TPlace>();
  const known = new Set(ids);
  for (const place of places) {
    if (index.has(place.id))
      problems.push(`place of ${kind} "${place.id}", field "id": expected an id used once, received it twice`);
    if (!known.has(place.id))
      problems.push(`place of ${kind} "${place.id}", field "id": expected a known ${kind}, received "${place.id}"`);
    index.set(place.id, place);
  }
  for (const id of known)
    if (!index.has(id)) problems.push(`${kind} "${id}": expected a place on the body "${body}", received none`);
  return index;
}

/**
 * Areas with their strokes on a body.
 * @param names what the areas are called, on any body
 * @param raw the places as read from the body's files; records of a wrong shape are noted and not joined
 * @param body the body they lie on
 * @param problems takes what is wrong: place, field, what was expected; an area without a place is left out
 */
export function placeAreas(
  names: readonly AreaName[],
  raw: unknown,
  body: Pick<Body, 'id'>,
  problems: string[],
): Area[] {
  const before = problems.length;
  const found = parseRecords('place of area', AreaPlaceSchema, raw, problems);
  if (problems.length > before) return [];
  const places = placesById(
    'area',
    names.map(({ id }) => id),
    found,
    body.id,
    problems,
  );
  return names.flatMap((name) => {
    const place = places.get(name.id);
    return place ? [{ ...name, strokes: place.strokes }] : [];
  });
}

/**
 * @param raw the places of trigger points as read from the files of a body
 * @returns them as they stand there
 * @throws {DataError} naming place, field and what was expected
 */
export function parsePointPlaces(raw: unknown): readonly PointPlace[] {
  const problems: string[] = [];
  const found = parseRecords('place of trigger point', PointPlaceSchema, raw, problems);
  if (problems.length > 0) throw new DataError('points', problems);
  return found;
}

/**
 * Muscles whose points have their places on a body.
 * @param records what is known of the muscles, on any body
 * @param raw the places as read from the body's files; records of a wrong shape are noted and not joined
 * @param body the body they lie on
 * @param problems takes what is wrong: place, field, what was expected; a point without a place is left out
 */
export function placeMuscles(
  records: readonly MuscleRecord[],
  raw: unknown,
  body: Pick<Body, 'id' | 'structureById'>,
  problems: string[],
): Muscle[] {
  const before = problems.length;
  const found = parseRecords('place of trigger point', PointPlaceSchema, raw, problems);
  if (problems.length > before) return [];
  const places = placesById(
    'trigger point',
    records.flatMap(({ triggerPoints }) => triggerPoints.map(({ id }) => id)),
    found,
    body.id,
    problems,
  );
  for (const { id, structure } of found) {
    if (!body.structureById(structure))
      problems.push(
        `place of trigger point "${id}", field "structure": expected a structure of the body "${body.id}", received "${structure}"`,
      );
  }
  return records.map((record) => ({
    ...record,
    triggerPoints: record.triggerPoints.flatMap((point) => {
      const place = places.get(point.id);
      return place
        ? [{ ...point, place: { structure: place.structure, along: place.along, around: place.around } }]
        : [];
    }),
  }));
}
