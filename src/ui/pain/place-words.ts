/** What a place of the skin and a patch are called. */
import type { Dataset } from '../../anatomy/index.ts';
import { WORST_PAIN, placesOf } from '../../reasoning/index.ts';
import type { PainPatch, PlaceFacts, PlacedArea } from '../../reasoning/index.ts';
import { capitalised, inSentence, listed } from '../../words/index.ts';
import { say } from './say.ts';
import { coverOfPatch } from './use-drawing.ts';
import type { DrawnOn } from './use-drawing.ts';

/** More names than these are counted. */
const MOST_NAMES = 2;

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
export function placedName({ area, side }: PlacedArea, dataset: Dataset): string {
  const record = dataset.areaById.get(area);
  return say('pain.place.area', {
    area: capitalised(record?.name ?? area),
    side: record?.side === 'midline' ? 'other' : side,
  });
}

/** Areas as they stand in a sentence, right and left of one together; the first few of them. */
export function areasInWords(areas: readonly PlacedArea[], dataset: Dataset, most = 4): string {
  const names = [...new Set(areas.map((placed) => inSentence(placedName(placed, dataset))))];
  return names.length > most
    ? say('pain.place.more', { places: names.slice(0, most).join(', '), count: names.length - most })
    : listed(names);
}

/** What a patch is called: by its areas where they were ticked, else by where most of it lies. */
export function patchName(patch: PainPatch, drawing: DrawnOn | null, dataset: Dataset | null): string {
  const unknown = say('pain.place.unknown', { number: patch.id });
  if (!dataset) return unknown;
  const named = patch.areas.map((placed) => placedName(placed, dataset));
  const painted =
    named.length === 0 && drawing
      ? placesOf(coverOfPatch(patch, drawing), drawing.index).map((place) => placeName(place, dataset))
      : [];
  const names = [...new Set([...named, ...painted])];
  if (names.length === 0) return unknown;
  // Of what was painted the largest piece names it.
  const shown = names.slice(0, named.length > 0 ? MOST_NAMES : 1);
  const more = named.length > 0 ? names.length - shown.length : 0;
  const places = shown.join('; ');
  return more > 0 ? say('pain.place.more', { places, count: more }) : places;
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
