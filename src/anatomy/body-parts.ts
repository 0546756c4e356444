/** Parts of the body as a person names them: the areas of skin each holds, and which red-flag questions go with it. */
import * as v from 'valibot';
import type { Area } from './area.ts';
import { RedFlagAreaSchema } from './red-flags.ts';
import { AreaIdSchema, BodyPartIdSchema, type AreaId } from './vocabulary.ts';

/** Shape of a part of the body. */
export const BodyPartSchema = v.strictObject({
  id: BodyPartIdSchema,
  /** A name anyone uses. */
  name: v.string(),
  /** Whether its right and left meet, so that it may hurt in the middle. */
  hasMiddle: v.optional(v.boolean(), false),
  /** Whose questions are asked, its own before those of its neighbours; `whole-body` is asked everywhere and not listed. */
  redFlagAreas: v.pipe(v.array(RedFlagAreaSchema), v.minLength(1)),
  /** Areas of skin, in the order they are offered. */
  areas: v.pipe(v.array(AreaIdSchema), v.minLength(1)),
});
/** A part of the body; the record kept in `body-parts.json`, from head to foot. */
export type BodyPart = v.InferOutput<typeof BodyPartSchema>;

/** What is wrong between parts and areas of skin: every area stands in exactly one part, and no part names one that is not known. */
export function bodyPartProblems(parts: readonly BodyPart[], areas: readonly Area[]): readonly string[] {
  const known = new Set(areas.map(({ id }) => id));
  const listed = parts.flatMap((part) => part.areas.map((area) => ({ part, area })));
  const times = (id: AreaId) => listed.filter(({ area }) => area === id).length;
  return [
    ...listed
      .filter(({ area }) => !known.has(area))
      .map(({ part, area }) => `body part "${part.id}", field "areas": expected a known area, received "${area}"`),
    ...[...known]
      .filter((id) => times(id) !== 1)
      .map((id) => `area "${id}": expected to stand in exactly one body part, received ${times(id)}`),
  ];
}

/** The part each area of skin lies in. */
export function indexByArea(parts: readonly BodyPart[]): ReadonlyMap<AreaId, BodyPart> {
  return new Map(parts.flatMap((part) => part.areas.map((area) => [area, part] as const)));
}
