/** What each drawing says, as text: for the transcript, for those who listen, and as the words beside the picture itself. */
import type { Dataset, LessonDrawing, RedFlag, Urgency } from '../../../anatomy/index.ts';
import { groupedByUrgency } from '../../../reasoning/index.ts';
import { capitalised, inSentence, listed } from '../../../words/index.ts';
import { say } from '../../kit/say.tsx';
import { ifYes } from '../../kit/urgency.tsx';

/** A drawing of one kind. */
export type DrawingOf<K extends LessonDrawing['kind']> = Extract<LessonDrawing, { kind: K }>;

/** A drawing told in words. */
export interface DrawingText {
  readonly title: string;
  readonly lines: readonly string[];
}

const MM_PER_INCH = 25.4;
const HOURS_PER_DAY = 24;

/** `about 19 in 100 treatments`; what is rarer than one dot is said as one in so many. */
export function rateWords({ count, perTreatment }: DrawingOf<'icon-array'>['rows'][number], of: number): string {
  const whom = perTreatment ? 'treatments' : 'people';
  if (count === 0) return say('lessons.rate.none', { of, whom });
  if (count < 1) return say('lessons.rate.fewer', { of, whom });
  return say('lessons.rate.about', { count: Math.round(count), of, whom });
}

/** `25 mm (1 in)`: inches in halves where they come near enough, as needles are sold. */
export function lengthInWords(mm: number): string {
  const inches = mm / MM_PER_INCH;
  const halves = Math.round(inches * 2) / 2;
  const near = Math.abs(inches - halves) <= 0.1 && halves > 0;
  const text = near ? `${Math.floor(halves) || ''}${halves % 1 === 0 ? '' : '½'}` : inches.toFixed(1);
  return say('lessons.needles.length', { mm, inches: text });
}

/** Hours after the visit in whole days where there are such. */
function timeOf(hours: number): { readonly unit: 'visit' | 'hours' | 'days'; readonly time: number } {
  if (hours === 0) return { unit: 'visit', time: 0 };
  return hours % HOURS_PER_DAY === 0 ? { unit: 'days', time: hours / HOURS_PER_DAY } : { unit: 'hours', time: hours };
}

/** `from the visit to 2 days after`. */
export function spanWords({ fromHours, toHours }: { readonly fromHours: number; readonly toHours: number }): string {
  const [from, to] = [timeOf(fromHours), timeOf(toHours)];
  if (fromHours !== toHours)
    return say('lessons.span.both', { fromUnit: from.unit, from: from.time, toUnit: to.unit, to: to.time });
  return from.unit === 'visit'
    ? say('lessons.span.visit')
    : say('lessons.span.moment', { unit: from.unit, time: from.time });
}

/** Red flags by how soon help is needed, the most urgent first; groups without one are left out. */
export function byUrgency(
  drawing: DrawingOf<'red-flag-list'>,
  dataset: Dataset,
): readonly { readonly urgency: Urgency; readonly flags: readonly RedFlag[] }[] {
  return groupedByUrgency(drawing.redFlags.flatMap((id) => dataset.redFlagById.get(id) ?? []));
}

/** The whole drawing in words. Records that are not known are left out. */
export function drawingText(drawing: LessonDrawing, dataset: Dataset): DrawingText {
  switch (drawing.kind) {
    case 'icon-array':
      return { title: drawing.title, lines: drawing.rows.map((row) => `${row.label}: ${rateWords(row, drawing.of)}`) };
    case 'needles':
      return { title: say('lessons.needles.title'), lines: drawing.lengthsMm.map(lengthInWords) };
    case 'comparison':
      return {
        title: listed([drawing.columns[0], inSentence(drawing.columns[1])]),
        lines: drawing.rows.map((row) =>
          say('lessons.comparison.row', { ...row, firstName: drawing.columns[0], secondName: drawing.columns[1] }),
        ),
      };
    case 'timeline':
      return { title: drawing.title, lines: drawing.rows.map((row) => `${row.label}: ${spanWords(row)}`) };
    case 'effect-list':
      return {
        title: say('lessons.effects.title'),
        lines: drawing.claims.flatMap((id) => {
          const effect = dataset.claimById.get(id)?.effectiveness;
          return effect
            ? [
                say('lessons.effects.row', {
                  complaint: capitalised(effect.complaint),
                  finding: inSentence(say(`lessons.finding.${effect.finding}`)),
                  certainty: inSentence(say(`lessons.certainty.${effect.certainty}`)),
                }),
              ]
            : [];
        }),
      };
    case 'claim-list':
      return {
        title: drawing.title,
        lines: drawing.claims.flatMap((id) => dataset.claimById.get(id)?.statement ?? []),
      };
    case 'red-flag-list':
      return {
        title: drawing.title,
        lines: byUrgency(drawing, dataset).flatMap(({ urgency, flags }) =>
          flags.map(({ question }) => `${question} ${ifYes(urgency)}`),
        ),
      };
    case 'visit':
      return {
        title: say('lessons.visit.title'),
        lines: drawing.moments.map((moment, at) =>
          say(at === drawing.now ? 'lessons.visit.now' : 'lessons.visit.moment', { number: at + 1, moment }),
        ),
      };
    case 'shared-pathway':
      return {
        title: say('lessons.pathway.title'),
        lines: [
          say('lessons.pathway.from-here', { place: inSentence(drawing.muscle) }),
          say('lessons.pathway.from-there', { place: inSentence(drawing.felt) }),
          say('lessons.pathway.meet'),
          say('lessons.pathway.mistaken', { place: inSentence(drawing.felt) }),
        ],
      };
    case 'current':
      return {
        title: say('lessons.current.title'),
        lines: [say('lessons.current.needles'), say('lessons.current.pulses')],
      };
    case 'words':
      return {
        title: say('lessons.words.title'),
        lines: drawing.terms.flatMap((id) => {
          const entry = dataset.glossary.find((known) => known.id === id);
          return entry ? [`${entry.term}: ${entry.plain}`] : [];
        }),
      };
  }
}
