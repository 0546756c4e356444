/** What a file for a medical record says in words: those of the screen. */
import type { Dataset } from '../../anatomy/index.ts';
import { PAIN_COURSES, PAIN_DEPTHS, PAIN_QUALITIES, PAIN_SPANS } from '../../reasoning/index.ts';
import type { FhirWords } from '../../reasoning/index.ts';
import { patchName } from './place-words.ts';
import { say } from './say.ts';
import type { DrawnOn } from './use-drawing.ts';

/** Of each word that a patch may hold, and of each patch its place. */
export function fhirWords(drawing: DrawnOn, dataset: Dataset): FhirWords {
  const words = <T extends string>(all: readonly T[], wordOf: (one: T) => string) =>
    Object.fromEntries(all.map((one) => [one, wordOf(one)])) as Readonly<Record<T, string>>;
  return {
    placeOf: (patch) => patchName(patch, drawing, dataset),
    patchOf: ({ id }) => say('pain.place.unknown', { number: id }),
    ask: {
      place: say('pain.where.title'),
      intensity: say('pain.intensity.label'),
      quality: say('pain.quality.label'),
      depth: say('pain.depth.label'),
      since: say('pain.since.label'),
      course: say('pain.course.label'),
    },
    qualities: words(PAIN_QUALITIES, (one) => say(`pain.quality.${one}`)),
    depths: words(PAIN_DEPTHS, (one) => say(`pain.depth.${one}`)),
    spans: words(PAIN_SPANS, (one) => say(`pain.since.${one}`)),
    courses: words(PAIN_COURSES, (one) => say(`pain.course.${one}`)),
    extent: say('pain.compare.extent'),
    extentShare: say('pain.compare.share'),
  };
}
