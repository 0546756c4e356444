/** What a place of the skin and a patch are called. */
import type { AreaId, BodySide, Dataset } from '../../anatomy/index.ts';
import { WORST_PAIN, placesOf } from '../../reasoning/index.ts';
import type { PainPatch, PlaceFacts, PlacedArea } from '../../reasoning/index.ts';
import { capitalised, inSentence, listed } from '../../words/index.ts';
import { say } from './say.ts';
import { coverOfPatch } from './use-drawing.ts';
import type { DrawnOn } from './use-drawing.ts';

/** More names than these are counted. */
const MOST_NAMES = 2;
const MOST_IN_SENTENCE = 4;

/** `Left shoulder, behind`; `Head, left side, behind`. */
export function placeName({ part, side, facing }: PlaceFacts, dataset: Dataset): string {
  const known = dataset.bodyParts.find(({ id }) => id === part);
  const name = known?.name ?? '';
  return capitalised(
    known?.hasMiddle
      ? say('pain.place.trunk', { part: name, side: side === 'middle' ? 'other' : side, facing })
      : say('pain.place.limb', { part: inSentence(name), side: side === 'middle' ? 'other' : side, facing }),
  );
}

/** `Temple, left`; without a side where it has none. */
export function placedName(
  { area, side }: { readonly area: AreaId; readonly side: BodySide | 'middle' },
  dataset: Dataset,
): string {
  const record = dataset.areaById.get(area);
  return say('pain.place.area', {
    area: capitalised(record?.name ?? area),
    side: record?.side === 'midline' || side === 'middle' ? 'other' : side,
  });
}

/** The side that all of them share; null where they do not, or have none. */
function sharedSide(areas: readonly PlacedArea[], dataset: Dataset): BodySide | null {
  const [first] = areas;
  const isShared = areas.every(
    ({ area, side }) => side === first?.side && dataset.areaById.get(area)?.side === 'paired',
  );
  return first && isShared ? first.side : null;
}

const nameOf = (area: AreaId, dataset: Dataset): string => inSentence(dataset.areaById.get(area)?.name ?? area);

/** Each area once, with its side or both of them. */
function sidedNames(areas: readonly PlacedArea[], dataset: Dataset): readonly string[] {
  return [...new Set(areas.map(({ area }) => area))].map((area) => {
    const sides = [...new Set(areas.filter((placed) => placed.area === area).map(({ side }) => side))];
    const [side = 'right'] = sides;
    if (dataset.areaById.get(area)?.side === 'midline' || sides.length < 2) return placedName({ area, side }, dataset);
    return say('pain.place.area', { area: capitalised(nameOf(area, dataset)), side: 'both' });
  });
}

/** Names as they stand in a sentence, the first few of them; with sides of their own they are set apart more. */
function named(names: readonly string[], most: number, apart: ', ' | '; ' = ', '): string {
  const distinct = [...new Set(names)];
  if (distinct.length > most)
    return say('pain.place.more', { places: distinct.slice(0, most).join(apart), count: distinct.length - most });
  return apart === ', ' ? listed(distinct) : distinct.join(apart);
}

/**
 * Areas as they stand in a sentence; a side that all share is said once, and not at all where it was said before.
 * @param said the side that was said
 */
export function areasInWords(areas: readonly PlacedArea[], dataset: Dataset, said: BodySide | null = null): string {
  const side = sharedSide(areas, dataset);
  if (side === null) return named(sidedNames(areas, dataset).map(inSentence), MOST_IN_SENTENCE, '; ');
  const names = named(
    areas.map(({ area }) => nameOf(area, dataset)),
    MOST_IN_SENTENCE,
  );
  return side === said ? names : say('pain.place.area', { area: names, side });
}

/** What a patch is called: by its areas where they were ticked, else by where most of it lies. */
export function patchName(patch: PainPatch, drawing: DrawnOn | null, dataset: Dataset | null): string {
  const unknown = say('pain.place.unknown', { number: patch.id });
  if (!dataset) return unknown;
  if (patch.areas.length > 0) {
    const side = sharedSide(patch.areas, dataset);
    if (side === null) return named(sidedNames(patch.areas, dataset), MOST_NAMES, '; ');
    const names = named(
      patch.areas.map(({ area }) => nameOf(area, dataset)),
      MOST_NAMES,
    );
    return say('pain.place.area', { area: capitalised(names), side });
  }
  // Of what was painted the largest piece names it.
  const [place] = drawing ? placesOf(coverOfPatch(patch, drawing), drawing.index) : [];
  return place ? placeName(place, dataset) : unknown;
}

/** A strength in words, from its number. */
export function intensityWords(intensity: number): string {
  if (intensity === 0) return say('pain.intensity.none');
  if (intensity <= 3) return say('pain.intensity.mild');
  if (intensity <= 6) return say('pain.intensity.moderate');
  return say(intensity < WORST_PAIN ? 'pain.intensity.severe' : 'pain.intensity.worst');
}

/** All that was said of a patch but its strength; empty where nothing was. */
export function patchWords({ qualities, depth, since, course }: PainPatch): string {
  return capitalised(
    [
      ...qualities.map((quality) => say(`pain.quality.${quality}`)),
      ...(depth ? [say(`pain.depth.${depth}`)] : []),
      ...(since ? [say(`pain.since.${since}`)] : []),
      ...(course ? [say(`pain.course.${course}`)] : []),
    ]
      .map(inSentence)
      .join(', '),
  );
}
