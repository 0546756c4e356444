/** What each drawing says, as text: for the transcript, for those who listen, and as the words beside the picture itself. */
import type { Dataset, LessonDrawing, RedFlag, Urgency } from '../../../anatomy/index.ts';
import { groupedByUrgency } from '../../../reasoning/index.ts';
import { capitalised } from '../../kit/words.ts';
import { CERTAINTY_WORDS, FINDING_WORDS, URGENCY_TITLES } from '../lesson-words.ts';

/** A drawing of one kind. */
export type DrawingOf<K extends LessonDrawing['kind']> = Extract<LessonDrawing, { kind: K }>;

/** A drawing told in words. */
export interface DrawingText {
  readonly title: string;
  readonly lines: readonly string[];
}

const MM_PER_INCH = 25.4;
const HOURS_PER_DAY = 24;

const grouped = (value: number): string => value.toLocaleString('en');

/** `about 19 in 100 treatments`; what is rarer than one dot is said as one in so many. */
export function rateWords({ count, perTreatment }: DrawingOf<'icon-array'>['rows'][number], of: number): string {
  const whom = perTreatment ? 'treatments' : 'people';
  if (count === 0) return `none in ${grouped(of)} ${whom}`;
  if (count < 1) return `fewer than 1 in ${grouped(of)} ${whom}`;
  return `about ${grouped(Math.round(count))} in ${grouped(of)} ${whom}`;
}

/** `25 mm (1 in)`: inches in halves where they come near enough, as needles are sold. */
export function lengthInWords(mm: number): string {
  const inches = mm / MM_PER_INCH;
  const halves = Math.round(inches * 2) / 2;
  const near = Math.abs(inches - halves) <= 0.1 && halves > 0;
  const text = near ? `${Math.floor(halves) || ''}${halves % 1 === 0 ? '' : '½'}` : inches.toFixed(1);
  return `${mm} mm (${text} in)`;
}

function hoursWords(hours: number): string {
  if (hours === 0) return 'the visit';
  if (hours < HOURS_PER_DAY || hours % HOURS_PER_DAY !== 0) return hours === 1 ? '1 hour' : `${hours} hours`;
  return hours === HOURS_PER_DAY ? '1 day' : `${hours / HOURS_PER_DAY} days`;
}

/** `from the visit to 2 days after`. */
export function spanWords({ fromHours, toHours }: { readonly fromHours: number; readonly toHours: number }): string {
  if (fromHours === toHours) return fromHours === 0 ? 'at the visit' : `${hoursWords(fromHours)} after`;
  return `from ${hoursWords(fromHours)} to ${hoursWords(toHours)} after`;
}

/** Red flags by how soon help is needed, the most urgent first; groups without one are left out. */
export function byUrgency(drawing: DrawingOf<'red-flag-list'>, dataset: Dataset): readonly { readonly urgency: Urgency; readonly flags: readonly RedFlag[] }[] {
  return groupedByUrgency(drawing.redFlags.flatMap((id) => dataset.redFlagById.get(id) ?? []));
}

/** The whole drawing in words. Records that are not known are left out. */
export function drawingText(drawing: LessonDrawing, dataset: Dataset): DrawingText {
  switch (drawing.kind) {
    case 'icon-array':
      return { title: drawing.title, lines: drawing.rows.map((row) => `${row.label}: ${rateWords(row, drawing.of)}`) };
    case 'needles':
      return { title: 'Needle lengths', lines: drawing.lengthsMm.map(lengthInWords) };
    case 'comparison':
      return {
        title: `${drawing.columns[0]} and ${drawing.columns[1].charAt(0).toLowerCase()}${drawing.columns[1].slice(1)}`,
        lines: drawing.rows.map(({ about, first, second }) => `${about}. ${drawing.columns[0]}: ${first}. ${drawing.columns[1]}: ${second}.`),
      };
    case 'timeline':
      return { title: drawing.title, lines: drawing.rows.map((row) => `${row.label}: ${spanWords(row)}`) };
    case 'effect-list':
      return {
        title: 'What studies found',
        lines: drawing.claims.flatMap((id) => {
          const effect = dataset.claimById.get(id)?.effectiveness;
          return effect ? [`${capitalised(effect.complaint)}: ${FINDING_WORDS[effect.finding].toLowerCase()}. How sure: ${CERTAINTY_WORDS[effect.certainty].toLowerCase()}.`] : [];
        }),
      };
    case 'claim-list':
      return { title: drawing.title, lines: drawing.claims.flatMap((id) => dataset.claimById.get(id)?.statement ?? []) };
    case 'red-flag-list':
      return {
        title: drawing.title,
        lines: byUrgency(drawing, dataset).flatMap(({ urgency, flags }) => flags.map(({ question }) => `${question} If yes: ${URGENCY_TITLES[urgency].toLowerCase()}.`)),
      };
    case 'visit':
      return { title: 'The moments of a visit', lines: drawing.moments.map((moment, at) => `${at + 1}. ${moment}${at === drawing.now ? ' (now)' : ''}`) };
    case 'shared-pathway':
      return {
        title: 'Where the messages meet',
        lines: [
          `A message from here: ${drawing.muscle.toLowerCase()}.`, `A message from there: ${drawing.felt.toLowerCase()}.`,
          'Both reach the same level of the spinal cord, and one line goes on to the brain.',
          `So the brain may feel the pain of the first in the second: ${drawing.felt.toLowerCase()}.`,
        ],
      };
    case 'current':
      return { title: 'A weak current', lines: ['Two needles stand in one muscle.', 'Soft pulses run from one to the other.'] };
    case 'words':
      return {
        title: 'Words explained',
        lines: drawing.terms.flatMap((id) => {
          const entry = dataset.glossary.find((known) => known.id === id);
          return entry ? [`${entry.term}: ${entry.plain}`] : [];
        }),
      };
  }
}
