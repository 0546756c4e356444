/** What a file for a medical record says in words: those of the screen. */
import type { Dataset } from '../../anatomy/index.ts';
import { PAIN_COURSES, PAIN_DEPTHS, PAIN_QUALITIES, PAIN_SPANS } from '../../reasoning/index.ts';
import { patchName } from './place-words.ts';
import { say } from './say.ts';
import type { FhirWords } from './stub-reasoning.ts';
import type { DrawnOn } from './use-drawing.ts';

/** Of each word that a patch may hold, and of each patch by its place. */
export function fhirWords(drawing: DrawnOn, dataset: Dataset): FhirWords {
  return {
    title: say('pain.where.title'),
    place: say('pain.table.place'),
    intensity: say('pain.intensity.label'),
    quality: say('pain.quality.label'),
    depth: say('pain.depth.label'),
    since: say('pain.since.label'),
    course: say('pain.course.label'),
    extent: say('pain.compare.extent'),
    places: new Map(drawing.patches.map((patch) => [patch.id, patchName(patch, drawing, dataset)])),
    qualities: Object.fromEntries(PAIN_QUALITIES.map((one) => [one, say(`pain.quality.${one}`)])),
    depths: Object.fromEntries(PAIN_DEPTHS.map((one) => [one, say(`pain.depth.${one}`)])),
    spans: Object.fromEntries(PAIN_SPANS.map((one) => [one, say(`pain.since.${one}`)])),
    courses: Object.fromEntries(PAIN_COURSES.map((one) => [one, say(`pain.course.${one}`)])),
  };
}
